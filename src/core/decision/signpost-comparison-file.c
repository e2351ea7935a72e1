/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison-private.h"

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
  gboolean baseline = signpost_json_reader_get_boolean (reader, "baseline", FALSE);
  guint position = signpost_comparison_get_n_options (self);

  if (included && signpost_comparison_get_n_included (self) == SIGNPOST_COMPARISON_MAX_INCLUDED)
    signpost_json_reader_fail (reader, "included",
                               _("expected at most %d included options, found more"),
                               SIGNPOST_COMPARISON_MAX_INCLUDED);

  if (baseline && signpost_comparison_get_baseline (self) >= 0)
    signpost_json_reader_fail (reader, "baseline",
                               _("expected at most one option that stands for today, found more"));

  if (signpost_json_reader_failed (reader))
    return;

  if (signpost_comparison_add_option (self, id, name, fit, included))
    signpost_comparison_set_baseline (self, position, baseline);
  else
    fail_again (reader, id);
}

static void
read_criterion (SignpostComparison *self,
                SignpostJsonReader *reader)
{
  const char *id = read_id (reader, "id");
  const char *name = read_text (reader, "name");
  const char *anchor1 = read_text (reader, "anchor1");
  const char *anchor3 = read_text (reader, "anchor3");
  const char *anchor5 = read_text (reader, "anchor5");
  const char *scenario = read_text (reader, "scenario");
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

  if (!signpost_comparison_add_criterion (self, id, name, points, anchor1, anchor5))
    {
      fail_again (reader, id);
      return;
    }

  signpost_comparison_set_must_reach (self, position, must_reach);
  signpost_comparison_set_anchor (self, position, 3, anchor3);
  signpost_comparison_set_scenario (self, position, scenario);
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
read_half_steps (SignpostJsonReader *reader,
                 const char         *member)
{
  double doubled = 2 * signpost_json_reader_get_number (reader, member, 1, 5, 0);

  if (doubled != (int) doubled)
    signpost_json_reader_fail (reader, member,
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
  int half_steps = read_half_steps (reader, "rating");
  int later = read_half_steps (reader, "later");
  gboolean sure = signpost_json_reader_get_boolean (reader, "sure", TRUE);
  const char *note = read_text (reader, "note");
  const char *evidence = read_text (reader, "evidence");

  if (signpost_json_reader_failed (reader))
    return;

  if (!g_hash_table_add (seen, (gpointer) signpost_comparison_get_rating (self, option, criterion)))
    signpost_json_reader_fail (reader, NULL,
                               _("expected each pair of option and criterion once, "
                                 "found one again"));

  signpost_comparison_set_rating (self, option, criterion, half_steps, sure);
  signpost_comparison_set_note (self, option, criterion, note);
  signpost_comparison_set_evidence (self, option, criterion, evidence);
  signpost_comparison_set_later (self, option, criterion, later);
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

static void
read_lens (SignpostComparison *self,
           SignpostJsonReader *reader)
{
  static const char * const steps[] = { "equal", "free", NULL };
  static const char * const unsure[] = { "range", "point", NULL };
  SignpostLens lens;

  if (!signpost_json_reader_has (reader, "lens"))
    return;

  signpost_json_reader_enter_member (reader, "lens");
  lens.importance = signpost_json_reader_get_choice (reader, "importance",
                                                     signpost_importance_nicks,
                                                     SIGNPOST_IMPORTANCE_NEAR);
  lens.steps_free = signpost_json_reader_get_choice (reader, "steps", steps, 0) == 1;
  lens.unsure_as_range = signpost_json_reader_get_choice (reader, "unsure", unsure, 0) == 0;
  signpost_json_reader_leave (reader);

  if (!signpost_json_reader_failed (reader))
    signpost_comparison_set_lens (self, lens);
}

static void
read_trigger (SignpostComparison *self,
              SignpostJsonReader *reader)
{
  const char *id = read_id (reader, "id");
  const char *text = read_text (reader, "text");

  if (signpost_comparison_has_trigger (self, id))
    fail_again (reader, id);

  if (!signpost_json_reader_failed (reader))
    signpost_comparison_add_trigger (self, id, text);
}

static void
read_triggers (SignpostComparison *self,
               SignpostJsonReader *reader)
{
  guint count = signpost_json_reader_enter_list (reader, "triggers", 0,
                                                 SIGNPOST_COMPARISON_MAX_TRIGGERS);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_trigger (self, reader);
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

static void
read_flags (SignpostComparison *self,
            SignpostJsonReader *reader)
{
  signpost_comparison_set_points_locked (self,
    signpost_json_reader_get_boolean (reader, "points_locked", FALSE));
  signpost_comparison_set_ratings_seen (self,
    signpost_json_reader_get_boolean (reader, "ratings_seen", FALSE));
  signpost_comparison_restore_points_changed (self,
    signpost_json_reader_get_boolean (reader, "points_changed_after_ratings_seen", FALSE));
}

SignpostComparison *
signpost_comparison_read (SignpostJsonReader *reader)
{
  SignpostComparison *self = signpost_comparison_new ();

  read_options (self, reader);
  read_criteria (self, reader);
  read_cells (self, reader);
  read_lens (self, reader);
  read_triggers (self, reader);
  read_flags (self, reader);

  return self;
}
