/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/decision/signpost-lens.h"
#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

#define SIGNPOST_RANK_SHARES_DRAWS   20000
#define SIGNPOST_RANK_SHARES_SEED    G_GUINT64_CONSTANT (20250101)
/* The least common multiple of 1…12: options that are level share their ranks without remainder */
#define SIGNPOST_RANK_SHARES_UNIT    27720
#define SIGNPOST_RANK_SHARES_MAX_DRAWS 10000000
/* Weights that are added up for whoever is first sum up to this in each draw */
#define SIGNPOST_WINNING_WEIGHT_UNIT (G_GUINT64_CONSTANT (1) << 24)

/**
 * SignpostRankShares:
 * @n_draws: how many cases were tried
 * @counts: [option][rank]: how often the option had that rank, in 1/27720 of a draw. Every row and every column sums to
 *   n_draws × 27720.
 * @winning_weights: [option][criterion]: the sum of the weights with which the option was first, in 1/27720 of a draw and
 *   1/SIGNPOST_WINNING_WEIGHT_UNIT of all importance; only for the lenses order and any, else 0
 *
 * How often each option takes each rank when what the lens leaves open is drawn at random (Lahdelma and Salminen's SMAA-2, 2001). Whole
 * numbers throughout and always the same draws: equal on every machine, and a changed rating changes the picture only because of
 * that rating. With 20 000 draws a share is within 0.7 of a percent point, 19 times of 20. A value.
 */
typedef struct
{
  SignpostLens lens;
  guint        n_draws;
  guint        n_options, n_criteria;
  gint64       counts[SIGNPOST_TABLE_MAX_OPTIONS][SIGNPOST_TABLE_MAX_OPTIONS];
  guint64      winning_weights[SIGNPOST_TABLE_MAX_OPTIONS][SIGNPOST_TABLE_MAX_CRITERIA];
} SignpostRankShares;

/* On this thread, so for command line and tests. @table is ranked; @n_draws at most SIGNPOST_RANK_SHARES_MAX_DRAWS.
 * (nullable): %NULL when cancelled */
SignpostRankShares *signpost_rank_shares_new        (const SignpostRatingTable *table,
                                                     SignpostLens               lens,
                                                     guint                      n_draws,
                                                     GCancellable              *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* The draws spread over the cores: each needs the same number of random numbers, so that any can be reached with one addition. The
 * counts are the same as on one thread. Blocks; for workers. (nullable): %NULL when cancelled */
SignpostRankShares *signpost_rank_shares_new_spread (const SignpostRatingTable *table,
                                                     SignpostLens               lens,
                                                     guint                      n_draws,
                                                     guint                      n_threads,
                                                     GCancellable              *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void                signpost_rank_shares_free       (SignpostRankShares        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRankShares, signpost_rank_shares_free)

/* Whether the share of @rank (0 for the first) is at least @percent, exactly */
gboolean            signpost_rank_shares_reach      (const SignpostRankShares  *self,
                                                     guint                      option,
                                                     guint                      rank,
                                                     int                        percent);
/* Whole percents, half up */
int                 signpost_rank_shares_get_percent (const SignpostRankShares *self,
                                                     guint                      option,
                                                     guint                      rank);
/* “58 %”; never 0 or 100, which trying out cannot prove, but “under 1 %” and “over 99 %” */
char               *signpost_rank_shares_dup_percent (const SignpostRankShares *self,
                                                     guint                      option,
                                                     guint                      rank) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
