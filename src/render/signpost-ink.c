/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-ink.h"

#include <math.h>

static const SignpostInk paper_ink = {
  .text = { 0.10, 0.10, 0.12, 1 },
  .dim = { 0.36, 0.36, 0.39, 1 },
  .fill = { 0.955, 0.955, 0.95, 1 },
  .paper = { 1, 1, 1, 1 },
  .preferred = { 0.07, 0.45, 0.27, 1 },
  .accent = { 0.10, 0.37, 0.71, 1 },
};

static const SignpostInk black_ink = {
  .text = { 0, 0, 0, 1 },
  .dim = { 0.33, 0.33, 0.33, 1 },
  .fill = { 0.955, 0.955, 0.955, 1 },
  .paper = { 1, 1, 1, 1 },
  .preferred = { 0, 0, 0, 1 },
  .accent = { 0, 0, 0, 1 },
};

SignpostInk
signpost_ink_paper (gboolean monochrome)
{
  return monochrome ? black_ink : paper_ink;
}

void
signpost_ink_set (cairo_t              *cr,
                  const SignpostColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

/* A part of an sRGB colour as light */
static double
linearise (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const SignpostColour *colour)
{
  return 0.2126 * linearise (colour->red)
         + 0.7152 * linearise (colour->green)
         + 0.0722 * linearise (colour->blue);
}

double
signpost_ink_contrast (const SignpostColour *a,
                       const SignpostColour *b)
{
  double one = get_luminance (a);
  double other = get_luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}
