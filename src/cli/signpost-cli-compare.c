/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-compare.h"

#include "cli/signpost-cli.h"
#include "core/decision/signpost-importance-order.h"
#include "core/decision/signpost-split-mix.h"
#include "core/record/signpost-record-files.h"

#include <glib/gi18n-lib.h>

/* How many of a seed are worth comparing */
#define N_NUMBERS 5

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

static void
clear_input (SignpostCliInput *input)
{
  g_clear_object (&input->comparison);
  g_clear_pointer (&input->values, signpost_value_table_free);
  g_clear_pointer (&input->ballots, signpost_ballots_free);
  g_clear_pointer (&input->rankings, signpost_rankings_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SignpostCliInput, clear_input)

/* Whether a list is there, and has anything on it */
static gboolean
has_some (SignpostJsonReader *reader,
          const char         *member)
{
  guint count = signpost_json_reader_enter_list (reader, member, 0, G_MAXUINT);

  signpost_json_reader_leave (reader);

  return count > 0;
}

static void
read_ratings (SignpostCliInput   *input,
              SignpostJsonReader *reader)
{
  input->comparison = signpost_comparison_read (reader);

  if (!has_some (reader, "ballots"))
    return;

  input->ballots = signpost_ballots_read (reader, input->comparison);
  signpost_ballots_apply (input->ballots, input->comparison);
}

static void
read_input (SignpostCliInput   *input,
            SignpostJsonReader *reader)
{
  if (signpost_json_reader_has (reader, "values"))
    {
      input->values = signpost_value_table_read (reader);
      return;
    }

  if (has_some (reader, "rankings"))
    input->rankings = signpost_rankings_read (reader);

  if (input->rankings == NULL || has_some (reader, "criteria"))
    read_ratings (input, reader);
}

static gboolean
load_input (const char        *path,
            SignpostCliInput  *input,
            GError           **error)
{
  g_autoptr (GFile) file = find_decision (path, error);
  g_autoptr (SignpostJsonReader) reader = NULL;

  if (file != NULL)
    reader = signpost_json_reader_new_from_file (file, SIGNPOST_DECISION_MAX_BYTES, error);

  if (reader == NULL)
    return FALSE;

  signpost_json_reader_enter_member (reader, "comparison");
  read_input (input, reader);
  signpost_json_reader_leave (reader);

  return signpost_json_reader_finish (reader, error);
}

/* The criteria count by their order in the file alone, whatever points they have there; FALSE when they are too many */
static gboolean
rank_criteria (SignpostComparison *comparison)
{
  guint order[SIGNPOST_COMPARISON_MAX_COUNTING];
  guint n_criteria = signpost_comparison_get_n_criteria (comparison);

  if (n_criteria > G_N_ELEMENTS (order))
    return FALSE;

  for (guint i = 0; i < n_criteria; i++)
    order[i] = i;

  signpost_importance_order_apply (comparison, order, n_criteria);

  return TRUE;
}

/* What the draws begin with: whoever computes the same elsewhere compares this first */
static SignpostCliStatus
print_numbers (const char *command,
               const char *seed,
               gboolean    json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint64 state;

  if (!g_ascii_string_to_unsigned (seed, 10, 0, G_MAXUINT64, &state, NULL))
    return signpost_cli_refuse (command, _("“%s” is no seed; give a whole number after --numbers."), seed);

  json_builder_begin_array (builder);

  for (guint i = 0; i < N_NUMBERS; i++)
    {
      g_autofree char *number =
        g_strdup_printf ("%" G_GUINT64_FORMAT, signpost_split_mix_next64 (&state));

      json_builder_add_string_value (builder, number);
      if (!json)
        signpost_cli_print_line (number);
    }

  json_builder_end_array (builder);

  if (json)
    signpost_cli_print_json (builder);

  return SIGNPOST_CLI_DONE;
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
print_rankings (const SignpostRankings *rankings,
                gboolean                json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!json)
    {
      signpost_cli_compare_print_rankings (rankings);
      return SIGNPOST_CLI_DONE;
    }

  json_builder_begin_object (builder);
  signpost_cli_compare_add_rankings (builder, rankings);
  json_builder_end_object (builder);
  signpost_cli_print_json (builder);

  return SIGNPOST_CLI_DONE;
}

static void
print_text (const SignpostCliInput *input,
            const SignpostResult   *result)
{
  signpost_cli_compare_print_text (input->comparison, result);

  if (input->ballots != NULL)
    signpost_cli_compare_print_group (input, result->table);

  if (input->rankings == NULL)
    return;

  signpost_cli_print ("\n");
  signpost_cli_compare_print_rankings (input->rankings);
}

static SignpostCliStatus
compare (const SignpostCliInput *input,
         SignpostCliExtras       extras,
         gboolean                json)
{
  g_autoptr (SignpostResult) result = signpost_result_new (input->comparison);
  SignpostCertificates certificates =
    signpost_certificates_compute (result->table, result->lens.unsure_as_range);

  if (signpost_rating_table_is_ranked (result->table))
    signpost_result_take_shares (result, signpost_share_set_new (result->table, result->lens,
                                                                 NULL));

  if (json)
    signpost_cli_compare_print_json (input, result, &certificates, extras);
  else
    print_text (input, result);

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
  g_autofree char *seed = NULL;
  gboolean is_ranked = FALSE;
  gboolean tells_weights = FALSE;
  SignpostCliExtras extras = SIGNPOST_CLI_EXTRA_NONE;
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { "lens", 0, 0, G_OPTION_ARG_STRING, &importance,
      N_("how far importance is trusted: near (default), exact, wide, order or any"), N_("LENS") },
    { "steps", 0, 0, G_OPTION_ARG_STRING, &steps,
      N_("whether the steps from 1 to 5 are equal (default) or free"), N_("STEPS") },
    { "unsure", 0, 0, G_OPTION_ARG_STRING, &unsure,
      N_("whether a rating that is not sure is a range (default) or a point"), N_("UNSURE") },
    { "ranked", 0, 0, G_OPTION_ARG_NONE, &is_ranked,
      N_("the criteria count by their order in the file alone; --lens is then order"), NULL },
    { "weights", 0, 0, G_OPTION_ARG_NONE, &tells_weights,
      N_("with --format json and --lens order or any: also what the criteria weigh on average where each option is first"),
      NULL },
    { "numbers", 0, 0, G_OPTION_ARG_STRING, &seed,
      N_("print the first random numbers of a seed instead, as the draws take them"), N_("SEED") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("text (default) or json"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL }
  };
  g_auto (SignpostCliInput) input = { 0 };
  g_autoptr (GError) error = NULL;
  int lens, step, range, json;

  if (!signpost_cli_parse (argc, argv, entries, _("DECISION.json|RECORD.md"),
                           _("Ranks the options of a decision by their ratings and the points of "
                             "the criteria, and says how safe that is and what would change it. "
                             "Of several people’s ballots or orders (members “ballots” and “rankings” "
                             "of the comparison) it says what to talk about first, and how far they agree.")))
    return SIGNPOST_CLI_USAGE;

  if (tells_weights && g_strcmp0 (importance, "order") != 0 && g_strcmp0 (importance, "any") != 0 && !is_ranked)
    return signpost_cli_refuse (argv[0], _("--weights needs --lens order or any."));

  if (seed == NULL && (paths == NULL || paths[1] != NULL))
    return signpost_cli_refuse (argv[0], _("exactly one decision is needed."));

  if ((lens = find_choice (argv[0], "--lens", importance, signpost_importance_nicks)) < 0 ||
      (step = find_choice (argv[0], "--steps", steps, all_steps)) < 0 ||
      (range = find_choice (argv[0], "--unsure", unsure, all_unsure)) < 0 ||
      (json = find_choice (argv[0], "--format", format, formats)) < 0)
    return SIGNPOST_CLI_USAGE;

  if (seed != NULL)
    return print_numbers (argv[0], seed, json == 1);

  if (!load_input (paths[0], &input, &error))
    return signpost_cli_fail (error);

  if (input.values != NULL)
    {
      signpost_cli_compare_print_values (input.values, json == 1);
      return SIGNPOST_CLI_DONE;
    }

  if (input.comparison == NULL)
    return print_rankings (input.rankings, json == 1);

  if (is_ranked && !rank_criteria (input.comparison))
    return signpost_cli_refuse (argv[0], _("--ranked needs a decision with at most %d criteria."),
                                SIGNPOST_COMPARISON_MAX_COUNTING);

  if (is_ranked && importance == NULL)
    lens = SIGNPOST_IMPORTANCE_ORDER;

  signpost_comparison_set_lens (input.comparison, (SignpostLens) { lens, step == 1, range == 0 });

  extras |= is_ranked ? SIGNPOST_CLI_EXTRA_ORDER_WEIGHTS : 0;
  extras |= tells_weights ? SIGNPOST_CLI_EXTRA_WINNING_WEIGHTS : 0;

  return compare (&input, extras, json == 1);
}
