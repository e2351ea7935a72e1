/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-rank-draws.h"
#include "core/decision/signpost-certificates.h"
#include "core/decision/signpost-result.h"
#include "core/decision/signpost-split-mix.h"

#include "table-fixture.h"

#define N_DRAWS   SIGNPOST_RANK_SHARES_DRAWS
#define N_SITES   5
#define SEED      20250101
#define N_ROUNDS  300

static SignpostRankShares *
draw (const SignpostRatingTable *table,
      SignpostImportance         importance,
      gboolean                   steps_free)
{
  SignpostLens lens = { importance, steps_free, TRUE };

  return signpost_rank_shares_new (table, lens, N_DRAWS, NULL);
}

static double
get_share (const SignpostRankShares *shares,
           guint                     option,
           guint                     rank)
{
  return shares->counts[option][rank] / (double) SIGNPOST_RANK_SHARES_UNIT / shares->n_draws;
}

/* Whoever is asked for the first number gets it after any jump. */
static void
test_random_numbers (void)
{
  static const guint64 expected[] = {
    G_GUINT64_CONSTANT (6457827717110365317), G_GUINT64_CONSTANT (3203168211198807973),
    G_GUINT64_CONSTANT (9817491932198370423), G_GUINT64_CONSTANT (4593380528125082431),
    G_GUINT64_CONSTANT (16408922859458223821),
  };
  guint64 state = 1234567;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      guint64 jumped = signpost_split_mix_jump (1234567, i);

      g_assert_cmpuint (signpost_split_mix_next64 (&state), ==, expected[i]);
      g_assert_cmpuint (signpost_split_mix_next64 (&jumped), ==, expected[i]);
    }
}

/* The sites under each lens, to the last count, and the first places that another program found
 * with a million draws of its own (R package smaa 0.3-2) */
static const struct
{
  const char         *name;
  SignpostImportance  importance;
  gboolean            steps_free;
  gboolean            all_unsure;
  gint64              counts[N_SITES][N_SITES];
  double              others[N_SITES];   /* the first is below 0: not compared */
} sites[] = {
  { "within a quarter", SIGNPOST_IMPORTANCE_NEAR, FALSE, FALSE,
    { { 55841940, 164379600, 331018380, 3160080, 0 },
      { 0, 0, 3160080, 551239920, 0 },
      { 0, 0, 0, 0, 554400000 },
      { 319680900, 207789120, 26929980, 0, 0 },
      { 178877160, 182231280, 193291560, 0, 0 } },
    { 0.1001, 0, 0, 0.5807, 0.3192 } },
  { "within a half", SIGNPOST_IMPORTANCE_WIDE, FALSE, FALSE,
    { { 121219560, 159223680, 207428760, 66528000, 0 },
      { 55440, 11282040, 58724820, 484337700, 0 },
      { 0, 0, 0, 0, 554400000 },
      { 226791180, 246527820, 78184260, 2896740, 0 },
      { 206333820, 137366460, 210062160, 637560, 0 } },
    { 0.2173, 0.0002, 0, 0.4137, 0.3688 } },
  { "order", SIGNPOST_IMPORTANCE_ORDER, FALSE, FALSE,
    { { 204989400, 235481400, 98821800, 15107400, 0 },
      { 0, 443520, 33485760, 520470720, 0 },
      { 0, 0, 0, 0, 554400000 },
      { 310768920, 226056600, 17574480, 0, 0 },
      { 38641680, 92418480, 404517960, 18821880, 0 } },
    { 0.3708, 0, 0, 0.5596, 0.0696 } },
  { "any", SIGNPOST_IMPORTANCE_ANY, FALSE, FALSE,
    { { 68108040, 77366520, 100235520, 180096840, 128593080 },
      { 98683200, 184864680, 143256960, 127595160, 0 },
      { 0, 0, 81081000, 148107960, 325211040 },
      { 65169720, 154289520, 157588200, 76756680, 100595880 },
      { 322439040, 137879280, 72238320, 21843360, 0 } },
    { 0.1189, 0.181, 0, 0.1205, 0.5797 } },
  { "steps", SIGNPOST_IMPORTANCE_EXACT, TRUE, FALSE,
    { { 110519640, 199694880, 173887560, 70297920, 0 },
      { 0, 37033920, 114539040, 402827040, 0 },
      { 0, 0, 0, 0, 554400000 },
      { 294441840, 59681160, 119001960, 81275040, 0 },
      { 149438520, 257990040, 146971440, 0, 0 } },
    { 0.1952, 0, 0, 0.5335, 0.2713 } },
  { "within a quarter and steps", SIGNPOST_IMPORTANCE_NEAR, TRUE, FALSE,
    { { 102674880, 196451640, 171143280, 84130200, 0 },
      { 0, 42189840, 126375480, 385834680, 0 },
      { 0, 0, 0, 0, 554400000 },
      { 278475120, 78863400, 112626360, 84435120, 0 },
      { 173250000, 236895120, 144254880, 0, 0 } },
    { -1 } },
  { "all, every rating unsure", SIGNPOST_IMPORTANCE_NEAR, TRUE, TRUE,
    { { 117449640, 168232680, 157311000, 99930600, 11476080 },
      { 38697120, 77186340, 134663760, 249341400, 54511380 },
      { 471240, 3173940, 14164920, 64254960, 472334940 },
      { 240027480, 147026880, 102397680, 58406040, 6541920 },
      { 157754520, 158780160, 145862640, 82467000, 9535680 } },
    { -1 } },
};

