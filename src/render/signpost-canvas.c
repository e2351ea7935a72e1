/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-canvas-private.h"

static void
fill_with_cairo (SignpostCanvas       *self,
                 const SignpostColour *colour)
{
  signpost_ink_set (self->cr, colour);
  cairo_fill_preserve (self->cr);
}

static void
stroke_with_cairo (SignpostCanvas       *self,
                   const SignpostColour *colour,
                   double                line_width,
                   gboolean              dashed)
{
  const double dashes[] = { SIGNPOST_DASH_WIDTHS * line_width, SIGNPOST_GAP_WIDTHS * line_width };

  signpost_ink_set (self->cr, colour);
  cairo_set_line_width (self->cr, line_width);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (self->cr, dashes, dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_stroke_preserve (self->cr);
}

static void
show_with_cairo (SignpostCanvas       *self,
                 PangoLayout          *layout,
                 const SignpostColour *colour,
                 double                x,
                 double                y)
{
  signpost_ink_set (self->cr, colour);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

static const SignpostCanvasBackEnd cairo_back_end = {
  fill_with_cairo,
  stroke_with_cairo,
  show_with_cairo,
};

SignpostCanvas *
signpost_canvas_new (cairo_t *cr)
{
  SignpostCanvas *self = g_new0 (SignpostCanvas, 1);

  self->back_end = &cairo_back_end;
  self->cr = cairo_reference (cr);

  return self;
}

void
signpost_canvas_free (SignpostCanvas *self)
{
  cairo_destroy (self->cr);
  if (self->svg != NULL)
    g_string_free (self->svg, TRUE);
  g_free (self);
}

cairo_t *
signpost_canvas_get_cairo (SignpostCanvas *self)
{
  return self->cr;
}

void
signpost_canvas_fill (SignpostCanvas       *self,
                      const SignpostColour *colour)
{
  self->back_end->fill (self, colour);
  cairo_new_path (self->cr);
}

void
signpost_canvas_stroke (SignpostCanvas       *self,
                        const SignpostColour *colour,
                        double                line_width,
                        gboolean              dashed)
{
  self->back_end->stroke (self, colour, line_width, dashed);
  cairo_new_path (self->cr);
}

void
signpost_canvas_paint (SignpostCanvas       *self,
                       const SignpostColour *fill,
                       const SignpostColour *stroke,
                       double                line_width)
{
  self->back_end->fill (self, fill);
  signpost_canvas_stroke (self, stroke, line_width, FALSE);
}

void
signpost_layout_context_setup (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
}

void
signpost_layout_forbid_hyphens (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);

  attributes = attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

PangoLayout *
signpost_canvas_create_layout (SignpostCanvas             *self,
                               const char                 *text,
                               const PangoFontDescription *font,
                               double                      size,
                               SignpostTextFlags           flags,
                               double                      width)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *face = NULL;

  signpost_layout_context_setup (pango_layout_get_context (layout));

  face = font != NULL
         ? pango_font_description_copy (font)
         : pango_font_description_from_string (SIGNPOST_FONT_FAMILY);
  pango_font_description_set_absolute_size (face, size * PANGO_SCALE);
  if (flags & SIGNPOST_TEXT_BOLD)
    pango_font_description_set_weight (face, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, face);
  pango_font_description_free (face);

  if (flags & SIGNPOST_TEXT_CENTRED)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  signpost_layout_forbid_hyphens (layout);

  return layout;
}

void
signpost_canvas_show_layout (SignpostCanvas       *self,
                             PangoLayout          *layout,
                             const SignpostColour *colour,
                             double                x,
                             double                y)
{
  self->back_end->show (self, layout, colour, x, y);
  cairo_new_path (self->cr);
}

void
signpost_layout_measure (PangoLayout *layout,
                         double      *width,
                         double      *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = (double) logical.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) logical.height / PANGO_SCALE;
}
