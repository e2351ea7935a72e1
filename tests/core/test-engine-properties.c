/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-certificates.h"
#include "core/decision/signpost-flips.h"
#include "core/decision/signpost-rank-shares.h"
#include "core/decision/signpost-weight-intervals.h"

#include "table-fixture.h"

/* What holds for every comparison, on as many random ones, always the same */
#define N_TABLES         10000
#define SEED          20250101
#define N_DRAWS            200
/* Every so many tables are also drawn from. */
#define DRAW_EVERY          10
#define MAX_POINTS          20

static const FixtureKind any_kind = { 7, 6, MAX_POINTS, TRUE, TRUE, TRUE, TRUE, TRUE };
/* Nothing to draw but importance */
static const FixtureKind known_kind = { 7, 6, MAX_POINTS, FALSE, FALSE, TRUE, FALSE, TRUE };

/* What is computed, as text by names, in an order that does not depend on the comparison's */

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
add_totals (GPtrArray                 *lines,
            const SignpostRatingTable *table,
            int                        unit)
{
  for (guint i = 0; i < table->n_rows; i++)
    {
      g_assert_cmpint (table->total[i] % unit, ==, 0);
      g_ptr_array_add (lines, g_strdup_printf ("%s %" G_GINT64_FORMAT " %d %d", table->option_id[i],
                                               table->total[i] / unit, table->score[i],
                                               i < table->n_options ? (int) table->place[i] : -1));
    }
}

static void
add_certificates (GPtrArray                 *lines,
                  const SignpostRatingTable *table)
{
  SignpostCertificates certificates = signpost_certificates_compute (table, TRUE);

  for (guint a = 0; a < table->n_options; a++)
    for (guint b = 0; b < table->n_options; b++)
      g_ptr_array_add (lines, g_strdup_printf ("%s>%s %x %x", table->option_id[a],
                                               table->option_id[b],
                                               certificates.never_behind[a][b],
                                               certificates.ahead[a][b]));
}

static const char *
get_rival (const SignpostRatingTable *table,
           const SignpostShareBound  *bound)
{
  return bound->rival >= 0 ? table->option_id[bound->rival] : "-";
}

static void
add_intervals (GPtrArray                 *lines,
               const SignpostRatingTable *table)
{
  g_autoptr (GArray) intervals = signpost_weight_intervals_find (table);

  for (guint j = 0; j < intervals->len; j++)
    {
      const SignpostWeightInterval *interval =
        &g_array_index (intervals, SignpostWeightInterval, j);

      g_ptr_array_add (lines,
                       g_strdup_printf ("%s %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "%s"
                                        " %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "%s",
                                        table->criterion_id[interval->criterion],
                                        interval->low.n, interval->low.d,
                                        get_rival (table, &interval->low),
                                        interval->high.n, interval->high.d,
                                        get_rival (table, &interval->high)));
    }
}

static char *
write_leaders (const SignpostRatingTable *table,
               guint                      leaders)
{
  GString *text = g_string_new (NULL);

  for (char name = 'A'; name <= 'Z'; name++)
    for (guint i = 0; i < table->n_rows; i++)
      if ((leaders >> i & 1) != 0 && table->option_id[i][0] == name)
        g_string_append_c (text, name);

  return g_string_free (text, FALSE);
}

static void
add_flips (GPtrArray                 *lines,
           const SignpostRatingTable *table)
{
  g_autoptr (GArray) flips = signpost_flips_find (table);

  for (guint i = 0; i < flips->len; i++)
    {
      const SignpostFlip *flip = &g_array_index (flips, SignpostFlip, i);
      g_autofree char *leaders = write_leaders (table, flip->leaders);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s %d>%d %s", table->option_id[flip->option],
                                               table->criterion_id[flip->criterion], flip->from,
                                               flip->to, leaders));
    }
}

static char *
write_sorted (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* unit: by what all points were multiplied */
static char *
write_exact (SignpostComparison *comparison,
             int                 unit)
{
  g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  add_totals (lines, table, unit);
  add_certificates (lines, table);
  add_intervals (lines, table);
  add_flips (lines, table);

  return write_sorted (lines);
}

static char *
write_shares (SignpostComparison *comparison,
              SignpostLens        lens)
{
  g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SignpostRankShares) shares = NULL;

  if (!signpost_rating_table_is_ranked (table))
    return g_strdup ("");

  shares = signpost_rank_shares_new (table, lens, N_DRAWS, NULL);
  for (guint i = 0; i < table->n_options; i++)
    for (guint rank = 0; rank < table->n_options; rank++)
      g_ptr_array_add (lines, g_strdup_printf ("%s %u %" G_GINT64_FORMAT, table->option_id[i], rank,
                                               shares->counts[i][rank]));

  return write_sorted (lines);
}

/* Other comparisons made of one */

static void
shuffle (GRand *random,
         guint *places,
         guint  count)
{
  for (guint i = 0; i < count; i++)
    places[i] = i;

  for (guint i = count; i > 1; i--)
    {
      guint other = g_rand_int_range (random, 0, i);
      guint place = places[i - 1];

      places[i - 1] = places[other];
      places[other] = place;
    }
}

