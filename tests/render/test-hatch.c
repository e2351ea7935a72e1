/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-hatch.h"

#define SIZE 48

/* How dark each pixel is, in rows */
static void
draw (guint   hatch,
      double  x,
      guchar *pixels)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 2 * SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  int row;

  signpost_hatch_fill (cr, hatch, x, 0, SIZE, SIZE, &(SignpostColour) { 0, 0, 0, 1 });
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (row = 0; row < SIZE; row++)
    memcpy (pixels + row * SIZE,
            cairo_image_surface_get_data (surface) +
            row * cairo_image_surface_get_stride (surface) + (int) x,
            SIZE);
  cairo_surface_destroy (surface);
}

/* Without any colour each can be told from every other, and looks the same wherever it stands. */
static void
test_differ (void)
{
  guchar pixels[SIGNPOST_N_HATCHES][SIZE * SIZE];
  guchar moved[SIZE * SIZE];
  guint i, j, k;

  for (i = 0; i < SIGNPOST_N_HATCHES; i++)
    {
      draw (i, 0, pixels[i]);
      draw (i, 31, moved);
      g_assert_cmpmem (pixels[i], SIZE * SIZE, moved, SIZE * SIZE);
    }

  for (i = 0; i < SIGNPOST_N_HATCHES; i++)
    for (j = 0; j < i; j++)
      {
        guint n_different = 0;

        for (k = 0; k < SIZE * SIZE; k++)
          n_different += ABS (pixels[i][k] - pixels[j][k]) > 100;
        g_assert_cmpuint (n_different, >, SIZE * SIZE / 10);
        g_assert_cmpstr (signpost_hatch_get_letter (i), !=, signpost_hatch_get_letter (j));
      }
}

/* Nothing is painted beside it, and nothing at all where there is no room. */
static void
test_inside (void)
{
  guchar pixels[SIZE * SIZE];
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  guint i;

  signpost_hatch_fill (cr, 1, 0, 0, 0, SIZE, &(SignpostColour) { 0, 0, 0, 1 });
  signpost_hatch_fill (cr, 2, 0, 0, SIZE, -1, &(SignpostColour) { 0, 0, 0, 1 });
  cairo_surface_flush (surface);
  for (i = 0; i < SIZE; i++)
    g_assert_cmpint (cairo_image_surface_get_data (surface)[i], ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  draw (6, SIZE, pixels);
  g_assert_cmpint (pixels[0], >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hatch/differ", test_differ);
  g_test_add_func ("/hatch/inside", test_inside);

  return g_test_run ();
}
