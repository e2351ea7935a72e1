/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_WEIGHT_TRACK_ROW (signpost_weight_track_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostWeightTrackRow, signpost_weight_track_row, SIGNPOST, WEIGHT_TRACK_ROW, AdwBin)

/* The track of one criterion, with both ends in words below it */
GtkWidget *signpost_weight_track_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_weight_track_row_show (SignpostWeightTrackRow       *self,
                                           const SignpostRatingTable    *table,
                                           const SignpostWeightInterval *interval);
/* What stands below the low and below the high end of a track */
char      *signpost_weight_track_row_dup_end (const SignpostRatingTable *table,
                                           const SignpostShareBound     *bound,
                                           gboolean                      high) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
