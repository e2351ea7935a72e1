/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-draw-private.h"

/* How deep the lid of a store is, and the head and the title of a person, in shares of the height. */
#define LID_SHARE 0.09
#define PERSON_SHARE 0.62

void
signpost_add_rounded_box (cairo_t           *cr,
                          const SignpostBox *box,
                          double             radius)
{
  double x2 = box->x + box->width;
  double y2 = box->y + box->height;

  radius = MIN (radius, MIN (box->width, box->height) / 2);
  cairo_new_path (cr);
  cairo_arc (cr, x2 - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x2 - radius, y2 - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, y2 - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_line (SignpostCanvas    *canvas,
           const SignpostInk *ink,
           double             line_width,
           double             x1,
           double             y1,
           double             x2,
           double             y2)
{
  cairo_t *cr = signpost_canvas_get_cairo (canvas);

  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  signpost_canvas_stroke (canvas, &ink->text, line_width, FALSE);
}

static void
draw_app (SignpostCanvas    *canvas,
          const SignpostInk *ink,
          double             line_width,
          const SignpostBox *box)
{
  signpost_add_rounded_box (signpost_canvas_get_cairo (canvas), box, 3 * line_width);
  signpost_canvas_paint (canvas, &ink->fill, &ink->text, line_width);
}

/* Head and shoulders in the upper part: the title stands below them */
static void
draw_person (SignpostCanvas    *canvas,
             const SignpostInk *ink,
             double             line_width,
             const SignpostBox *box)
{
  cairo_t *cr = signpost_canvas_get_cairo (canvas);
  double height = PERSON_SHARE * box->height;
  double head = 0.23 * height;
  double shoulders = MIN (0.45 * height, box->width / 2 - line_width);
  double x = box->x + box->width / 2;
  double bottom = box->y + height;

  cairo_arc (cr, x, box->y + head + line_width / 2, head, 0, 2 * G_PI);
  cairo_close_path (cr);
  signpost_canvas_paint (canvas, &ink->fill, &ink->text, line_width);

  cairo_move_to (cr, x - shoulders, bottom);
  cairo_curve_to (cr, x - shoulders, bottom - 0.5 * height,
                  x + shoulders, bottom - 0.5 * height, x + shoulders, bottom);
  cairo_close_path (cr);
  signpost_canvas_paint (canvas, &ink->fill, &ink->text, line_width);
}

static void
draw_screen (SignpostCanvas    *canvas,
             const SignpostInk *ink,
             double             line_width,
             const SignpostBox *box)
{
  double bar = box->y + 0.2 * box->height;

  signpost_add_rounded_box (signpost_canvas_get_cairo (canvas), box, 1.5 * line_width);
  signpost_canvas_paint (canvas, &ink->paper, &ink->text, line_width);
  draw_line (canvas, ink, line_width, box->x, bar, box->x + box->width, bar);
}

/* A box with messages waiting at both ends */
static void
draw_queue (SignpostCanvas    *canvas,
            const SignpostInk *ink,
            double             line_width,
            const SignpostBox *box)
{
  const double shares[] = { 0.09, 0.18, 0.82, 0.91 };

  signpost_add_rounded_box (signpost_canvas_get_cairo (canvas), box, 1.5 * line_width);
  signpost_canvas_paint (canvas, &ink->paper, &ink->text, line_width);
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      double x = box->x + shares[i] * box->width;

      draw_line (canvas, ink, line_width, x, box->y, x, box->y + box->height);
    }
}

static void
draw_file (SignpostCanvas    *canvas,
           const SignpostInk *ink,
           double             line_width,
           const SignpostBox *box)
{
  cairo_t *cr = signpost_canvas_get_cairo (canvas);
  double fold = 0.32 * MIN (box->width, box->height);
  double x2 = box->x + box->width;

  cairo_move_to (cr, box->x, box->y);
  cairo_line_to (cr, x2 - fold, box->y);
  cairo_line_to (cr, x2, box->y + fold);
  cairo_line_to (cr, x2, box->y + box->height);
  cairo_line_to (cr, box->x, box->y + box->height);
  cairo_close_path (cr);
  signpost_canvas_paint (canvas, &ink->paper, &ink->text, line_width);

  cairo_move_to (cr, x2 - fold, box->y);
  cairo_line_to (cr, x2 - fold, box->y + fold);
  cairo_line_to (cr, x2, box->y + fold);
  signpost_canvas_stroke (canvas, &ink->text, line_width, FALSE);
}

/* Half an ellipse from one side to the other; depth below zero bends up */
static void
add_lid (cairo_t           *cr,
         const SignpostBox *box,
         double             y,
         double             depth)
{
  cairo_save (cr);
  cairo_translate (cr, box->x + box->width / 2, y);
  cairo_scale (cr, box->width / 2, depth);
  cairo_arc (cr, 0, 0, 1, 0, G_PI);
  cairo_restore (cr);
}

static void
draw_store (SignpostCanvas    *canvas,
            const SignpostInk *ink,
            double             line_width,
            const SignpostBox *box)
{
  cairo_t *cr = signpost_canvas_get_cairo (canvas);
  double lid = MIN (LID_SHARE * box->height, 0.25 * box->width);

  add_lid (cr, box, box->y + box->height - lid, lid);
  cairo_line_to (cr, box->x, box->y + lid);
  cairo_save (cr);
  cairo_translate (cr, box->x + box->width / 2, box->y + lid);
  cairo_scale (cr, box->width / 2, lid);
  cairo_arc (cr, 0, 0, 1, G_PI, 2 * G_PI);
  cairo_restore (cr);
  cairo_close_path (cr);
  signpost_canvas_paint (canvas, &ink->fill, &ink->text, line_width);

  add_lid (cr, box, box->y + lid, lid);
  signpost_canvas_stroke (canvas, &ink->text, line_width, FALSE);
}

/* A box with a second edge: something that stands between others */
static void
draw_layer (SignpostCanvas    *canvas,
            const SignpostInk *ink,
            double             line_width,
            const SignpostBox *box)
{
  double inset = 2 * line_width;
  SignpostBox inner = { box->x + inset, box->y + inset,
                        MAX (0, box->width - 2 * inset), MAX (0, box->height - 2 * inset) };
  cairo_t *cr = signpost_canvas_get_cairo (canvas);

  signpost_add_rounded_box (cr, box, 3 * line_width);
  signpost_canvas_paint (canvas, &ink->fill, &ink->text, line_width);
  signpost_add_rounded_box (cr, &inner, 2 * line_width);
  signpost_canvas_stroke (canvas, &ink->text, line_width / 2, FALSE);
}

void
signpost_canvas_draw_node_kind (SignpostCanvas          *canvas,
                                SignpostDrawingNodeKind  kind,
                                const SignpostInk       *ink,
                                double                   line_width,
                                const SignpostBox       *box)
{
  static void (* const draw[]) (SignpostCanvas *, const SignpostInk *, double, const SignpostBox *) = {
    [SIGNPOST_NODE_APP] = draw_app,
    [SIGNPOST_NODE_PERSON] = draw_person,
    [SIGNPOST_NODE_SCREEN] = draw_screen,
    [SIGNPOST_NODE_QUEUE] = draw_queue,
    [SIGNPOST_NODE_FILE] = draw_file,
    [SIGNPOST_NODE_STORE] = draw_store,
    [SIGNPOST_NODE_LAYER] = draw_layer,
  };

  g_return_if_fail ((guint) kind < G_N_ELEMENTS (draw));

  if (box->width <= 0 || box->height <= 0)
    return;

  draw[kind] (canvas, ink, line_width, box);
}

SignpostBox
signpost_node_kind_get_title_box (SignpostDrawingNodeKind  kind,
                                  const SignpostBox       *box)
{
  static const struct { double left, top, right, bottom; } insets[] = {
    [SIGNPOST_NODE_APP] = { 0.04, 0.02, 0.04, 0.02 },
    [SIGNPOST_NODE_PERSON] = { -0.25, PERSON_SHARE + 0.04, -0.25, -0.1 },
    [SIGNPOST_NODE_SCREEN] = { 0.05, 0.22, 0.05, 0.02 },
    [SIGNPOST_NODE_QUEUE] = { 0.2, 0.02, 0.2, 0.02 },
    [SIGNPOST_NODE_FILE] = { 0.06, 0.24, 0.06, 0.02 },
    [SIGNPOST_NODE_STORE] = { 0.05, 2 * LID_SHARE, 0.05, LID_SHARE },
    [SIGNPOST_NODE_LAYER] = { 0.06, 0.06, 0.06, 0.06 },
  };

  return (SignpostBox) {
    box->x + insets[kind].left * box->width,
    box->y + insets[kind].top * box->height,
    (1 - insets[kind].left - insets[kind].right) * box->width,
    (1 - insets[kind].top - insets[kind].bottom) * box->height,
  };
}

void
signpost_draw_node_kind (cairo_t                 *cr,
                         SignpostDrawingNodeKind  kind,
                         const SignpostInk       *ink,
                         double                   x,
                         double                   y,
                         double                   width,
                         double                   height)
{
  g_autoptr(SignpostCanvas) canvas = signpost_canvas_new (cr);
  double line_width = CLAMP (MIN (width, height) / 16, 1.0, 2.0);
  SignpostBox box = { x + line_width / 2, y + line_width / 2,
                      MAX (0, width - line_width), MAX (0, height - line_width) };

  signpost_canvas_draw_node_kind (canvas, kind, ink, line_width, &box);
}
