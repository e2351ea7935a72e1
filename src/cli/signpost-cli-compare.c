/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli.h"
#include "core/decision/signpost-ranking.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static SignpostComparison *
load_comparison (const char  *path,
                 GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (SignpostJsonReader) reader =
    signpost_json_reader_new_from_file (file, SIGNPOST_DECISION_MAX_BYTES, error);
  g_autoptr (SignpostComparison) comparison = NULL;

  if (reader == NULL)
    return NULL;

  signpost_json_reader_enter_member (reader, "comparison");
  comparison = signpost_comparison_read (reader);
  signpost_json_reader_leave (reader);

  if (!signpost_json_reader_finish (reader, error))
    return NULL;

  return g_steal_pointer (&comparison);
}

static const char *
get_state_nick (SignpostRankingState state)
{
  switch (state)
    {
    case SIGNPOST_RANKING_NOTHING_TO_COMPARE:
      return "nothing-to-compare";
    case SIGNPOST_RANKING_NO_POINTS:
      return "no-points";
    case SIGNPOST_RANKING_PROVISIONAL:
      return "provisional";
    case SIGNPOST_RANKING_TIE:
      return "tie";
    case SIGNPOST_RANKING_LEADS:
      return "leads";
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_option (JsonBuilder                *builder,
            SignpostComparison         *comparison,
            const SignpostRankedOption *ranked)
{
  const SignpostComparisonOption *option =
    signpost_comparison_get_option (comparison, ranked->option);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, option->id);
  json_builder_set_member_name (builder, "rank");

  if (ranked->rank > 0)
    json_builder_add_int_value (builder, ranked->rank);
  else
    json_builder_add_null_value (builder);

  add_int (builder, "total", ranked->total);
  add_int (builder, "score", ranked->score);
  add_int (builder, "low", ranked->low);
  add_int (builder, "high", ranked->high);
  json_builder_set_member_name (builder, "included");
  json_builder_add_boolean_value (builder, option->included);
  json_builder_end_object (builder);
}

static void
print_json (SignpostComparison *comparison,
            SignpostRanking    *ranking,
            const char         *headline)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "method");
  json_builder_add_string_value (builder, "additive-1");
  json_builder_set_member_name (builder, "options");
  json_builder_begin_array (builder);

  for (guint i = 0; i < ranking->rows->len; i++)
    add_option (builder, comparison, &g_array_index (ranking->rows, SignpostRankedOption, i));

  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "verdict");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, get_state_nick (ranking->state));
  json_builder_set_member_name (builder, "headline");
  json_builder_add_string_value (builder, headline);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  signpost_cli_print_json (builder);
}

/* ranges: whether some rating is missing, so that scores can still move */
static char **
make_row (SignpostComparison         *comparison,
          const SignpostRankedOption *ranked,
          gboolean                    ranges)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  g_autofree char *rank = g_strdup_printf ("%s%d", ranked->tied ? "=" : "", ranked->rank);
  g_autofree char *score = g_strdup_printf ("%d", ranked->score);
  g_autofree char *range = g_strdup_printf ("%d–%d", ranked->low_score, ranked->high_score);
  g_autofree char *total = g_strdup_printf ("%" G_GINT64_FORMAT, ranked->total);

  g_strv_builder_add (row, ranked->rank > 0 ? rank : "–");
  g_strv_builder_add (row, score);

  if (ranges)
    g_strv_builder_add (row, ranked->missing > 0 ? range : "");

  g_strv_builder_add (row, total);
  g_strv_builder_add (row, signpost_comparison_get_option (comparison, ranked->option)->name);

  return g_strv_builder_end (row);
}

static char **
make_head (gboolean ranges)
{
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();

  g_strv_builder_add (head, _("Rank"));
  g_strv_builder_add (head, _("Score"));

  if (ranges)
    g_strv_builder_add (head, _("Range"));

  g_strv_builder_add (head, _("Total"));
  g_strv_builder_add (head, _("Option"));

  return g_strv_builder_end (head);
}

static void
print_text (SignpostComparison *comparison,
            SignpostRanking    *ranking,
            const char         *headline)
{
  gboolean ranges = ranking->n_missing > 0;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, make_head (ranges));

  for (guint i = 0; i < ranking->rows->len; i++)
    {
      SignpostRankedOption *ranked = &g_array_index (ranking->rows, SignpostRankedOption, i);

      g_ptr_array_add (rows, make_row (comparison, ranked, ranges));
    }

  signpost_cli_print_table (rows);
  printf ("\n%s\n", headline);
}

SignpostCliStatus
signpost_cli_compare (int    argc,
                      char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("text (default) or json"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL }
  };
  g_autoptr (SignpostComparison) comparison = NULL;
  g_autoptr (SignpostRanking) ranking = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *headline = NULL;
  gboolean json;

  if (!signpost_cli_parse (argc, argv, entries, _("DECISION.json"),
                           _("Ranks the options of a decision by their ratings and the points of "
                             "the criteria.")))
    return SIGNPOST_CLI_USAGE;

  if (paths == NULL || paths[1] != NULL)
    return signpost_cli_refuse (argv[0], _("exactly one decision is needed."));

  json = g_strcmp0 (format, "json") == 0;

  if (format != NULL && !json && strcmp (format, "text") != 0)
    return signpost_cli_refuse (argv[0], _("“%s” is no format; use text or json."), format);

  comparison = load_comparison (paths[0], &error);

  if (comparison == NULL)
    return signpost_cli_fail (error);

  ranking = signpost_ranking_new (comparison);
  headline = signpost_ranking_dup_headline (ranking, comparison);

  if (json)
    print_json (comparison, ranking, headline);
  else
    print_text (comparison, ranking, headline);

  return SIGNPOST_CLI_DONE;
}
