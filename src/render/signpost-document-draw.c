/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-document-private.h"

#include <glib/gi18n-lib.h>

#include "render/signpost-draw-private.h"

#define HEADER_SHARE 0.048
#define FOOTER_SHARE 0.052
/* How far the ground of code reaches above and below its words. */
#define GROUND_MARGIN 3.0

/* Where a box of the column stands on the page */
static double
get_page_x (const SignpostDocument *self,
            double                  x,
            double                  width)
{
  x += self->column_x;

  return self->rtl ? self->page_width - x - width : x;
}

static void
draw_rule (const SignpostDocument *self,
           cairo_t                *cr,
           const SignpostColour   *colour,
           double                  y,
           double                  width,
           double                  thickness)
{
  double x = get_page_x (self, 0, width);

  signpost_ink_set (cr, colour);
  cairo_rectangle (cr, x, y - thickness / 2, width, thickness);
  cairo_fill (cr);
}

static void
draw_drawing (const SignpostDocument *self,
              cairo_t                *cr,
              const SignpostInk      *ink,
              const SignpostLine     *line,
              double                  y)
{
  g_autoptr(SignpostCanvas) canvas = signpost_canvas_new (cr);
  SignpostBox content = signpost_drawing_get_content (line->drawing);
  double scale = (line->height - 2 * SIGNPOST_DRAWING_MARGIN) / content.height;
  SignpostPlace place = {
    .drawing = line->drawing,
    .ink = ink,
    .font_size = SIGNPOST_SMALL_SIZE,
    .width = scale * line->drawing->width,
    .height = scale * line->drawing->height,
    .rtl = self->rtl,
  };

  cairo_save (cr);
  cairo_translate (cr, get_page_x (self, -scale * content.x, place.width),
                   y + SIGNPOST_DRAWING_MARGIN - scale * content.y);
  signpost_canvas_draw_drawing (canvas, &place, SIGNPOST_DRAW_ALL);
  cairo_restore (cr);
}

/* What stands behind or beside a line's words; grounds and bars of neighbours join */
static void
draw_line_style (const SignpostDocument *self,
                 cairo_t                *cr,
                 const SignpostInk      *ink,
                 const SignpostLine     *line,
                 double                  y)
{
  switch (line->style)
    {
    case SIGNPOST_LINE_CODE:
      signpost_ink_set (cr, &ink->fill);
      cairo_rectangle (cr, get_page_x (self, 0, self->column_width), y - GROUND_MARGIN,
                       self->column_width, line->height + 2 * GROUND_MARGIN);
      cairo_fill (cr);
      break;
    case SIGNPOST_LINE_QUOTE:
      signpost_ink_set (cr, &ink->dim);
      cairo_rectangle (cr, get_page_x (self, line->x - 12, 1.5), y - 0.2, 1.5, line->height + 0.4);
      cairo_fill (cr);
      break;
    case SIGNPOST_LINE_RULE:
      draw_rule (self, cr, &ink->dim, y + line->height / 2, self->column_width, 0.5);
      break;
    case SIGNPOST_LINE_PLAIN:
    default:
      break;
    }
}

static void
draw_line (const SignpostDocument *self,
           cairo_t                *cr,
           const SignpostInk      *ink,
           const SignpostLine     *line,
           double                  y)
{
  double rule_width = line->table != NULL ? line->table->width : self->column_width;
  SignpostColour light = ink->dim;

  light.alpha = 0.5;
  if (line->rule_above > 0)
    draw_rule (self, cr, &light, y, rule_width, line->rule_above);
  if (line->rule_below > 0)
    draw_rule (self, cr, &ink->text, y + line->height, rule_width, line->rule_below);
  if (line->drawing != NULL)
    draw_drawing (self, cr, ink, line, y);

  for (guint i = 0; i < line->pieces->len; i++)
    {
      const SignpostPiece *piece = &g_array_index (line->pieces, SignpostPiece, i);

      signpost_ink_set (cr, piece->dim ? &ink->dim : &ink->text);
      cairo_move_to (cr, get_page_x (self, piece->x, piece->width) + piece->offset,
                     y + piece->baseline);
      pango_cairo_show_layout_line (cr, piece->words);
    }
}

/* One line of small words at the column's start or end */
static void
draw_margin (SignpostDocument  *self,
             cairo_t           *cr,
             const SignpostInk *ink,
             const char        *text,
             double             y,
             gboolean           at_end)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (SIGNPOST_FONT_FAMILY);
  double width;
  double height;

  pango_font_description_set_absolute_size (font, SIGNPOST_SMALL_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_width (layout, (int) (self->wide_width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, at_end != self->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_auto_dir (layout, FALSE);
  signpost_layout_measure (layout, &width, &height);

  signpost_ink_set (cr, &ink->dim);
  cairo_move_to (cr, get_page_x (self, 0, self->wide_width), y - height / 2);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_margins (SignpostDocument  *self,
              cairo_t           *cr,
              const SignpostInk *ink,
              guint              page)
{
  /* Translators: at the foot of a printed page */
  g_autofree char *number = g_strdup_printf (_("page %u of %u"), page + 1, self->pages->len);
  g_autofree char *footer = self->date != NULL
                            ? g_strdup_printf ("%s · %s", self->date, number)
                            : g_strdup (number);
  double header_y = HEADER_SHARE * self->page_height;

  draw_margin (self, cr, ink, footer, self->page_height * (1 - FOOTER_SHARE), TRUE);
  if (page == 0)
    return;

  draw_margin (self, cr, ink, self->title, header_y, FALSE);
  draw_rule (self, cr, &ink->dim, header_y + 10, self->wide_width, 0.4);
}

void
signpost_document_draw_page (SignpostDocument *self,
                             cairo_t          *cr,
                             guint             page)
{
  SignpostInk ink = signpost_ink_paper (TRUE);
  const GArray *lines;

  g_return_if_fail (page < self->pages->len);

  lines = g_ptr_array_index (self->pages, page);
  cairo_save (cr);
  /* Grounds first: they reach under the words of the lines beside them */
  for (guint i = 0; i < lines->len; i++)
    {
      const SignpostPlacedLine *placed = &g_array_index (lines, SignpostPlacedLine, i);

      draw_line_style (self, cr, &ink, g_ptr_array_index (self->lines, placed->line), placed->y);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const SignpostPlacedLine *placed = &g_array_index (lines, SignpostPlacedLine, i);

      draw_line (self, cr, &ink, g_ptr_array_index (self->lines, placed->line), placed->y);
    }
  draw_margins (self, cr, &ink, page);
  cairo_restore (cr);
}
