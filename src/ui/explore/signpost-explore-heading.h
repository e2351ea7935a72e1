/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-catalogue.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_HEADING (signpost_explore_heading_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExploreHeading, signpost_explore_heading, SIGNPOST, EXPLORE_HEADING, GtkWidget)

GtkWidget      *signpost_explore_heading_new              (SignpostCatalogue      *catalogue) G_GNUC_WARN_UNUSED_RESULT;
GtkSearchEntry *signpost_explore_heading_get_search_entry (SignpostExploreHeading *self);

G_END_DECLS
