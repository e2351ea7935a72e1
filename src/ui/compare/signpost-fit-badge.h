/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/catalogue/signpost-fit.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_FIT_BADGE (signpost_fit_badge_get_type ())
G_DECLARE_FINAL_TYPE (SignpostFitBadge, signpost_fit_badge, SIGNPOST, FIT_BADGE, AdwBin)

/* How well an option fits the use case: the symbol with its word beside it. */
GtkWidget *signpost_fit_badge_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_fit_badge_set_level (SignpostFitBadge *self,
                                         SignpostFitLevel  level);

G_END_DECLS
