/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-reading.h"

#include "core/decision/signpost-clean-text.h"

#include <glib/gi18n-lib.h>

static void
check_option_id (SignpostDecision   *self,
                 SignpostJsonReader *reader)
{
  signpost_reading_get_id (reader, "id");
}

void
signpost_decision_read_comparison (SignpostDecision   *self,
                                   SignpostJsonReader *reader)
{
  g_autoptr(SignpostComparison) comparison = NULL;

  if (!signpost_json_reader_has (reader, "comparison"))
    return;

  signpost_json_reader_enter_member (reader, "comparison");
  comparison = signpost_comparison_read (reader);
  /* On its own any id would do, but here each becomes that of an option. */
  if (!signpost_json_reader_failed (reader))
    signpost_decision_read_each (self, reader, "options", SIGNPOST_COMPARISON_MAX_OPTIONS,
                                 check_option_id);
  signpost_json_reader_leave (reader);

  if (comparison != NULL && !signpost_json_reader_failed (reader))
    signpost_decision_take_comparison (self, comparison);
}

static void
read_methods (SignpostDecision   *self,
              SignpostJsonReader *reader,
              SignpostOption     *option)
{
  guint count = signpost_json_reader_enter_list (reader, "methods", 0, SIGNPOST_OPTION_MAX_METHODS);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *category = NULL;

      signpost_json_reader_enter_element (reader, i);
      category = signpost_dup_clean_line (signpost_json_reader_get_string (reader, "category"));
      signpost_decision_check_category (self, category);
      signpost_option_add_method (option, category, signpost_reading_get_text (reader, "role"));
      signpost_json_reader_leave (reader);
    }

  signpost_json_reader_leave (reader);
}

static void
check_techniques (SignpostDecision  *self,
                  char             **techniques)
{
  for (guint i = 0; techniques[i] != NULL; i++)
    {
      if (signpost_catalogue_find_technical_option (self->catalogue, techniques[i]) == NULL)
        signpost_decision_add_remark (self, _("Technical option %s is not in this catalogue."),
                                      techniques[i]);
    }
}

static void
read_techniques (SignpostDecision   *self,
                 SignpostJsonReader *reader,
                 SignpostOption     *option)
{
  g_auto(GStrv) legs = NULL;

  if (!signpost_json_reader_has (reader, "techniques"))
    return;

  signpost_json_reader_enter_member (reader, "techniques");
  legs = signpost_json_reader_list_members (reader);

  for (guint i = 0; legs[i] != NULL; i++)
    {
      g_autofree char *leg = signpost_dup_clean_line (legs[i]);
      g_auto(GStrv) techniques = signpost_json_reader_get_strings (reader, legs[i]);

      check_techniques (self, techniques);
      signpost_option_set_techniques (option, leg, (const char * const *) techniques);
    }

  signpost_json_reader_leave (reader);
}

/* Name and inclusion stand in the comparison, so that it can be read alone. */
static void
name_option (SignpostDecision *self,
             SignpostOption   *option)
{
  const char *id = signpost_option_get_id (option);
  int position = signpost_comparison_find_option (self->comparison, id);
  const SignpostComparisonOption *row;

  if (position < 0)
    {
      signpost_option_set_name (option, id);
      return;
    }

  row = signpost_comparison_get_option (self->comparison, position);
  signpost_option_set_name (option, row->name);
  signpost_option_set_included (option, row->included);
}

/* A comparison that was written by hand may call its options as it likes, and they are the decision's then. */
static const char *
read_option_id (SignpostDecision   *self,
                SignpostJsonReader *reader)
{
  const char *id = signpost_json_reader_get_string (reader, "id");

  return signpost_comparison_find_option (self->comparison, id) >= 0
         ? id : signpost_reading_get_id (reader, "id");
}