static void
make_unsure (SignpostComparison *comparison)
{
  for (guint i = 0; i < N_SITES; i++)
    for (guint j = 0; j < N_SITES; j++)
      signpost_comparison_set_rating (comparison, i, j,
                                      signpost_comparison_get_rating (comparison, i, j)->half_steps,
                                      FALSE);
}

static void
test_sites (void)
{
  for (gsize c = 0; c < G_N_ELEMENTS (sites); c++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_comparison (fixture_sites_points,
                                                                           fixture_sites_rows);
      g_autoptr (SignpostRatingTable) table = NULL;
      g_autoptr (SignpostRankShares) shares = NULL;

      g_test_message ("%s", sites[c].name);
      if (sites[c].all_unsure)
        make_unsure (comparison);
      table = fixture_make_table_of (comparison);
      shares = draw (table, sites[c].importance, sites[c].steps_free);

      for (guint i = 0; i < N_SITES; i++)
        {
          for (guint rank = 0; rank < N_SITES; rank++)
            g_assert_cmpint (shares->counts[i][rank], ==, sites[c].counts[i][rank]);

          if (sites[c].others[0] >= 0)
            g_assert_cmpfloat_with_epsilon (get_share (shares, i, 0), sites[c].others[i], 0.01);
        }
    }
}

/* Criteria in another order are other draws, and the same picture; with enough of them that a
 * percent point is no matter of luck. */
static void
test_criteria_reversed (void)
{
  static const int points[] = { 10, 15, 15, 30, 30, -1 };
  static const char * const rows[] = { "A32154", "B45332", "C43231", "D13444", "E53542", NULL };
  g_autoptr (SignpostRatingTable) table = fixture_make_sites ();
  g_autoptr (SignpostRatingTable) reversed = fixture_make_table (points, rows);

  for (SignpostImportance lens = 0; lens <= SIGNPOST_IMPORTANCE_ANY; lens++)
    {
      const SignpostLens through = { lens, FALSE, TRUE };
      g_autoptr (SignpostRankShares) shares =
        signpost_rank_shares_new (table, through, 10 * N_DRAWS, NULL);
      g_autoptr (SignpostRankShares) others =
        signpost_rank_shares_new (reversed, through, 10 * N_DRAWS, NULL);

      for (guint i = 0; i < N_SITES; i++)
        for (guint rank = 0; rank < N_SITES; rank++)
          g_assert_cmpfloat_with_epsilon (get_share (shares, i, rank), get_share (others, i, rank),
                                          0.01);
    }
}

