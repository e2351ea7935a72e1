/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "render/signpost-draw-private.h"
#include "render/signpost-poster.h"

/* A poster while it is drawn. Lengths are in units: points on A4, more on larger paper. x runs in reading direction. */
typedef struct
{
  SignpostCanvas    *canvas;
  SignpostCatalogue *catalogue;
  SignpostUseCase   *use_case;
  const SignpostInk *ink;
  double             width;
  double             unit;
  gboolean           rtl;
} SignpostPoster;

/* A poster's title, for the heads of files */
char  *signpost_poster_dup_title      (SignpostPosterKind    kind,
                                       SignpostCatalogue    *catalogue,
                                       SignpostUseCase      *use_case) G_GNUC_WARN_UNUSED_RESULT;
void   signpost_poster_draw_on_canvas (SignpostCanvas       *canvas,
                                       SignpostPosterKind    kind,
                                       SignpostCatalogue    *catalogue,
                                       SignpostUseCase      *use_case,
                                       const SignpostInk    *ink,
                                       double                width,
                                       double                height);
void   signpost_poster_draw_diagram   (const SignpostPoster *self,
                                       const SignpostBox    *area);
void   signpost_poster_draw_matrix    (const SignpostPoster *self,
                                       const SignpostBox    *area);

/* The same box where the reading direction puts it on paper */
SignpostBox signpost_poster_mirror    (const SignpostPoster *self,
                                       const SignpostBox    *box);
/* Draws words, wrapped to width unless that is negative; returns their height. used: (out) (nullable): their width */
double signpost_poster_draw_text      (const SignpostPoster *self,
                                       const char           *text,
                                       double                size,
                                       SignpostTextFlags     flags,
                                       const SignpostColour *colour,
                                       double                x,
                                       double                y,
                                       double                width,
                                       double               *used);
void   signpost_poster_measure_text   (const SignpostPoster *self,
                                       const char           *text,
                                       double                size,
                                       SignpostTextFlags     flags,
                                       double                width,
                                       double               *used,
                                       double               *height);
/* A fit's symbol and, unless it has no room, its word; y is their middle. Returns the width of both */
double signpost_poster_draw_fit       (const SignpostPoster *self,
                                       SignpostFitLevel      level,
                                       gboolean              with_word,
                                       double                x,
                                       double                y);
double signpost_poster_measure_fit    (const SignpostPoster *self,
                                       SignpostFitLevel      level,
                                       gboolean              with_word);
/* A category's letter in a small square; y is its middle. Returns its width */
double signpost_poster_draw_letter    (const SignpostPoster *self,
                                       SignpostCategory     *category,
                                       double                x,
                                       double                y);
void   signpost_poster_draw_rule      (const SignpostPoster *self,
                                       const SignpostColour *colour,
                                       double                line_width,
                                       double                x,
                                       double                y,
                                       double                width);
