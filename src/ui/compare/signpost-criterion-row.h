/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_CRITERION_ROW (signpost_criterion_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostCriterionRow, signpost_criterion_row, SIGNPOST, CRITERION_ROW, AdwBin)

/* One criterion: its name, its points, what 1 and 5 mean. Its remove button activates “criteria.remove” with the criterion's id. */
GtkWidget *signpost_criterion_row_new    (SignpostComparison   *comparison,
                                          const char           *id) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_criterion_row_follow (SignpostCriterionRow *self);

G_END_DECLS
