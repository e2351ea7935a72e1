/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-ranking.h"

#include <string.h>

#define N_ROUNDS  300
#define SEED      20250101

static SignpostComparison *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostJsonReader) reader = signpost_json_reader_new (bytes, "test.json", 1024 * 1024,
                                                                    &error);
  g_autoptr (SignpostComparison) comparison = NULL;

  g_assert_no_error (error);
  comparison = signpost_comparison_read (reader);
  signpost_json_reader_finish (reader, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&comparison);
}

/* A row for each option: its name, and a digit for each rating; “?” is not known, “-” in front
 * leaves the option out. */
static SignpostComparison *
make_table (const int         *points,
            const char * const *rows)
{
  SignpostComparison *comparison = signpost_comparison_new ();

  for (guint i = 0; points[i] >= 0; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);

      signpost_comparison_add_criterion (comparison, id, id, points[i], "", "");
    }

  for (guint i = 0; rows[i] != NULL; i++)
    {
      gboolean included = rows[i][0] != '-';
      const char *row = included ? rows[i] : rows[i] + 1;
      g_autofree char *name = g_strndup (row, 1);

      signpost_comparison_add_option (comparison, name, name, SIGNPOST_FIT_LEVEL_POSSIBLE,
                                      included);
      for (guint j = 0; row[j + 1] != '\0'; j++)
        if (row[j + 1] != '?')
          signpost_comparison_set_rating (comparison, i, j, 2 * (row[j + 1] - '0'), TRUE);
    }

  return comparison;
}

/* Names in order of rank, each with its rank before it */
static char *
write_order (SignpostComparison *comparison)
{
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < ranking->rows->len; i++)
    {
      const SignpostRankedOption *row = &g_array_index (ranking->rows, SignpostRankedOption, i);

      g_string_append_printf (order, "%s%s%d%s", i > 0 ? " " : "", row->tied ? "=" : "", row->rank,
                              signpost_comparison_get_option (comparison, row->option)->name);
    }

  return g_string_free (g_steal_pointer (&order), FALSE);
}

/* The sites of decision-vectors.json (“sites_1to5”) */
static const int sites_points[] = { 30, 30, 15, 15, 10, -1 };
static const char * const sites_rows[] = { "A45123", "B23354", "C13234", "D44431", "E24535", NULL };

static void
test_sites (void)
{
  static const int raw_sums[] = { 345, 310, 235, 355, 350 };
  static const int scores[] = { 61, 53, 34, 64, 63 };
  g_autoptr (SignpostComparison) comparison = make_table (sites_points, sites_rows);
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);
  g_autofree char *order = write_order (comparison);
  g_autofree char *headline = signpost_ranking_dup_headline (ranking, comparison);

  for (guint i = 0; i < G_N_ELEMENTS (raw_sums); i++)
    {
      const SignpostRankedOption *row = signpost_ranking_find (ranking, i);

      g_assert_cmpint (row->total, ==, 2 * raw_sums[i] - 200);
      g_assert_cmpint (row->low, ==, row->total);
      g_assert_cmpint (row->high, ==, row->total);
      g_assert_cmpint (row->score, ==, scores[i]);
    }

  g_assert_cmpstr (order, ==, "1D 2E 3A 4B 5C");
  g_assert_cmpint (ranking->state, ==, SIGNPOST_RANKING_LEADS);
  g_assert_cmpint (ranking->total_points, ==, 100);
  g_assert_cmpstr (headline, ==, "“D” is 1 point ahead of “E”.");
  g_assert_null (signpost_ranking_find (ranking, 5));
}

