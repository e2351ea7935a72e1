/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

/**
 * SignpostShareBound:
 * @n, @d: the share of importance as a fraction in lowest terms, 0 ≤ n ≤ d, d > 0
 * @rival: who draws level there; -1 when the end is that of the scale, 0 or 1
 */
typedef struct
{
  gint64 n, d;
  int    rival;
} SignpostShareBound;

/**
 * SignpostWeightInterval:
 *
 * Between which shares of all importance a criterion may move, the others keeping their proportions, with the leader staying first
 * (Mareschal, EJOR 33, 1988). Strictly inside nobody else is first; at an end with a rival that rival is level.
 */
typedef struct
{
  guint              criterion;
  SignpostShareBound low, high;
} SignpostWeightInterval;

/**
 * signpost_weight_interval_compute:
 * @inside: Σ points × value over a group of criteria, by option
 * @outside: the same over the other criteria
 * @inside_points, @outside_points: Σ points of the group and of the others, both > 0
 * @order: options by rank: of rivals that draw level at the same share the first is named
 *
 * The interval of the group's share t of all importance. With A = (inside of the leader − of a rival) × outside points and B = (outside
 * of the leader − of the rival) × inside points, the lead is t·A + (1 − t)·B in some unit: A < 0 bounds it above and B < 0 below, both at
 * B ÷ (B − A). Fractions are compared by multiplying crosswise, which fits into 64 bits for values up to 1 000 and 800 points.
 */
SignpostWeightInterval signpost_weight_interval_compute (const gint64              *inside,
                                                         const gint64              *outside,
                                                         gint64                     inside_points,
                                                         gint64                     outside_points,
                                                         const guint               *order,
                                                         guint                      n_options);
/* (element-type SignpostWeightInterval), by criterion; empty when the first place is shared or only one criterion counts. A rating that
 * is not known counts as 3. */
GArray                *signpost_weight_intervals_find   (const SignpostRatingTable *table) G_GNUC_WARN_UNUSED_RESULT;
/* Whether all are from 0 to 1: “No single importance can change the result.” FALSE without intervals */
gboolean               signpost_weight_intervals_whole  (GArray                    *intervals);

G_END_DECLS
