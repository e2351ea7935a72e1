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
set_points (SignpostComparison *comparison,
            const int          *values)
{
  for (guint j = 0; j < N_CRITERIA; j++)
    signpost_comparison_set_points (comparison, j, values[j]);
}

static void
assert_points (SignpostComparison *comparison,
               const int          *values)
{
  for (guint j = 0; j < N_CRITERIA; j++)
    g_assert_cmpint (signpost_comparison_get_criterion (comparison, j)->points, ==, values[j]);
}

static void
test_move (void)
{
  static const struct
  {
    int         before[N_CRITERIA];
    guint       from, to;
    const char *order;
    int         after[N_CRITERIA];
  } moves[] = {
    /* Points travel where they fit, … */
    { { 100, 60, 80, 10 }, 2, 1, "acbd", { 100, 80, 60, 10 } },
    { { 100, 60, 60, 10 }, 1, 2, "acbd", { 100, 60, 60, 10 } },
    /* … and else become the nearest that do. */
    { { 100, 60, 30, 10 }, 2, 1, "acbd", { 100, 60, 60, 10 } },
    { { 100, 60, 30, 10 }, 1, 2, "acbd", { 100, 30, 30, 10 } },
    { { 100, 60, 30, 10 }, 1, 3, "acdb", { 100, 30, 10, 10 } },
    { { 100, 60, 30, 10 }, 3, 0, "dabc", { 100, 100, 60, 30 } },
    /* The top keeps 100, and the others their proportion to it. */
    { { 100, 60, 30, 10 }, 0, 1, "bacd", { 100, 100, 50, 17 } },
    { { 100, 60, 30, 10 }, 0, 3, "bcda", { 100, 50, 17, 17 } },
    { { 30, 30, 15, 10 }, 0, 2, "bcad", { 30, 15, 15, 10 } },
    /* What does not count goes where it likes, and counts for nobody else. */
    { { 100, 60, 30, 0 }, 3, 0, "dabc", { 0, 100, 60, 30 } },
    { { 100, 60, 30, 0 }, 2, 3, "abdc", { 100, 60, 0, 30 } },
    { { 100, 0, 60, 30 }, 0, 1, "bacd", { 0, 100, 60, 30 } },
    { { 100, 60, 30, 10 }, 2, 2, "abcd", { 100, 60, 30, 10 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (SignpostComparison) comparison = make_comparison ();
      guint n = 0;

      set_points (comparison, moves[i].before);
      g_signal_connect_swapped (comparison, "changed", G_CALLBACK (count_cb), &n);
      signpost_comparison_move_criterion (comparison, moves[i].from, moves[i].to);
      assert_order (comparison, moves[i].order);
      assert_points (comparison, moves[i].after);
      g_assert_cmpuint (n, ==, moves[i].from != moves[i].to);
      g_assert_true (signpost_comparison_is_in_order (comparison));
    }
}

static void
test_sort (void)
{
  static const struct
  {
    int         before[N_CRITERIA];
    const char *order;
    int         after[N_CRITERIA];
  } tables[] = {
    { { 100, 60, 30, 0 }, "abcd", { 100, 60, 30, 0 } },
    { { 30, 60, 100, 60 }, "cbda", { 100, 60, 60, 30 } },
    { { 10, 0, 20, 0 }, "cabd", { 20, 10, 0, 0 } },
    { { 0, 0, 0, 0 }, "abcd", { 0, 0, 0, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (SignpostComparison) comparison = make_comparison ();
      gboolean sorted = g_str_equal (tables[i].order, "abcd");
      guint n = 0;

      set_points (comparison, tables[i].before);
      g_assert_cmpint (signpost_comparison_is_in_order (comparison), ==, sorted);
      g_signal_connect_swapped (comparison, "changed", G_CALLBACK (count_cb), &n);
      signpost_comparison_set_points_locked (comparison, TRUE);
      n = 0;
      signpost_comparison_sort_criteria (comparison);
      assert_order (comparison, tables[i].order);
      assert_points (comparison, tables[i].after);
      g_assert_cmpuint (n, ==, !sorted);
      g_assert_true (signpost_comparison_is_in_order (comparison));
      g_assert_false (signpost_comparison_get_points_changed_after_ratings_seen (comparison));
    }
}

/* Other points are another importance, also when a move brought them; they stay while they are locked. */
static void
test_flags (void)
{
  g_autoptr (SignpostComparison) comparison = make_comparison ();

  signpost_comparison_set_ratings_seen (comparison, TRUE);
  signpost_comparison_move_criterion (comparison, 3, 0);
  assert_order (comparison, "dabc");
  g_assert_false (signpost_comparison_get_points_changed_after_ratings_seen (comparison));

  signpost_comparison_set_points_locked (comparison, TRUE);
  signpost_comparison_move_criterion (comparison, 1, 2);
  assert_order (comparison, "dabc");
  signpost_comparison_set_points_locked (comparison, FALSE);
  signpost_comparison_move_criterion (comparison, 1, 2);
  assert_order (comparison, "dbac");
  g_assert_true (signpost_comparison_get_points_changed_after_ratings_seen (comparison));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison-order/move", test_move);
  g_test_add_func ("/comparison-order/sort", test_sort);
  g_test_add_func ("/comparison-order/flags", test_flags);

  return g_test_run ();
}
