/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-head-to-head.h"

#include "table-fixture.h"

#define N_ROUNDS  3000
#define SEED      20250101

static const struct
{
  const char *name;
  int         points[6];
  const char *rows[6];
  const char *pair;
  const char *text;
} cases[] = {
  { "sites", { 30, 30, 15, 15, 10, -1 }, { "A45123", "B23354", "C13234", "D44431", "E24535" }, "DE",
    "“D” is 1 point ahead of “E” (64 to 63). For “D”: c0 (+15). For “E”: c4 (+10) and c2 (+4). c0 alone "
    "outweighs the rest." },
  { "the other way round", { 30, 30, 15, 15, 10, -1 },
    { "A45123", "B23354", "C13234", "D44431", "E24535" }, "ED",
    "“D” is 1 point ahead of “E” (64 to 63). For “D”: c0 (+15). For “E”: c4 (+10) and c2 (+4). c0 alone "
    "outweighs the rest." },
  { "level", { 1, 1, -1 }, { "A24", "B42" }, "AB",
    "“A” and “B” are level (50 to 50). For “A”: c1 (+25). For “B”: c0 (+25)." },
  { "the same", { 1, 1, -1 }, { "A24", "B24" }, "AB", "“A” and “B” are level (50 to 50)." },
  { "less than a point", { 100, 1, -1 }, { "A33", "B34" }, "AB",
    "“B” is less than a point ahead of “A” (50 to 50). For “B”: c1 (under 1)." },
  { "nothing on the other side", { 1, 1, -1 }, { "A55", "B42" }, "AB",
    "“A” is 50 points ahead of “B” (100 to 50). For “A”: c1 (+37) and c0 (+13)." },
  { "one alone", { 3, 3, 3, 1, -1 }, { "A4441", "B3325" }, "AB",
    "“A” is 20 points ahead of “B” (68 to 48). For “A”: c2 (+15), c0 (+8) and c1 (+7). For “B”: c3 (+10). "
    "c2 alone outweighs the rest." },
  { "only all together", { 3, 3, 3, 2, -1 }, { "A4441", "B3335" }, "AB",
    "“A” is 2 points ahead of “B” (61 to 59). For “A”: c0 (+7), c1 (+7) and c2 (+7). For “B”: c3 (+19)." },
  { "two together", { 4, 4, 2, 3, -1 }, { "A5541", "B3335" }, "AB",
    "“A” is 11 points ahead of “B” (73 to 62). For “A”: c0 (+15), c1 (+15) and c2 (+4). For “B”: c3 (+23). "
    "c0 and c1 together outweigh the rest." },
  { "many", { 5, 4, 3, 2, 1, -1 }, { "A55555", "B11111" }, "AB",
    "“A” is 100 points ahead of “B” (100 to 0). For “A”: c0 (+33), c1 (+27), c2 (+20) and 2 smaller "
    "points." },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SignpostRatingTable) table = fixture_make_table (cases[i].points, cases[i].rows);
      SignpostHeadToHead duel =
        signpost_head_to_head_compute (table, fixture_find_row (table, cases[i].pair[0]),
                                       fixture_find_row (table, cases[i].pair[1]));
      g_autofree char *text = signpost_head_to_head_dup_text (&duel, table);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Both sides, weightiest first, and rounded to within less than a point */
static void
assert_sound (const SignpostRatingTable *table,
              const SignpostHeadToHead  *duel)
{
  gint64 whole = 8 * table->total_points, sum = 0;
  int shown = 0;

  for (guint j = 0; j < table->n_criteria; j++)
    {
      shown += duel->shown[j];
      sum += duel->exact[j];
      g_assert_cmpint (ABS (duel->shown[j] * whole - 100 * duel->exact[j]), <, whole);
    }

  g_assert_cmpint (shown, ==, duel->lead);
  g_assert_cmpint (duel->lead, ==, table->score[duel->a] - table->score[duel->b]);
  g_assert_cmpint (sum, ==, table->total[duel->a] - table->total[duel->b]);

  for (guint i = 1; i < duel->n_for_a; i++)
    g_assert_cmpint (duel->exact[duel->for_a[i]], <=, duel->exact[duel->for_a[i - 1]]);
  for (guint i = 1; i < duel->n_for_b; i++)
    g_assert_cmpint (duel->exact[duel->for_b[i]], >=, duel->exact[duel->for_b[i - 1]]);
}

static void
test_adds_up (void)
{
  const FixtureKind kind = { 4, 8, 100, TRUE, FALSE, TRUE, FALSE, FALSE };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &kind);
      g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);

      if (!signpost_rating_table_is_ranked (table))
        continue;

      for (guint a = 0; a < table->n_options; a++)
        for (guint b = 0; b < table->n_options; b++)
          {
            SignpostHeadToHead duel = signpost_head_to_head_compute (table, a, b);

            assert_sound (table, &duel);
          }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/head-to-head/cases", test_cases);
  g_test_add_func ("/head-to-head/adds-up", test_adds_up);

  return g_test_run ();
}
