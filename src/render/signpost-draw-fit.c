/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-draw-fit.h"
#include "render/signpost-draw-private.h"

/* In shares of the size: disc and ring reach equally far, and all three have one centre. */
#define RADIUS 0.40
#define RING_WIDTH 0.12
#define DOT_RADIUS 0.11

static void
add_circle (cairo_t *cr,
            double   centre,
            double   radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, centre, centre, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

void
signpost_canvas_draw_fit (SignpostCanvas    *canvas,
                          SignpostFitLevel   level,
                          const SignpostInk *ink,
                          double             size)
{
  cairo_t *cr = signpost_canvas_get_cairo (canvas);

  switch (level)
    {
    case SIGNPOST_FIT_LEVEL_PREFERRED:
      add_circle (cr, size / 2, RADIUS * size);
      signpost_canvas_fill (canvas, &ink->preferred);
      break;

    case SIGNPOST_FIT_LEVEL_POSSIBLE:
      add_circle (cr, size / 2, (RADIUS - RING_WIDTH / 2) * size);
      signpost_canvas_stroke (canvas, &ink->dim, RING_WIDTH * size, FALSE);
      break;

    case SIGNPOST_FIT_LEVEL_NONE:
      add_circle (cr, size / 2, DOT_RADIUS * size);
      signpost_canvas_fill (canvas, &ink->dim);
      break;

    default:
      g_return_if_reached ();
    }
}

void
signpost_draw_fit (cairo_t           *cr,
                   SignpostFitLevel   level,
                   const SignpostInk *ink,
                   double             size)
{
  g_autoptr(SignpostCanvas) canvas = signpost_canvas_new (cr);

  signpost_canvas_draw_fit (canvas, level, ink, size);
}
