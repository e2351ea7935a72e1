/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "core/catalogue/signpost-fit.h"

/* A colour, each part from 0 to 1. */
typedef struct
{
  double red, green, blue, alpha;
} SignpostColour;

/**
 * SignpostInk:
 *
 * The colours that a drawing is made with: a theme's on screen, black and green or black alone on paper.
 * @text: words and edges · @dim: secondary words, rings, grid lines · @fill: inside of boxes · @paper: behind everything
 * @preferred: the disc of “preferred” · @accent: what is selected
 */
typedef struct
{
  SignpostColour text, dim, fill, paper, preferred, accent;
} SignpostInk;

/* For white paper; monochrome: black and greys only */
SignpostInk signpost_ink_paper  (gboolean              monochrome);
void        signpost_ink_set    (cairo_t              *cr,
                                 const SignpostColour *colour);
/* WCAG 2 relative contrast of two opaque colours, 1–21 */
double      signpost_ink_contrast (const SignpostColour *a,
                                   const SignpostColour *b);