/* Unsure ratings as points: the same as if all were sure */
static void
test_points (void)
{
  g_autoptr (SignpostComparison) comparison = fixture_make_comparison (fixture_sites_points,
                                                                       fixture_sites_rows);
  g_autoptr (SignpostRatingTable) sure = fixture_make_table_of (comparison);
  g_autoptr (SignpostRatingTable) unsure = NULL;
  SignpostLens lens = { SIGNPOST_IMPORTANCE_ANY, TRUE, FALSE };
  g_autoptr (SignpostRankShares) shares = signpost_rank_shares_new (sure, lens, N_DRAWS, NULL);
  g_autoptr (SignpostRankShares) other = NULL;

  make_unsure (comparison);
  unsure = fixture_make_table_of (comparison);
  other = signpost_rank_shares_new (unsure, lens, N_DRAWS, NULL);
  g_assert_cmpmem (shares, sizeof *shares, other, sizeof *other);
}

/* What can be integrated by hand, for any importance */
static const struct
{
  int         points[4];
  const char *rows[5];
  double      shares[4][4];
} closed[] = {
  { { 1, 1, -1 }, { "A51", "B15", "C44" },
    { { 1 / 4., 1 / 4., 1 / 2. }, { 1 / 4., 1 / 4., 1 / 2. }, { 1 / 2., 1 / 2., 0 } } },
  { { 1, 1, 1, -1 }, { "A511", "B151", "C115", "D333" },
    { { 1 / 4., 1 / 12. }, { 1 / 4., 1 / 12. }, { 1 / 4., 1 / 12. }, { 1 / 4., 3 / 4. } } },
};

static void
test_closed_forms (void)
{
  for (gsize c = 0; c < G_N_ELEMENTS (closed); c++)
    {
      g_autoptr (SignpostRatingTable) table = fixture_make_table (closed[c].points, closed[c].rows);
      g_autoptr (SignpostRankShares) shares = draw (table, SIGNPOST_IMPORTANCE_ANY, FALSE);

      for (guint i = 0; i < table->n_options; i++)
        for (guint rank = 0; rank < 2; rank++)
          g_assert_cmpfloat_with_epsilon (get_share (shares, i, rank), closed[c].shares[i][rank],
                                          0.01);
    }
}

static double
get_winning_weight (const SignpostRankShares *shares,
                    guint                     option,
                    guint                     criterion)
{
  return (double) shares->winning_weights[option][criterion] /
         shares->counts[option][0] / SIGNPOST_WINNING_WEIGHT_UNIT;
}

static void
test_winning_weights (void)
{
  g_autoptr (SignpostRatingTable) table = fixture_make_table (closed[1].points, closed[1].rows);
  g_autoptr (SignpostRankShares) shares = draw (table, SIGNPOST_IMPORTANCE_ANY, FALSE);
  g_autoptr (SignpostRankShares) near = draw (table, SIGNPOST_IMPORTANCE_NEAR, FALSE);

  g_assert_cmpfloat_with_epsilon (get_winning_weight (shares, 0, 0), 2 / 3., 0.01);
  g_assert_cmpfloat_with_epsilon (get_winning_weight (shares, 0, 1), 1 / 6., 0.01);
  g_assert_cmpfloat_with_epsilon (get_winning_weight (shares, 0, 2), 1 / 6., 0.01);
  g_assert_cmpuint (near->winning_weights[0][0], ==, 0);
}

/* Two that are equal share every rank; whoever is worse is always last. */
static void
test_equal_options (void)
{
  static const int points[] = { 3, 2, 1, -1 };
  static const char * const rows[] = { "A333", "B333", "C111", NULL };
  const gint64 half = N_DRAWS * (gint64) SIGNPOST_RANK_SHARES_UNIT / 2;
  g_autoptr (SignpostRatingTable) table = fixture_make_table (points, rows);

  for (SignpostImportance lens = 0; lens <= SIGNPOST_IMPORTANCE_ANY; lens++)
    {
      g_autoptr (SignpostRankShares) shares = draw (table, lens, lens % 2);

      for (guint i = 0; i < 2; i++)
        for (guint rank = 0; rank < 2; rank++)
          g_assert_cmpint (shares->counts[i][rank], ==, half);
      g_assert_cmpint (shares->counts[2][2], ==, 2 * half);
    }
}

