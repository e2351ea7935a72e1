/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-flips.h"

#include "table-fixture.h"

#define N_ROUNDS  600
#define SEED      20250101

static char *
write_flip (const SignpostRatingTable *table,
            const SignpostFlip        *flip)
{
  g_autofree char *leaders = fixture_write_rows (table, flip->leaders);

  return g_strdup_printf ("%s%u %d>%d %s", table->option_id[flip->option], flip->criterion,
                          flip->from, flip->to, leaders);
}

static char *
write_flips (const SignpostRatingTable *table,
             GArray                    *flips)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < flips->len; i++)
    {
      g_autofree char *flip = write_flip (table, &g_array_index (flips, SignpostFlip, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", flip);
    }

  return g_string_free (text, FALSE);
}

/* An option and a criterion, the rating before and after in half steps, and who is first then */
static const struct
{
  const char *name;
  int         points[6];
  int         must;
  const char *rows[6];
  const char *flips;
} cases[] = {
  { "sites", { 30, 30, 15, 15, 10, -1 }, 0, { "A45123", "B23354", "C13234", "D44431", "E24535" },
    "D0 8>6 E, D1 8>6 E, E0 4>6 E, E1 8>10 E, A0 8>10 A, D2 8>6 E, D3 6>4 E, E3 6>8 E, A2 2>4 A, "
    "A3 4>6 A, A4 6>8 AD" },
  { "out of reach", { 10, 10, 10, -1 }, 0, { "A555", "B111", "C121" }, "" },
  { "two steps", { 10, 1, -1 }, 0, { "A41", "B21" }, "A0 8>4 AB, B0 4>8 AB" },
  { "cut at the end", { 10, 9, -1 }, 0, { "A4+1", "B41" }, "A0 9>7 B, B0 8>10 B, B1 2>4 B" },
  { "tied", { 1, 1, -1 }, 0, { "A23", "B32" }, "A0 4>2 B, A1 6>4 B, B0 6>4 A, B1 4>2 A" },
  { "uncertain first", { 10, 20, -1 }, 0, { "A3~4", "B34~" },
    "B1 8>6 A, A0 6>4 B, A1 8>6 B, B0 6>4 A" },
  { "unknown counts as 3", { 10, 20, -1 }, 0, { "A?4", "B33" }, "A1 8>6 AB, B1 6>8 AB" },
  { "a leader that misses its must", { 10, 1, -1 }, 3, { "A35", "B31" }, "A0 6>4 B, B0 6>8 B" },
  { "whoever misses a must", { 10, 100, -1 }, 3, { "A33", "B25", "C31" },
    "A0 6>4 C, B0 4>6 B" },
  { "nobody is left", { 10, -1 }, 3, { "A3", "B2" }, "" },
  { "one option", { 10, -1 }, 0, { "A3" }, "" },
  { "no points", { 0, -1 }, 0, { "A3", "B4" }, "" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_comparison (cases[i].points,
                                                                           cases[i].rows);
      g_autoptr (SignpostRatingTable) table = NULL;
      g_autoptr (GArray) flips = NULL;
      g_autofree char *text = NULL;

      signpost_comparison_set_must_reach (comparison, 0, cases[i].must);
      table = fixture_make_table_of (comparison);
      flips = signpost_flips_find (table);
      text = write_flips (table, flips);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (text, ==, cases[i].flips);
    }
}

/* The same by changing the comparison itself, and ranking it anew */

static guint
rank_leaders (SignpostComparison *comparison)
{
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);
  gint64 best = -1;
  guint leaders = 0;

  for (guint i = 0; i < ranking->rows->len; i++)
    {
      const SignpostRankedOption *row = &g_array_index (ranking->rows, SignpostRankedOption, i);

      if (!signpost_comparison_get_option (comparison, row->option)->included || row->below_must)
        continue;

      best = MAX (best, row->total);
      if (row->total == best)
        leaders |= 1u << row->option;
    }

  return leaders;
}

static guint
rank_leaders_with (SignpostComparison *comparison,
                   guint               option,
                   guint               criterion,
                   int                 half_steps)
{
  int before = signpost_comparison_get_rating (comparison, option, criterion)->half_steps;
  gboolean sure = signpost_comparison_get_rating (comparison, option, criterion)->sure;
  guint leaders;

  signpost_comparison_set_rating (comparison, option, criterion, half_steps, TRUE);
  leaders = rank_leaders (comparison);
  signpost_comparison_set_rating (comparison, option, criterion, before, sure);

  return leaders;
}

/* How many steps a rating needs; 5 when no number of them is enough */
static int
try_out (SignpostComparison *comparison,
         guint               leaders,
         guint               option,
         guint               criterion)
{
  int before = signpost_comparison_get_rating (comparison, option, criterion)->half_steps;
  int direction = (leaders >> option & 1) != 0 ? -2 : 2;

  for (int steps = 1; steps <= 4; steps++)
    {
      int half_steps = CLAMP ((before > 0 ? before : 6) + steps * direction, 2, 10);

      if (rank_leaders_with (comparison, option, criterion, half_steps) != leaders)
        return steps;
    }

  return 5;
}

static void
assert_tried_out (SignpostComparison *comparison)
{
  g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);
  g_autoptr (GArray) flips = signpost_flips_find (table);
  guint leaders = rank_leaders (comparison);
  guint n_fewest = 0;
  int fewest = 4;

  if (!signpost_rating_table_is_ranked (table))
    return;

  for (guint i = 0; i < table->n_rows; i++)
    for (guint j = 0; j < table->n_criteria; j++)
      {
        int steps = try_out (comparison, leaders, table->option[i], table->criterion[j]);

        n_fewest = steps < fewest ? 1 : n_fewest + (steps == fewest);
        fewest = MIN (fewest, steps);
      }

  g_assert_cmpuint (flips->len, ==, n_fewest);
  for (guint i = 0; i < flips->len; i++)
    {
      const SignpostFlip *flip = &g_array_index (flips, SignpostFlip, i);
      guint option = table->option[flip->option], criterion = table->criterion[flip->criterion];
      guint expected = rank_leaders_with (comparison, option, criterion, flip->to);

      g_assert_cmpint (flip->steps, ==, fewest);
      g_assert_cmpint (try_out (comparison, leaders, option, criterion), ==, fewest);
      for (guint row = 0; row < table->n_rows; row++)
        g_assert_cmpuint (flip->leaders >> row & 1, ==, expected >> table->option[row] & 1);
    }
}

static void
test_tried_out (void)
{
  const FixtureKind kind = { 5, 4, 6, TRUE, TRUE, TRUE, TRUE, TRUE };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &kind);

      assert_tried_out (comparison);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flips/cases", test_cases);
  g_test_add_func ("/flips/tried-out", test_tried_out);

  return g_test_run ();
}
