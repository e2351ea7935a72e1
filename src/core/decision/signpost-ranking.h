/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

/**
 * SignpostRankedOption:
 * @option: index in the comparison
 * @rank: 1 for the first; equal totals share a rank; 0 when the option is not ranked
 * @tied: whether another option has the same rank
 * @total: Σ points × (half_steps − 2), “don't know” counting as 3 (decision.md 3.1)
 * @low: the same with every “don't know” as 1
 * @high: the same with every “don't know” as 5
 * @score: 100 × total ÷ (8 × Σ points), rounded half up
 * @low_score, @high_score: of @low and @high
 * @missing: how many counting ratings are not known
 * @below_must: fails a must (ranked out); @must_open: a must that is not yet shown to be met
 */
typedef struct
{
  guint    option;
  int      rank;
  gboolean tied;
  gint64   total, low, high;
  int      score, low_score, high_score;
  guint    missing;
  gboolean below_must, must_open;
} SignpostRankedOption;

/* Nicks: nothing-to-compare, no-points, provisional, tie, leads. The simple verdict until certificates speak. */
typedef enum
{
  SIGNPOST_RANKING_NOTHING_TO_COMPARE,
  SIGNPOST_RANKING_NO_POINTS,
  SIGNPOST_RANKING_PROVISIONAL,
  SIGNPOST_RANKING_TIE,
  SIGNPOST_RANKING_LEADS,
} SignpostRankingState;

/**
 * SignpostRanking:
 *
 * Totals and order of a comparison, in integers throughout. Options in @rows stand in order of rank: totals descending, then fit, then
 * name; those that are not included or fail a must last, with rank 0, in the comparison's order. A value: it does not follow changes.
 */
typedef struct
{
  SignpostRankingState  state;
  GArray               *rows;            /* (element-type SignpostRankedOption) */
  gint64                total_points;    /* Σ points of the criteria */
  guint                 n_counting;      /* criteria with points */
  guint                 n_missing;       /* ratings not known among included options and counting criteria */
  gboolean             *separates;       /* by criterion: whether the included options differ on it */
} SignpostRanking;

SignpostRanking            *signpost_ranking_new          (SignpostComparison    *comparison) G_GNUC_WARN_UNUSED_RESULT;
void                        signpost_ranking_free         (SignpostRanking       *self);
const SignpostRankedOption *signpost_ranking_find         (const SignpostRanking *self,
                                                           guint                  option);
/* The one headline, translated, plain text */
char                       *signpost_ranking_dup_headline (const SignpostRanking *self,
                                                           SignpostComparison    *comparison) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRanking, signpost_ranking_free)

G_END_DECLS