/* The table of decision.md 3.1, and its neighbours */
static const struct
{
  const char           *name;
  int                   points[4];
  const char           *rows[5];
  SignpostRankingState  state;
  const char           *order;
  const char           *headline;
} cases[] = {
  { "no options", { 1, -1 }, { NULL }, SIGNPOST_RANKING_NOTHING_TO_COMPARE, "",
    "Nothing to compare with: add an option — doing nothing counts." },
  { "one option", { 1, -1 }, { "A3" }, SIGNPOST_RANKING_NOTHING_TO_COMPARE, "0A",
    "Nothing to compare with: add an option — doing nothing counts." },
  { "one included", { 1, -1 }, { "A3", "-B4" }, SIGNPOST_RANKING_NOTHING_TO_COMPARE, "0A 0B",
    "Nothing to compare with: add an option — doing nothing counts." },
  { "no points", { 0, 0, -1 }, { "A33", "B44" }, SIGNPOST_RANKING_NO_POINTS, "0A 0B",
    "Give at least one criterion some importance." },
  { "no criteria", { -1 }, { "A", "B" }, SIGNPOST_RANKING_NO_POINTS, "0A 0B",
    "Give at least one criterion some importance." },
  { "one criterion", { 10, 0, -1 }, { "A35", "B41" }, SIGNPOST_RANKING_LEADS, "1B 2A",
    "“B” is 25 points ahead of “A”." },
  { "tie", { 10, 10, -1 }, { "A24", "B33", "C42", "D11" }, SIGNPOST_RANKING_TIE, "=1A =1B =1C 4D",
    "No clear winner: “A”, “B” and “C” are level." },
  { "tie behind", { 10, -1 }, { "A2", "B5", "C2" }, SIGNPOST_RANKING_LEADS, "1B =2A =2C",
    "“B” is 75 points ahead of “A”." },
  { "less than a point", { 100, 1, -1 }, { "A33", "B34" }, SIGNPOST_RANKING_LEADS, "1B 2A",
    "“B” is less than a point ahead of “A”." },
  { "provisional", { 10, 10, -1 }, { "A53", "B4?" }, SIGNPOST_RANKING_PROVISIONAL, "1A 2B",
    "“A” leads so far; 1 rating is missing." },
  { "provisional leader", { 10, 10, -1 }, { "A5?", "B42" }, SIGNPOST_RANKING_PROVISIONAL, "1A 2B",
    "“A” leads so far; 1 rating is missing." },
  { "provisional tie", { 10, 10, -1 }, { "A??", "B??", "C11" }, SIGNPOST_RANKING_PROVISIONAL,
    "=1A =1B 3C", "“A” and “B” are level so far; 4 ratings are missing." },
  { "missing, but out of reach", { 10, 10, -1 }, { "A55", "B1?" }, SIGNPOST_RANKING_LEADS, "1A 2B",
    "“A” is 75 points ahead of “B”." },
  { "missing where it does not count", { 10, 0, -1 }, { "A5?", "B1?" }, SIGNPOST_RANKING_LEADS,
    "1A 2B", "“A” is 100 points ahead of “B”." },
  { "missing in one left out", { 10, -1 }, { "A5", "B1", "-C?" }, SIGNPOST_RANKING_LEADS,
    "1A 2B 0C", "“A” is 100 points ahead of “B”." },
  { "tie with something missing far behind", { 10, 10, -1 }, { "A55", "B55", "C1?" },
    SIGNPOST_RANKING_TIE, "=1A =1B 3C", "No clear winner: “A” and “B” are level." },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SignpostComparison) comparison = make_table (cases[i].points, cases[i].rows);
      g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);
      g_autofree char *order = write_order (comparison);
      g_autofree char *headline = signpost_ranking_dup_headline (ranking, comparison);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (ranking->state, ==, cases[i].state);
      g_assert_cmpstr (order, ==, cases[i].order);
      g_assert_cmpstr (headline, ==, cases[i].headline);
    }
}

/* Equal totals: the better fit first, then the name. Order only: they share the rank. */
static void
test_order (void)
{
  g_autoptr (SignpostComparison) comparison =
    read_text ("{\"options\":[{\"id\":\"1\",\"name\":\"Zeta\",\"fit\":\"possible\"},"
               "{\"id\":\"2\",\"name\":\"Eta\",\"fit\":\"possible\"},"
               "{\"id\":\"3\",\"name\":\"Theta\",\"fit\":\"preferred\"},"
               "{\"id\":\"4\",\"name\":\"Alpha\",\"fit\":\"none\"}],"
               "\"criteria\":[{\"id\":\"x\",\"points\":1}],\"cells\":["
               "{\"option\":\"1\",\"criterion\":\"x\",\"rating\":3},"
               "{\"option\":\"2\",\"criterion\":\"x\",\"rating\":3},"
               "{\"option\":\"3\",\"criterion\":\"x\",\"rating\":3},"
               "{\"option\":\"4\",\"criterion\":\"x\",\"rating\":3}]}");
  g_autofree char *order = write_order (comparison);

  g_assert_cmpstr (order, ==, "=1Theta =1Eta =1Zeta =1Alpha");
}

