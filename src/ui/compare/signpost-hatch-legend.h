/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_HATCH_LEGEND (signpost_hatch_legend_get_type ())
G_DECLARE_FINAL_TYPE (SignpostHatchLegend, signpost_hatch_legend, SIGNPOST, HATCH_LEGEND, AdwBin)

/* Which letter and hatch stands for which criterion, side by side as far as there is room */
GtkWidget *signpost_hatch_legend_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_hatch_legend_show (SignpostHatchLegend       *self,
                                       const SignpostRatingTable *table);

G_END_DECLS
