/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-canvas-private.h"

#include <math.h>

/* The faces of SIGNPOST_FONT_FAMILY as CSS spells them */
#define CSS_FONT_FAMILY "Adwaita Sans, Cantarell, sans-serif"

static void
append_number (GString *svg,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length = 0;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", number);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    length--;
  if (buffer[length - 1] == '.')
    length--;
  buffer[length] = '\0';
  g_string_append (svg, g_strcmp0 (buffer, "-0") == 0 ? "0" : buffer);
}

static void
append_attribute (GString    *svg,
                  const char *name,
                  double      number)
{
  g_string_append_printf (svg, " %s=\"", name);
  append_number (svg, number);
  g_string_append_c (svg, '"');
}

static guint
to_byte (double part)
{
  return (guint) lround (CLAMP (part, 0.0, 1.0) * 255);
}

/* attribute: fill or stroke */
static void
append_colour (GString              *svg,
               const char           *attribute,
               const SignpostColour *colour)
{
  g_string_append_printf (svg, " %s=\"#%02x%02x%02x\"", attribute,
                          to_byte (colour->red), to_byte (colour->green), to_byte (colour->blue));
  if (colour->alpha < 1)
    {
      g_autofree char *opacity = g_strconcat (attribute, "-opacity", NULL);

      append_attribute (svg, opacity, colour->alpha);
    }
}

static void
append_points (SignpostCanvas          *self,
               const cairo_path_data_t *data,
               int                      count)
{
  for (int i = 1; i <= count; i++)
    {
      double x = data[i].point.x;
      double y = data[i].point.y;

      cairo_user_to_device (self->cr, &x, &y);
      if (i > 1)
        g_string_append_c (self->svg, ' ');
      append_number (self->svg, x);
      g_string_append_c (self->svg, ' ');
      append_number (self->svg, y);
    }
}

/* The current path, in the SVG's own units */
static void
append_path (SignpostCanvas *self)
{
  static const struct { char command; int points; } commands[] = {
    [CAIRO_PATH_MOVE_TO] = { 'M', 1 },
    [CAIRO_PATH_LINE_TO] = { 'L', 1 },
    [CAIRO_PATH_CURVE_TO] = { 'C', 3 },
    [CAIRO_PATH_CLOSE_PATH] = { 'Z', 0 },
  };
  cairo_path_t *path = cairo_copy_path (self->cr);

  g_string_append (self->svg, "<path d=\"");
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      g_string_append_c (self->svg, commands[data->header.type].command);
      append_points (self, data, commands[data->header.type].points);
    }
  g_string_append_c (self->svg, '"');
  cairo_path_destroy (path);
}

/* How much longer a length is in the SVG than in user units */
static double
get_scale (SignpostCanvas *self)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (self->cr, &matrix);

  return sqrt (fabs (matrix.xx * matrix.yy - matrix.xy * matrix.yx));
}

static void
fill_as_svg (SignpostCanvas       *self,
             const SignpostColour *colour)
{
  append_path (self);
  append_colour (self->svg, "fill", colour);
  g_string_append (self->svg, "/>\n");
}

static void
stroke_as_svg (SignpostCanvas       *self,
               const SignpostColour *colour,
               double                line_width,
               gboolean              dashed)
{
  double width = line_width * get_scale (self);

  append_path (self);
  g_string_append (self->svg, " fill=\"none\"");
  append_colour (self->svg, "stroke", colour);
  append_attribute (self->svg, "stroke-width", width);
  if (dashed)
    {
      g_string_append (self->svg, " stroke-dasharray=\"");
      append_number (self->svg, SIGNPOST_DASH_WIDTHS * width);
      g_string_append_c (self->svg, ' ');
      append_number (self->svg, SIGNPOST_GAP_WIDTHS * width);
      g_string_append_c (self->svg, '"');
    }
  g_string_append (self->svg, " stroke-linejoin=\"round\"/>\n");
}

/* Anchored at a share of the line's width, where the layout aligns it, so that another face at the
 * reader's end keeps the picture's order */
