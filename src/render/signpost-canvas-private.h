/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "render/signpost-canvas.h"

/* Dashes and gaps, in widths of the line. */
#define SIGNPOST_DASH_WIDTHS 3.0
#define SIGNPOST_GAP_WIDTHS 2.5

/* What a back end does with the current path of cr, which the canvas clears afterwards, and with text. */
typedef struct
{
  void (*fill)   (SignpostCanvas       *self,
                  const SignpostColour *colour);
  void (*stroke) (SignpostCanvas       *self,
                  const SignpostColour *colour,
                  double                line_width,
                  gboolean              dashed);
  void (*show)   (SignpostCanvas       *self,
                  PangoLayout          *layout,
                  const SignpostColour *colour,
                  double                x,
                  double                y);
} SignpostCanvasBackEnd;

struct _SignpostCanvas
{
  const SignpostCanvasBackEnd *back_end;
  cairo_t                     *cr;
  GString                     *svg;    /* only of an SVG canvas */
};
