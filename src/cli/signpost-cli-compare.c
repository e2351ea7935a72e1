/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-compare.h"

#include "cli/signpost-cli.h"
#include "core/record/signpost-record-files.h"

#include <glib/gi18n-lib.h>

/* A record stands for the decision beside it */
static GFile *
find_decision (const char  *path,
               GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  GFile *decision;

  if (!g_str_has_suffix (path, ".md"))
    return g_steal_pointer (&file);

  decision = signpost_record_find_decision_file (file, NULL, error);
  if (decision == NULL)
    /* Translators: what is wrong with the record that was given instead follows */
    g_prefix_error (error, "%s ", _("A comparison is read from a decision, a file that ends in .decision.json."));

  return decision;
}

static SignpostComparison *
load_comparison (const char  *path,
                 GError     **error)
{
  g_autoptr (GFile) file = find_decision (path, error);
  g_autoptr (SignpostJsonReader) reader = NULL;
  g_autoptr (SignpostComparison) comparison = NULL;

  if (file != NULL)
    reader = signpost_json_reader_new_from_file (file, SIGNPOST_DECISION_MAX_BYTES, error);

  if (reader == NULL)
    return NULL;

  signpost_json_reader_enter_member (reader, "comparison");
  comparison = signpost_comparison_read (reader);
  signpost_json_reader_leave (reader);

  if (!signpost_json_reader_finish (reader, error))
    return NULL;

  return g_steal_pointer (&comparison);
}

/* The place of @text among @values, the first when it is %NULL; -1 when it is none of them, and
 * complains */
static int
find_choice (const char         *command,
             const char         *flag,
             const char         *text,
             const char * const *values)
{
  g_autofree char *all = NULL;

  if (text == NULL)
    return 0;

  for (int i = 0; values[i] != NULL; i++)
    if (g_str_equal (text, values[i]))
      return i;

  all = g_strjoinv (", ", (char **) values);
  /* Translators: a value, an option of the command line, and what it may be */
  signpost_cli_refuse (command, _("“%s” is no %s; use one of: %s."), text, flag, all);

  return -1;
}

static SignpostCliStatus
compare (SignpostComparison *comparison,
         gboolean            json)
{
  g_autoptr (SignpostResult) result = signpost_result_new (comparison);
  SignpostCertificates certificates =
    signpost_certificates_compute (result->table, result->lens.unsure_as_range);

  if (signpost_rating_table_is_ranked (result->table))
    signpost_result_take_shares (result, signpost_share_set_new (result->table, result->lens,
                                                                 NULL));

  if (json)
    signpost_cli_compare_print_json (comparison, result, &certificates);
  else
    signpost_cli_compare_print_text (comparison, result);

  return SIGNPOST_CLI_DONE;
}

SignpostCliStatus
signpost_cli_compare (int    argc,
                      char **argv)
{
  static const char * const formats[] = { "text", "json", NULL };
  static const char * const all_steps[] = { "equal", "free", NULL };
  static const char * const all_unsure[] = { "range", "point", NULL };
  g_autofree char *format = NULL;
  g_autofree char *importance = NULL;
  g_autofree char *steps = NULL;
  g_autofree char *unsure = NULL;
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { "lens", 0, 0, G_OPTION_ARG_STRING, &importance,
      N_("how far importance is trusted: near (default), exact, wide, order or any"), N_("LENS") },
    { "steps", 0, 0, G_OPTION_ARG_STRING, &steps,
      N_("whether the steps from 1 to 5 are equal (default) or free"), N_("STEPS") },
    { "unsure", 0, 0, G_OPTION_ARG_STRING, &unsure,
      N_("whether a rating that is not sure is a range (default) or a point"), N_("UNSURE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("text (default) or json"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL }
  };
  g_autoptr (SignpostComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  int lens, step, range, json;

  if (!signpost_cli_parse (argc, argv, entries, _("DECISION.json|RECORD.md"),
                           _("Ranks the options of a decision by their ratings and the points of "
                             "the criteria, and says how safe that is and what would change it.")))
    return SIGNPOST_CLI_USAGE;

  if (paths == NULL || paths[1] != NULL)
    return signpost_cli_refuse (argv[0], _("exactly one decision is needed."));

  if ((lens = find_choice (argv[0], "--lens", importance, signpost_importance_nicks)) < 0 ||
      (step = find_choice (argv[0], "--steps", steps, all_steps)) < 0 ||
      (range = find_choice (argv[0], "--unsure", unsure, all_unsure)) < 0 ||
      (json = find_choice (argv[0], "--format", format, formats)) < 0)
    return SIGNPOST_CLI_USAGE;

  comparison = load_comparison (paths[0], &error);

  if (comparison == NULL)
    return signpost_cli_fail (error);

  signpost_comparison_set_lens (comparison, (SignpostLens) { lens, step == 1, range == 0 });

  return compare (comparison, json == 1);
}