static void
read_option (SignpostDecision   *self,
             SignpostJsonReader *reader)
{
  static const char * const marks[] = { "none", "examine-first", "rejected", NULL };
  static const char * const ways[] = { "any", "direct", "layer", NULL };
  g_autoptr(SignpostOption) option = NULL;
  const char *id = read_option_id (self, reader);

  if (signpost_decision_find_option (self, id) != NULL)
    signpost_json_reader_fail (reader, "id",
                               _("expected an id of its own, found that of another option"));

  option = signpost_option_new (id, "");
  signpost_option_set_mark (option, signpost_json_reader_get_choice (reader, "mark", marks, 0));
  signpost_option_set_way (option, signpost_json_reader_get_choice (reader, "way", ways, 0));
  signpost_option_set_why_excluded (option, signpost_reading_get_text (reader, "why_excluded"));
  read_methods (self, reader, option);
  read_techniques (self, reader, option);
  name_option (self, option);

  if (!signpost_json_reader_failed (reader))
    signpost_decision_take_option (self, option);
}

void
signpost_decision_adopt_options (SignpostDecision *self)
{
  guint n_rows = signpost_comparison_get_n_options (self->comparison);

  for (guint i = 0; i < n_rows; i++)
    {
      const SignpostComparisonOption *row = signpost_comparison_get_option (self->comparison, i);
      g_autoptr(SignpostOption) option = NULL;

      if (signpost_decision_find_option (self, row->id) != NULL)
        continue;

      option = signpost_option_new (row->id, row->name);
      signpost_option_set_included (option, row->included);
      signpost_decision_take_option (self, option);
    }
}

void
signpost_decision_read_options (SignpostDecision   *self,
                                SignpostJsonReader *reader)
{
  signpost_decision_read_each (self, reader, "options", SIGNPOST_COMPARISON_MAX_OPTIONS,
                               read_option);
}

/* Outcome */

static void
read_reasons (SignpostDecision   *self,
              SignpostJsonReader *reader)
{
  g_auto(GStrv) options = signpost_json_reader_list_members (reader);

  for (guint i = 0; options[i] != NULL; i++)
    {
      const char *reason = signpost_reading_get_text (reader, options[i]);
      SignpostOption *option = signpost_decision_find_option (self, options[i]);

      if (option != NULL)
        {
          signpost_decision_set_reason (self, option, reason);
          continue;
        }

      g_hash_table_insert (self->reasons, g_strdup (options[i]), signpost_dup_clean_text (reason));
      signpost_decision_add_remark (self,
                                    _("There is a reason against an option %s that is not there."),
                                    options[i]);
    }
}

static void
read_tick (SignpostDecision   *self,
           SignpostJsonReader *reader)
{
  const char *id = signpost_reading_check_length (reader, NULL,
                                                  signpost_json_reader_get_value (reader));

  if (id[0] != '\0')
    signpost_decision_set_ticked (self, id, TRUE);
}

void
signpost_decision_read_outcome (SignpostDecision   *self,
                                SignpostJsonReader *reader)
{
  const char *chosen;
  SignpostOption *option;

  if (!signpost_json_reader_has (reader, "outcome"))
    return;

  signpost_json_reader_enter_member (reader, "outcome");

  chosen = signpost_reading_get_text (reader, "chosen");
  option = signpost_decision_find_option (self, chosen);
  if (option != NULL)
    signpost_decision_set_chosen (self, option);
  else if (chosen[0] != '\0')
    {
      signpost_take_text (&self->chosen, signpost_dup_clean_line (chosen));
      signpost_decision_add_remark (self, _("The option %s that was chosen is not there."), chosen);
    }

  if (signpost_json_reader_has (reader, "reasons"))
    {
      signpost_json_reader_enter_member (reader, "reasons");
      read_reasons (self, reader);
      signpost_json_reader_leave (reader);
    }
  signpost_decision_set_statement (self, signpost_reading_get_text (reader, "statement"));
  signpost_decision_read_each (self, reader, "ticks", SIGNPOST_DECISION_MAX_ROWS, read_tick);

  signpost_json_reader_leave (reader);
}
