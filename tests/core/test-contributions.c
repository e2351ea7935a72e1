/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-contributions.h"

#define N_ROUNDS 2000
#define SEED 20250101

/* Random options, criteria and points; a rating in ten is not known */
static SignpostRatingTable *
make_table (GRand *random)
{
  g_autoptr (SignpostComparison) comparison = signpost_comparison_new ();
  g_autoptr (SignpostRanking) ranking = NULL;
  guint n_options = (guint) g_rand_int_range (random, 2, 6);
  guint n_criteria = (guint) g_rand_int_range (random, 1, SIGNPOST_TABLE_MAX_CRITERIA + 1);
  guint i, j;

  for (i = 0; i < n_options; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);

      signpost_comparison_add_option (comparison, id, id, SIGNPOST_FIT_LEVEL_NONE, TRUE);
    }
  for (j = 0; j < n_criteria; j++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", j);

      signpost_comparison_add_criterion (comparison, id, id, g_rand_int_range (random, 1, 101),
                                         "", "");
      for (i = 0; i < n_options; i++)
        signpost_comparison_set_rating (comparison, i, j,
                                        g_rand_int_range (random, 0, 10) == 0
                                          ? 0 : 2 * g_rand_int_range (random, 1, 6), TRUE);
    }
  ranking = signpost_ranking_new (comparison);

  return signpost_rating_table_new (comparison, ranking);
}

/* The parts add up to the shown score, and none is further from what it really is than rounding explains. */
static void
test_add_up (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint round, option, j;

  for (round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SignpostRatingTable) table = make_table (random);

      for (option = 0; option < table->n_options; option++)
        {
          SignpostContributions parts = signpost_contributions_compute (table, option);
          double exact = 0;
          int shown = 0;

          for (j = 0; j < table->n_criteria; j++)
            {
              g_assert_cmpfloat (ABS (100 * parts.exact[j] - parts.shown[j]), <=, 1);
              exact += parts.exact[j];
              shown += parts.shown[j];
            }
          g_assert_cmpint (shown, ==, table->score[option]);
          g_assert_cmpfloat (ABS (100 * exact - table->score[option]), <=, 0.5 + 1e-9);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contributions/add-up", test_add_up);

  return g_test_run ();
}
