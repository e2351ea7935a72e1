/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-search.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SEARCH_POPOVER (signpost_search_popover_get_type ())
G_DECLARE_FINAL_TYPE (SignpostSearchPopover, signpost_search_popover, SIGNPOST, SEARCH_POPOVER, GtkPopover)

/* What was found in everything that the catalogue says, below an entry that keeps the focus: the arrow keys choose, Enter opens, Escape
 * closes. Signal: opened (pointer to a SignpostSpot), when something was chosen. Keeps the catalogue; is a child of the widget that gives
 * it its place. */
GtkWidget *signpost_search_popover_new    (SignpostCatalogue     *catalogue,
                                           GtkWidget             *parent) G_GNUC_WARN_UNUSED_RESULT;
/* Searches for what is typed there, from now on; several entries can take turns. */
void       signpost_search_popover_follow (SignpostSearchPopover *self,
                                           GtkSearchEntry        *entry);
/* What is listed at the moment, without headings */
guint      signpost_search_popover_get_n_results (SignpostSearchPopover *self);

G_END_DECLS
