/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-value-table.h"

#include "table-fixture.h"

#include <string.h>

#define N_ROUNDS  3000
#define SEED      20250101
/* Shares of importance that are tried out, in this many parts */
#define N_PARTS      97

static const SignpostWeightInterval *
get_interval (GArray *intervals,
              guint   criterion)
{
  return &g_array_index (intervals, SignpostWeightInterval, criterion);
}

static void
assert_bound (const SignpostRatingTable *table,
              const SignpostShareBound  *bound,
              gint64                     n,
              gint64                     d,
              char                       rival)
{
  g_assert_cmpint (bound->n, ==, n);
  g_assert_cmpint (bound->d, ==, d);
  if (rival == '-')
    g_assert_cmpint (bound->rival, ==, -1);
  else
    g_assert_cmpint (bound->rival, ==, fixture_find_row (table, rival));
}

static const struct
{
  gint64 low_n, low_d;
  char   low_rival;
  gint64 high_n, high_d;
  char   high_rival;
} sites[] = {
  { 11, 39, 'E', 1, 1, '-' },
  { 0, 1, '-', 4, 11, 'A' },
  { 7, 58, 'A', 4, 21, 'E' },
  { 1, 18, 'A', 15, 49, 'B' },
  { 0, 1, '-', 1, 9, 'E' },
};

static void
test_sites (void)
{
  g_autoptr (SignpostRatingTable) table = fixture_make_sites ();
  g_autoptr (GArray) intervals = signpost_weight_intervals_find (table);

  g_assert_cmpuint (intervals->len, ==, G_N_ELEMENTS (sites));
  for (guint j = 0; j < G_N_ELEMENTS (sites); j++)
    {
      const SignpostWeightInterval *interval = get_interval (intervals, j);

      g_assert_cmpuint (interval->criterion, ==, j);
      assert_bound (table, &interval->low, sites[j].low_n, sites[j].low_d, sites[j].low_rival);
      assert_bound (table, &interval->high, sites[j].high_n, sites[j].high_d, sites[j].high_rival);
    }
  g_assert_false (signpost_weight_intervals_whole (intervals));
}

/* Goodwin and Wright, Decision Analysis for Management Judgment, chapter 3: offices by
 * closeness, visibility, image, size, comfort and parking. Turnover is the first three together. */
enum { ADDISON, BILTON, CARLISLE, DENVER, ELTON, FILTON, GORTON, N_OFFICES };
#define N_ATTRIBUTES  6
#define N_TURNOVER    3

static const int office_points[N_ATTRIBUTES] = { 100, 80, 70, 30, 20, 10 };
static const int office_values[N_OFFICES][N_ATTRIBUTES] = {
  [ADDISON] = { 100, 60, 100, 75, 0, 90 },
  [BILTON] = { 20, 80, 10, 30, 100, 30 },
  [CARLISLE] = { 80, 70, 0, 0, 10, 100 },
  [DENVER] = { 70, 50, 30, 55, 30, 90 },
  [ELTON] = { 40, 60, 90, 100, 60, 70 },
  [FILTON] = { 0, 0, 70, 0, 80, 0 },
  [GORTON] = { 60, 100, 20, 50, 50, 80 },
};

static void
test_group (void)
{
  static const guint order[] = { ADDISON, ELTON, GORTON, DENVER, CARLISLE, BILTON, FILTON };
  gint64 inside[N_OFFICES] = { 0 }, outside[N_OFFICES] = { 0 };
  gint64 inside_points = 0, outside_points = 0;
  SignpostWeightInterval interval;

  for (guint j = 0; j < N_ATTRIBUTES; j++)
    {
      gint64 *sums = j < N_TURNOVER ? inside : outside;

      *(j < N_TURNOVER ? &inside_points : &outside_points) += office_points[j];
      for (guint i = 0; i < N_OFFICES; i++)
        sums[i] += office_points[j] * office_values[i][j];
    }

  /* As published, to one place: Elton at 0 and at 100 percent of turnover */
  g_assert_cmpint ((10 * outside[ELTON] + outside_points / 2) / outside_points, ==, 817);
  g_assert_cmpint ((10 * inside[ELTON] + inside_points / 2) / inside_points, ==, 604);

  interval = signpost_weight_interval_compute (inside, outside, inside_points, outside_points,
                                               order, N_OFFICES);
  g_assert_cmpint (interval.low.rival, ==, ELTON);
  g_assert_cmpint (interval.high.rival, ==, -1);
  g_assert_cmpint (interval.high.n, ==, interval.high.d);
  /* 52.1 percent as published, 52.114 more exactly */
  g_assert_cmpint (interval.low.n * 100000 / interval.low.d, ==, 52114);
}

