/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-finder.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_LEGEND (signpost_explore_legend_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExploreLegend, signpost_explore_legend, SIGNPOST, EXPLORE_LEGEND, GtkWidget)

GtkWidget *signpost_explore_legend_new (SignpostFinder *finder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
