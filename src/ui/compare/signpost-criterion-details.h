/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_CRITERION_DETAILS (signpost_criterion_details_get_type ())
G_DECLARE_FINAL_TYPE (SignpostCriterionDetails, signpost_criterion_details, SIGNPOST, CRITERION_DETAILS, AdwBin)

/* What 1, 3 and 5 mean on a criterion, its scenario, what must be reached on it; moving and removing it. */
GtkWidget *signpost_criterion_details_new    (SignpostComparison       *comparison,
                                              const char               *id) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_criterion_details_follow (SignpostCriterionDetails *self);

G_END_DECLS
