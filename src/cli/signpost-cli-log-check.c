/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-log.h"

#include "core/json/signpost-json-members.h"
#include "core/log/signpost-log-check.h"

#include <glib/gi18n-lib.h>

static void
print_json (GPtrArray *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    {
      const SignpostLogProblem *problem = problems->pdata[i];

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "path", problem->path);
      signpost_json_add_text (builder, "kind", signpost_problem_kind_to_nick (problem->kind));
      signpost_json_add_text (builder, "severity", signpost_problem_kind_is_error (problem->kind) ? "error" : "note");
      signpost_json_add_text (builder, "message", problem->message);
      signpost_json_add_text (builder, "fix", problem->fix);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  signpost_cli_print_json (builder);
}

static void
print_text (GPtrArray *problems,
            guint      n_files)
{
  g_autofree char *summary = NULL;

  for (guint i = 0; i < problems->len; i++)
    {
      const SignpostLogProblem *problem = problems->pdata[i];
      g_autofree char *line = g_strdup_printf ("%s: %s [%s]", problem->path, problem->message,
                                               signpost_problem_kind_to_nick (problem->kind));
      g_autofree char *fix = g_strdup_printf ("    %s", problem->fix);

      signpost_cli_print_line (line);
      signpost_cli_print_line (fix);
    }

  if (problems->len == 0)
    summary = g_strdup_printf (ngettext ("%u file, and nothing is wrong with it.",
                                         "%u files, and nothing is wrong with them.", n_files), n_files);
  else
    summary = g_strdup_printf (ngettext ("%u thing to look at.", "%u things to look at.", problems->len), problems->len);

  signpost_cli_print_line (summary);
}

SignpostCliStatus
signpost_cli_log_check (const SignpostCliLogRequest *request)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  gboolean failed = FALSE;

  files = signpost_cli_log_scan (request->folder, words);
  if (files == NULL)
    return SIGNPOST_CLI_FAILED;

  problems = signpost_log_check (files);
  for (guint i = 0; i < problems->len; i++)
    {
      const SignpostLogProblem *problem = problems->pdata[i];

      failed |= request->strict || signpost_problem_kind_is_error (problem->kind);
    }

  if (request->json)
    print_json (problems);
  else
    print_text (problems, files->len);

  return failed ? SIGNPOST_CLI_FAILED : SIGNPOST_CLI_DONE;
}
