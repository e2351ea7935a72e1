/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-compare.h"

#include "cli/signpost-cli.h"
#include "core/json/signpost-json-members.h"

#include <glib/gi18n-lib.h>

/* A comparison of values from 0 to 100: totals, and how far the importance of a criterion, or of several together, may move. */

/* 1 for the first; equal totals share a rank */
static int
get_rank (const SignpostValueTable *table,
          guint                     option)
{
  int rank = 1;

  for (guint i = 0; i < table->n_options; i++)
    rank += table->total[i] > table->total[option];

  return rank;
}

static void
add_options (JsonBuilder              *builder,
             const SignpostValueTable *table)
{
  signpost_json_begin_list (builder, "options");

  for (guint place = 0; place < table->n_options; place++)
    {
      guint option = table->order[place];

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "id", table->option_id[option]);
      signpost_json_add_int (builder, "rank", get_rank (table, option));
      signpost_json_add_int (builder, "total", table->total[option]);
      signpost_json_add_int (builder, "score", table->score[option]);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
add_bound (JsonBuilder              *builder,
           const char               *member,
           const SignpostValueTable *table,
           const SignpostShareBound *bound)
{
  signpost_json_begin_object (builder, member);
  signpost_json_add_int (builder, "n", bound->n);
  signpost_json_add_int (builder, "d", bound->d);
  signpost_json_add_text (builder, "rival", bound->rival >= 0 ? table->option_id[bound->rival] : NULL);
  json_builder_end_object (builder);
}

/* What the options would be worth if these criteria were all that counts */
static void
add_worth (JsonBuilder              *builder,
           const char               *member,
           const SignpostValueTable *table,
           guint                     criteria)
{
  signpost_json_begin_list (builder, member);

  for (guint i = 0; i < table->n_options; i++)
    {
      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "id", table->option_id[i]);
      signpost_json_add_int (builder, "n", signpost_value_table_sum (table, i, criteria));
      signpost_json_add_int (builder, "d", signpost_value_table_count (table, criteria));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
add_interval (JsonBuilder              *builder,
              const char               *member,
              const SignpostValueTable *table,
              const char               *id,
              guint                     criteria)
{
  SignpostWeightInterval interval;

  if (!signpost_value_table_find (table, criteria, &interval))
    return;

  json_builder_begin_object (builder);
  signpost_json_add_text (builder, member, id);
  add_bound (builder, "low", table, &interval.low);
  add_bound (builder, "high", table, &interval.high);
  add_worth (builder, "alone", table, criteria);
  add_worth (builder, "without", table, ~criteria);
  json_builder_end_object (builder);
}

static void
print_json (const SignpostValueTable *table)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "method", "additive-1");
  signpost_json_add_int (builder, "points", table->total_points);
  add_options (builder, table);
  signpost_json_begin_list (builder, "intervals");

  for (guint j = 0; j < table->n_criteria; j++)
    add_interval (builder, "criterion", table, table->criterion_id[j], 1u << j);

  json_builder_end_array (builder);
  signpost_json_begin_list (builder, "groups");

  for (guint i = 0; i < table->n_groups; i++)
    add_interval (builder, "group", table, table->group_id[i], table->group[i]);

  json_builder_end_array (builder);
  json_builder_end_object (builder);
  signpost_cli_print_json (builder);
}

static void
print_interval (const SignpostValueTable *table,
                const char               *id,
                guint                     criteria)
{
  SignpostWeightInterval interval;
  g_autofree char *text = NULL;

  if (!signpost_value_table_find (table, criteria, &interval))
    return;

  /* Translators: a criterion, or a group of them; then shares of all importance */
  text = g_strdup_printf (_("  %s: from %.1f %% to %.1f %% of all importance, now %.1f %%"), id,
                          100.0 * (double) interval.low.n / (double) interval.low.d,
                          100.0 * (double) interval.high.n / (double) interval.high.d,
                          100.0 * (double) signpost_value_table_count (table, criteria) / (double) table->total_points);
  signpost_cli_print_line (text);
}

static void
print_text (const SignpostValueTable *table)
{
  const char *head[] = { _("Rank"), _("Score"), _("Total"), _("Option"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, g_strdupv ((char **) head));

  for (guint place = 0; place < table->n_options; place++)
    {
      guint option = table->order[place];
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      g_autofree char *rank = g_strdup_printf ("%d", get_rank (table, option));
      g_autofree char *score = g_strdup_printf ("%d", table->score[option]);
      g_autofree char *total = g_strdup_printf ("%" G_GINT64_FORMAT, table->total[option]);

      g_strv_builder_add_many (row, rank, score, total, table->option_name[option], NULL);
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }

  signpost_cli_print_table (rows);
  signpost_cli_print ("\n");
  signpost_cli_print_line (_("The first place stays as it is while these count for"));

  for (guint j = 0; j < table->n_criteria; j++)
    print_interval (table, table->criterion_id[j], 1u << j);

  for (guint i = 0; i < table->n_groups; i++)
    print_interval (table, table->group_id[i], table->group[i]);
}

void
signpost_cli_compare_print_values (const SignpostValueTable *table,
                                   gboolean                  json)
{
  if (json)
    print_json (table);
  else
    print_text (table);
}