/* Unknown: the range goes from 1 to 5, the point score takes 3. Half steps are whole numbers. */
static void
test_range (void)
{
  static const int points[] = { 30, 10, -1 };
  static const char * const rows[] = { "A4?", "B15", NULL };
  g_autoptr (SignpostComparison) comparison = make_table (points, rows);
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);
  const SignpostRankedOption *row = signpost_ranking_find (ranking, 0);

  g_assert_cmpint (row->total, ==, 30 * 6 + 10 * 4);
  g_assert_cmpint (row->low, ==, 30 * 6);
  g_assert_cmpint (row->high, ==, 30 * 6 + 10 * 8);
  g_assert_cmpint (row->score, ==, 69);
  g_assert_cmpint (row->low_score, ==, 56);
  g_assert_cmpint (row->high_score, ==, 81);
  g_assert_cmpuint (row->missing, ==, 1);
  g_assert_cmpuint (ranking->n_missing, ==, 1);
  g_assert_cmpuint (ranking->n_counting, ==, 2);

  signpost_comparison_set_rating (comparison, 0, 0, 7, TRUE);
  signpost_ranking_free (g_steal_pointer (&ranking));
  ranking = signpost_ranking_new (comparison);
  g_assert_cmpint (signpost_ranking_find (ranking, 0)->total, ==, 30 * 5 + 10 * 4);
}

static void
test_separates (void)
{
  static const int points[] = { 1, 1, 0, -1 };
  static const char * const rows[] = { "A335", "B3?5", "-C155", NULL };
  static const gboolean expected[] = { FALSE, TRUE, FALSE };
  g_autoptr (SignpostComparison) comparison = make_table (points, rows);
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (ranking->separates[i], ==, expected[i]);
}

static const struct
{
  int                   points;
  const char           *rows[4];
  SignpostRankingState  state;
  const char           *order;
  const char           *headline;
} musts[] = {
  { 10, { "A21", "B33", "C31" }, SIGNPOST_RANKING_LEADS, "1B 2C 0A", "“B” is 25 points ahead of “C”." },
  { 10, { "A25", "B35", "C15" }, SIGNPOST_RANKING_NOTHING_TO_COMPARE, "0B 0A 0C",
    "Nothing to compare with: only “B” does not fail a must." },
  { 10, { "A25", "B15" }, SIGNPOST_RANKING_NOTHING_TO_COMPARE, "0A 0B",
    "Nothing to compare: every option fails a must." },
  { 10, { "A?5", "B31" }, SIGNPOST_RANKING_PROVISIONAL, "1A 2B",
    "“A” leads so far; 1 rating is missing." },
  { 0, { "A15", "B31" }, SIGNPOST_RANKING_LEADS, "1A 2B", "“A” is 100 points ahead of “B”." },
};

static void
test_musts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (musts); i++)
    {
      int points[] = { musts[i].points, 10, -1 };
      g_autoptr (SignpostComparison) comparison = make_table (points, musts[i].rows);
      g_autoptr (SignpostRanking) ranking = NULL;
      g_autofree char *order = NULL;
      g_autofree char *headline = NULL;

      signpost_comparison_set_must_reach (comparison, 0, 3);
      ranking = signpost_ranking_new (comparison);
      order = write_order (comparison);
      headline = signpost_ranking_dup_headline (ranking, comparison);

      g_assert_cmpint (ranking->state, ==, musts[i].state);
      g_assert_cmpstr (order, ==, musts[i].order);
      g_assert_cmpstr (headline, ==, musts[i].headline);
    }
}

static void
test_nameless (void)
{
  g_autoptr (SignpostComparison) comparison =
    read_text ("{\"options\":[{\"id\":\"a\"},{\"id\":\"b\"}],"
               "\"criteria\":[{\"id\":\"x\",\"points\":1}],"
               "\"cells\":[{\"option\":\"a\",\"criterion\":\"x\",\"rating\":5},"
               "{\"option\":\"b\",\"criterion\":\"x\",\"rating\":1}]}");
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);
  g_autofree char *headline = signpost_ranking_dup_headline (ranking, comparison);

  g_assert_cmpstr (headline, ==, "“a” is 100 points ahead of “b”.");
}

/* Properties, from a fixed seed */

static SignpostComparison *
make_random (GRand *random)
{
  SignpostComparison *comparison = signpost_comparison_new ();
  guint n_options = g_rand_int_range (random, 0, 10);
  guint n_criteria = g_rand_int_range (random, 0, 8);

  for (guint j = 0; j < n_criteria; j++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", j);

      signpost_comparison_add_criterion (comparison, id, id, 5 * g_rand_int_range (random, 0, 21),
                                         "", "");
      signpost_comparison_set_must_reach (comparison, j,
                                          MAX (0, g_rand_int_range (random, -10, 4)));
    }

  for (guint i = 0; i < n_options; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);

      signpost_comparison_add_option (comparison, id, id, g_rand_int_range (random, 0, 3),
                                      g_rand_int_range (random, 0, 4) > 0);
      for (guint j = 0; j < n_criteria; j++)
        {
          int half_steps = g_rand_int_range (random, 2, 11);

          if (g_rand_int_range (random, 0, 5) > 0)
            signpost_comparison_set_rating (comparison, i, j, half_steps, TRUE);
        }
    }

  return comparison;
}

