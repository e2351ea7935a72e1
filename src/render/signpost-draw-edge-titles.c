/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-draw-edges-private.h"

#include <math.h>

/* Titles of edges shrink together, down to this share, before one may touch something. */
#define SMALLEST_SHARE 0.6
#define SHRINK_STEP 0.9
/* Free room between a title and its edge, in sizes of the words. */
#define GAP_SIZES 0.25
/* Free room between a title and anything before or after it. */
#define PADDING_SIZES 0.3
#define MOST_LINES 3

/* What is in the way of titles, and what has been placed. */
typedef struct
{
  const SignpostPlace   *place;
  SignpostCanvas        *canvas;
  const SignpostSegment *segments;
  SignpostBox           *boxes;
  guint                  n_placed;
} Titles;

static double
get_overlap (const SignpostBox *a,
             const SignpostBox *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return width > 0 && height > 0 ? width * height : 0;
}

/* Length of the part of a segment inside a box (Liang and Barsky) */
static double
get_crossing (const SignpostSegment *segment,
              const SignpostBox     *box)
{
  double dx = segment->x2 - segment->x1;
  double dy = segment->y2 - segment->y1;
  const double p[] = { -dx, dx, -dy, dy };
  const double q[] = { segment->x1 - box->x, box->x + box->width - segment->x1,
                       segment->y1 - box->y, box->y + box->height - segment->y1 };
  double enter = 0;
  double leave = 1;

  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return 0;
      if (p[i] < 0)
        enter = MAX (enter, q[i] / p[i]);
      else if (p[i] > 0)
        leave = MIN (leave, q[i] / p[i]);
    }

  return leave > enter ? (leave - enter) * hypot (dx, dy) : 0;
}

static double
get_outside (const SignpostPlace *place,
             const SignpostBox   *box)
{
  const SignpostBox frame = signpost_place_get_frame (place);
  double outside = box->width * box->height - get_overlap (box, &frame);

  return outside < 0.01 ? 0 : outside;
}

/* 0 if a title is clear of boxes, edges, other titles and the frame; otherwise how much it touches
 * them */
static double
get_conflict (const Titles      *titles,
              const SignpostBox *box)
{
  const SignpostPlace *place = titles->place;
  double conflict = get_outside (place, box);

  for (guint i = 0; i < place->drawing->nodes->len; i++)
    {
      const SignpostDrawingNode *node = g_ptr_array_index (place->drawing->nodes, i);
      SignpostBox node_box = signpost_place_locate (place, node);

      conflict += get_overlap (box, &node_box);
    }
  for (guint i = 0; i < titles->n_placed; i++)
    conflict += get_overlap (box, &titles->boxes[i]);
  for (guint i = 0; i < place->drawing->edges->len; i++)
    conflict += box->height * get_crossing (&titles->segments[i], box);

  return conflict;
}

/* A box of this size beside an edge, at a share of its length, above it or below it */
static SignpostBox
put_beside (const SignpostSegment *segment,
            double                 width,
            double                 height,
            double                 share,
            gboolean               below,
            double                 gap)
{
  double dx = segment->x2 - segment->x1;
  double dy = segment->y2 - segment->y1;
  double length = MAX (hypot (dx, dy), 1e-6);
  double nx = dy / length;
  double ny = -dx / length;
  double distance = gap + fabs (nx) * width / 2 + fabs (ny) * height / 2;
  double x = segment->x1 + share * dx;
  double y = segment->y1 + share * dy;

  /* The normal that looks up, or to the left, whichever way the edge runs */
  if (ny > 0 || (ny == 0 && nx > 0))
    distance = -distance;
  if (below)
    distance = -distance;

  x += distance * nx - width / 2;
  y += distance * ny - height / 2;

  return (SignpostBox) { x, y, width, height };
}

