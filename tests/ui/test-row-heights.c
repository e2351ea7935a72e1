/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-row-heights.h"

#define ESTIMATE 44

static int
sum (const int *heights,
     guint      n_rows)
{
  int result = 0;

  for (guint i = 0; i < n_rows; i++)
    result += heights[i];

  return result;
}

/* Every question is answered as adding up would answer it. */
static void
check (SignpostRowHeights *rows,
       const int          *heights,
       guint               n_rows)
{
  int total = sum (heights, n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      int offset = sum (heights, i);

      g_assert_cmpint (signpost_row_heights_get (rows, i), ==, heights[i]);
      g_assert_cmpint (signpost_row_heights_get_offset (rows, i), ==, offset);
      if (heights[i] == 0)
        continue;
      g_assert_cmpuint (signpost_row_heights_find (rows, offset), ==, i);
      g_assert_cmpuint (signpost_row_heights_find (rows, offset + heights[i] - 1), ==, i);
    }

  g_assert_cmpint (signpost_row_heights_get_offset (rows, n_rows), ==, total);
  g_assert_cmpuint (signpost_row_heights_find (rows, total + 1000), ==, n_rows - 1);
}

static void
test_heights (void)
{
  static const guint sizes[] = { 1, 2, 3, 7, 8, 9, 100 };
  g_autoptr (SignpostRowHeights) rows = signpost_row_heights_new ();

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      guint n_rows = sizes[s];
      g_autofree int *heights = g_new (int, n_rows);

      signpost_row_heights_reset (rows, n_rows, ESTIMATE);
      g_assert_cmpuint (signpost_row_heights_get_n_rows (rows), ==, n_rows);
      for (guint i = 0; i < n_rows; i++)
        heights[i] = ESTIMATE;
      check (rows, heights, n_rows);

      /* Measured in no order, some twice */
      for (guint i = 0; i < 2 * n_rows; i++)
        {
          guint row = i * 7 % n_rows;
          int height = 30 + (int) (i * 13 % 40);

          g_assert_cmpint (signpost_row_heights_set (rows, row, height), ==, height - heights[row]);
          g_assert_true (signpost_row_heights_is_known (rows, row));
          heights[row] = height;
        }
      check (rows, heights, n_rows);
    }
}

static void
test_estimates (void)
{
  g_autoptr (SignpostRowHeights) rows = signpost_row_heights_new ();

  g_assert_cmpint (signpost_row_heights_get_offset (rows, 0), ==, 0);
  g_assert_cmpuint (signpost_row_heights_find (rows, 10), ==, 0);

  signpost_row_heights_reset (rows, 3, ESTIMATE);
  g_assert_false (signpost_row_heights_is_known (rows, 1));
  signpost_row_heights_set (rows, 1, ESTIMATE);
  g_assert_true (signpost_row_heights_is_known (rows, 1));

  /* Forgotten */
  signpost_row_heights_reset (rows, 2, 50);
  g_assert_false (signpost_row_heights_is_known (rows, 1));
  g_assert_cmpint (signpost_row_heights_get_offset (rows, 2), ==, 100);
  signpost_row_heights_reset (rows, 0, 50);
  g_assert_cmpuint (signpost_row_heights_get_n_rows (rows), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/row-heights/heights", test_heights);
  g_test_add_func ("/row-heights/estimates", test_estimates);

  return g_test_run ();
}
