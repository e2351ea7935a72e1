/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/explore/signpost-selection.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_LIST (signpost_explore_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExploreList, signpost_explore_list, SIGNPOST, EXPLORE_LIST, GtkWidget)

/* use_cases: (element-type SignpostUseCase): those that the search found */
GtkWidget *signpost_explore_list_new (SignpostCatalogue *catalogue,
                                      SignpostSelection *selection,
                                      GListModel        *use_cases) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
