/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "render/signpost-canvas.h"
#include "render/signpost-draw-drawing.h"

/* The drawing functions on a canvas, for posters and pages; see the public ones for what they do. */

typedef struct
{
  double x, y, width, height;
} SignpostBox;

/* A drawing in its place, and how big words are there. */
typedef struct
{
  const SignpostDrawing      *drawing;
  const SignpostInk          *ink;
  const PangoFontDescription *font;       /* (nullable) */
  double                      font_size;
  double                      width, height;
  gboolean                    rtl;
  gboolean                    wordless;   /* a symbol: boxes and arrows alone */
} SignpostPlace;

/* Lines are as thick as the words beside them ask for: 2 px beside a caption of 11 px. */
static inline double
signpost_place_get_line_width (const SignpostPlace *self)
{
  return self->font_size / 6;
}

SignpostBox signpost_place_locate          (const SignpostPlace       *self,
                                            const SignpostDrawingNode *node);

/* The part of a drawing that its nodes take, in its own units; never empty */
SignpostBox signpost_drawing_get_content   (const SignpostDrawing     *drawing);
/* Where words of the drawing may stand: all but the room for badges */
SignpostBox signpost_place_get_frame       (const SignpostPlace       *self);

void        signpost_canvas_draw_fit       (SignpostCanvas            *canvas,
                                            SignpostFitLevel           level,
                                            const SignpostInk         *ink,
                                            double                     size);
void        signpost_canvas_draw_drawing   (SignpostCanvas            *canvas,
                                            const SignpostPlace       *place,
                                            SignpostDrawParts          parts);
void        signpost_canvas_draw_edges     (SignpostCanvas            *canvas,
                                            const SignpostPlace       *place);
void        signpost_canvas_draw_node_kind (SignpostCanvas            *canvas,
                                            SignpostDrawingNodeKind    kind,
                                            const SignpostInk         *ink,
                                            double                     line_width,
                                            const SignpostBox         *box);
/* Where a node's title has room inside its picture */
SignpostBox signpost_node_kind_get_title_box (SignpostDrawingNodeKind  kind,
                                            const SignpostBox         *box);
void        signpost_add_rounded_box       (cairo_t                   *cr,
                                            const SignpostBox         *box,
                                            double                     radius);