/* The same as a file has them: values, and a group of criteria */
static char *
dup_offices (void)
{
  static const char * const names[N_OFFICES] = { "addison", "bilton", "carlisle", "denver", "elton", "filton", "gorton" };
  GString *text = g_string_new ("{\"options\": [");

  for (guint i = 0; i < N_OFFICES; i++)
    g_string_append_printf (text, "%s{\"id\": \"%s\"}", i > 0 ? ", " : "", names[i]);

  g_string_append (text, "], \"criteria\": [");
  for (guint j = 0; j < N_ATTRIBUTES; j++)
    g_string_append_printf (text, "%s{\"id\": \"c%u\", \"points\": %d}", j > 0 ? ", " : "", j, office_points[j]);

  g_string_append (text, "], \"values\": [");
  for (guint i = 0; i < N_OFFICES; i++)
    for (guint j = 0; j < N_ATTRIBUTES; j++)
      g_string_append_printf (text, "%s{\"option\": \"%s\", \"criterion\": \"c%u\", \"value\": %d}", i + j > 0 ? ", " : "",
                              names[i], j, office_values[i][j]);

  g_string_append (text, "], \"groups\": [{\"id\": \"turnover\", \"criteria\": [\"c0\", \"c1\", \"c2\"]}]}");

  return g_string_free (text, FALSE);
}

static SignpostValueTable *
read_values (const char  *text,
             GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SignpostJsonReader) reader = signpost_json_reader_new (bytes, "values.json", 1 << 20, error);
  g_autoptr (SignpostValueTable) table = NULL;

  g_assert_no_error (*error);
  table = signpost_value_table_read (reader);

  return signpost_json_reader_finish (reader, error) ? g_steal_pointer (&table) : NULL;
}

static void
test_value_table (void)
{
  g_autofree char *text = dup_offices ();
  g_auto (GStrv) parts = g_strsplit (text, "\"value\": 90", 2);
  g_autofree char *bad = g_strjoinv ("\"value\": 190", parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostValueTable) table = read_values (text, &error);
  g_autoptr (SignpostValueTable) none = NULL;
  SignpostWeightInterval interval;

  g_assert_no_error (error);
  g_assert_cmpuint (table->order[0], ==, ADDISON);
  g_assert_cmpint (table->total_points, ==, 310);
  g_assert_true (signpost_value_table_find (table, table->group[0], &interval));
  g_assert_cmpint (interval.low.rival, ==, ELTON);
  g_assert_cmpint (interval.low.n * 100000 / interval.low.d, ==, 52114);
  /* Everything, or nothing, is no group that could move against the others */
  g_assert_false (signpost_value_table_find (table, 0, &interval));
  g_assert_false (signpost_value_table_find (table, (1 << N_ATTRIBUTES) - 1, &interval));

  none = read_values (bad, &error);
  g_assert_null (none);
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_CONTENT);
}

/* With the weights rounded to whole percents, as the table there shows them */
static void
test_group_benefits (void)
{
  static const int weights[N_ATTRIBUTES] = { 32, 26, 23, 10, 6, 3 };
  static const int benefits[N_OFFICES] = { 808, 394, 474, 523, 648, 209, 602 };

  for (guint i = 0; i < N_OFFICES; i++)
    {
      int sum = 0;

      for (guint j = 0; j < N_ATTRIBUTES; j++)
        sum += weights[j] * office_values[i][j];
      g_assert_cmpint (sum / 10, ==, benefits[i]);
    }
}

