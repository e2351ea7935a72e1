/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "core/catalogue/signpost-drawing.h"
#include "render/signpost-ink.h"

/* Which parts to draw: on screen the nodes are widgets, and only the edges are painted. */
typedef enum
{
  SIGNPOST_DRAW_NODES  = 1 << 0,
  SIGNPOST_DRAW_EDGES  = 1 << 1,
  SIGNPOST_DRAW_BADGES = 1 << 2,
  SIGNPOST_DRAW_ALL    = (1 << 3) - 1,
} SignpostDrawParts;

/* Draws a panel, the strip or a topology into width × height user units at the origin, scaled evenly and centred; mirrored when rtl.
 * font: (nullable): a description for labels; its size is in user units of the drawing's place, not scaled. */
void signpost_draw_drawing (cairo_t                    *cr,
                            const SignpostDrawing      *drawing,
                            SignpostDrawParts           parts,
                            const SignpostInk          *ink,
                            const PangoFontDescription *font,
                            double                      width,
                            double                      height,
                            gboolean                    rtl);

/* Where a node falls when the drawing is fitted into width × height */
void signpost_drawing_locate (const SignpostDrawing     *drawing,
                              const SignpostDrawingNode *node,
                              double                     width,
                              double                     height,
                              gboolean                   rtl,
                              double                    *node_x,
                              double                    *node_y,
                              double                    *node_width,
                              double                    *node_height);

/* The small picture of a node's kind (person, queue, store …) in a box */
void signpost_draw_node_kind (cairo_t                   *cr,
                              SignpostDrawingNodeKind    kind,
                              const SignpostInk         *ink,
                              double                     x,
                              double                     y,
                              double                     width,
                              double                     height);