/* The clearest place beside the edge for a box of this size; what comes first wins among equals */
static double
find_place (const Titles *titles,
            guint         edge,
            double        width,
            double        height,
            double        gap,
            SignpostBox  *box)
{
  const double shares[] = { 0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82 };
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (shares) && least > 0; i++)
    {
      SignpostBox candidate = put_beside (&titles->segments[edge], width, height, shares[i / 2],
                                          i % 2 == 1, gap);
      double conflict = get_conflict (titles, &candidate);

      if (conflict < least)
        {
          least = conflict;
          *box = candidate;
        }
    }

  return least;
}

/* Places one title: on one line if that is clear, else on as few as needed. Returns what it still
 * touches. */
static double
place_title (Titles *titles,
             guint   edge_index,
             double  size)
{
  const SignpostDrawingEdge *edge = g_ptr_array_index (titles->place->drawing->edges, edge_index);
  g_autoptr(PangoLayout) layout = signpost_canvas_create_layout (titles->canvas, edge->title,
                                                                 titles->place->font, size,
                                                                 SIGNPOST_TEXT_CENTRED, -1);
  double least = G_MAXDOUBLE;
  double natural_width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  signpost_layout_measure (layout, &natural_width, NULL);
  for (int lines = 1; lines <= MOST_LINES && least > 0; lines++)
    {
      SignpostBox box;
      double width;
      double height;
      double conflict;

      /* A little more than an even share: words are not all equally long */
      if (lines > 1)
        pango_layout_set_width (layout, (int) (natural_width * (1.0 / lines + 0.1) * PANGO_SCALE));
      signpost_layout_measure (layout, &width, &height);
      width += 2 * PADDING_SIZES * size;
      conflict = find_place (titles, edge_index, width, height, GAP_SIZES * size, &box);
      if (conflict < least)
        titles->boxes[edge_index] = box;
      least = MIN (least, conflict);
    }

  return least;
}

/* Places all titles at one size; returns how much they touch */
static double
place_titles (Titles *titles,
              double  size)
{
  GPtrArray *edges = titles->place->drawing->edges;
  double conflict = 0;

  for (titles->n_placed = 0; titles->n_placed < edges->len; titles->n_placed++)
    {
      const SignpostDrawingEdge *edge = g_ptr_array_index (edges, titles->n_placed);

      titles->boxes[titles->n_placed] = (SignpostBox) { 0, 0, 0, 0 };
      if (edge->title != NULL && edge->title[0] != '\0')
        conflict += place_title (titles, titles->n_placed, size);
    }

  return conflict;
}

SignpostBox *
signpost_place_locate_edge_titles (const SignpostPlace   *place,
                                   SignpostCanvas        *canvas,
                                   const SignpostSegment *segments,
                                   double                *size)
{
  Titles titles = { place, canvas, segments, NULL, 0 };

  titles.boxes = g_new0 (SignpostBox, MAX (1, place->drawing->edges->len));
  *size = place->font_size;
  while (place_titles (&titles, *size) > 0 && *size > SMALLEST_SHARE * place->font_size)
    *size *= SHRINK_STEP;

  return titles.boxes;
}

void
signpost_canvas_draw_edge_titles (SignpostCanvas        *canvas,
                                  const SignpostPlace   *place,
                                  const SignpostSegment *segments)
{
  double size;
  g_autofree SignpostBox *boxes = signpost_place_locate_edge_titles (place, canvas, segments, &size);

  for (guint i = 0; i < place->drawing->edges->len; i++)
    {
      const SignpostDrawingEdge *edge = g_ptr_array_index (place->drawing->edges, i);
      g_autoptr(PangoLayout) layout = NULL;

      if (boxes[i].width <= 0)
        continue;
      layout = signpost_canvas_create_layout (canvas, edge->title, place->font, size,
                                              SIGNPOST_TEXT_CENTRED, boxes[i].width);
      signpost_canvas_show_layout (canvas, layout, &place->ink->text, boxes[i].x, boxes[i].y);
    }
}
