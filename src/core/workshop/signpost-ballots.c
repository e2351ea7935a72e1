/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-ballots.h"

#include "core/decision/signpost-clean-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BEST_HALF_STEPS  10
#define MAX_RATINGS      (SIGNPOST_COMPARISON_MAX_OPTIONS * SIGNPOST_COMPARISON_MAX_CRITERIA)

static void
free_ballot (gpointer data)
{
  SignpostBallot *ballot = data;

  g_free (ballot->who);
  g_free (ballot);
}

SignpostBallots *
signpost_ballots_new (void)
{
  SignpostBallots *self = g_new0 (SignpostBallots, 1);

  self->ballots = g_ptr_array_new_with_free_func (free_ballot);

  return self;
}

void
signpost_ballots_free (SignpostBallots *self)
{
  g_ptr_array_unref (self->ballots);
  g_free (self);
}

/* Where a person's ballot belongs by name; FALSE when there is one */
static gboolean
find_place (const SignpostBallots *self,
            const char            *who,
            guint                 *place)
{
  for (*place = 0; *place < self->ballots->len; (*place)++)
    {
      const SignpostBallot *ballot = g_ptr_array_index (self->ballots, *place);
      int order = strcmp (who, ballot->who);

      if (order <= 0)
        return order < 0;
    }

  return TRUE;
}

SignpostBallot *
signpost_ballots_add (SignpostBallots *self,
                      const char      *who)
{
  g_autofree char *name = signpost_dup_clean_line (who);
  SignpostBallot *ballot;
  guint place;

  if (self->ballots->len == SIGNPOST_BALLOTS_MAX_PEOPLE || !find_place (self, name, &place))
    return NULL;

  ballot = g_new0 (SignpostBallot, 1);
  ballot->who = g_steal_pointer (&name);
  g_ptr_array_insert (self->ballots, place, ballot);

  return ballot;
}

/* Reading */

/* -1, and an error, when there is none */
static int
read_known (SignpostJsonReader *reader,
            const char         *member,
            SignpostComparison *comparison,
            int               (*find) (SignpostComparison *self,
                                       const char         *id))
{
  const char *id = signpost_json_reader_get_string (reader, member);
  g_autofree char *quoted = signpost_json_quote (id);
  int place = find (comparison, id);

  if (place < 0)
    signpost_json_reader_fail (reader, member, _("expected an id from this comparison, found %s"), quoted);

  return place;
}

static void
read_rating (SignpostBallot     *ballot,
             SignpostJsonReader *reader,
             SignpostComparison *comparison,
             GHashTable         *seen)
{
  int option = read_known (reader, "option", comparison, signpost_comparison_find_option);
  int criterion = read_known (reader, "criterion", comparison, signpost_comparison_find_criterion);
  double doubled = 2 * signpost_json_reader_get_number (reader, "rating", 1, 5, 0);

  if (doubled != (int) doubled)
    signpost_json_reader_fail (reader, "rating",
                               _("expected a rating in steps of a half, found one in between"));

  if (signpost_json_reader_failed (reader))
    return;

  if (!g_hash_table_add (seen, &ballot->half_steps[option][criterion]))
    signpost_json_reader_fail (reader, NULL,
                               _("expected each pair of option and criterion once, "
                                 "found one again"));

  ballot->half_steps[option][criterion] = (guint8) doubled;
}

static void
read_ratings (SignpostBallot     *ballot,
              SignpostJsonReader *reader,
              SignpostComparison *comparison)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint count = signpost_json_reader_enter_list (reader, "ratings", 0, MAX_RATINGS);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_rating (ballot, reader, comparison, seen);
      signpost_json_reader_leave (reader);
    }

  signpost_json_reader_leave (reader);
}

static void
read_ballot (SignpostBallots    *self,
             SignpostJsonReader *reader,
             SignpostComparison *comparison)
{
  const char *who = signpost_json_reader_get_string (reader, "who");
  g_autofree char *quoted = signpost_json_quote (who);
  SignpostBallot *ballot;

  if (signpost_json_reader_failed (reader))
    return;

  ballot = signpost_ballots_add (self, who);
  if (ballot != NULL)
    read_ratings (ballot, reader, comparison);
  else
    signpost_json_reader_fail (reader, "who", _("expected one ballot of each person, found another of %s"), quoted);
}

SignpostBallots *
signpost_ballots_read (SignpostJsonReader *reader,
                       SignpostComparison *comparison)
{
  SignpostBallots *self = signpost_ballots_new ();
  guint count = signpost_json_reader_enter_list (reader, "ballots", 0, SIGNPOST_BALLOTS_MAX_PEOPLE);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_ballot (self, reader, comparison);
      signpost_json_reader_leave (reader);
    }

  signpost_json_reader_leave (reader);

  return self;
}

/* Medians */

/* How many know a rating; numbers: by half steps, how many gave it */
static guint
count_ratings (const SignpostBallots *self,
               guint                  option,
               guint                  criterion,
               guint                 *numbers)
{
  guint n_known = 0;

  for (guint i = 0; i < self->ballots->len; i++)
    {
      const SignpostBallot *ballot = g_ptr_array_index (self->ballots, i);
      guint half_steps = ballot->half_steps[option][criterion];

      numbers[half_steps]++;
      n_known += half_steps > 0;
    }

  return n_known;
}

/* The rating at a place, from 0, when they are sorted */
static int
find_rating (const guint *numbers,
             guint        place)
{
  int half_steps = 1;

  for (; place >= numbers[half_steps]; half_steps++)
    place -= numbers[half_steps];

  return half_steps;
}

int
signpost_ballots_get_median (const SignpostBallots *self,
                             guint                  option,
                             guint                  criterion)
{
  guint numbers[BEST_HALF_STEPS + 1] = { 0 };
  guint n_known = count_ratings (self, option, criterion, numbers);

  if (n_known == 0)
    return 0;

  return (find_rating (numbers, (n_known - 1) / 2) + find_rating (numbers, n_known / 2) + 1) / 2;
}

gboolean
signpost_ballots_get_range (const SignpostBallots *self,
                            guint                  option,
                            guint                  criterion,
                            int                   *lowest,
                            int                   *highest)
{
  guint numbers[BEST_HALF_STEPS + 1] = { 0 };
  guint n_known = count_ratings (self, option, criterion, numbers);

  if (n_known == 0)
    return FALSE;

  *lowest = find_rating (numbers, 0);
  *highest = find_rating (numbers, n_known - 1);

  return TRUE;
}

void
signpost_ballots_apply (SignpostBallots    *self,
                        SignpostComparison *comparison)
{
  for (guint i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    for (guint j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
      {
        self->is_settled[i][j] = signpost_comparison_get_rating (comparison, i, j)->half_steps > 0;
        if (!self->is_settled[i][j])
          signpost_comparison_set_rating (comparison, i, j, signpost_ballots_get_median (self, i, j), TRUE);
      }
}
