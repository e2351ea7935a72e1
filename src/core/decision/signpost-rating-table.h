/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-ranking.h"

G_BEGIN_DECLS

#define SIGNPOST_TABLE_MAX_OPTIONS   SIGNPOST_COMPARISON_MAX_INCLUDED
#define SIGNPOST_TABLE_MAX_CRITERIA  SIGNPOST_COMPARISON_MAX_COUNTING

/* What stands for a rating that is not known where one number is needed */
#define SIGNPOST_UNKNOWN_HALF_STEPS  6

/**
 * SignpostRatingTable:
 * @n_options: the options that are ranked: included, and failing no must
 * @n_rows: these, and after them those that are included but fail a must
 * @n_criteria: the criteria that have points
 * @option, @criterion: their indexes in the comparison, ascending within each group
 * @option_id, @option_name, @criterion_id, @criterion_name: never blank where the comparison has an id
 * @option_quoted: the name as it stands in a sentence, in the quotes of the language
 * @points: 1–100; @total_points: their sum
 * @must_reach: half steps; 0: no must
 * @half_steps: 2…10; 0: not known
 * @unsure: whether a known rating is not sure
 * @total, @score, @low_score, @high_score: as the ranking has them
 * @order: the ranked options by rank, equal totals by fit and name; @place: its inverse
 *
 * What is compared, in whole numbers: options × criteria that count. Everything that says how safe a result is computes from it, on any
 * thread: it never changes, and it knows the names it needs. “Option” and “criterion” are indexes in this table below, wherever nothing
 * else is said.
 */
typedef struct
{
  guint    n_options, n_rows, n_criteria;
  guint    option[SIGNPOST_TABLE_MAX_OPTIONS];
  guint    criterion[SIGNPOST_TABLE_MAX_CRITERIA];
  char    *option_id[SIGNPOST_TABLE_MAX_OPTIONS];
  char    *option_name[SIGNPOST_TABLE_MAX_OPTIONS];
  char    *option_quoted[SIGNPOST_TABLE_MAX_OPTIONS];
  char    *criterion_id[SIGNPOST_TABLE_MAX_CRITERIA];
  char    *criterion_name[SIGNPOST_TABLE_MAX_CRITERIA];

  int      points[SIGNPOST_TABLE_MAX_CRITERIA];
  gint64   total_points;
  int      must_reach[SIGNPOST_TABLE_MAX_CRITERIA];
  int      half_steps[SIGNPOST_TABLE_MAX_OPTIONS][SIGNPOST_TABLE_MAX_CRITERIA];
  gboolean unsure[SIGNPOST_TABLE_MAX_OPTIONS][SIGNPOST_TABLE_MAX_CRITERIA];

  gint64   total[SIGNPOST_TABLE_MAX_OPTIONS];
  int      score[SIGNPOST_TABLE_MAX_OPTIONS];
  int      low_score[SIGNPOST_TABLE_MAX_OPTIONS];
  int      high_score[SIGNPOST_TABLE_MAX_OPTIONS];
  guint    order[SIGNPOST_TABLE_MAX_OPTIONS];
  guint    place[SIGNPOST_TABLE_MAX_OPTIONS];
} SignpostRatingTable;

/* ranking: of this comparison as it is */
SignpostRatingTable *signpost_rating_table_new          (SignpostComparison        *comparison,
                                                         const SignpostRanking     *ranking) G_GNUC_WARN_UNUSED_RESULT;
/* May be called from any thread */
SignpostRatingTable *signpost_rating_table_ref          (const SignpostRatingTable *self) G_GNUC_WARN_UNUSED_RESULT;
void                 signpost_rating_table_unref        (SignpostRatingTable       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRatingTable, signpost_rating_table_unref)

/* Whether there is anything to compute: two ranked options, and a criterion with points */
gboolean             signpost_rating_table_is_ranked    (const SignpostRatingTable *self);
/* Whether the first place is shared */
gboolean             signpost_rating_table_is_tied      (const SignpostRatingTable *self);
/* 0…8 above the worst, in half steps; 4 when it is not known */
int                  signpost_rating_table_get_level    (const SignpostRatingTable *self,
                                                         guint                      option,
                                                         guint                      criterion);
/* The lowest and highest that a rating may turn out, in half steps 2…10: 1 to 5 when it is not known, one step either way when it is
 * not sure and @unsure_as_range */
int                  signpost_rating_table_get_lowest   (const SignpostRatingTable *self,
                                                         guint                      option,
                                                         guint                      criterion,
                                                         gboolean                   unsure_as_range);
int                  signpost_rating_table_get_highest  (const SignpostRatingTable *self,
                                                         guint                      option,
                                                         guint                      criterion,
                                                         gboolean                   unsure_as_range);
/* Whether the row would fail no must if its rating on @criterion were @half_steps. What is not known (0) fails none yet. */
gboolean             signpost_rating_table_meets_musts  (const SignpostRatingTable *self,
                                                         guint                      row,
                                                         guint                      criterion,
                                                         int                        half_steps);
/* Whether a rating is not known, or not sure */
gboolean             signpost_rating_table_is_uncertain (const SignpostRatingTable *self,
                                                         guint                      option,
                                                         guint                      criterion);

G_END_DECLS
