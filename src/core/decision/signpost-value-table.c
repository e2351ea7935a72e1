/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-value-table.h"

#include <glib/gi18n-lib.h>

/* No value was read yet. */
#define MISSING -1

void
signpost_value_table_free (SignpostValueTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->option_id); i++)
    {
      g_free (self->option_id[i]);
      g_free (self->option_name[i]);
    }

  for (guint j = 0; j < G_N_ELEMENTS (self->criterion_id); j++)
    {
      g_free (self->criterion_id[j]);
      g_free (self->group_id[j]);
    }

  g_free (self);
}

/* -1 when there is none */
static int
find_id (char       **ids,
         guint        n_ids,
         const char  *id)
{
  for (guint i = 0; i < n_ids; i++)
    if (g_str_equal (ids[i], id))
      return (int) i;

  return -1;
}

/* Reading */

static char *
read_new_id (SignpostJsonReader  *reader,
             char               **ids,
             guint                n_ids)
{
  const char *id = signpost_json_reader_get_string (reader, "id");
  g_autofree char *quoted = signpost_json_quote (id);

  if (*id != '\0' && find_id (ids, n_ids, id) >= 0)
    signpost_json_reader_fail (reader, "id", _("expected an id that occurs once, found %s again"), quoted);

  return g_strdup (id);
}

static void
read_options (SignpostValueTable *self,
              SignpostJsonReader *reader)
{
  guint n_options = signpost_json_reader_enter_list (reader, "options", 2, SIGNPOST_TABLE_MAX_OPTIONS);

  for (guint i = 0; i < n_options; i++)
    {
      const char *name;

      signpost_json_reader_enter_element (reader, i);
      self->option_id[i] = read_new_id (reader, self->option_id, i);
      name = signpost_json_reader_get_optional (reader, "name");
      self->option_name[i] = g_strdup (name != NULL && *name != '\0' ? name : self->option_id[i]);
      self->n_options = i + 1;
      signpost_json_reader_leave (reader);
    }

  signpost_json_reader_leave (reader);
}

static void
read_criteria (SignpostValueTable *self,
               SignpostJsonReader *reader)
{
  guint n_criteria =
    signpost_json_reader_enter_list (reader, "criteria", 1, SIGNPOST_TABLE_MAX_CRITERIA);

  for (guint j = 0; j < n_criteria; j++)
    {
      signpost_json_reader_enter_element (reader, j);
      self->criterion_id[j] = read_new_id (reader, self->criterion_id, j);
      self->points[j] = (int) signpost_json_reader_get_int (reader, "points", 1, 100, 1);
      signpost_json_reader_require (reader, "points");
      self->n_criteria = j + 1;
      signpost_json_reader_leave (reader);
    }

  signpost_json_reader_leave (reader);
}

/* -1, and an error, when it is none of them */
static int
read_known_id (SignpostJsonReader  *reader,
               const char          *member,
               char               **ids,
               guint                n_ids)
{
  const char *id = signpost_json_reader_get_string (reader, member);
  int index = find_id (ids, n_ids, id);

  if (*id != '\0' && index < 0)
    {
      g_autofree char *quoted = signpost_json_quote (id);

      signpost_json_reader_fail (reader, member, _("expected an id from this comparison, found %s"),
                                 quoted);
    }

  return index;
}

static void
read_value (SignpostValueTable *self,
            SignpostJsonReader *reader)
{
  int option = read_known_id (reader, "option", self->option_id, self->n_options);
  int criterion = read_known_id (reader, "criterion", self->criterion_id, self->n_criteria);
  int value = (int) signpost_json_reader_get_int (reader, "value", 0, SIGNPOST_VALUE_MAX, 0);

  signpost_json_reader_require (reader, "value");
  if (option < 0 || criterion < 0)
    return;

  if (self->value[option][criterion] != MISSING)
    signpost_json_reader_fail (reader, NULL, _("this value is given twice"));

  self->value[option][criterion] = value;
}

static void
read_values (SignpostValueTable *self,
             SignpostJsonReader *reader)
{
  guint n_values = signpost_json_reader_enter_list (reader, "values", 0,
                                                    SIGNPOST_TABLE_MAX_OPTIONS * SIGNPOST_TABLE_MAX_CRITERIA);

  for (guint i = 0; i < self->n_options; i++)
    for (guint j = 0; j < self->n_criteria; j++)
      self->value[i][j] = MISSING;

  for (guint i = 0; i < n_values; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_value (self, reader);
      signpost_json_reader_leave (reader);
    }

  for (guint i = 0; i < self->n_options; i++)
    for (guint j = 0; j < self->n_criteria; j++)
      if (self->value[i][j] == MISSING)
        signpost_json_reader_fail (reader, NULL, _("every option needs a value on every criterion"));

  signpost_json_reader_leave (reader);
}

