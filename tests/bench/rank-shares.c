/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Prints the milliseconds of the rank shares of 12 options and 8 criteria on one core, with
 * everything uncertain: the best of several turns through each lens, and of those the slowest. */

#include "core/decision/signpost-rank-shares.h"

#define TURNS 10

static SignpostRatingTable *
make_table (void)
{
  g_autoptr (SignpostComparison) comparison = signpost_comparison_new ();
  g_autoptr (SignpostRanking) ranking = NULL;

  for (guint j = 0; j < SIGNPOST_TABLE_MAX_CRITERIA; j++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", j);

      signpost_comparison_add_criterion (comparison, id, id, 100 - 9 * j, "", "");
    }

  /* One rating in four is not known, all others are not sure. */
  for (guint i = 0; i < SIGNPOST_TABLE_MAX_OPTIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);

      signpost_comparison_add_option (comparison, id, id, SIGNPOST_FIT_LEVEL_POSSIBLE, TRUE);
      for (guint j = 0; j < SIGNPOST_TABLE_MAX_CRITERIA; j++)
        if ((i + j) % 4 > 0)
          signpost_comparison_set_rating (comparison, i, j, 2 + (7 * i + 5 * j) % 9, FALSE);
    }

  ranking = signpost_ranking_new (comparison);

  return signpost_rating_table_new (comparison, ranking);
}

static gint64
measure (const SignpostRatingTable *table,
         SignpostImportance         importance)
{
  const SignpostLens lens = { importance, TRUE, TRUE };
  gint64 best = G_MAXINT64;

  for (guint turn = 0; turn < TURNS; turn++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (SignpostRankShares) shares =
        signpost_rank_shares_new (table, lens, SIGNPOST_RANK_SHARES_DRAWS, NULL);

      best = MIN (best, g_get_monotonic_time () - start);
    }

  return best;
}

int
main (void)
{
  g_autoptr (SignpostRatingTable) table = make_table ();
  gint64 slowest = 0;

  for (SignpostImportance importance = 0; importance <= SIGNPOST_IMPORTANCE_ANY; importance++)
    slowest = MAX (slowest, measure (table, importance));

  g_print ("%.3f %d\n", slowest / 1000.0, SIGNPOST_RANK_SHARES_DRAWS);

  return 0;
}
