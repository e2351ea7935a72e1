/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_RATING_CELL (signpost_rating_cell_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRatingCell, signpost_rating_cell, SIGNPOST, RATING_CELL, GtkButton)

/* How good one option is on one criterion. Keys: 1–5 rate, 0 or ? says don't know, U not sure, N opens the note; a click opens everything.
 * Signal “rated”: a key has rated, so the next cell may be taken. */
GtkWidget  *signpost_rating_cell_new              (SignpostComparison *comparison,
                                                   const char         *option_id,
                                                   const char         *criterion_id) G_GNUC_WARN_UNUSED_RESULT;
const char *signpost_rating_cell_get_option_id    (SignpostRatingCell *self);
const char *signpost_rating_cell_get_criterion_id (SignpostRatingCell *self);
/* today: whether the rating is shown as the difference to that of the option that stands for today */
void        signpost_rating_cell_set_today        (SignpostRatingCell *self,
                                                   gboolean            today);
void        signpost_rating_cell_follow           (SignpostRatingCell *self);

G_END_DECLS