static void
append_place (SignpostCanvas  *self,
              PangoLayoutIter *iter,
              double           share,
              double           x,
              double           y)
{
  PangoRectangle logical;
  double line_x;
  double line_y;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  line_x = x + (logical.x + share * logical.width) / PANGO_SCALE;
  line_y = y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
  cairo_user_to_device (self->cr, &line_x, &line_y);
  append_attribute (self->svg, "x", line_x);
  append_attribute (self->svg, "y", line_y);
}

/* The space at a line's end stays: it keeps words apart for those who copy or search */
static void
append_words (SignpostCanvas  *self,
              PangoLayoutIter *iter)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  const char *text = pango_layout_get_text (line->layout);
  g_autofree char *escaped = g_markup_escape_text (text + line->start_index, line->length);

  g_string_append (self->svg, escaped);
}

/* A single line needs no element of its own */
static void
append_lines (SignpostCanvas *self,
              PangoLayout    *layout,
              double          share,
              double          x,
              double          y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean single = pango_layout_get_line_count (layout) == 1;

  if (single)
    append_place (self, iter, share, x, y);
  g_string_append_c (self->svg, '>');
  do
    {
      if (!single)
        {
          g_string_append (self->svg, "<tspan");
          append_place (self, iter, share, x, y);
          g_string_append_c (self->svg, '>');
        }
      append_words (self, iter);
      g_string_append (self->svg, single ? "" : "</tspan>");
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Where an aligned line is anchored, from its left */
static double
get_anchor_share (PangoAlignment alignment,
                  gboolean       rtl)
{
  if (alignment == PANGO_ALIGN_CENTER)
    return 0.5;

  return (alignment == PANGO_ALIGN_RIGHT) != rtl ? 1.0 : 0.0;
}

static void
show_as_svg (SignpostCanvas       *self,
             PangoLayout          *layout,
             const SignpostColour *colour,
             double                x,
             double                y)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  PangoAlignment alignment = pango_layout_get_alignment (layout);
  gboolean rtl = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  g_string_append (self->svg, "<text");
  append_attribute (self->svg, "font-size", size * get_scale (self));
  if (pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD)
    g_string_append (self->svg, " font-weight=\"bold\"");
  if (alignment != PANGO_ALIGN_LEFT)
    g_string_append_printf (self->svg, " text-anchor=\"%s\"",
                            alignment == PANGO_ALIGN_CENTER ? "middle" : "end");
  if (rtl)
    g_string_append (self->svg, " direction=\"rtl\"");
  append_colour (self->svg, "fill", colour);
  append_lines (self, layout, get_anchor_share (alignment, rtl), x, y);
  g_string_append (self->svg, "</text>\n");
}

static const SignpostCanvasBackEnd svg_back_end = {
  fill_as_svg,
  stroke_as_svg,
  show_as_svg,
};

SignpostCanvas *
signpost_canvas_new_svg (double      width,
                         double      height,
                         const char *title)
{
  const cairo_rectangle_t extents = { 0, 0, width, height };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  SignpostCanvas *self = g_new0 (SignpostCanvas, 1);

  /* Nothing is painted on this surface: it only builds paths and measures text */
  self->cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  self->back_end = &svg_back_end;

  self->svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
  g_string_append (self->svg, " width=\"");
  append_number (self->svg, width);
  g_string_append (self->svg, "pt\" height=\"");
  append_number (self->svg, height);
  g_string_append (self->svg, "pt\" viewBox=\"0 0 ");
  append_number (self->svg, width);
  g_string_append_c (self->svg, ' ');
  append_number (self->svg, height);
  g_string_append_printf (self->svg, "\" font-family=\"%s\">\n<title>%s</title>\n",
                          CSS_FONT_FAMILY, escaped);

  return self;
}

GBytes *
signpost_canvas_finish_svg (SignpostCanvas *self)
{
  g_string_append (self->svg, "</svg>\n");

  return g_string_free_to_bytes (g_steal_pointer (&self->svg));
}
