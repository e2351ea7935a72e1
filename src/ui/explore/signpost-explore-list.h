/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-finder.h"
#include "ui/explore/signpost-selection.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_LIST (signpost_explore_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExploreList, signpost_explore_list, SIGNPOST, EXPLORE_LIST, GtkWidget)

/* vadjustment: of the scrolled window around the list */
GtkWidget *signpost_explore_list_new       (SignpostFinder      *finder,
                                            SignpostSelection   *selection,
                                            GtkAdjustment       *vadjustment) G_GNUC_WARN_UNUSED_RESULT;
/* Scrolls there and takes the focus. FALSE: there is no such row */
gboolean   signpost_explore_list_focus_row (SignpostExploreList *self,
                                            guint                position);

G_END_DECLS
