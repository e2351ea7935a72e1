/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-compare.h"

#include "cli/signpost-cli.h"
#include "core/decision/signpost-importance-order.h"
#include "core/json/signpost-json-members.h"

void
signpost_cli_compare_add_fraction (JsonBuilder *builder,
                                   const char  *member,
                                   gint64       n,
                                   gint64       d)
{
  signpost_json_begin_object (builder, member);
  signpost_json_add_int (builder, "n", n);
  signpost_json_add_int (builder, "d", d);
  json_builder_end_object (builder);
}

static void
add_option (JsonBuilder                *builder,
            SignpostComparison         *comparison,
            const SignpostRankedOption *ranked)
{
  const SignpostComparisonOption *option =
    signpost_comparison_get_option (comparison, ranked->option);

  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "id", option->id);
  json_builder_set_member_name (builder, "rank");

  if (ranked->rank > 0)
    json_builder_add_int_value (builder, ranked->rank);
  else
    json_builder_add_null_value (builder);

  signpost_json_add_int (builder, "total", ranked->total);
  signpost_json_add_int (builder, "score", ranked->score);
  signpost_json_add_int (builder, "low", ranked->low);
  signpost_json_add_int (builder, "high", ranked->high);
  signpost_json_add_boolean (builder, "included", option->included);
  json_builder_end_object (builder);
}

static void
add_verdict (JsonBuilder           *builder,
             const SignpostVerdict *verdict)
{
  signpost_json_begin_object (builder, "verdict");
  signpost_json_add_text (builder, "kind", signpost_verdict_kind_to_nick (verdict->kind));
  signpost_json_add_text (builder, "headline", verdict->headline);
  json_builder_end_object (builder);
}

static void
add_certificate (JsonBuilder               *builder,
                 const SignpostRatingTable *table,
                 guint                      ahead,
                 guint                      behind,
                 guint                      flags)
{
  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "ahead", table->option_id[ahead]);
  signpost_json_add_text (builder, "behind", table->option_id[behind]);
  signpost_json_add_boolean (builder, "any_importance", (flags & SIGNPOST_CERTIFICATE_ANY_IMPORTANCE) != 0);
  signpost_json_add_boolean (builder, "order", (flags & SIGNPOST_CERTIFICATE_ORDER) != 0);
  signpost_json_add_boolean (builder, "steps", (flags & SIGNPOST_CERTIFICATE_STEPS) != 0);
  signpost_json_add_boolean (builder, "order_and_steps", (flags & SIGNPOST_CERTIFICATE_ORDER_AND_STEPS) != 0);
  json_builder_end_object (builder);
}

/* Only the pairs of which something is certain */
static void
add_certificates (JsonBuilder                *builder,
                  const SignpostRatingTable  *table,
                  const SignpostCertificates *certificates)
{
  signpost_json_begin_list (builder, "certificates");
  for (guint a = 0; a < certificates->n_options; a++)
    for (guint b = 0; b < certificates->n_options; b++)
      if (certificates->ahead[a][b] != 0)
        add_certificate (builder, table, a, b, certificates->ahead[a][b]);
  json_builder_end_array (builder);
}

static void
add_bound (JsonBuilder               *builder,
           const char                *name,
           const SignpostRatingTable *table,
           const SignpostShareBound  *bound)
{
  signpost_json_begin_object (builder, name);
  signpost_json_add_int (builder, "n", bound->n);
  signpost_json_add_int (builder, "d", bound->d);
  json_builder_set_member_name (builder, "rival");

  if (bound->rival >= 0)
    json_builder_add_string_value (builder, table->option_id[bound->rival]);
  else
    json_builder_add_null_value (builder);

  json_builder_end_object (builder);
}

