/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/explore/signpost-selection.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_DETAILS (signpost_explore_details_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExploreDetails, signpost_explore_details, SIGNPOST, EXPLORE_DETAILS, GtkWidget)

/* Property: page (boolean): shown as a page of its own with a way back, else as a pane that can be closed */
GtkWidget *signpost_explore_details_new      (SignpostCatalogue      *catalogue,
                                              SignpostSelection      *selection) G_GNUC_WARN_UNUSED_RESULT;
/* folder: (nullable): a log, read anew each time */
void       signpost_explore_details_set_log_folder (SignpostExploreDetails *self,
                                                    GFile                  *folder);
void       signpost_explore_details_set_page (SignpostExploreDetails *self,
                                              gboolean                page);

G_END_DECLS
