/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "render/signpost-ink.h"

G_BEGIN_DECLS

/* How many there are to tell apart without colour: as many as criteria can count */
#define SIGNPOST_N_HATCHES 8

/**
 * signpost_hatch_fill:
 * @hatch: 0 to SIGNPOST_N_HATCHES − 1; the first is solid
 * @ink: the colour of the lines; the ground is a faint tint of it
 *
 * Fills a rectangle with a pattern that can be told from the others on paper too. The lines begin at the rectangle's corner, so that the
 * same hatch looks the same wherever it stands.
 */
void signpost_hatch_fill     (cairo_t              *cr,
                              guint                 hatch,
                              double                x,
                              double                y,
                              double                width,
                              double                height,
                              const SignpostColour *ink);
/* The letter of a criterion in bars and tables, “A” for the first; static */
const char *signpost_hatch_get_letter (guint hatch);

G_END_DECLS
