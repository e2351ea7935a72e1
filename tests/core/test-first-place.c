/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-first-place.h"

#include "table-fixture.h"

#define N_ROUNDS   1000
#define SEED       20250101
/* Importance is tried out in this many parts: for three criteria every division into them. */
#define N_PARTS      24

static const struct
{
  const char            *name;
  int                    points[4];
  const char            *rows[5];
  char                   option;
  SignpostFirstPlaceKind kind;
  int                    needed;
  gint64                 needed_n, needed_d;
} cases[] = {
  { "better on both", { 1, 1, -1 }, { "A55", "B11" }, 'A', SIGNPOST_FIRST_PLACE_FIRST, -1, 0, 1 },
  { "worse on both", { 1, 1, -1 }, { "A55", "B11" }, 'B', SIGNPOST_FIRST_PLACE_NEVER, -1, 0, 1 },
  { "more than half", { 9, 1, -1 }, { "A51", "B15" }, 'B', SIGNPOST_FIRST_PLACE_FIRST, 1, 1, 2 },
  { "equal", { 1, 1, -1 }, { "A33", "B33" }, 'B', SIGNPOST_FIRST_PLACE_LEVEL, -1, 0, 1 },
  { "never above the mixture", { 1, 1, -1 }, { "A51", "B15", "C22" }, 'C',
    SIGNPOST_FIRST_PLACE_NEVER, -1, 0, 1 },
  { "level in the middle only", { 1, 1, -1 }, { "A51", "B15", "C33" }, 'C',
    SIGNPOST_FIRST_PLACE_LEVEL, 0, 1, 2 },
  { "first in the middle", { 1, 1, -1 }, { "A51", "B15", "C44" }, 'C',
    SIGNPOST_FIRST_PLACE_FIRST, 0, 1, 4 },
  { "level at an end only", { 1, 1, -1 }, { "A44", "B34" }, 'B',
    SIGNPOST_FIRST_PLACE_LEVEL, 1, 1, 1 },
  { "one criterion", { 1, 0, -1 }, { "A44", "B35" }, 'B', SIGNPOST_FIRST_PLACE_NEVER, -1, 0, 1 },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SignpostRatingTable) table = fixture_make_table (cases[i].points, cases[i].rows);
      SignpostFirstPlace place =
        signpost_first_place_find (table, fixture_find_row (table, cases[i].option));

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (place.kind, ==, cases[i].kind);
      g_assert_cmpint (place.needed_criterion, ==, cases[i].needed);
      g_assert_cmpint (place.needed_n, ==, cases[i].needed_n);
      g_assert_cmpint (place.needed_d, ==, cases[i].needed_d);
    }
}

/* The sites: whoever was first in some draw can be first, and nobody else can. */
static void
test_sites (void)
{
  static const SignpostFirstPlaceKind kinds[] = {
    SIGNPOST_FIRST_PLACE_FIRST, SIGNPOST_FIRST_PLACE_FIRST, SIGNPOST_FIRST_PLACE_NEVER,
    SIGNPOST_FIRST_PLACE_FIRST, SIGNPOST_FIRST_PLACE_FIRST,
  };
  g_autoptr (SignpostRatingTable) table = fixture_make_sites ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (signpost_first_place_find (table, i).kind, ==, kinds[i]);
}

/* The smallest lead over any rival with these weights */
static gint64
compute_lead (const SignpostRatingTable *table,
              guint                      option,
              const gint64              *weights)
{
  gint64 smallest = G_MAXINT64;

  for (guint rival = 0; rival < table->n_options; rival++)
    {
      gint64 lead = 0;

      for (guint j = 0; j < table->n_criteria; j++)
        lead += weights[j] * (signpost_rating_table_get_level (table, option, j) -
                              signpost_rating_table_get_level (table, rival, j));
      if (rival != option)
        smallest = MIN (smallest, lead);
    }

  return smallest;
}

static SignpostFirstPlaceKind
get_kind (gint64 lead)
{
  return lead > 0 ? SIGNPOST_FIRST_PLACE_FIRST : lead == 0 ? SIGNPOST_FIRST_PLACE_LEVEL
                                                           : SIGNPOST_FIRST_PLACE_NEVER;
}

/* The weights that are named must do what is said of them. */
static void
assert_weights (const SignpostRatingTable *table,
                guint                      option,
                const SignpostFirstPlace  *place)
{
  gint64 sum = 0;

  for (guint j = 0; j < table->n_criteria; j++)
    {
      g_assert_cmpint (place->weights[j], >=, 0);
      sum += place->weights[j];
    }
  g_assert_cmpint (sum, ==, place->weights_unit);
  g_assert_cmpint (sum, >, 0);
  g_assert_cmpint (get_kind (compute_lead (table, option, place->weights)), ==, place->kind);
}

/* No division of importance does better than what is said, and wherever it is first, what is
 * needed is there. */
static void
assert_tried_out (const SignpostRatingTable *table,
                  guint                      option,
                  const SignpostFirstPlace  *place)
{
  gint64 best_lead = compute_lead (table, option, place->weights);

  for (int first = 0; first <= N_PARTS; first++)
    for (int second = 0; first + second <= N_PARTS; second++)
      {
        gint64 weights[SIGNPOST_TABLE_MAX_CRITERIA] = { first, second, N_PARTS - first - second };
        gint64 lead;

        if ((table->n_criteria < 3 && weights[2] > 0) || (table->n_criteria < 2 && weights[1] > 0))
          continue;

        lead = compute_lead (table, option, weights);
        g_assert_cmpint (lead * place->weights_unit, <=, best_lead * N_PARTS);
        if (lead >= 0 && place->needed_criterion >= 0)
          g_assert_cmpint (weights[place->needed_criterion] * place->needed_d, >=,
                           place->needed_n * N_PARTS);
      }
}

static void
test_tried_out (void)
{
  const FixtureKind kind = { 6, 3, 20, FALSE, FALSE, TRUE, FALSE, FALSE };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint counts[3] = { 0 };

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &kind);
      g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);

      for (guint i = 0; signpost_rating_table_is_ranked (table) && i < table->n_options; i++)
        {
          SignpostFirstPlace place = signpost_first_place_find (table, i);

          assert_weights (table, i, &place);
          assert_tried_out (table, i, &place);
          counts[place.kind]++;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (counts[i], >, N_ROUNDS / 4);
}

/* At full size, where the numbers are greatest */
static void
test_large (void)
{
  const FixtureKind kind = { 12, 8, 100, TRUE, FALSE, TRUE, FALSE, FALSE };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < N_ROUNDS / 4; round++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &kind);
      g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);

      for (guint i = 0; signpost_rating_table_is_ranked (table) && i < table->n_options; i++)
        {
          SignpostFirstPlace place = signpost_first_place_find (table, i);

          assert_weights (table, i, &place);
          if (table->total[i] == table->total[table->order[0]])
            g_assert_cmpint (place.kind, !=, SIGNPOST_FIRST_PLACE_NEVER);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/first-place/cases", test_cases);
  g_test_add_func ("/first-place/sites", test_sites);
  g_test_add_func ("/first-place/tried-out", test_tried_out);
  g_test_add_func ("/first-place/large", test_large);

  return g_test_run ();
}
