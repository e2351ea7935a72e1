/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-draw-private.h"

#define DEFAULT_FONT_SIZE 11.0
/* Words of a drawing shrink together, down to this share, before they break anywhere. */
#define SMALLEST_SHARE 0.72
#define SHRINK_STEP 0.92
/* Room below a drawing with badges, in shares of its height. */
#define BADGES_SHARE 0.3

/* How a drawing is fitted: even scale, centred. */
typedef struct
{
  double scale, x, y;
} Fit;

static double
get_full_height (const SignpostDrawing *drawing)
{
  gboolean has_badges = drawing->badges != NULL && drawing->badges[0] != NULL;

  return drawing->height * (has_badges ? 1 + BADGES_SHARE : 1);
}

static Fit
fit_drawing (const SignpostDrawing *drawing,
             double                 width,
             double                 height)
{
  double full_height = get_full_height (drawing);
  Fit fit = { 1, 0, 0 };

  if (drawing->width <= 0 || full_height <= 0)
    return fit;

  fit.scale = MIN (width / drawing->width, height / full_height);
  fit.x = (width - fit.scale * drawing->width) / 2;
  fit.y = (height - fit.scale * full_height) / 2;

  return fit;
}

void
signpost_drawing_locate (const SignpostDrawing     *drawing,
                         const SignpostDrawingNode *node,
                         double                     width,
                         double                     height,
                         gboolean                   rtl,
                         double                    *node_x,
                         double                    *node_y,
                         double                    *node_width,
                         double                    *node_height)
{
  Fit fit = fit_drawing (drawing, width, height);
  double x = rtl ? drawing->width - node->x - node->width : node->x;

  *node_x = fit.x + fit.scale * x;
  *node_y = fit.y + fit.scale * node->y;
  *node_width = fit.scale * node->width;
  *node_height = fit.scale * node->height;
}

SignpostBox
signpost_place_locate (const SignpostPlace       *self,
                       const SignpostDrawingNode *node)
{
  SignpostBox box;

  signpost_drawing_locate (self->drawing, node, self->width, self->height, self->rtl,
                           &box.x, &box.y, &box.width, &box.height);

  return box;
}

SignpostBox
signpost_place_get_frame (const SignpostPlace *self)
{
  Fit fit = fit_drawing (self->drawing, self->width, self->height);
  double badges = get_full_height (self->drawing) - self->drawing->height;
  double bottom = badges > 0 ? fit.y + fit.scale * badges : 0;

  return (SignpostBox) { 0, 0, self->width, self->height - bottom };
}

SignpostBox
signpost_drawing_get_content (const SignpostDrawing *drawing)
{
  double left = drawing->width;
  double top = drawing->height;
  double right = 0;
  double bottom = 0;

  for (guint i = 0; i < drawing->nodes->len; i++)
    {
      const SignpostDrawingNode *node = g_ptr_array_index (drawing->nodes, i);

      left = MIN (left, node->x);
      top = MIN (top, node->y);
      right = MAX (right, node->x + node->width);
      bottom = MAX (bottom, node->y + node->height);
    }

  return (SignpostBox) { left, top, MAX (1, right - left), MAX (1, bottom - top) };
}

static gboolean
contains (const SignpostDrawingNode *outer,
          const SignpostDrawingNode *inner)
{
  return outer != inner
         && inner->x >= outer->x && inner->x + inner->width <= outer->x + outer->width
         && inner->y >= outer->y && inner->y + inner->height <= outer->y + outer->height;
}

/* A node around others has its title above them */
static SignpostBox
get_title_box (const SignpostPlace       *place,
               const SignpostDrawingNode *node)
{
  SignpostBox outer = signpost_place_locate (place, node);
  SignpostBox box = signpost_node_kind_get_title_box (node->kind, &outer);

  for (guint i = 0; i < place->drawing->nodes->len; i++)
    {
      const SignpostDrawingNode *other = g_ptr_array_index (place->drawing->nodes, i);
      SignpostBox inner = signpost_place_locate (place, other);

      if (contains (node, other))
        box.height = MIN (box.height, inner.y - box.y);
    }

  return box;
}

static PangoLayout *
create_title (SignpostCanvas            *canvas,
              const SignpostPlace       *place,
              const SignpostDrawingNode *node,
              const SignpostBox         *box,
              double                     size)
{
  return signpost_canvas_create_layout (canvas, node->title, place->font, size,
                                        SIGNPOST_TEXT_CENTRED, MAX (1, box->width));
}

/* TRUE if the title fits its box without breaking a word */
static gboolean
title_fits (SignpostCanvas            *canvas,
            const SignpostPlace       *place,
            const SignpostDrawingNode *node,
            double                     size)
{
  SignpostBox box = get_title_box (place, node);
  g_autoptr(PangoLayout) layout = create_title (canvas, place, node, &box, size);
  double width;
  double height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  signpost_layout_measure (layout, &width, &height);

  return width <= box.width && height <= box.height;
}

