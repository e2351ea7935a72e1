/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "render/signpost-ink.h"

/* The symbol of a fit, centred in size × size at the origin: a filled disc, a ring, or a small dot; equal size on screen and paper. */
void signpost_draw_fit (cairo_t           *cr,
                        SignpostFitLevel   level,
                        const SignpostInk *ink,
                        double             size);
