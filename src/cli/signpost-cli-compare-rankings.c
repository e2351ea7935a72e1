/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-compare.h"

#include "cli/signpost-cli.h"
#include "core/json/signpost-json-members.h"
#include "core/workshop/signpost-schulze.h"

#include <glib/gi18n-lib.h>

/* JSON */

static void
add_options (JsonBuilder            *builder,
             const SignpostSchulze  *schulze,
             const SignpostRankings *rankings)
{
  signpost_json_begin_list (builder, "options");

  for (guint place = 0; place < schulze->n_options; place++)
    {
      guint option = schulze->order[place];

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "id", rankings->option_id[option]);
      signpost_json_add_int (builder, "rank", schulze->rank[option]);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
add_counts (JsonBuilder *builder,
            const char  *member,
            const guint *counts,
            guint        n_counts)
{
  signpost_json_begin_list (builder, member);

  for (guint i = 0; i < n_counts; i++)
    json_builder_add_int_value (builder, counts[i]);

  json_builder_end_array (builder);
}

/* The options as they were read, in the columns too */
static void
add_rows (JsonBuilder            *builder,
          const SignpostSchulze  *schulze,
          const SignpostRankings *rankings)
{
  signpost_json_begin_list (builder, "rows");

  for (guint i = 0; i < schulze->n_options; i++)
    {
      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "option", rankings->option_id[i]);
      add_counts (builder, "preferred", schulze->preferred[i], schulze->n_options);
      add_counts (builder, "strongest", schulze->strength[i], schulze->n_options);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
add_cycle (JsonBuilder            *builder,
           const SignpostSchulze  *schulze,
           const SignpostRankings *rankings)
{
  signpost_json_begin_list (builder, "cycle");

  for (guint i = 0; i < schulze->n_options; i++)
    if ((schulze->cycle >> i & 1) != 0)
      json_builder_add_string_value (builder, rankings->option_id[i]);

  json_builder_end_array (builder);
}

void
signpost_cli_compare_add_rankings (JsonBuilder            *builder,
                                   const SignpostRankings *rankings)
{
  g_autoptr (SignpostSchulze) schulze = signpost_schulze_new (rankings);
  g_auto (GStrv) sentences = signpost_schulze_dup_sentences (schulze, rankings);

  signpost_json_begin_object (builder, "rankings");
  signpost_json_add_int (builder, "people", rankings->n_people);
  add_options (builder, schulze, rankings);
  signpost_json_add_text (builder, "head_to_head",
                          schulze->head_to_head >= 0 ? rankings->option_id[schulze->head_to_head] : NULL);
  add_cycle (builder, schulze, rankings);
  add_rows (builder, schulze, rankings);
  signpost_cli_compare_add_agreement (builder, &schulze->agreement);
  signpost_cli_compare_add_sentences (builder, sentences);
  json_builder_end_object (builder);
}

/* Text */

/* “=3” for one that shares its rank */
static char *
dup_rank (const SignpostSchulze *schulze,
          guint                  option)
{
  guint n_sharing = 0;

  for (guint i = 0; i < schulze->n_options; i++)
    n_sharing += schulze->rank[i] == schulze->rank[option];

  return g_strdup_printf ("%s%u", n_sharing > 1 ? "=" : "", schulze->rank[option]);
}

void
signpost_cli_compare_print_rankings (const SignpostRankings *rankings)
{
  g_autoptr (SignpostSchulze) schulze = signpost_schulze_new (rankings);
  g_auto (GStrv) sentences = signpost_schulze_dup_sentences (schulze, rankings);
  const char *head[] = { _("Rank"), _("Option"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, g_strdupv ((char **) head));

  for (guint place = 0; place < schulze->n_options; place++)
    {
      guint option = schulze->order[place];
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      g_autofree char *rank = dup_rank (schulze, option);

      g_strv_builder_add_many (row, rank, rankings->option_name[option], NULL);
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }

  signpost_cli_print_table (rows);
  signpost_cli_compare_print_heading (_("What the orders say"));
  signpost_cli_compare_print_items (sentences);
}