static const struct
{
  const char *name;
  int         points[4];
  const char *rows[4];
  guint       n_intervals;
  gboolean    whole;
} cases[] = {
  { "tied", { 1, 1, -1 }, { "A24", "B42" }, 0, FALSE },
  { "one criterion", { 1, 0, -1 }, { "A24", "B12" }, 0, FALSE },
  { "one option", { 1, 1, -1 }, { "A24", "-B42" }, 0, FALSE },
  { "no points", { 0, 0, -1 }, { "A24", "B42" }, 0, FALSE },
  { "better on both", { 3, 1, -1 }, { "A24", "B13" }, 2, TRUE },
  { "level on one", { 3, 1, -1 }, { "A24", "B14" }, 2, TRUE },
  { "worse on one", { 3, 1, -1 }, { "A33", "B24" }, 2, FALSE },
  { "unknown counts as 3", { 3, 1, -1 }, { "A?3", "B24" }, 2, FALSE },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SignpostRatingTable) table = fixture_make_table (cases[i].points, cases[i].rows);
      g_autoptr (GArray) intervals = signpost_weight_intervals_find (table);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (intervals->len, ==, cases[i].n_intervals);
      g_assert_cmpint (signpost_weight_intervals_whole (intervals), ==, cases[i].whole);
    }
}

/* The lead over a rival when a criterion has part/N_PARTS of all importance, times something
 * positive */
static gint64
compute_lead (const SignpostRatingTable *table,
              guint                      criterion,
              guint                      part,
              guint                      rival)
{
  guint leader = table->order[0];
  gint64 rest = table->total_points - table->points[criterion];
  gint64 lead = 0;

  for (guint j = 0; j < table->n_criteria; j++)
    {
      gint64 weight = j == criterion ? part * rest : (N_PARTS - part) * table->points[j];

      lead += weight * (signpost_rating_table_get_level (table, leader, j) -
                        signpost_rating_table_get_level (table, rival, j));
    }

  return lead;
}

static void
assert_tried_out (const SignpostRatingTable    *table,
                  const SignpostWeightInterval *interval)
{
  for (guint part = 0; part <= N_PARTS; part++)
    {
      gint64 smallest = G_MAXINT64;
      gint64 above_low = part * interval->low.d - N_PARTS * interval->low.n;
      gint64 below_high = N_PARTS * interval->high.n - part * interval->high.d;

      for (guint i = 0; i < table->n_options; i++)
        if (i != table->order[0])
          smallest = MIN (smallest, compute_lead (table, interval->criterion, part, i));

      if (above_low > 0 && below_high > 0 && part > 0 && part < N_PARTS)
        g_assert_cmpint (smallest, >, 0);
      else if (above_low < 0 || below_high < 0)
        g_assert_cmpint (smallest, <, 0);
      else
        g_assert_cmpint (smallest, >=, 0);
    }
}

static void
test_tried_out (void)
{
  const FixtureKind kind = { 5, 5, 20, TRUE, FALSE, TRUE, FALSE, TRUE };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_bounds = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &kind);
      g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);
      g_autoptr (GArray) intervals = signpost_weight_intervals_find (table);

      for (guint j = 0; j < intervals->len; j++)
        {
          const SignpostWeightInterval *interval = get_interval (intervals, j);

          assert_tried_out (table, interval);
          n_bounds += (interval->low.rival >= 0) + (interval->high.rival >= 0);
        }
    }

  g_assert_cmpuint (n_bounds, >, N_ROUNDS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/weight-intervals/sites", test_sites);
  g_test_add_func ("/weight-intervals/group", test_group);
  g_test_add_func ("/weight-intervals/value-table", test_value_table);
  g_test_add_func ("/weight-intervals/group-benefits", test_group_benefits);
  g_test_add_func ("/weight-intervals/cases", test_cases);
  g_test_add_func ("/weight-intervals/tried-out", test_tried_out);

  return g_test_run ();
}