/* The mean of all weights in an order is the rank order centroid. An option alone at the top
 * wins them all. */
static void
test_order_means (void)
{
  static const double means[][5] = {
    { 0.75, 0.25 }, { 0.6111, 0.2778, 0.1111 }, { 0.5208, 0.2708, 0.1458, 0.0625 },
    { 0.4567, 0.2567, 0.1567, 0.09, 0.04 },
  };
  static const char * const rows[] = { "A55555", "B11111", NULL };

  for (guint n = 2; n <= 5; n++)
    {
      int points[] = { 50, 40, 30, 20, 10, -1 };
      const char * const cut[] = { rows[0], rows[1], NULL };
      g_autoptr (SignpostComparison) comparison = NULL;
      g_autoptr (SignpostRatingTable) table = NULL;
      g_autoptr (SignpostRankShares) shares = NULL;

      for (guint j = n; j < 5; j++)
        points[j] = 0;
      comparison = fixture_make_comparison (points, cut);
      table = fixture_make_table_of (comparison);
      shares = draw (table, SIGNPOST_IMPORTANCE_ORDER, FALSE);

      for (guint j = 0; j < n; j++)
        g_assert_cmpfloat_with_epsilon (get_winning_weight (shares, 0, j), means[n - 2][j], 0.01);
    }
}

static void
assert_doubly_stochastic (const SignpostRankShares *shares)
{
  gint64 whole = (gint64) shares->n_draws * SIGNPOST_RANK_SHARES_UNIT;

  for (guint i = 0; i < shares->n_options; i++)
    {
      gint64 row = 0, column = 0;

      for (guint k = 0; k < shares->n_options; k++)
        {
          g_assert_cmpint (shares->counts[i][k], >=, 0);
          row += shares->counts[i][k];
          column += shares->counts[k][i];
        }
      g_assert_cmpint (row, ==, whole);
      g_assert_cmpint (column, ==, whole);
    }
}

static const FixtureKind random_kind = { 12, 8, 30, TRUE, TRUE, TRUE, FALSE, FALSE };

/* Any lens, any number of threads and draws: rows and columns sum up, and the threads do not
 * show. */
static void
test_threads (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &random_kind);
      g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);
      SignpostLens lens = { round % 5, round / 5 % 2, round / 10 % 2 };
      guint n_draws = g_rand_int_range (random, 0, 400);
      guint n_threads = g_rand_int_range (random, 2, 6);
      g_autoptr (SignpostRankShares) shares = NULL;
      g_autoptr (SignpostRankShares) spread = NULL;

      if (!signpost_rating_table_is_ranked (table))
        continue;

      shares = signpost_rank_shares_new (table, lens, n_draws, NULL);
      spread = signpost_rank_shares_new_spread (table, lens, n_draws, n_threads, NULL);
      assert_doubly_stochastic (shares);
      g_assert_cmpmem (shares, sizeof *shares, spread, sizeof *spread);
    }
}

/* Draw by draw: whoever is certified is never behind, under the lens that the certificate speaks
 * of. */
static void
assert_never_behind (const SignpostRatingTable *table,
                     SignpostLens               lens,
                     SignpostCertificate        certificate)
{
  SignpostCertificates certificates = signpost_certificates_compute (table, TRUE);
  g_autofree SignpostRankPlan *plan = g_new (SignpostRankPlan, 1);

  signpost_rank_plan_init (plan, table, lens);
  for (guint i = 0; i < 60; i++)
    {
      SignpostRankShares shares = { .n_options = 2 };

      signpost_rank_plan_draw (plan, i, 1, &shares, NULL);
      for (guint a = 0; a < 2; a++)
        if ((certificates.never_behind[a][1 - a] & certificate) != 0)
          g_assert_cmpint (shares.counts[a][0], >=, shares.counts[1 - a][0]);
    }
}

