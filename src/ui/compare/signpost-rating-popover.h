/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_RATING_POPOVER (signpost_rating_popover_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRatingPopover, signpost_rating_popover, SIGNPOST, RATING_POPOVER, GtkPopover)

/* Everything that can be said about one option on one criterion: 1 to 5 between the anchors, don't know, not sure, a note. A rating closes it. */
GtkWidget *signpost_rating_popover_new  (SignpostComparison    *comparison,
                                         const char            *option_id,
                                         const char            *criterion_id) G_GNUC_WARN_UNUSED_RESULT;
/* note: whether the note is what somebody wants to write */
void       signpost_rating_popover_open (SignpostRatingPopover *self,
                                         gboolean               note);

G_END_DECLS
