/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

/**
 * signpost_importance_order_get_weight:
 * @n: how many criteria there are, 1–16
 * @place: 0 for the most important
 *
 * The weight that an order of importance alone gives: the centroid of all weights in that order, 1/n × Σ 1/k for k = place + 1 … n
 * (rank order centroid; Barron and Barrett, 1996). Returned as numerator; the denominator, the same for all places, goes to @unit.
 */
gint64 signpost_importance_order_get_weight (guint               n,
                                             guint               place,
                                             gint64             *unit);
/* The same as points: 100 for the first, the others in proportion, rounded half up and at least 1 */
int    signpost_importance_order_get_points (guint               n,
                                             guint               place);
/**
 * signpost_importance_order_apply:
 * @criteria: indexes in the comparison, the most important first; at most SIGNPOST_COMPARISON_MAX_COUNTING
 *
 * Gives these criteria the points of their places and every other criterion none, and trusts importance no further than that order
 * (lens “order”), in one “changed”.
 */
void   signpost_importance_order_apply      (SignpostComparison *comparison,
                                             const guint        *criteria,
                                             guint               n_criteria);

G_END_DECLS
