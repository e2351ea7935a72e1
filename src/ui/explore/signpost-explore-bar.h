/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-finder.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_BAR (signpost_explore_bar_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExploreBar, signpost_explore_bar, SIGNPOST, EXPLORE_BAR, GtkWidget)

/* Properties: category (a category's id; "" for all) and order ("source", "title", or a category's id: by its fit). As actions:
 * find.category, find.order. */
GtkWidget *signpost_explore_bar_new        (SignpostFinder     *finder) G_GNUC_WARN_UNUSED_RESULT;
/* Narrow: no categories, since the list has chips for them, and no notes, since it marks none */
void       signpost_explore_bar_set_narrow (SignpostExploreBar *self,
                                            gboolean            narrow);

G_END_DECLS