/* The options and criteria in these places, points multiplied */
static SignpostComparison *
rearrange (SignpostComparison *comparison,
           const guint        *options,
           const guint        *criteria,
           int                 factor)
{
  SignpostComparison *other = signpost_comparison_new ();

  for (guint j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
    {
      const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison,
                                                                              criteria[j]);

      signpost_comparison_add_criterion (other, criterion->id, criterion->name,
                                         factor * criterion->points, "", "");
      signpost_comparison_set_must_reach (other, j, criterion->must_reach);
    }

  for (guint i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    {
      const SignpostComparisonOption *option = signpost_comparison_get_option (comparison,
                                                                               options[i]);

      signpost_comparison_add_option (other, option->id, option->name, option->fit,
                                      option->included);
      for (guint j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
        {
          const SignpostRating *rating = signpost_comparison_get_rating (comparison, options[i],
                                                                         criteria[j]);

          signpost_comparison_set_rating (other, i, j, rating->half_steps, rating->sure);
        }
    }

  return other;
}

static SignpostComparison *
rearrange_at_random (GRand              *random,
                     SignpostComparison *comparison,
                     gboolean            shuffle_criteria,
                     int                 factor)
{
  guint options[SIGNPOST_COMPARISON_MAX_OPTIONS];
  guint criteria[SIGNPOST_COMPARISON_MAX_CRITERIA];

  shuffle (random, options, signpost_comparison_get_n_options (comparison));
  for (guint j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
    criteria[j] = j;
  if (shuffle_criteria)
    shuffle (random, criteria, signpost_comparison_get_n_criteria (comparison));

  return rearrange (comparison, options, criteria, factor);
}

/* Properties */

/* The order in which things were entered does not matter, nor does the unit of points. */
static void
test_order_and_scale (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &any_kind);
      int factor = g_rand_int_range (random, 1, 100 / MAX_POINTS + 1);
      g_autoptr (SignpostComparison) other = rearrange_at_random (random, comparison, TRUE, factor);
      g_autofree char *text = write_exact (comparison, 1);
      g_autofree char *other_text = write_exact (other, factor);

      g_assert_cmpstr (text, ==, other_text);
    }
}

/* With nothing to draw but importance, neither the order of options nor the unit of points shows
 * in the draws. */
static void
test_draws (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_TABLES / DRAW_EVERY; i++)
    {
      SignpostLens lens = { i % 5, i / 5 % 2, TRUE };
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &known_kind);
      int factor = g_rand_int_range (random, 1, 100 / MAX_POINTS + 1);
      g_autoptr (SignpostComparison) other =
        rearrange_at_random (random, comparison, FALSE, factor);
      g_autofree char *text = write_shares (comparison, lens);
      g_autofree char *other_text = write_shares (other, lens);

      g_assert_cmpstr (text, ==, other_text);
    }
}

/* Leaving out an option changes no other's numbers. */
static void
assert_left_out (SignpostComparison *comparison,
                 guint               option)
{
  const SignpostComparisonOption *left_out = signpost_comparison_get_option (comparison, option);
  g_autoptr (SignpostRanking) before = signpost_ranking_new (comparison);
  g_autoptr (SignpostRanking) after = NULL;
  gboolean included = left_out->included;

  signpost_comparison_update_option (comparison, option, left_out->name, left_out->fit, FALSE);
  after = signpost_ranking_new (comparison);
  signpost_comparison_update_option (comparison, option, left_out->name, left_out->fit, included);

  for (guint i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    {
      const SignpostRankedOption *row = signpost_ranking_find (before, i);
      const SignpostRankedOption *row_after = signpost_ranking_find (after, i);

      g_assert_cmpint (row->total, ==, row_after->total);
      g_assert_cmpint (row->low, ==, row_after->low);
      g_assert_cmpint (row->high, ==, row_after->high);
      g_assert_cmpint (row->score, ==, row_after->score);
    }
}

static void
test_left_out (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &any_kind);
      guint n_options = signpost_comparison_get_n_options (comparison);

      assert_left_out (comparison, g_rand_int_range (random, 0, n_options));
    }
}

/* Whatever holds for more holds for less, a greater total follows from what is certain, and
 * whoever is ahead of all leads. */
static void
assert_certain (const SignpostRatingTable *table)
{
  SignpostCertificates certificates = signpost_certificates_compute (table, TRUE);

  for (guint a = 0; a < table->n_options; a++)
    {
      for (guint b = 0; b < table->n_options; b++)
        {
          guint flags = certificates.never_behind[a][b];

          if ((flags & SIGNPOST_CERTIFICATE_ANY_IMPORTANCE) != 0)
            g_assert_true (flags & SIGNPOST_CERTIFICATE_ORDER_AND_STEPS);
          if ((flags & SIGNPOST_CERTIFICATE_ORDER_AND_STEPS) != 0)
            {
              g_assert_true (flags & SIGNPOST_CERTIFICATE_ORDER);
              g_assert_true (flags & SIGNPOST_CERTIFICATE_STEPS);
            }
          if (flags != 0)
            g_assert_cmpint (table->total[a], >=, table->total[b]);
        }

      if (signpost_certificates_get_all (&certificates, a) != 0)
        g_assert_cmpuint (table->order[0], ==, a);
    }
}

static void
test_certain (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &any_kind);
      g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);

      assert_certain (table);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine-properties/order-and-scale", test_order_and_scale);
  g_test_add_func ("/engine-properties/draws", test_draws);
  g_test_add_func ("/engine-properties/left-out", test_left_out);
  g_test_add_func ("/engine-properties/certain", test_certain);

  return g_test_run ();
}
