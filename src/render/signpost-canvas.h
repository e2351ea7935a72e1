/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "render/signpost-ink.h"

G_BEGIN_DECLS

/* The faces of everything on paper, best first; “Sans” is always there. */
#define SIGNPOST_FONT_FAMILY "Adwaita Sans, Cantarell, Sans"

/**
 * SignpostCanvas:
 *
 * Where ink goes: a cairo context, or an SVG text that keeps words as words (cairo's own SVG surface writes glyph outlines). Paths are built and
 * places are moved with signpost_canvas_get_cairo(); only filling, stroking and text go through the canvas.
 */
typedef struct _SignpostCanvas SignpostCanvas;

typedef enum
{
  SIGNPOST_TEXT_PLAIN = 0,
  SIGNPOST_TEXT_BOLD  = 1 << 0,
  SIGNPOST_TEXT_CENTRED = 1 << 1,
} SignpostTextFlags;

SignpostCanvas *signpost_canvas_new           (cairo_t                    *cr) G_GNUC_WARN_UNUSED_RESULT;
SignpostCanvas *signpost_canvas_new_svg       (double                      width,
                                               double                      height,
                                               const char                 *title) G_GNUC_WARN_UNUSED_RESULT;
void            signpost_canvas_free          (SignpostCanvas             *self);
/* Ends an SVG canvas and returns its text */
GBytes         *signpost_canvas_finish_svg    (SignpostCanvas             *self) G_GNUC_WARN_UNUSED_RESULT;

cairo_t        *signpost_canvas_get_cairo     (SignpostCanvas             *self);

/* Both use up the current path; paint fills, then strokes */
void            signpost_canvas_fill          (SignpostCanvas             *self,
                                               const SignpostColour       *colour);
void            signpost_canvas_stroke        (SignpostCanvas             *self,
                                               const SignpostColour       *colour,
                                               double                      line_width,
                                               gboolean                    dashed);
void            signpost_canvas_paint         (SignpostCanvas             *self,
                                               const SignpostColour       *fill,
                                               const SignpostColour       *stroke,
                                               double                      line_width);

/* A layout of plain text, size in user units; wrapped to width unless that is negative. One face for the whole layout. */
PangoLayout    *signpost_canvas_create_layout (SignpostCanvas             *self,
                                               const char                 *text,
                                               const PangoFontDescription *font,
                                               double                      size,
                                               SignpostTextFlags           flags,
                                               double                      width) G_GNUC_WARN_UNUSED_RESULT;
void            signpost_canvas_show_layout   (SignpostCanvas             *self,
                                               PangoLayout                *layout,
                                               const SignpostColour       *colour,
                                               double                      x,
                                               double                      y);
/* Words that are too long break without a hyphen: it would look like a part of an identifier or address, and be found as one */
void            signpost_layout_forbid_hyphens (PangoLayout               *layout);
/* Logical size of a layout in user units */
void            signpost_layout_measure       (PangoLayout                *layout,
                                               double                     *width,
                                               double                     *height);
/* Lets a layout measure the same at every scale and on every surface, in points */
void            signpost_layout_context_setup (PangoContext               *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostCanvas, signpost_canvas_free)

G_END_DECLS
