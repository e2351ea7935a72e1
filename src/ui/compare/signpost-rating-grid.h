/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_RATING_GRID (signpost_rating_grid_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRatingGrid, signpost_rating_grid, SIGNPOST, RATING_GRID, SignpostDecisionWidget)

/**
 * A rating for each compared option on each criterion. All options are rated on one criterion before the next comes, so one criterion is
 * shown at a time, with the options below each other; where there is room, the whole table can be shown. Signal “finished”: a key has given
 * the last rating of the table.
 */
GtkWidget *signpost_rating_grid_new (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

/* Gives the focus to the first option on the first criterion */
void       signpost_rating_grid_grab_first (SignpostRatingGrid *self);

G_END_DECLS
