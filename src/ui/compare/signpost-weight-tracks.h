/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_WEIGHT_TRACKS (signpost_weight_tracks_get_type ())
G_DECLARE_FINAL_TYPE (SignpostWeightTracks, signpost_weight_tracks, SIGNPOST, WEIGHT_TRACKS, AdwBin)

/* For each criterion, between which shares of all importance the leader stays first: as a track, in words, and as a table. */
GtkWidget *signpost_weight_tracks_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_weight_tracks_show (SignpostWeightTracks *self,
                                        const SignpostResult *result);

G_END_DECLS