static void
read_group (SignpostValueTable *self,
            SignpostJsonReader *reader,
            guint               group)
{
  g_auto (GStrv) ids = signpost_json_reader_get_strings (reader, "criteria");

  for (guint i = 0; ids[i] != NULL; i++)
    {
      int criterion = find_id (self->criterion_id, self->n_criteria, ids[i]);

      if (criterion < 0)
        {
          g_autofree char *quoted = signpost_json_quote (ids[i]);

          signpost_json_reader_fail (reader, "criteria",
                                     _("expected an id from this comparison, found %s"), quoted);
          return;
        }

      self->group[group] |= 1u << criterion;
    }
}

static void
read_groups (SignpostValueTable *self,
             SignpostJsonReader *reader)
{
  guint n_groups =
    signpost_json_reader_enter_list (reader, "groups", 0, SIGNPOST_TABLE_MAX_CRITERIA);

  for (guint i = 0; i < n_groups; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      self->group_id[i] = read_new_id (reader, self->group_id, i);
      read_group (self, reader, i);
      self->n_groups = i + 1;
      signpost_json_reader_leave (reader);
    }

  signpost_json_reader_leave (reader);
}

/* Computing */

gint64
signpost_value_table_sum (const SignpostValueTable *self,
                          guint                     option,
                          guint                     criteria)
{
  gint64 sum = 0;

  for (guint j = 0; j < self->n_criteria; j++)
    if ((criteria >> j & 1) != 0)
      sum += self->points[j] * self->value[option][j];

  return sum;
}

gint64
signpost_value_table_count (const SignpostValueTable *self,
                            guint                     criteria)
{
  gint64 points = 0;

  for (guint j = 0; j < self->n_criteria; j++)
    if ((criteria >> j & 1) != 0)
      points += self->points[j];

  return points;
}

static guint
get_all (const SignpostValueTable *self)
{
  return (1u << self->n_criteria) - 1;
}

/* Stable: equal totals stay as they were read */
static void
sort_options (SignpostValueTable *self)
{
  for (guint i = 0; i < self->n_options; i++)
    {
      guint place = i;

      for (; place > 0 && self->total[self->order[place - 1]] < self->total[i]; place--)
        self->order[place] = self->order[place - 1];
      self->order[place] = i;
    }
}

static void
add_up (SignpostValueTable *self)
{
  self->total_points = MAX (1, signpost_value_table_count (self, get_all (self)));

  for (guint i = 0; i < self->n_options; i++)
    {
      self->total[i] = signpost_value_table_sum (self, i, get_all (self));
      self->score[i] = (int) ((2 * self->total[i] + self->total_points) / (2 * self->total_points));
    }

  sort_options (self);
}

SignpostValueTable *
signpost_value_table_read (SignpostJsonReader *reader)
{
  SignpostValueTable *self = g_new0 (SignpostValueTable, 1);

  read_options (self, reader);
  read_criteria (self, reader);
  read_values (self, reader);
  read_groups (self, reader);
  add_up (self);

  return self;
}

gboolean
signpost_value_table_find (const SignpostValueTable *self,
                           guint                     criteria,
                           SignpostWeightInterval   *interval)
{
  guint others = get_all (self) & ~criteria;
  gint64 inside[SIGNPOST_TABLE_MAX_OPTIONS];
  gint64 outside[SIGNPOST_TABLE_MAX_OPTIONS];

  if (signpost_value_table_count (self, criteria) == 0 || signpost_value_table_count (self, others) == 0 ||
      self->total[self->order[0]] == self->total[self->order[1]])
    return FALSE;

  for (guint i = 0; i < self->n_options; i++)
    {
      inside[i] = signpost_value_table_sum (self, i, criteria);
      outside[i] = signpost_value_table_sum (self, i, others);
    }

  *interval = signpost_weight_interval_compute (inside, outside,
                                                signpost_value_table_count (self, criteria),
                                                signpost_value_table_count (self, others),
                                                self->order, self->n_options);

  return TRUE;
}
