/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-group.h"

void
signpost_group_free (SignpostGroup *self)
{
  g_array_unref (self->talks);
  g_free (self);
}

/* The person's own totals, in half steps; FALSE when a rating is not known */
static gboolean
add_up (const SignpostRatingTable *table,
        const SignpostBallot      *ballot,
        gint64                    *totals)
{
  for (guint i = 0; i < table->n_options; i++)
    {
      totals[i] = 0;

      for (guint j = 0; j < table->n_criteria; j++)
        {
          int half_steps = ballot->half_steps[table->option[i]][table->criterion[j]];

          if (half_steps == 0)
            return FALSE;

          totals[i] += table->points[j] * half_steps;
        }
    }

  return TRUE;
}

static void
add_first_choice (SignpostGroup *self,
                  const gint64  *totals)
{
  gint64 best = 0;
  guint n_first = 0;

  for (guint i = 0; i < self->n_options; i++)
    {
      n_first = totals[i] > best ? 1 : n_first + (totals[i] == best);
      best = MAX (best, totals[i]);
    }

  for (guint i = 0; i < self->n_options; i++)
    if (totals[i] == best)
      self->first_choices[i] += SIGNPOST_FIRST_CHOICE_UNIT / n_first;
}

SignpostGroup *
signpost_group_new (const SignpostRatingTable *table,
                    const SignpostBallots     *ballots)
{
  SignpostGroup *self = g_new0 (SignpostGroup, 1);
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (gint64));

  self->n_people = ballots->ballots->len;
  self->talks = signpost_talk_list_new (table, ballots);

  if (signpost_rating_table_is_ranked (table))
    self->n_options = table->n_options;

  for (guint i = 0; self->n_options > 0 && i < self->n_people; i++)
    {
      gint64 totals[SIGNPOST_TABLE_MAX_OPTIONS];

      if (!add_up (table, g_ptr_array_index (ballots->ballots, i), totals))
        continue;

      self->n_whole++;
      add_first_choice (self, totals);
      g_array_append_vals (scores, totals, self->n_options);
    }

  self->agreement = signpost_agreement_compute ((const gint64 *) (gpointer) scores->data, self->n_whole,
                                                self->n_options);

  return self;
}
