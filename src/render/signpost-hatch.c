/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-hatch.h"

#include <math.h>

#define TINT_ALPHA 0.18
#define LINE_WIDTH 1.5

/* Of each hatch: the distance of its lines in each direction; 0 for none */
static const struct
{
  double down, up, across, along;
  double dots;
} hatches[SIGNPOST_N_HATCHES] =
{
  { 0, 0, 0, 0, 0 },
  { .up = 6 },
  { .down = 6 },
  { .dots = 5 },
  { .across = 5 },
  { .along = 5 },
  { .down = 8, .up = 8 },
  { .across = 7, .along = 7 },
};

/* Lines from the top edge to the bottom one, slanted by the height */
static void
add_slanted (cairo_t  *cr,
             double    width,
             double    height,
             double    distance,
             gboolean  up)
{
  double start;

  for (start = -ceil (height / distance) * distance; start < width; start += distance)
    {
      cairo_move_to (cr, start, up ? height : 0);
      cairo_line_to (cr, start + height, up ? 0 : height);
    }
}

static void
add_straight (cairo_t  *cr,
              double    width,
              double    height,
              double    distance,
              gboolean  across)
{
  double at;

  for (at = distance / 2; at < (across ? height : width); at += distance)
    {
      cairo_move_to (cr, across ? 0 : at, across ? at : 0);
      cairo_line_to (cr, across ? width : at, across ? at : height);
    }
}

static void
add_dots (cairo_t *cr,
          double   width,
          double   height,
          double   distance)
{
  double x, y;

  for (y = distance / 2; y < height; y += distance)
    for (x = distance / 2; x < width; x += distance)
      {
        cairo_move_to (cr, x, y);
        cairo_line_to (cr, x, y);
      }
}

void
signpost_hatch_fill (cairo_t              *cr,
                     guint                 hatch,
                     double                x,
                     double                y,
                     double                width,
                     double                height,
                     const SignpostColour *ink)
{
  SignpostColour ground = *ink;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (hatch < SIGNPOST_N_HATCHES);
  g_return_if_fail (ink != NULL);

  if (width <= 0 || height <= 0)
    return;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  if (hatch > 0)
    ground.alpha *= TINT_ALPHA;
  signpost_ink_set (cr, &ground);
  cairo_paint (cr);

  if (hatches[hatch].down > 0)
    add_slanted (cr, width, height, hatches[hatch].down, FALSE);
  if (hatches[hatch].up > 0)
    add_slanted (cr, width, height, hatches[hatch].up, TRUE);
  if (hatches[hatch].across > 0)
    add_straight (cr, width, height, hatches[hatch].across, TRUE);
  if (hatches[hatch].along > 0)
    add_straight (cr, width, height, hatches[hatch].along, FALSE);
  if (hatches[hatch].dots > 0)
    add_dots (cr, width, height, hatches[hatch].dots);

  signpost_ink_set (cr, ink);
  cairo_set_line_cap (cr, hatches[hatch].dots > 0 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, hatches[hatch].dots > 0 ? 2 * LINE_WIDTH : LINE_WIDTH);
  cairo_stroke (cr);
  cairo_restore (cr);
}

const char *
signpost_hatch_get_letter (guint hatch)
{
  static const char * const letters[SIGNPOST_N_HATCHES] = { "A", "B", "C", "D", "E", "F", "G", "H" };

  g_return_val_if_fail (hatch < SIGNPOST_N_HATCHES, "");

  return letters[hatch];
}