static void
test_certificates (void)
{
  const FixtureKind kind = { 2, 5, 5, TRUE, TRUE, TRUE, FALSE, FALSE };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < 4 * N_ROUNDS; round++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &kind);
      g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);

      if (!signpost_rating_table_is_ranked (table))
        continue;

      assert_never_behind (table, (SignpostLens) { SIGNPOST_IMPORTANCE_ANY, TRUE, TRUE },
                           SIGNPOST_CERTIFICATE_ANY_IMPORTANCE);
      assert_never_behind (table, (SignpostLens) { SIGNPOST_IMPORTANCE_ORDER, FALSE, TRUE },
                           SIGNPOST_CERTIFICATE_ORDER);
      assert_never_behind (table, (SignpostLens) { SIGNPOST_IMPORTANCE_EXACT, TRUE, TRUE },
                           SIGNPOST_CERTIFICATE_STEPS);
      assert_never_behind (table, (SignpostLens) { SIGNPOST_IMPORTANCE_ORDER, TRUE, TRUE },
                           SIGNPOST_CERTIFICATE_ORDER_AND_STEPS);
    }
}

static void
test_percents (void)
{
  static const struct
  {
    gint64      count;      /* in thousandths */
    int         percent;
    const char *text;
  } cases[] = {
    { 0, 0, "under 1 %" }, { 9, 1, "under 1 %" }, { 10, 1, "1 %" }, { 14, 1, "1 %" },
    { 15, 2, "2 %" }, { 500, 50, "50 %" }, { 990, 99, "99 %" }, { 991, 99, "over 99 %" },
    { 1000, 100, "over 99 %" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SignpostRankShares shares = { .n_draws = 1000, .n_options = 1 };
      g_autofree char *text = NULL;

      shares.counts[0][0] = cases[i].count * SIGNPOST_RANK_SHARES_UNIT;
      text = signpost_rank_shares_dup_percent (&shares, 0, 0);
      g_assert_cmpint (signpost_rank_shares_get_percent (&shares, 0, 0), ==, cases[i].percent);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (signpost_rank_shares_reach (&shares, 0, 0, cases[i].count / 10));
      g_assert_false (signpost_rank_shares_reach (&shares, 0, 0, cases[i].count / 10 + 1));
    }
}

/* Asynchronous */

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *place;
}

static void
test_async (void)
{
  g_autoptr (SignpostRatingTable) table = fixture_make_sites ();
  g_autoptr (SignpostRankShares) expected = draw (table, SIGNPOST_IMPORTANCE_NEAR, FALSE);
  g_autoptr (SignpostShareSet) set = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const SignpostRankShares *shares;

  signpost_share_set_new_async (table, SIGNPOST_LENS_DEFAULT, NULL, keep_result_cb, &result);
  set = signpost_share_set_new_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  shares = set->shown;
  g_assert_cmpmem (shares, sizeof *shares, expected, sizeof *expected);
}

static void
test_cancelled (void)
{
  g_autoptr (SignpostRatingTable) table = fixture_make_sites ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  signpost_share_set_new_async (table, SIGNPOST_LENS_DEFAULT, cancellable, keep_result_cb, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (signpost_share_set_new_finish (wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (signpost_rank_shares_new (table, SIGNPOST_LENS_DEFAULT, N_DRAWS, cancellable));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rank-shares/random-numbers", test_random_numbers);
  g_test_add_func ("/rank-shares/sites", test_sites);
  g_test_add_func ("/rank-shares/criteria-reversed", test_criteria_reversed);
  g_test_add_func ("/rank-shares/points", test_points);
  g_test_add_func ("/rank-shares/closed-forms", test_closed_forms);
  g_test_add_func ("/rank-shares/winning-weights", test_winning_weights);
  g_test_add_func ("/rank-shares/equal-options", test_equal_options);
  g_test_add_func ("/rank-shares/order-means", test_order_means);
  g_test_add_func ("/rank-shares/threads", test_threads);
  g_test_add_func ("/rank-shares/certificates", test_certificates);
  g_test_add_func ("/rank-shares/percents", test_percents);
  g_test_add_func ("/rank-shares/async", test_async);
  g_test_add_func ("/rank-shares/cancelled", test_cancelled);

  return g_test_run ();
}