static void
add_intervals (JsonBuilder               *builder,
               const SignpostRatingTable *table,
               GArray                    *intervals)
{
  signpost_json_begin_list (builder, "intervals");
  for (guint i = 0; i < intervals->len; i++)
    {
      const SignpostWeightInterval *interval =
        &g_array_index (intervals, SignpostWeightInterval, i);

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "criterion", table->criterion_id[interval->criterion]);
      add_bound (builder, "low", table, &interval->low);
      add_bound (builder, "high", table, &interval->high);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* result: the ids of who would be first; several would be level */
static void
add_flips (JsonBuilder               *builder,
           const SignpostRatingTable *table,
           GArray                    *flips)
{
  signpost_json_begin_list (builder, "flips");
  for (guint i = 0; i < flips->len; i++)
    {
      const SignpostFlip *flip = &g_array_index (flips, SignpostFlip, i);

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "option", table->option_id[flip->option]);
      signpost_json_add_text (builder, "criterion", table->criterion_id[flip->criterion]);
      signpost_json_add_halves (builder, "from", flip->from);
      signpost_json_add_halves (builder, "to", flip->to);
      signpost_json_begin_list (builder, "result");
      for (guint row = 0; row < table->n_rows; row++)
        if ((flip->leaders >> row & 1) != 0)
          json_builder_add_string_value (builder, table->option_id[row]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* (nullable) shares: %NULL when nothing is ranked */
static void
add_rank_shares (JsonBuilder               *builder,
                 const SignpostRatingTable *table,
                 SignpostLens               lens,
                 const SignpostRankShares  *shares)
{
  signpost_json_begin_object (builder, "rank_shares");
  signpost_json_add_text (builder, "lens", signpost_importance_nicks[lens.importance]);
  signpost_json_add_text (builder, "steps", lens.steps_free ? "free" : "equal");
  signpost_json_add_text (builder, "unsure", lens.unsure_as_range ? "range" : "point");
  signpost_json_add_int (builder, "draws", shares != NULL ? shares->n_draws : 0);
  signpost_json_add_int (builder, "unit", SIGNPOST_RANK_SHARES_UNIT);
  signpost_json_begin_list (builder, "rows");
  for (guint i = 0; shares != NULL && i < shares->n_options; i++)
    {
      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "option", table->option_id[i]);
      signpost_json_begin_list (builder, "counts");
      for (guint rank = 0; rank < shares->n_options; rank++)
        json_builder_add_int_value (builder, shares->counts[i][rank]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_find_out (JsonBuilder               *builder,
              const SignpostRatingTable *table,
              GArray                    *list)
{
  signpost_json_begin_list (builder, "find_out_first");
  for (guint i = 0; i < list->len; i++)
    {
      const SignpostFindOut *find_out = &g_array_index (list, SignpostFindOut, i);

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "option", table->option_id[find_out->option]);
      signpost_json_add_text (builder, "criterion", table->criterion_id[find_out->criterion]);
      signpost_cli_compare_add_fraction (builder, "gain", find_out->gain_n, find_out->gain_d);
      signpost_cli_compare_add_fraction (builder, "flip", find_out->flip_n, find_out->flip_d);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
signpost_cli_compare_add_sentences (JsonBuilder  *builder,
                                    char        **sentences)
{
  signpost_json_begin_list (builder, "sentences");
  for (guint i = 0; sentences[i] != NULL; i++)
    json_builder_add_string_value (builder, sentences[i]);
  json_builder_end_array (builder);
}

/* What an order alone makes each criterion weigh, the first in the file the most important */
static void
add_order_weights (JsonBuilder        *builder,
                   SignpostComparison *comparison)
{
  guint n_criteria = signpost_comparison_get_n_criteria (comparison);

  signpost_json_begin_list (builder, "criteria");

  for (guint i = 0; i < n_criteria; i++)
    {
      const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison, i);
      gint64 unit;
      gint64 weight = signpost_importance_order_get_weight (n_criteria, i, &unit);

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "id", criterion->id);
      signpost_json_add_int (builder, "points", criterion->points);
      signpost_cli_compare_add_fraction (builder, "weight", weight, unit);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

/* The mean of the weights with which an option is first (SMAA-2's central weights); none for one that never is */
static void
add_option_weights (JsonBuilder               *builder,
                    const SignpostRatingTable *table,
                    const SignpostRankShares  *shares,
                    guint                      option)
{
  gint64 whole = shares->counts[option][0] * (gint64) SIGNPOST_WINNING_WEIGHT_UNIT;

  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "option", table->option_id[option]);
  signpost_json_begin_list (builder, "weights");

  for (guint j = 0; whole > 0 && j < shares->n_criteria; j++)
    {
      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "criterion", table->criterion_id[j]);
      signpost_json_add_int (builder, "n", (gint64) shares->winning_weights[option][j]);
      signpost_json_add_int (builder, "d", whole);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* shares: (nullable) */
static void
add_winning_weights (JsonBuilder               *builder,
                     const SignpostRatingTable *table,
                     const SignpostRankShares  *shares)
{
  signpost_json_begin_list (builder, "winning_weights");

  for (guint i = 0; shares != NULL && i < shares->n_options; i++)
    add_option_weights (builder, table, shares, i);

  json_builder_end_array (builder);
}

void
signpost_cli_compare_print_json (const SignpostCliInput     *input,
                                 const SignpostResult       *result,
                                 const SignpostCertificates *certificates,
                                 SignpostCliExtras           extras)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const SignpostRatingTable *table = result->table;
  GArray *rows = result->ranking->rows;

  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "method", SIGNPOST_RESULT_METHOD);
  signpost_json_begin_list (builder, "options");
  for (guint i = 0; i < rows->len; i++)
    add_option (builder, input->comparison, &g_array_index (rows, SignpostRankedOption, i));
  json_builder_end_array (builder);

  add_verdict (builder, result->verdict);
  add_certificates (builder, table, certificates);
  add_intervals (builder, table, result->intervals);
  add_flips (builder, table, result->flips);
  add_rank_shares (builder, table, result->lens,
                   result->shares != NULL ? result->shares->shown : NULL);
  add_find_out (builder, table, result->find_out);
  signpost_cli_compare_add_sentences (builder, result->sentences);

  if ((extras & SIGNPOST_CLI_EXTRA_ORDER_WEIGHTS) != 0)
    add_order_weights (builder, input->comparison);

  if ((extras & SIGNPOST_CLI_EXTRA_WINNING_WEIGHTS) != 0)
    add_winning_weights (builder, table, result->shares != NULL ? result->shares->shown : NULL);

  if (input->ballots != NULL)
    signpost_cli_compare_add_group (builder, input, table);

  if (input->rankings != NULL)
    signpost_cli_compare_add_rankings (builder, input->rankings);

  json_builder_end_object (builder);
  signpost_cli_print_json (builder);
}
