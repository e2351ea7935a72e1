/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

/* What the editors of importance share */

/* Whether any rating is known */
gboolean signpost_weighing_is_rated     (SignpostComparison *comparison);
/* To be called before a person changes points: from then on, what is known of ratings counts as seen */
void     signpost_weighing_begin        (SignpostComparison *comparison);
/* Whether points follow from the order alone */
gboolean signpost_weighing_is_rank_only (SignpostComparison *comparison);
/* Puts the criteria into the order of their points, and lets points follow from that order alone */
void     signpost_weighing_rank_only    (SignpostComparison *comparison);
/* Keeps the points that the order gave, to be changed */
void     signpost_weighing_give_points  (SignpostComparison *comparison);
/* The first criterion that counts, which the points of all others are measured against; 0 when none does */
guint    signpost_weighing_get_top      (SignpostComparison *comparison);
/* What a criterion counts when it is added at the end: as much as the last one that counts; 100 when none does */
int      signpost_weighing_get_last_points (SignpostComparison *comparison);
/* The place of a criterion among those that count, which its letter and hatch go by; -1 when it does not count */
int      signpost_weighing_get_hatch    (SignpostComparison *comparison,
                                         guint               criterion);

G_END_DECLS
