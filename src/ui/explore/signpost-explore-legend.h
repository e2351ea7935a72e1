/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-catalogue.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_LEGEND (signpost_explore_legend_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExploreLegend, signpost_explore_legend, SIGNPOST, EXPLORE_LEGEND, GtkWidget)

/* What the symbols mean, and how many cells have each */
GtkWidget *signpost_explore_legend_new (SignpostCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