/* One size for all titles of a drawing: what differs in size looks as if it differed in weight */
static double
choose_title_size (SignpostCanvas      *canvas,
                   const SignpostPlace *place)
{
  double size = place->font_size;

  for (guint i = 0; i < place->drawing->nodes->len; i++)
    {
      const SignpostDrawingNode *node = g_ptr_array_index (place->drawing->nodes, i);

      while (size > SMALLEST_SHARE * place->font_size && !title_fits (canvas, place, node, size))
        size *= SHRINK_STEP;
    }

  return size;
}

static void
draw_title (SignpostCanvas            *canvas,
            const SignpostPlace       *place,
            const SignpostDrawingNode *node,
            double                     size)
{
  SignpostBox box = get_title_box (place, node);
  g_autoptr(PangoLayout) layout = create_title (canvas, place, node, &box, size);
  double height;

  /* A name that is too long for its box at the smallest size ends in an ellipsis. */
  pango_layout_set_height (layout, (int) (box.height * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  signpost_layout_measure (layout, NULL, &height);
  signpost_canvas_show_layout (canvas, layout, &place->ink->text,
                               box.x, box.y + (box.height - height) / 2);
}

static void
draw_nodes (SignpostCanvas      *canvas,
            const SignpostPlace *place)
{
  double line_width = signpost_place_get_line_width (place);
  double size = choose_title_size (canvas, place);

  for (guint i = 0; i < place->drawing->nodes->len; i++)
    {
      const SignpostDrawingNode *node = g_ptr_array_index (place->drawing->nodes, i);
      SignpostBox box = signpost_place_locate (place, node);

      signpost_canvas_draw_node_kind (canvas, node->kind, place->ink, line_width, &box);
      if (!place->wordless && node->title != NULL && node->title[0] != '\0')
        draw_title (canvas, place, node, size);
    }
}

/* Words in a row below the drawing, centred, each in a pill */
static void
draw_badges (SignpostCanvas      *canvas,
             const SignpostPlace *place)
{
  g_autoptr(GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  Fit fit = fit_drawing (place->drawing, place->width, place->height);
  cairo_t *cr = signpost_canvas_get_cairo (canvas);
  double size = MIN (place->font_size, 0.6 * BADGES_SHARE * place->drawing->height * fit.scale);
  double padding = 0.8 * size;
  double total = -padding;
  double bottom = fit.y + fit.scale * get_full_height (place->drawing);
  double x;

  for (guint i = 0; place->drawing->badges != NULL && place->drawing->badges[i] != NULL; i++)
    {
      const char *badge = place->drawing->badges[i];
      PangoLayout *layout = signpost_canvas_create_layout (canvas, badge, place->font, size,
                                                           SIGNPOST_TEXT_PLAIN, -1);
      double width;

      signpost_layout_measure (layout, &width, NULL);
      total += width + 3 * padding;
      g_ptr_array_insert (layouts, place->rtl ? 0 : -1, layout);
    }

  x = (place->width - total) / 2;
  for (guint i = 0; i < layouts->len; i++)
    {
      PangoLayout *layout = g_ptr_array_index (layouts, i);
      SignpostBox box = { x, 0, 0, 0 };
      double width;
      double height;

      signpost_layout_measure (layout, &width, &height);
      box.width = width + 2 * padding;
      box.height = 1.2 * height;
      box.y = bottom - box.height;
      signpost_add_rounded_box (cr, &box, box.height / 2);
      signpost_canvas_stroke (canvas, &place->ink->dim, size / 12, FALSE);
      signpost_canvas_show_layout (canvas, layout, &place->ink->text, x + padding,
                                   box.y + 0.1 * height);
      x += box.width + padding;
    }
}

void
signpost_canvas_draw_drawing (SignpostCanvas      *canvas,
                              const SignpostPlace *place,
                              SignpostDrawParts    parts)
{
  if (place->width <= 0 || place->height <= 0)
    return;

  if (parts & SIGNPOST_DRAW_NODES)
    draw_nodes (canvas, place);
  if (parts & SIGNPOST_DRAW_EDGES)
    signpost_canvas_draw_edges (canvas, place);
  if (parts & SIGNPOST_DRAW_BADGES)
    draw_badges (canvas, place);
}

static double
get_font_size (const PangoFontDescription *font)
{
  if (font == NULL || pango_font_description_get_size (font) <= 0)
    return DEFAULT_FONT_SIZE;

  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

void
signpost_draw_drawing (cairo_t                    *cr,
                       const SignpostDrawing      *drawing,
                       SignpostDrawParts           parts,
                       const SignpostInk          *ink,
                       const PangoFontDescription *font,
                       double                      width,
                       double                      height,
                       gboolean                    rtl)
{
  g_autoptr(SignpostCanvas) canvas = signpost_canvas_new (cr);
  SignpostPlace place = { drawing, ink, font, get_font_size (font), width, height, rtl, FALSE };

  signpost_canvas_draw_drawing (canvas, &place, parts);
}