static void
copy_option (SignpostComparison *from,
             guint               option,
             SignpostComparison *to)
{
  const SignpostComparisonOption *copied = signpost_comparison_get_option (from, option);
  guint position = signpost_comparison_get_n_options (to);

  signpost_comparison_add_option (to, copied->id, copied->name, copied->fit, copied->included);
  for (guint j = 0; j < signpost_comparison_get_n_criteria (from); j++)
    signpost_comparison_set_rating (to, position, j,
                                    signpost_comparison_get_rating (from, option, j)->half_steps,
                                    TRUE);
}

/* The same options the other way round; without those left out when @only_included */
static SignpostComparison *
reverse (SignpostComparison *comparison,
         gboolean            only_included)
{
  SignpostComparison *reversed = signpost_comparison_new ();

  for (guint j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
    {
      const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison, j);

      signpost_comparison_add_criterion (reversed, criterion->id, criterion->name,
                                         criterion->points, "", "");
      signpost_comparison_set_must_reach (reversed, j, criterion->must_reach);
    }

  for (guint i = signpost_comparison_get_n_options (comparison); i-- > 0; )
    if (!only_included || signpost_comparison_get_option (comparison, i)->included)
      copy_option (comparison, i, reversed);

  return reversed;
}

/* Every option that both have stands the same in both. */
static void
assert_same_numbers (SignpostComparison *comparison,
                     SignpostComparison *other)
{
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);
  g_autoptr (SignpostRanking) other_ranking = signpost_ranking_new (other);

  g_assert_cmpint (ranking->state, ==, other_ranking->state);
  g_assert_cmpuint (ranking->n_missing, ==, other_ranking->n_missing);

  for (guint i = 0; i < signpost_comparison_get_n_options (other); i++)
    {
      const char *id = signpost_comparison_get_option (other, i)->id;
      int position = signpost_comparison_find_option (comparison, id);
      const SignpostRankedOption *row = signpost_ranking_find (ranking, position);
      const SignpostRankedOption *other_row = signpost_ranking_find (other_ranking, i);

      g_assert_cmpint (row->rank, ==, other_row->rank);
      g_assert_cmpint (row->tied, ==, other_row->tied);
      g_assert_cmpint (row->total, ==, other_row->total);
      g_assert_cmpint (row->low, ==, other_row->low);
      g_assert_cmpint (row->high, ==, other_row->high);
      g_assert_cmpint (row->score, ==, other_row->score);
    }
}

static void
assert_sound (SignpostComparison *comparison)
{
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);
  g_autofree char *headline = signpost_ranking_dup_headline (ranking, comparison);
  int rank = 0;

  g_assert_nonnull (headline);
  g_assert_cmpuint (ranking->rows->len, ==, signpost_comparison_get_n_options (comparison));

  for (guint i = 0; i < ranking->rows->len; i++)
    {
      const SignpostRankedOption *row = &g_array_index (ranking->rows, SignpostRankedOption, i);

      g_assert_cmpint (row->low, <=, row->total);
      g_assert_cmpint (row->total, <=, row->high);
      g_assert_cmpint (row->score, >=, 0);
      g_assert_cmpint (row->score, <=, 100);
      g_assert_cmpint (row->low == row->high, ==, row->missing == 0);
      if (row->rank > 0)
        g_assert_cmpint (row->rank, >=, rank);
      rank = row->rank > 0 ? row->rank : G_MAXINT - 1;
    }
}

static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SignpostComparison) comparison = make_random (random);
      g_autoptr (SignpostComparison) reversed = reverse (comparison, FALSE);
      g_autoptr (SignpostComparison) included = reverse (comparison, TRUE);

      assert_sound (comparison);
      assert_same_numbers (comparison, reversed);
      assert_same_numbers (comparison, included);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ranking/sites", test_sites);
  g_test_add_func ("/ranking/cases", test_cases);
  g_test_add_func ("/ranking/order", test_order);
  g_test_add_func ("/ranking/range", test_range);
  g_test_add_func ("/ranking/separates", test_separates);
  g_test_add_func ("/ranking/musts", test_musts);
  g_test_add_func ("/ranking/nameless", test_nameless);
  g_test_add_func ("/ranking/properties", test_properties);

  return g_test_run ();
}
