/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-finder.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_NO_MATCH (signpost_explore_no_match_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExploreNoMatch, signpost_explore_no_match, SIGNPOST, EXPLORE_NO_MATCH, GtkWidget)

/* Visible while the finder finds nothing. Uses explore.clear-filters, explore.clear-search and explore.show-all. */
GtkWidget *signpost_explore_no_match_new (SignpostFinder *finder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
