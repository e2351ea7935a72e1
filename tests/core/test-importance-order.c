/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-importance-order.h"

#include "table-fixture.h"

/* Rank order centroid weights as tables of it print them */
static const double centroids[][6] = {
  { 0.75, 0.25 },
  { 0.6111, 0.2778, 0.1111 },
  { 0.5208, 0.2708, 0.1458, 0.0625 },
  { 0.4567, 0.2567, 0.1567, 0.09, 0.04 },
  { 0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278 },
};

static void
test_weights (void)
{
  for (guint n = 2; n < 2 + G_N_ELEMENTS (centroids); n++)
    for (guint place = 0; place < n; place++)
      {
        gint64 unit;
        gint64 weight = signpost_importance_order_get_weight (n, place, &unit);

        g_assert_cmpfloat_with_epsilon ((double) weight / unit, centroids[n - 2][place], 0.00005);
      }
}

/* They sum up to one exactly, and every criterion counts less than the one before. */
static void
test_sums (void)
{
  for (guint n = 1; n <= SIGNPOST_COMPARISON_MAX_CRITERIA; n++)
    {
      gint64 sum = 0, unit = 0;

      for (guint place = 0; place < n; place++)
        {
          sum += signpost_importance_order_get_weight (n, place, &unit);
          if (place > 0 && n <= SIGNPOST_COMPARISON_MAX_COUNTING)
            g_assert_cmpint (signpost_importance_order_get_points (n, place), <,
                             signpost_importance_order_get_points (n, place - 1));
        }
      g_assert_cmpint (sum, ==, unit);
      g_assert_cmpint (signpost_importance_order_get_points (n, 0), ==, 100);
      g_assert_cmpint (signpost_importance_order_get_points (n, n - 1), >, 0);
    }
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
test_apply (void)
{
  static const int points[] = { 10, 20, 30, 40, -1 };
  static const char * const rows[] = { NULL };
  static const guint order[] = { 2, 0, 3 };
  static const int expected[] = { 45, 0, 100, 18 };
  g_autoptr (SignpostComparison) comparison = fixture_make_comparison (points, rows);
  guint n_changes = 0;

  g_signal_connect_swapped (comparison, "changed", G_CALLBACK (count_cb), &n_changes);
  signpost_importance_order_apply (comparison, order, G_N_ELEMENTS (order));

  for (guint j = 0; j < G_N_ELEMENTS (expected); j++)
    g_assert_cmpint (signpost_comparison_get_criterion (comparison, j)->points, ==, expected[j]);
  g_assert_cmpint (signpost_comparison_get_lens (comparison).importance, ==,
                   SIGNPOST_IMPORTANCE_ORDER);
  g_assert_cmpuint (n_changes, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/importance-order/weights", test_weights);
  g_test_add_func ("/importance-order/sums", test_sums);
  g_test_add_func ("/importance-order/apply", test_apply);

  return g_test_run ();
}
