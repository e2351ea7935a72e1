/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "core/decision/signpost-result.h"
#include "core/decision/signpost-value-table.h"
#include "core/workshop/signpost-agreement.h"
#include "core/workshop/signpost-ballots.h"
#include "core/workshop/signpost-rankings.h"

G_BEGIN_DECLS

/* What is told only when it is asked for. */
typedef enum
{
  SIGNPOST_CLI_EXTRA_NONE            = 0,
  SIGNPOST_CLI_EXTRA_ORDER_WEIGHTS   = 1 << 0,   /* what an order alone makes each criterion weigh */
  SIGNPOST_CLI_EXTRA_WINNING_WEIGHTS = 1 << 1,   /* what the criteria weigh where each option is first */
} SignpostCliExtras;

/* What stands in a comparison. A table of values stands alone; rankings may stand without ratings.
 * comparison, values, ballots, rankings: (nullable): the ballots' medians are in the comparison */
typedef struct
{
  SignpostComparison *comparison;
  SignpostValueTable *values;
  SignpostBallots    *ballots;
  SignpostRankings   *rankings;
} SignpostCliInput;

/* certificates: with unsure ratings as the command was told to take them */
void signpost_cli_compare_print_json     (const SignpostCliInput     *input,
                                          const SignpostResult       *result,
                                          const SignpostCertificates *certificates,
                                          SignpostCliExtras           extras);
void signpost_cli_compare_print_text     (SignpostComparison         *comparison,
                                          const SignpostResult       *result);

/* Options that have values instead of ratings */
void signpost_cli_compare_print_values   (const SignpostValueTable   *table,
                                          gboolean                    json);

/* What several people say, as a member of the object that the builder is in, and as text */
void signpost_cli_compare_add_group      (JsonBuilder                *builder,
                                          const SignpostCliInput     *input,
                                          const SignpostRatingTable  *table);
void signpost_cli_compare_print_group    (const SignpostCliInput     *input,
                                          const SignpostRatingTable  *table);
void signpost_cli_compare_add_rankings   (JsonBuilder                *builder,
                                          const SignpostRankings     *rankings);
void signpost_cli_compare_print_rankings (const SignpostRankings     *rankings);

/* Parts that several of these print */
void signpost_cli_compare_add_fraction   (JsonBuilder                *builder,
                                          const char                 *member,
                                          gint64                      n,
                                          gint64                      d);
void signpost_cli_compare_add_agreement  (JsonBuilder                *builder,
                                          const SignpostAgreement    *agreement);
void signpost_cli_compare_add_sentences  (JsonBuilder                *builder,
                                          char                      **sentences);
void signpost_cli_compare_print_heading  (const char                 *text);
/* Each on a line of its own, set in a little */
void signpost_cli_compare_print_items    (char                      **items);

G_END_DECLS
