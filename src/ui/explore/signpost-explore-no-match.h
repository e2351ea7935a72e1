/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_NO_MATCH (signpost_explore_no_match_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExploreNoMatch, signpost_explore_no_match, SIGNPOST, EXPLORE_NO_MATCH, GtkWidget)

/* Stands in for the use cases while a search finds none; shows itself when the model is empty. Its button is explore.clear-search. */
GtkWidget *signpost_explore_no_match_new (GListModel *found) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
