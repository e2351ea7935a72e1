/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison.h"

#define N_CRITERIA 4

static const int points[N_CRITERIA] = { 100, 60, 30, 0 };

/* Criteria a to d, each with a rating and a note of its own */
static SignpostComparison *
make_comparison (void)
{
  SignpostComparison *comparison = signpost_comparison_new ();
  guint j;

  signpost_comparison_add_option (comparison, "x", "X", SIGNPOST_FIT_LEVEL_NONE, TRUE);
  for (j = 0; j < N_CRITERIA; j++)
    {
      char id[] = { (char) ('a' + j), '\0' };

      signpost_comparison_add_criterion (comparison, id, id, points[j], "", "");
      signpost_comparison_set_rating (comparison, 0, j, (int) (2 + j), TRUE);
      signpost_comparison_set_note (comparison, 0, j, id);
    }

  return comparison;
}

static void
assert_order (SignpostComparison *comparison,
              const char         *order)
{
  guint j;

  for (j = 0; j < N_CRITERIA; j++)
    {
      const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison, j);
      const SignpostRating *rating = signpost_comparison_get_rating (comparison, 0, j);

      g_assert_cmpint (criterion->id[0], ==, order[j]);
      g_assert_cmpint (rating->half_steps, ==, 2 + order[j] - 'a');
      g_assert_cmpstr (rating->note, ==, criterion->id);
    }
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_move (void)
{
  static const struct
  {
    guint       from, to;
    const char *order;
  } moves[] = {
    { 0, 3, "bcda" },
    { 3, 0, "dabc" },
    { 1, 2, "acbd" },
    { 2, 1, "acbd" },
    { 2, 2, "abcd" },
  };
  gsize i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (SignpostComparison) places = make_comparison ();
      g_autoptr (SignpostComparison) criteria = make_comparison ();
      guint n = 0;

      g_signal_connect_swapped (places, "changed", G_CALLBACK (count_cb), &n);
      signpost_comparison_move_criterion (places, moves[i].from, moves[i].to, FALSE);
      signpost_comparison_move_criterion (criteria, moves[i].from, moves[i].to, TRUE);
      assert_order (places, moves[i].order);
      assert_order (criteria, moves[i].order);
      g_assert_cmpuint (n, ==, moves[i].from != moves[i].to);
      for (j = 0; j < N_CRITERIA; j++)
        {
          g_assert_cmpint (signpost_comparison_get_criterion (places, j)->points, ==, points[j]);
          g_assert_cmpint (signpost_comparison_get_criterion (criteria, j)->points, ==,
                           points[moves[i].order[j] - 'a']);
        }
    }
}

/* Another order is another importance, so it is told like one, and stays out while points are locked. */
static void
test_flags (void)
{
  g_autoptr (SignpostComparison) comparison = make_comparison ();

  signpost_comparison_move_criterion (comparison, 0, 1, FALSE);
  g_assert_false (signpost_comparison_get_points_changed_after_ratings_seen (comparison));
  signpost_comparison_set_ratings_seen (comparison, TRUE);
  signpost_comparison_move_criterion (comparison, 0, 1, TRUE);
  g_assert_false (signpost_comparison_get_points_changed_after_ratings_seen (comparison));

  signpost_comparison_set_points_locked (comparison, TRUE);
  signpost_comparison_move_criterion (comparison, 0, 1, FALSE);
  assert_order (comparison, "abcd");
  signpost_comparison_set_points_locked (comparison, FALSE);
  signpost_comparison_move_criterion (comparison, 0, 1, FALSE);
  assert_order (comparison, "bacd");
  g_assert_true (signpost_comparison_get_points_changed_after_ratings_seen (comparison));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison-order/move", test_move);
  g_test_add_func ("/comparison-order/flags", test_flags);

  return g_test_run ();
}
