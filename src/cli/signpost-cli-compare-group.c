/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-compare.h"

#include "cli/signpost-cli.h"
#include "core/decision/signpost-fraction.h"
#include "core/json/signpost-json-members.h"
#include "core/workshop/signpost-group.h"

#include <glib/gi18n-lib.h>

/* JSON */

void
signpost_cli_compare_add_agreement (JsonBuilder             *builder,
                                    const SignpostAgreement *agreement)
{
  signpost_json_begin_object (builder, "agreement");
  signpost_json_add_text (builder, "kind", signpost_agreement_kind_to_nick (agreement->kind));
  signpost_json_add_int (builder, "people", agreement->n_people);

  if (agreement->kind == SIGNPOST_AGREEMENT_UNDEFINED)
    signpost_json_add_text (builder, "w", NULL);
  else
    signpost_cli_compare_add_fraction (builder, "w", agreement->n, agreement->d);

  json_builder_end_object (builder);
}

/* Whatever somebody rated */
static void
add_medians (JsonBuilder            *builder,
             const SignpostCliInput *input)
{
  guint n_options = signpost_comparison_get_n_options (input->comparison);
  guint n_criteria = signpost_comparison_get_n_criteria (input->comparison);

  signpost_json_begin_list (builder, "medians");

  for (guint i = 0; i < n_options; i++)
    for (guint j = 0; j < n_criteria; j++)
      {
        int median = signpost_ballots_get_median (input->ballots, i, j);

        if (median == 0)
          continue;

        json_builder_begin_object (builder);
        signpost_json_add_text (builder, "option", signpost_comparison_get_option (input->comparison, i)->id);
        signpost_json_add_text (builder, "criterion", signpost_comparison_get_criterion (input->comparison, j)->id);
        signpost_json_add_halves (builder, "rating", median);
        signpost_json_add_boolean (builder, "settled", input->ballots->is_settled[i][j]);
        json_builder_end_object (builder);
      }

  json_builder_end_array (builder);
}

static void
add_first_choices (JsonBuilder               *builder,
                   const SignpostGroup       *group,
                   const SignpostRatingTable *table)
{
  signpost_json_begin_list (builder, "first_choices");

  for (guint i = 0; i < group->n_options; i++)
    {
      gint64 n = group->first_choices[i], d = SIGNPOST_FIRST_CHOICE_UNIT;

      signpost_fraction_reduce (&n, &d);
      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "option", table->option_id[i]);
      signpost_json_add_int (builder, "n", n);
      signpost_json_add_int (builder, "d", d);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

/* The ids of who would be first */
static void
add_leaders (JsonBuilder               *builder,
             const char                *member,
             const SignpostRatingTable *table,
             guint                      leaders)
{
  signpost_json_begin_list (builder, member);

  for (guint row = 0; row < table->n_rows; row++)
    if ((leaders >> row & 1) != 0)
      json_builder_add_string_value (builder, table->option_id[row]);

  json_builder_end_array (builder);
}

static void
add_talks (JsonBuilder               *builder,
           const SignpostGroup       *group,
           const SignpostRatingTable *table)
{
  signpost_json_begin_list (builder, "talk");

  for (guint i = 0; i < group->talks->len; i++)
    {
      const SignpostTalk *talk = &g_array_index (group->talks, SignpostTalk, i);

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "option", table->option_id[talk->option]);
      signpost_json_add_text (builder, "criterion", table->criterion_id[talk->criterion]);
      signpost_json_add_text (builder, "kind", signpost_talk_kind_to_nick (talk->kind));
      signpost_json_add_halves (builder, "lowest", talk->lowest);
      signpost_json_add_halves (builder, "highest", talk->highest);
      signpost_cli_compare_add_fraction (builder, "swing", talk->swing_n, talk->swing_d);
      add_leaders (builder, "lowest_result", table, talk->lowest_leaders);
      add_leaders (builder, "highest_result", table, talk->highest_leaders);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

void
signpost_cli_compare_add_group (JsonBuilder               *builder,
                                const SignpostCliInput    *input,
                                const SignpostRatingTable *table)
{
  g_autoptr (SignpostGroup) group = signpost_group_new (table, input->ballots);
  g_auto (GStrv) sentences = signpost_group_dup_sentences (group, table);

  signpost_json_begin_object (builder, "group");
  signpost_json_add_int (builder, "people", group->n_people);
  signpost_json_add_int (builder, "whole", group->n_whole);
  add_medians (builder, input);
  add_first_choices (builder, group, table);
  add_talks (builder, group, table);
  signpost_cli_compare_add_agreement (builder, &group->agreement);
  signpost_cli_compare_add_sentences (builder, sentences);
  json_builder_end_object (builder);
}

/* Text */

void
signpost_cli_compare_print_group (const SignpostCliInput    *input,
                                  const SignpostRatingTable *table)
{
  g_autoptr (SignpostGroup) group = signpost_group_new (table, input->ballots);
  g_auto (GStrv) sentences = signpost_group_dup_sentences (group, table);
  g_auto (GStrv) talks = signpost_group_dup_talks (group, table, input->ballots);

  signpost_cli_compare_print_heading (_("What the ballots say"));
  signpost_cli_compare_print_items (sentences);

  if (talks[0] == NULL)
    return;

  signpost_cli_compare_print_heading (_("Talk about these first"));
  signpost_cli_compare_print_items (talks);
}
