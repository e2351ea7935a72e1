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

/* One criterion of those that count: its name, its points, the question that they answer, and on demand all that can be said about it. It is
 * dragged by its handle, and moved with Alt and the arrow keys. */
GtkWidget  *signpost_criterion_row_new    (SignpostComparison   *comparison,
                                           const char           *id) G_GNUC_WARN_UNUSED_RESULT;
const char *signpost_criterion_row_get_id (SignpostCriterionRow *self);
/* (transfer none): where its points are given, or its name where they are not */
GtkWidget  *signpost_criterion_row_get_points (SignpostCriterionRow *self);
/* rank_only: whether points follow from the order */
void        signpost_criterion_row_follow (SignpostCriterionRow *self,
                                           gboolean              rank_only);

G_END_DECLS
