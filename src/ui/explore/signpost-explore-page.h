/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-trail.h"
#include "ui/explore/signpost-selection.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_PAGE (signpost_explore_page_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExplorePage, signpost_explore_page, SIGNPOST, EXPLORE_PAGE, GtkWidget)

/* Properties: catalogue (set when made), selection, search-text, details-visible.
 * Actions: explore.select ((ss): use case id and category id, "" for neither), explore.open ((ss): nick of a SignpostSpotKind, and id),
 * explore.show-details, explore.close-details, explore.toggle-details, explore.show-diagram, explore.back (leaves a page), explore.go-back
 * and explore.go-forward (through what was looked at), explore.zoom-in, explore.zoom-out, explore.zoom-reset (the diagram), explore.show-sheet
 * ((ss): as explore.select), explore.search, explore.clear-search. Uses win.decide and win.open-record. */

GtkWidget         *signpost_explore_page_new                 (SignpostCatalogue   *catalogue) G_GNUC_WARN_UNUSED_RESULT;
SignpostCatalogue *signpost_explore_page_get_catalogue       (SignpostExplorePage *self);
SignpostSelection *signpost_explore_page_get_selection       (SignpostExplorePage *self);
SignpostTrail   *signpost_explore_page_get_trail         (SignpostExplorePage *self);
/* folder: (nullable): the log whose records are named where they decided something. The same folder again is read again. */
void               signpost_explore_page_set_log_folder      (SignpostExplorePage *self,
                                                              GFile               *folder);
const char        *signpost_explore_page_get_search_text     (SignpostExplorePage *self);
void               signpost_explore_page_set_search_text     (SignpostExplorePage *self,
                                                              const char          *text);
gboolean           signpost_explore_page_get_details_visible (SignpostExplorePage *self);
void               signpost_explore_page_set_details_visible (SignpostExplorePage *self,
                                                              gboolean             visible);

G_END_DECLS
