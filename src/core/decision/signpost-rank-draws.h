/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rank-shares.h"

G_BEGIN_DECLS

#define SIGNPOST_MAX_OUTCOMES 5
#define SIGNPOST_RANK_CELLS   (SIGNPOST_TABLE_MAX_OPTIONS * SIGNPOST_TABLE_MAX_CRITERIA)

/* A rating that is drawn: one of its outcomes, in half steps, each as likely */
typedef struct
{
  guint option, criterion;
  guint n_outcomes;
  guint outcomes[SIGNPOST_MAX_OUTCOMES];
} SignpostDrawnRating;

/**
 * SignpostRankPlan:
 * @by_points: criteria by points, most first, then as listed
 * @half_steps: a column for each criterion
 * @drawn: option after option, as the numbers are drawn
 * @n_numbers: how many random numbers each draw takes
 *
 * A table laid out for drawing. It does not change, so that several threads may draw from it.
 */
typedef struct
{
  SignpostLens        lens;
  guint               n_options, n_criteria;
  guint64             points[SIGNPOST_TABLE_MAX_CRITERIA];
  guint               by_points[SIGNPOST_TABLE_MAX_CRITERIA];
  guint               half_steps[SIGNPOST_TABLE_MAX_CRITERIA][SIGNPOST_TABLE_MAX_OPTIONS];
  guint               n_drawn;
  SignpostDrawnRating drawn[SIGNPOST_RANK_CELLS];
  guint               n_numbers;
} SignpostRankPlan;

void     signpost_rank_plan_init (SignpostRankPlan          *self,
                                  const SignpostRatingTable *table,
                                  SignpostLens               lens);
/* Adds the draws @first … @first + @n_draws − 1 to the counts. FALSE when cancelled */
gboolean signpost_rank_plan_draw (const SignpostRankPlan    *self,
                                  guint                      first,
                                  guint                      n_draws,
                                  SignpostRankShares        *shares,
                                  GCancellable              *cancellable);

G_END_DECLS
