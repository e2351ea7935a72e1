/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-condition.h"

#include "core/catalogue/signpost-catalogue-parts.h"

#include <glib/gi18n-lib.h>

#define MAX_CHILDREN  16
#define MAX_ANSWERS   32
#define MAX_POINTS    50

typedef void (*ReadFunc) (SignpostCondition  *self,
                          SignpostJsonReader *reader,
                          const char         *member);

static gpointer
read_condition_cb (SignpostJsonReader *reader,
                   guint               position,
                   gpointer            data)
{
  return signpost_condition_read (reader);
}

static void
read_children (SignpostCondition  *self,
               SignpostJsonReader *reader,
               const char         *member)
{
  self->children = signpost_read_list (reader, member, 1, MAX_CHILDREN, read_condition_cb, NULL,
                                       (GDestroyNotify) signpost_condition_free);
}

static void
read_child (SignpostCondition  *self,
            SignpostJsonReader *reader,
            const char         *member)
{
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_condition_free);

  signpost_json_reader_enter_member (reader, member);
  g_ptr_array_add (self->children, signpost_condition_read (reader));
  signpost_json_reader_leave (reader);
}

static void
read_question (SignpostCondition  *self,
               SignpostJsonReader *reader,
               const char         *member)
{
  self->question = signpost_read_id (reader, member);

  if (signpost_json_reader_has (reader, "answered"))
    {
      self->kind = SIGNPOST_CONDITION_ANSWERED;
      self->expected = signpost_json_reader_get_boolean (reader, "answered", TRUE);
    }
  else
    {
      self->values = signpost_read_ids (reader, "in", 1, MAX_ANSWERS);
    }
}

static void
read_values (SignpostCondition  *self,
             SignpostJsonReader *reader,
             const char         *member)
{
  self->values = signpost_read_ids (reader, member, 1, SIGNPOST_CATALOGUE_MAX_CATEGORIES);
}

static char **
read_set (SignpostJsonReader *reader,
          guint               index)
{
  g_auto (GStrv) ids = NULL;
  guint count;

  signpost_json_reader_enter_element (reader, index);
  count = signpost_json_reader_count (reader);
  ids = g_new0 (char *, count + 1);
  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      ids[i] = g_strdup (signpost_json_reader_get_value (reader));
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);

  return g_steal_pointer (&ids);
}

static void
read_mix (SignpostCondition  *self,
          SignpostJsonReader *reader,
          const char         *member)
{
  guint count = signpost_json_reader_enter_list (reader, member, 2, 2);

  if (count == 2)
    {
      self->values = read_set (reader, 0);
      self->other_values = read_set (reader, 1);
    }
  signpost_json_reader_leave (reader);
}

static void
read_endpoint (SignpostCondition  *self,
               SignpostJsonReader *reader,
               const char         *member)
{
  signpost_json_reader_enter_member (reader, member);
  self->unchangeable = signpost_json_reader_get_boolean (reader, "unchangeable", FALSE);
  self->offers_count = signpost_json_reader_get_int (reader, "offers_count", 0,
                                                     SIGNPOST_CATALOGUE_MAX_CATEGORIES, -1);
  signpost_json_reader_leave (reader);
}

static void
read_expected (SignpostCondition  *self,
               SignpostJsonReader *reader,
               const char         *member)
{
  self->expected = signpost_json_reader_get_boolean (reader, member, TRUE);
}

static void
read_threshold (SignpostCondition  *self,
                SignpostJsonReader *reader,
                const char         *member)
{
  signpost_json_reader_enter_member (reader, member);
  self->points = signpost_json_reader_get_int (reader, "points", -MAX_POINTS, MAX_POINTS, 0);
  self->count = signpost_json_reader_get_int (reader, "count", 1, SIGNPOST_CATALOGUE_MAX_CATEGORIES,
                                              1);
  signpost_json_reader_leave (reader);
}

/* The member that makes an object this kind of condition. */
static const struct
{
  const char            *member;
  SignpostConditionKind  kind;
  ReadFunc               read;
} kinds[] = {
  { "all", SIGNPOST_CONDITION_ALL, read_children },
  { "any", SIGNPOST_CONDITION_ANY, read_children },
  { "not", SIGNPOST_CONDITION_NOT, read_child },
  { "question", SIGNPOST_CONDITION_ANSWER_IN, read_question },
  { "leg_method", SIGNPOST_CONDITION_LEG_METHOD, read_values },
  { "leg_methods_mix", SIGNPOST_CONDITION_LEG_METHODS_MIX, read_mix },
  { "endpoint", SIGNPOST_CONDITION_ENDPOINT, read_endpoint },
  { "endpoints_all_changeable", SIGNPOST_CONDITION_ALL_CHANGEABLE, read_expected },
  { "ends_meet", SIGNPOST_CONDITION_ENDS_MEET, read_expected },
  { "forced_below_another", SIGNPOST_CONDITION_FORCED_BELOW_ANOTHER, read_expected },
  { "methods_at_least", SIGNPOST_CONDITION_METHODS_AT_LEAST, read_threshold },
};

SignpostCondition *
signpost_condition_read (SignpostJsonReader *reader)
{
  g_autoptr (SignpostCondition) self = g_new0 (SignpostCondition, 1);
  g_auto (GStrv) members = NULL;

  self->offers_count = -1;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (signpost_json_reader_has (reader, kinds[i].member))
      {
        self->kind = kinds[i].kind;
        kinds[i].read (self, reader, kinds[i].member);
        return signpost_json_reader_failed (reader) ? NULL : g_steal_pointer (&self);
      }

  members = signpost_json_reader_list_members (reader);
  signpost_json_reader_fail (reader, members[0],
                             _("expected a condition such as “question”, “all” or “not”, "
                               "found none that is known"));
  return NULL;
}

void
signpost_condition_free (SignpostCondition *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self->question);
  g_strfreev (self->values);
  g_strfreev (self->other_values);
  g_free (self);
}

static void
add_questions (const SignpostCondition *self,
               GPtrArray               *questions)
{
  if (self->question != NULL && !g_ptr_array_find_with_equal_func (questions, self->question,
                                                                   g_str_equal, NULL))
    g_ptr_array_add (questions, self->question);

  for (guint i = 0; self->children != NULL && i < self->children->len; i++)
    add_questions (g_ptr_array_index (self->children, i), questions);
}

GPtrArray *
signpost_condition_list_questions (const SignpostCondition *self)
{
  GPtrArray *questions = g_ptr_array_new ();

  if (self != NULL)
    add_questions (self, questions);

  return questions;
}
