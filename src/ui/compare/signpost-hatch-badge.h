/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_HATCH_BADGE (signpost_hatch_badge_get_type ())
G_DECLARE_FINAL_TYPE (SignpostHatchBadge, signpost_hatch_badge, SIGNPOST, HATCH_BADGE, GtkWidget)

/* The letter and the hatch of a criterion, as bars have them. hatch: -1 for a criterion that does not count */
GtkWidget *signpost_hatch_badge_new  (int                 hatch) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_hatch_badge_show (SignpostHatchBadge *self,
                                      int                 hatch);

G_END_DECLS
