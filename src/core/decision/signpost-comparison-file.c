/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison.h"

#include <glib/gi18n-lib.h>

#define MAX_POINTS  100
#define MAX_MUST      5
#define MAX_CELLS   (SIGNPOST_COMPARISON_MAX_OPTIONS * SIGNPOST_COMPARISON_MAX_CRITERIA)

/* Reading */

/* Never %NULL: an absent text is empty. */
static const char *
read_text (SignpostJsonReader *reader,
           const char         *member)
{
  const char *text = signpost_json_reader_get_optional (reader, member);

  if (text == NULL)
    return "";

  if (g_utf8_strlen (text, -1) > SIGNPOST_COMPARISON_MAX_TEXT)
    signpost_json_reader_fail (reader, member,
                               _("expected a text of at most %d characters, found a longer one"),
                               SIGNPOST_COMPARISON_MAX_TEXT);

  return text;
}

static const char *
read_id (SignpostJsonReader *reader,
         const char         *member)
{
  const char *id = signpost_json_reader_get_string (reader, member);

  return *id != '\0' ? read_text (reader, member) : id;
}

static void
fail_again (SignpostJsonReader *reader,
            const char         *id)
{
  g_autofree char *quoted = signpost_json_quote (id);

  signpost_json_reader_fail (reader, "id", _("expected each id once, found %s again"), quoted);
}

static void
read_option (SignpostComparison *self,
             SignpostJsonReader *reader)
{
  static const char * const levels[] = { "none", "possible", "preferred", NULL };
  const char *id = read_id (reader, "id");
  const char *name = read_text (reader, "name");
  SignpostFitLevel fit = signpost_json_reader_get_choice (reader, "fit", levels,
                                                          SIGNPOST_FIT_LEVEL_NONE);
  gboolean included = signpost_json_reader_get_boolean (reader, "included", TRUE);

  if (included && signpost_comparison_get_n_included (self) == SIGNPOST_COMPARISON_MAX_INCLUDED)
    signpost_json_reader_fail (reader, "included",
                               _("expected at most %d included options, found more"),
                               SIGNPOST_COMPARISON_MAX_INCLUDED);

  if (!signpost_json_reader_failed (reader) && !signpost_comparison_add_option (self, id, name, fit,
                                                                                included))
    fail_again (reader, id);
}

static void
read_criterion (SignpostComparison *self,
                SignpostJsonReader *reader)
{
  const char *id = read_id (reader, "id");
  const char *name = read_text (reader, "name");
  const char *anchor1 = read_text (reader, "anchor1");
  const char *anchor5 = read_text (reader, "anchor5");
  int points = signpost_json_reader_get_int (reader, "points", 0, MAX_POINTS, 0);
  int must_reach = signpost_json_reader_get_int (reader, "must_reach", 0, MAX_MUST, 0);
  guint position = signpost_comparison_get_n_criteria (self);

  signpost_json_reader_require (reader, "points");

  if (points > 0 && signpost_comparison_get_n_counting (self) == SIGNPOST_COMPARISON_MAX_COUNTING)
    signpost_json_reader_fail (reader, "points",
                               _("expected at most %d criteria with points, found more"),
                               SIGNPOST_COMPARISON_MAX_COUNTING);

  if (signpost_json_reader_failed (reader))
    return;

  if (signpost_comparison_add_criterion (self, id, name, points, anchor1, anchor5))
    signpost_comparison_set_must_reach (self, position, must_reach);
  else
    fail_again (reader, id);
}

/* -1 and the reader's error when there is none */
static int
find_named (SignpostComparison *self,
            SignpostJsonReader *reader,
            const char         *member,
            int               (*find) (SignpostComparison *self,
                                       const char         *id))
{
  const char *id = signpost_json_reader_get_string (reader, member);
  int position = find (self, id);

  if (position < 0)
    {
      g_autofree char *quoted = signpost_json_quote (id);

      signpost_json_reader_fail (reader, member, _("expected an id from this comparison, found %s"),
                                 quoted);
    }

  return position;
}

/* 0 for “don't know” */
static int
read_half_steps (SignpostJsonReader *reader)
{
  double doubled = 2 * signpost_json_reader_get_number (reader, "rating", 1, 5, 0);

  if (doubled != (int) doubled)
    signpost_json_reader_fail (reader, "rating",
                               _("expected a rating in steps of a half, found one in between"));

  return (int) doubled;
}

