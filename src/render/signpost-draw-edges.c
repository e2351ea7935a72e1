/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-draw-edges-private.h"

#include <math.h>

/* An arrow's head in widths of its line: 8 px long at 2 px. */
#define HEAD_WIDTHS 4.0
/* Share of a side, or of an end's part of it, that stays free at both its ends. */
#define SIDE_MARGIN 0.18

typedef enum
{
  SIDE_LEFT,
  SIDE_RIGHT,
  SIDE_TOP,
  SIDE_BOTTOM,
} Side;

/* Where an edge touches a node: on which side, and between which places of it the edge may move. */
typedef struct
{
  const SignpostDrawingNode *node;
  Side                       side;
  SignpostBox                box;
  double                     towards;   /* centre of the other node, along the side */
  double                     low, high;
} End;

typedef struct
{
  End ends[2];
} Docking;

static gboolean
is_upright (Side side)
{
  return side == SIDE_LEFT || side == SIDE_RIGHT;
}

static double
get_centre (const SignpostBox *box,
            Side               side)
{
  return is_upright (side) ? box->y + box->height / 2 : box->x + box->width / 2;
}

/* The side of a box that looks at another: the axis with the wider gap between them decides */
static Side
choose_side (const SignpostBox *box,
             const SignpostBox *other)
{
  double gap_x = MAX (other->x - box->x - box->width, box->x - other->x - other->width);
  double gap_y = MAX (other->y - box->y - box->height, box->y - other->y - other->height);

  if (gap_x >= gap_y)
    return other->x + other->width / 2 >= box->x + box->width / 2 ? SIDE_RIGHT : SIDE_LEFT;

  return other->y + other->height / 2 >= box->y + box->height / 2 ? SIDE_BOTTOM : SIDE_TOP;
}

static Docking *
choose_sides (const SignpostPlace *place)
{
  GPtrArray *edges = place->drawing->edges;
  Docking *dockings = g_new0 (Docking, MAX (1, edges->len));

  for (guint i = 0; i < edges->len; i++)
    {
      const SignpostDrawingEdge *edge = g_ptr_array_index (edges, i);
      End *from = &dockings[i].ends[0];
      End *to = &dockings[i].ends[1];

      from->node = edge->from;
      to->node = edge->to;
      from->box = signpost_place_locate (place, edge->from);
      to->box = signpost_place_locate (place, edge->to);
      from->side = choose_side (&from->box, &to->box);
      to->side = choose_side (&to->box, &from->box);
      from->towards = get_centre (&to->box, from->side);
      to->towards = get_centre (&from->box, to->side);
    }

  return dockings;
}

/* Ends on one side share it evenly, in the order of the nodes they lead to, so that edges do not
 * cross at the box and two edges between the same nodes run side by side */
static void
share_side (Docking *dockings,
            guint    n_edges,
            guint    edge,
            End     *end)
{
  guint rank = 0;
  guint n_ends = 0;
  double start = is_upright (end->side) ? end->box.y : end->box.x;
  double part = is_upright (end->side) ? end->box.height : end->box.width;

  for (guint i = 0; i < n_edges; i++)
    {
      for (guint j = 0; j < 2; j++)
        {
          const End *other = &dockings[i].ends[j];

          if (other->node != end->node || other->side != end->side)
            continue;
          n_ends++;
          if (other->towards < end->towards || (other->towards == end->towards && i < edge))
            rank++;
        }
    }

  part /= n_ends;
  end->low = start + (rank + SIDE_MARGIN) * part;
  end->high = start + (rank + 1 - SIDE_MARGIN) * part;
}

static void
get_point (const End *end,
           double     along,
           double    *x,
           double    *y)
{
  *x = along;
  *y = along;
  switch (end->side)
    {
    case SIDE_LEFT:
      *x = end->box.x;
      break;
    case SIDE_RIGHT:
      *x = end->box.x + end->box.width;
      break;
    case SIDE_TOP:
      *y = end->box.y;
      break;
    case SIDE_BOTTOM:
    default:
      *y = end->box.y + end->box.height;
      break;
    }
}

/* Straight across where both ends can meet, otherwise from middle to middle of their parts */
static void
place_segment (const Docking   *docking,
               SignpostSegment *segment)
{
  const End *from = &docking->ends[0];
  const End *to = &docking->ends[1];
  double from_along = (from->low + from->high) / 2;
  double to_along = (to->low + to->high) / 2;
  double low = MAX (from->low, to->low);
  double high = MIN (from->high, to->high);

  if (low <= high && is_upright (from->side) == is_upright (to->side))
    from_along = to_along = CLAMP ((from_along + to_along) / 2, low, high);

  get_point (from, from_along, &segment->x1, &segment->y1);
  get_point (to, to_along, &segment->x2, &segment->y2);
}

SignpostSegment *
signpost_place_route_edges (const SignpostPlace *place)
{
  guint n_edges = place->drawing->edges->len;
  g_autofree Docking *dockings = choose_sides (place);
  SignpostSegment *segments = g_new0 (SignpostSegment, MAX (1, n_edges));

  for (guint i = 0; i < n_edges; i++)
    {
      share_side (dockings, n_edges, i, &dockings[i].ends[0]);
      share_side (dockings, n_edges, i, &dockings[i].ends[1]);
      place_segment (&dockings[i], &segments[i]);
    }

  return segments;
}

void
signpost_canvas_draw_arrow (SignpostCanvas        *canvas,
                            const SignpostPlace   *place,
                            const SignpostSegment *segment,
                            gboolean               dashed)
{
  cairo_t *cr = signpost_canvas_get_cairo (canvas);
  double line_width = signpost_place_get_line_width (place);
  double length = hypot (segment->x2 - segment->x1, segment->y2 - segment->y1);
  double head = MIN (HEAD_WIDTHS * line_width, length);
  double dx;
  double dy;

  if (length <= 0)
    return;

  dx = (segment->x2 - segment->x1) / length * head;
  dy = (segment->y2 - segment->y1) / length * head;

  cairo_move_to (cr, segment->x1, segment->y1);
  cairo_line_to (cr, segment->x2 - 0.8 * dx, segment->y2 - 0.8 * dy);
  signpost_canvas_stroke (canvas, &place->ink->text, line_width, dashed);

  cairo_move_to (cr, segment->x2, segment->y2);
  cairo_line_to (cr, segment->x2 - dx - 0.5 * dy, segment->y2 - dy + 0.5 * dx);
  cairo_line_to (cr, segment->x2 - dx + 0.5 * dy, segment->y2 - dy - 0.5 * dx);
  cairo_close_path (cr);
  signpost_canvas_fill (canvas, &place->ink->text);
}

void
signpost_canvas_draw_edges (SignpostCanvas      *canvas,
                            const SignpostPlace *place)
{
  g_autofree SignpostSegment *segments = signpost_place_route_edges (place);

  for (guint i = 0; i < place->drawing->edges->len; i++)
    {
      const SignpostDrawingEdge *edge = g_ptr_array_index (place->drawing->edges, i);

      signpost_canvas_draw_arrow (canvas, place, &segments[i], edge->dashed);
    }
  if (!place->wordless)
    signpost_canvas_draw_edge_titles (canvas, place, segments);
}
