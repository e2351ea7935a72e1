/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-weight-intervals.h"
#include "core/json/signpost-json-reader.h"

G_BEGIN_DECLS

#define SIGNPOST_VALUE_MAX 100

/**
 * SignpostValueTable:
 * @points: of each criterion; @total_points: their sum, > 0
 * @value: from 0 to SIGNPOST_VALUE_MAX, by option and criterion
 * @total: Σ points × value, so that total ÷ total_points is the value of the whole
 * @score: that, rounded half up
 * @order: options by total, equal totals as they were read
 * @group: a bit for each criterion that belongs to it
 *
 * Options that have values instead of ratings, as the simple multi-attribute rating technique has them (Edwards, 1977; Edwards and
 * Barron, 1994) and other programs write them. Totals and shares of importance hold for such values as for ratings; what rests on the
 * five steps of a rating does not.
 */
typedef struct
{
  guint  n_options, n_criteria, n_groups;
  char  *option_id[SIGNPOST_TABLE_MAX_OPTIONS];
  char  *option_name[SIGNPOST_TABLE_MAX_OPTIONS];
  char  *criterion_id[SIGNPOST_TABLE_MAX_CRITERIA];
  int    points[SIGNPOST_TABLE_MAX_CRITERIA];
  int    value[SIGNPOST_TABLE_MAX_OPTIONS][SIGNPOST_TABLE_MAX_CRITERIA];
  gint64 total_points;
  gint64 total[SIGNPOST_TABLE_MAX_OPTIONS];
  int    score[SIGNPOST_TABLE_MAX_OPTIONS];
  guint  order[SIGNPOST_TABLE_MAX_OPTIONS];
  char  *group_id[SIGNPOST_TABLE_MAX_CRITERIA];
  guint  group[SIGNPOST_TABLE_MAX_CRITERIA];
} SignpostValueTable;

/* Of the object under the cursor: its options, criteria, values, and groups of criteria if there are any. Never NULL; whether it is any
 * good the reader knows at the end. */
SignpostValueTable *signpost_value_table_read   (SignpostJsonReader       *reader) G_GNUC_WARN_UNUSED_RESULT;
void                signpost_value_table_free   (SignpostValueTable       *self);
/* Σ points × value, and Σ points, over the criteria whose bits are set */
gint64              signpost_value_table_sum    (const SignpostValueTable *self,
                                                 guint                     option,
                                                 guint                     criteria);
gint64              signpost_value_table_count  (const SignpostValueTable *self,
                                                 guint                     criteria);
/* The interval of these criteria's share of all importance; FALSE when the first place is shared, or one side of it has no points */
gboolean            signpost_value_table_find   (const SignpostValueTable *self,
                                                 guint                     criteria,
                                                 SignpostWeightInterval   *interval);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostValueTable, signpost_value_table_free)

G_END_DECLS
