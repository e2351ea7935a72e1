/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-compare.h"

#include "cli/signpost-cli.h"

/* Members */

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_boolean (JsonBuilder *builder,
             const char  *name,
             gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

/* 1 to 5, or null when it is not known */
static void
add_rating (JsonBuilder *builder,
            const char  *name,
            int          half_steps)
{
  json_builder_set_member_name (builder, name);

  if (half_steps == 0)
    json_builder_add_null_value (builder);
  else if (half_steps % 2 == 0)
    json_builder_add_int_value (builder, half_steps / 2);
  else
    json_builder_add_double_value (builder, half_steps / 2.0);
}

static void
begin_object (JsonBuilder *builder,
              const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

static void
begin_list (JsonBuilder *builder,
            const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
add_fraction (JsonBuilder *builder,
              const char  *name,
              gint64       n,
              gint64       d)
{
  begin_object (builder, name);
  add_int (builder, "n", n);
  add_int (builder, "d", d);
  json_builder_end_object (builder);
}

/* Parts */

static void
add_option (JsonBuilder                *builder,
            SignpostComparison         *comparison,
            const SignpostRankedOption *ranked)
{
  const SignpostComparisonOption *option =
    signpost_comparison_get_option (comparison, ranked->option);

  json_builder_begin_object (builder);
  add_text (builder, "id", option->id);
  json_builder_set_member_name (builder, "rank");

  if (ranked->rank > 0)
    json_builder_add_int_value (builder, ranked->rank);
  else
    json_builder_add_null_value (builder);

  add_int (builder, "total", ranked->total);
  add_int (builder, "score", ranked->score);
  add_int (builder, "low", ranked->low);
  add_int (builder, "high", ranked->high);
  add_boolean (builder, "included", option->included);
  json_builder_end_object (builder);
}

static void
add_verdict (JsonBuilder           *builder,
             const SignpostVerdict *verdict)
{
  begin_object (builder, "verdict");
  add_text (builder, "kind", signpost_verdict_kind_to_nick (verdict->kind));
  add_text (builder, "headline", verdict->headline);
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
  add_text (builder, "ahead", table->option_id[ahead]);
  add_text (builder, "behind", table->option_id[behind]);
  add_boolean (builder, "any_importance", (flags & SIGNPOST_CERTIFICATE_ANY_IMPORTANCE) != 0);
  add_boolean (builder, "order", (flags & SIGNPOST_CERTIFICATE_ORDER) != 0);
  add_boolean (builder, "steps", (flags & SIGNPOST_CERTIFICATE_STEPS) != 0);
  add_boolean (builder, "order_and_steps", (flags & SIGNPOST_CERTIFICATE_ORDER_AND_STEPS) != 0);
  json_builder_end_object (builder);
}

/* Only the pairs of which something is certain */
static void
add_certificates (JsonBuilder                *builder,
                  const SignpostRatingTable  *table,
                  const SignpostCertificates *certificates)
{
  begin_list (builder, "certificates");
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
  begin_object (builder, name);
  add_int (builder, "n", bound->n);
  add_int (builder, "d", bound->d);
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
  begin_list (builder, "intervals");
  for (guint i = 0; i < intervals->len; i++)
    {
      const SignpostWeightInterval *interval =
        &g_array_index (intervals, SignpostWeightInterval, i);

      json_builder_begin_object (builder);
      add_text (builder, "criterion", table->criterion_id[interval->criterion]);
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
  begin_list (builder, "flips");
  for (guint i = 0; i < flips->len; i++)
    {
      const SignpostFlip *flip = &g_array_index (flips, SignpostFlip, i);

      json_builder_begin_object (builder);
      add_text (builder, "option", table->option_id[flip->option]);
      add_text (builder, "criterion", table->criterion_id[flip->criterion]);
      add_rating (builder, "from", flip->from);
      add_rating (builder, "to", flip->to);
      begin_list (builder, "result");
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
  begin_object (builder, "rank_shares");
  add_text (builder, "lens", signpost_importance_nicks[lens.importance]);
  add_text (builder, "steps", lens.steps_free ? "free" : "equal");
  add_text (builder, "unsure", lens.unsure_as_range ? "range" : "point");
  add_int (builder, "draws", shares != NULL ? shares->n_draws : 0);
  add_int (builder, "unit", SIGNPOST_RANK_SHARES_UNIT);
  begin_list (builder, "rows");
  for (guint i = 0; shares != NULL && i < shares->n_options; i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "option", table->option_id[i]);
      begin_list (builder, "counts");
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
  begin_list (builder, "find_out_first");
  for (guint i = 0; i < list->len; i++)
    {
      const SignpostFindOut *find_out = &g_array_index (list, SignpostFindOut, i);

      json_builder_begin_object (builder);
      add_text (builder, "option", table->option_id[find_out->option]);
      add_text (builder, "criterion", table->criterion_id[find_out->criterion]);
      add_fraction (builder, "gain", find_out->gain_n, find_out->gain_d);
      add_fraction (builder, "flip", find_out->flip_n, find_out->flip_d);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sentences (JsonBuilder  *builder,
               char        **sentences)
{
  begin_list (builder, "sentences");
  for (guint i = 0; sentences[i] != NULL; i++)
    json_builder_add_string_value (builder, sentences[i]);
  json_builder_end_array (builder);
}

void
signpost_cli_compare_print_json (SignpostComparison         *comparison,
                                 const SignpostResult       *result,
                                 const SignpostCertificates *certificates)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const SignpostRatingTable *table = result->table;
  GArray *rows = result->ranking->rows;

  json_builder_begin_object (builder);
  add_text (builder, "method", SIGNPOST_RESULT_METHOD);
  begin_list (builder, "options");
  for (guint i = 0; i < rows->len; i++)
    add_option (builder, comparison, &g_array_index (rows, SignpostRankedOption, i));
  json_builder_end_array (builder);

  add_verdict (builder, result->verdict);
  add_certificates (builder, table, certificates);
  add_intervals (builder, table, result->intervals);
  add_flips (builder, table, result->flips);
  add_rank_shares (builder, table, result->lens,
                   result->shares != NULL ? result->shares->shown : NULL);
  add_find_out (builder, table, result->find_out);
  add_sentences (builder, result->sentences);
  json_builder_end_object (builder);
  signpost_cli_print_json (builder);
}