static void
read_cell (SignpostComparison *self,
           SignpostJsonReader *reader,
           GHashTable         *seen)
{
  int option = find_named (self, reader, "option", signpost_comparison_find_option);
  int criterion = find_named (self, reader, "criterion", signpost_comparison_find_criterion);
  int half_steps = read_half_steps (reader);
  gboolean sure = signpost_json_reader_get_boolean (reader, "sure", TRUE);
  const char *note = read_text (reader, "note");

  if (signpost_json_reader_failed (reader))
    return;

  if (!g_hash_table_add (seen, (gpointer) signpost_comparison_get_rating (self, option, criterion)))
    signpost_json_reader_fail (reader, NULL,
                               _("expected each pair of option and criterion once, "
                                 "found one again"));

  signpost_comparison_set_rating (self, option, criterion, half_steps, sure);
  signpost_comparison_set_note (self, option, criterion, note);
}

static void
read_options (SignpostComparison *self,
              SignpostJsonReader *reader)
{
  guint count = signpost_json_reader_enter_list (reader, "options", 0,
                                                 SIGNPOST_COMPARISON_MAX_OPTIONS);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_option (self, reader);
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

static void
read_criteria (SignpostComparison *self,
               SignpostJsonReader *reader)
{
  guint count = signpost_json_reader_enter_list (reader, "criteria", 0,
                                                 SIGNPOST_COMPARISON_MAX_CRITERIA);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_criterion (self, reader);
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

static void
read_cells (SignpostComparison *self,
            SignpostJsonReader *reader)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint count = signpost_json_reader_enter_list (reader, "cells", 0, MAX_CELLS);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_cell (self, reader, seen);
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

SignpostComparison *
signpost_comparison_read (SignpostJsonReader *reader)
{
  SignpostComparison *self = signpost_comparison_new ();

  read_options (self, reader);
  read_criteria (self, reader);
  read_cells (self, reader);

  return self;
}

/* Writing */

static void
add_text (JsonBuilder *builder,
          const char  *member,
          const char  *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_int (JsonBuilder *builder,
         const char  *member,
         gint64       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder,
             const char  *member,
             gboolean     value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

static void
add_rating (JsonBuilder *builder,
            int          half_steps)
{
  json_builder_set_member_name (builder, "rating");

  if (half_steps == 0)
    json_builder_add_null_value (builder);
  else if (half_steps % 2 == 0)
    json_builder_add_int_value (builder, half_steps / 2);
  else
    json_builder_add_double_value (builder, half_steps / 2.0);
}

static void
add_option (JsonBuilder                    *builder,
            const SignpostComparisonOption *option)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", option->id);
  add_text (builder, "name", option->name);
  add_text (builder, "fit", signpost_fit_level_to_nick (option->fit));
  add_boolean (builder, "included", option->included);
  json_builder_end_object (builder);
}

static void
add_criterion (JsonBuilder             *builder,
               const SignpostCriterion *criterion)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", criterion->id);
  add_text (builder, "name", criterion->name);
  add_int (builder, "points", criterion->points);
  add_int (builder, "must_reach", criterion->must_reach);
  add_text (builder, "anchor1", criterion->anchor1);
  add_text (builder, "anchor5", criterion->anchor5);
  json_builder_end_object (builder);
}

static void
add_cell (JsonBuilder          *builder,
          const char           *option,
          const char           *criterion,
          const SignpostRating *rating)
{
  if (rating->half_steps == 0 && rating->sure && *rating->note == '\0')
    return;

  json_builder_begin_object (builder);
  add_text (builder, "option", option);
  add_text (builder, "criterion", criterion);
  add_rating (builder, rating->half_steps);
  add_boolean (builder, "sure", rating->sure);
  add_text (builder, "note", rating->note);
  json_builder_end_object (builder);
}

static void
add_cells (JsonBuilder        *builder,
           SignpostComparison *self)
{
  for (guint i = 0; i < signpost_comparison_get_n_options (self); i++)
    for (guint j = 0; j < signpost_comparison_get_n_criteria (self); j++)
      add_cell (builder,
                signpost_comparison_get_option (self, i)->id,
                signpost_comparison_get_criterion (self, j)->id,
                signpost_comparison_get_rating (self, i, j));
}

static void
begin_list (JsonBuilder *builder,
            const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
}

JsonNode *
signpost_comparison_to_json (SignpostComparison *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), NULL);

  json_builder_begin_object (builder);
  begin_list (builder, "options");
  for (guint i = 0; i < signpost_comparison_get_n_options (self); i++)
    add_option (builder, signpost_comparison_get_option (self, i));
  json_builder_end_array (builder);

  begin_list (builder, "criteria");
  for (guint i = 0; i < signpost_comparison_get_n_criteria (self); i++)
    add_criterion (builder, signpost_comparison_get_criterion (self, i));
  json_builder_end_array (builder);

  begin_list (builder, "cells");
  add_cells (builder, self);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
