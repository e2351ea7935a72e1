/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-draw-fit.h"

#define SIZE 64

/* How much ink a symbol takes, and where. */
typedef struct
{
  guint ink;
  int   left, top, right, bottom;
} Trace;

static Trace
trace_symbol (SignpostFitLevel level,
              gboolean         monochrome)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  SignpostInk ink = signpost_ink_paper (monochrome);
  Trace trace = { 0, SIZE, SIZE, -1, -1 };
  const guchar *pixels;

  signpost_draw_fit (cr, level, &ink, SIZE);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        guint alpha = *(const guint32 *) (pixels + y * cairo_image_surface_get_stride (surface) + 4 * x) >> 24;

        trace.ink += alpha;
        if (alpha < 0x80)
          continue;
        trace.left = MIN (trace.left, x);
        trace.right = MAX (trace.right, x);
        trace.top = MIN (trace.top, y);
        trace.bottom = MAX (trace.bottom, y);
      }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return trace;
}

static void
test_shapes_differ_without_colour (void)
{
  Trace disc = trace_symbol (SIGNPOST_FIT_LEVEL_PREFERRED, TRUE);
  Trace ring = trace_symbol (SIGNPOST_FIT_LEVEL_POSSIBLE, TRUE);
  Trace dot = trace_symbol (SIGNPOST_FIT_LEVEL_NONE, TRUE);

  g_assert_cmpuint (disc.ink, >, ring.ink * 3 / 2);
  g_assert_cmpuint (ring.ink, >, dot.ink * 2);
  g_assert_cmpuint (dot.ink, >, 0);
}

static void
test_disc_and_ring_reach_equally_far (void)
{
  Trace disc = trace_symbol (SIGNPOST_FIT_LEVEL_PREFERRED, FALSE);
  Trace ring = trace_symbol (SIGNPOST_FIT_LEVEL_POSSIBLE, FALSE);

  g_assert_cmpint (ABS (disc.left - ring.left), <=, 1);
  g_assert_cmpint (ABS (disc.right - ring.right), <=, 1);
  g_assert_cmpint (ABS (disc.top - ring.top), <=, 1);
  g_assert_cmpint (ABS (disc.bottom - ring.bottom), <=, 1);
}

static void
test_symbols_are_centred (void)
{
  for (int level = SIGNPOST_FIT_LEVEL_NONE; level <= SIGNPOST_FIT_LEVEL_PREFERRED; level++)
    {
      Trace trace = trace_symbol (level, FALSE);

      g_assert_cmpint (trace.left + trace.right, ==, SIZE - 1);
      g_assert_cmpint (trace.top + trace.bottom, ==, SIZE - 1);
      g_assert_cmpint (trace.left, >=, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draw-fit/shapes-differ-without-colour", test_shapes_differ_without_colour);
  g_test_add_func ("/draw-fit/disc-and-ring-reach-equally-far", test_disc_and_ring_reach_equally_far);
  g_test_add_func ("/draw-fit/symbols-are-centred", test_symbols_are_centred);

  return g_test_run ();
}
