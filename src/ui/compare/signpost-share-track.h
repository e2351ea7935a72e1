/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SHARE_TRACK (signpost_share_track_get_type ())
G_DECLARE_FINAL_TYPE (SignpostShareTrack, signpost_share_track, SIGNPOST, SHARE_TRACK, GtkWidget)

/* A track from 0 to 100 % of all importance, from the side where reading begins: the span that is safe, and a tick where it is now. Each is
 * a part of 1. */
GtkWidget *signpost_share_track_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_share_track_show (SignpostShareTrack *self,
                                      double              low,
                                      double              now,
                                      double              high);

G_END_DECLS
