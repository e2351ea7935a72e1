/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Prints the rank counts of some tables through every lens. Compiled by check-compilers.py, in
 * as many ways as compilers and their options allow, beside the two files that draw: what they
 * print must be the same to the last digit. */

#include "core/decision/signpost-rank-draws.h"

#include <stdio.h>

#define N_DRAWS  3000
#define N_TABLES    4

/* Something of everything, without a random number generator that could itself differ */
static void
fill (SignpostRatingTable *table,
      guint                number)
{
  table->n_options = table->n_rows = 3 * (number + 1);
  table->n_criteria = 2 * (number + 1);

  for (guint j = 0; j < table->n_criteria; j++)
    table->points[j] = 1 + (37 * j + 11 * number) % 100;

  for (guint i = 0; i < table->n_options; i++)
    for (guint j = 0; j < table->n_criteria; j++)
      {
        guint mixed = 31 * i + 17 * j + 7 * i * j + number;

        table->half_steps[i][j] = mixed % 6 == 0 ? 0 : 2 + mixed % 9;
        table->unsure[i][j] = table->half_steps[i][j] > 0 && mixed % 4 == 0;
      }
}

static void
print_counts (const SignpostRatingTable *table,
              SignpostLens               lens)
{
  SignpostRankShares shares = { .lens = lens };
  SignpostRankPlan plan;

  signpost_rank_plan_init (&plan, table, lens);
  signpost_rank_plan_draw (&plan, 0, N_DRAWS, &shares, NULL);

  printf ("%s %d %d:", signpost_importance_nicks[lens.importance], lens.steps_free,
          lens.unsure_as_range);
  for (guint i = 0; i < table->n_options; i++)
    {
      for (guint rank = 0; rank < table->n_options; rank++)
        printf (" %" G_GINT64_FORMAT, shares.counts[i][rank]);
      for (guint j = 0; j < table->n_criteria; j++)
        printf (" %" G_GUINT64_FORMAT, shares.winning_weights[i][j]);
    }
  printf ("\n");
}

int
main (void)
{
  for (guint number = 0; number < N_TABLES; number++)
    {
      SignpostRatingTable table = { 0 };

      fill (&table, number);
      for (SignpostImportance importance = 0; importance <= SIGNPOST_IMPORTANCE_ANY; importance++)
        for (guint steps_free = 0; steps_free < 2; steps_free++)
          for (guint as_range = 0; as_range < 2; as_range++)
            print_counts (&table, (SignpostLens) { importance, steps_free, as_range });
    }

  return 0;
}
