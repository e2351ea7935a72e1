/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-group.h"

#include "core/decision/signpost-fraction.h"
#include "core/decision/signpost-list-text.h"
#include "core/decision/signpost-table-words.h"

#include <glib/gi18n-lib.h>

/* How many people are named before they are only counted */
#define MAX_NAMED 4

/* “3”, “3½”, “½”, and where three or more share a first place “2 5/6” */
static char *
dup_number (gint64 units)
{
  gint64 whole = units / SIGNPOST_FIRST_CHOICE_UNIT;
  gint64 n = units % SIGNPOST_FIRST_CHOICE_UNIT, d = SIGNPOST_FIRST_CHOICE_UNIT;
  g_autofree char *part = NULL;

  if (n == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, whole);

  signpost_fraction_reduce (&n, &d);
  if (d == 2)
    return whole > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT "½", whole) : g_strdup ("½");

  part = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, n, d);

  return whole > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT " %s", whole, part) : g_steal_pointer (&part);
}

/* Options that are somebody's first choice, the most frequent first, as many as by rank */
static char *
dup_first_choices (const SignpostGroup       *self,
                   const SignpostRatingTable *table)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint order[SIGNPOST_TABLE_MAX_OPTIONS];

  for (guint i = 0; i < self->n_options; i++)
    {
      guint option = table->order[i];
      guint place = i;

      for (; place > 0 && self->first_choices[order[place - 1]] < self->first_choices[option]; place--)
        order[place] = order[place - 1];
      order[place] = option;
    }

  for (guint i = 0; i < self->n_options && self->first_choices[order[i]] > 0; i++)
    {
      g_autofree char *number = dup_number (self->first_choices[order[i]]);

      /* Translators: an option, and for how many people it is the first choice, such as “2½” */
      g_ptr_array_add (items, g_strdup_printf (C_("first choice", "%s %s"), table->option_name[order[i]], number));
    }
  g_ptr_array_add (items, NULL);

  list = signpost_dup_list_text ((const char * const *) items->pdata);

  /* Translators: a list of options, each with the number of people */
  return g_strdup_printf (_("Own first choices: %s."), list);
}

char **
signpost_group_dup_sentences (const SignpostGroup       *self,
                              const SignpostRatingTable *table)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

  g_ptr_array_add (sentences,
                   g_strdup_printf (ngettext ("%u ballot, of which %u rates everything that counts.",
                                              "%u ballots, of which %u rate everything that counts.",
                                              self->n_people),
                                    self->n_people, self->n_whole));

  if (self->n_whole > 0)
    g_ptr_array_add (sentences, dup_first_choices (self, table));

  g_ptr_array_add (sentences, signpost_agreement_dup_sentence (&self->agreement));
  g_ptr_array_add (sentences, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&sentences), FALSE);
}

/* Talks */

/* A rating, and who gave it */
static char *
dup_rating (const SignpostTalk        *talk,
            const SignpostRatingTable *table,
            const SignpostBallots     *ballots,
            int                        half_steps)
{
  g_autofree char *rating = signpost_table_dup_rating (half_steps);
  g_autofree char *list = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_people;

  for (guint i = 0; i < ballots->ballots->len; i++)
    {
      SignpostBallot *ballot = g_ptr_array_index (ballots->ballots, i);

      if (ballot->half_steps[table->option[talk->option]][table->criterion[talk->criterion]] == half_steps)
        g_ptr_array_add (names, ballot->who);
    }

  n_people = names->len;
  if (n_people > MAX_NAMED)
    /* Translators: a rating, and how many people gave it */
    return g_strdup_printf (ngettext ("%s (%u person)", "%s (%u people)", n_people), rating, n_people);

  g_ptr_array_add (names, NULL);
  list = signpost_dup_list_text ((const char * const *) names->pdata);

  /* Translators: a rating, and the people who gave it */
  return g_strdup_printf (C_("rating", "%s (%s)"), rating, list);
}

static char *
dup_talk (const SignpostTalk        *talk,
          const SignpostRatingTable *table,
          const SignpostBallots     *ballots)
{
  const char *criterion = table->criterion_name[talk->criterion];
  const char *option = table->option_name[talk->option];
  g_autofree char *lowest = dup_rating (talk, table, ballots, talk->lowest);
  g_autofree char *highest = dup_rating (talk, table, ballots, talk->highest);

  if (talk->kind == SIGNPOST_TALK_DECIDES)
    /* Translators: a criterion, an option, and the lowest and the highest rating, each with who gave
     * it: “2 (P2 and P4)” */
    return g_strdup_printf (_("%s of %s: from %s to %s – decides who is first."), criterion, option,
                            lowest, highest);

  /* Translators: as above */
  return g_strdup_printf (_("%s of %s: from %s to %s – far apart."), criterion, option, lowest, highest);
}

char **
signpost_group_dup_talks (const SignpostGroup       *self,
                          const SignpostRatingTable *table,
                          const SignpostBallots     *ballots)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

  for (guint i = 0; i < self->talks->len && sentences->len < SIGNPOST_GROUP_MAX_TALKS; i++)
    {
      const SignpostTalk *talk = &g_array_index (self->talks, SignpostTalk, i);

      if (talk->kind != SIGNPOST_TALK_AGREED)
        g_ptr_array_add (sentences, dup_talk (talk, table, ballots));
    }

  if (sentences->len == 0 && self->n_options > 0)
    g_ptr_array_add (sentences, g_strdup (_("Nothing: no difference between the ballots is two steps wide, "
                                            "or decides who is first.")));

  g_ptr_array_add (sentences, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&sentences), FALSE);
}
