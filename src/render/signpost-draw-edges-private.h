/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "render/signpost-draw-private.h"

/* Where an edge runs, from its tail to its head. */
typedef struct
{
  double x1, y1, x2, y2;
} SignpostSegment;

void             signpost_canvas_draw_arrow        (SignpostCanvas        *canvas,
                                                    const SignpostPlace   *place,
                                                    const SignpostSegment *segment,
                                                    gboolean               dashed);
/* One segment for each edge of the drawing */
SignpostSegment *signpost_place_route_edges        (const SignpostPlace   *place) G_GNUC_WARN_UNUSED_RESULT;
/* Where the titles of edges stand; width 0 for edges without a title. size: (out): the size of their words */
SignpostBox     *signpost_place_locate_edge_titles (const SignpostPlace   *place,
                                                    SignpostCanvas        *canvas,
                                                    const SignpostSegment *segments,
                                                    double                *size) G_GNUC_WARN_UNUSED_RESULT;
void             signpost_canvas_draw_edge_titles  (SignpostCanvas        *canvas,
                                                    const SignpostPlace   *place,
                                                    const SignpostSegment *segments);
