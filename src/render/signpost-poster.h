/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "core/catalogue/signpost-catalogue.h"
#include "render/signpost-ink.h"

/* Nicks: a4, a3, letter. Sizes in points; posters are landscape, documents portrait. */
typedef enum
{
  SIGNPOST_PAPER_A4,
  SIGNPOST_PAPER_A3,
  SIGNPOST_PAPER_LETTER,
} SignpostPaper;

const char *signpost_paper_to_nick   (SignpostPaper  paper);
gboolean    signpost_paper_from_nick (const char    *nick,
                                      SignpostPaper *paper);
/* Portrait size in points */
void        signpost_paper_get_size  (SignpostPaper  paper,
                                      double        *width,
                                      double        *height);

/* Which poster. */
typedef enum
{
  SIGNPOST_POSTER_DIAGRAM,
  SIGNPOST_POSTER_MATRIX,
} SignpostPosterKind;

/* What a poster is written as: text stays text in the first two; a PNG has 150 dots per inch. */
typedef enum
{
  SIGNPOST_POSTER_SVG,
  SIGNPOST_POSTER_PDF,
  SIGNPOST_POSTER_PNG,
} SignpostPosterFormat;

/* Draws the diagram of the categories, or the matrix, as a poster of width × height points: title, picture, legend, source line with the day. A use
 * case (nullable) is marked in the matrix and lights up its categories in the diagram. Text stays text. */
void        signpost_poster_draw     (cairo_t             *cr,
                                      SignpostPosterKind   kind,
                                      SignpostCatalogue   *catalogue,
                                      SignpostUseCase     *use_case,
                                      const SignpostInk   *ink,
                                      double               width,
                                      double               height);

/* Writes the poster to a file, atomically; the format is decided by the name: .svg (text as <text>), .pdf, .png (150 dpi). */
gboolean    signpost_poster_write    (SignpostPosterKind   kind,
                                      SignpostCatalogue   *catalogue,
                                      SignpostUseCase     *use_case,
                                      SignpostPaper        paper,
                                      GFile               *file,
                                      GError             **error);
/* (transfer full): the same, for a clipboard. Any thread may call it. */
GBytes     *signpost_poster_to_bytes (SignpostPosterKind   kind,
                                      SignpostCatalogue   *catalogue,
                                      SignpostUseCase     *use_case,
                                      SignpostPaper        paper,
                                      SignpostPosterFormat format,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
