/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-log.h"

#include "core/log/signpost-log-new.h"
#include "core/log/signpost-log-places.h"
#include "core/log/signpost-log-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a command changes in: the log as it is now */
typedef struct
{
  const SignpostCliLogRequest *request;
  SignpostWords               *words;
  GPtrArray                   *files;
  SignpostLogFile             *records[2];  /* that the first arguments mean, as many as the command has */
} Change;

typedef SignpostLogStep *(*Planner) (const Change  *change,
                                     GError       **error);

static void
change_clear (Change *self)
{
  g_clear_pointer (&self->words, signpost_words_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Change, change_clear)

/* The paths that change, from the folder of the log */
static void
print_paths (const SignpostCliLogRequest *request,
             SignpostLogStep             *step)
{
  g_auto (GStrv) paths = signpost_log_step_dup_paths (step);
  gsize length = strlen (request->folder);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      const char *path = paths[i];

      if (g_str_has_prefix (path, request->folder) && path[length] == '/')
        path += length + strspn (path + length, "/");
      signpost_cli_print_line (path);
    }
}

/* Does what planner plans of the first n_records arguments, unless only a look is asked for */
static SignpostCliStatus
change (const SignpostCliLogRequest *request,
        guint                        n_records,
        Planner                      planner)
{
  g_auto (Change) self = { .request = request, .words = signpost_words_new () };
  g_autoptr (SignpostLogStep) step = NULL;
  g_autoptr (GError) error = NULL;

  self.files = signpost_cli_log_scan (request->folder, self.words);
  if (self.files == NULL)
    return SIGNPOST_CLI_FAILED;

  for (guint i = 0; i < n_records; i++)
    {
      self.records[i] = signpost_cli_log_find (self.files, request->arguments[i]);
      if (self.records[i] == NULL)
        return SIGNPOST_CLI_FAILED;
    }

  step = planner (&self, &error);
  if (step == NULL || (!request->dry_run && !signpost_log_step_apply (step, &error)))
    return signpost_cli_fail (error);

  print_paths (request, step);

  return SIGNPOST_CLI_DONE;
}

static SignpostLogStep *
plan_new (const Change  *change,
          GError       **error)
{
  return signpost_log_plan_new (change->files, change->request->folder, change->words, change->request->arguments[0],
                                change->request->profile, error);
}

SignpostCliStatus
signpost_cli_log_new (const SignpostCliLogRequest *request)
{
  return change (request, 0, plan_new);
}

static SignpostLogStep *
plan_status (const Change  *change,
             GError       **error)
{
  return signpost_log_plan_status (change->records[0], change->words, change->request->arguments[1], error);
}

SignpostCliStatus
signpost_cli_log_status (const SignpostCliLogRequest *request)
{
  return change (request, 1, plan_status);
}

static SignpostLogStep *
plan_relation (const Change  *change,
               SignpostKey    relation,
               GError       **error)
{
  if (change->records[0] != change->records[1])
    return signpost_log_plan_relate (change->records[0], change->records[1], relation, change->words, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("a record cannot be related to itself."));

  return NULL;
}

static SignpostLogStep *
plan_supersede (const Change  *change,
                GError       **error)
{
  return plan_relation (change, SIGNPOST_KEY_SUPERSEDES, error);
}

SignpostCliStatus
signpost_cli_log_supersede (const SignpostCliLogRequest *request)
{
  return change (request, 2, plan_supersede);
}

static SignpostLogStep *
plan_amend (const Change  *change,
            GError       **error)
{
  return plan_relation (change, SIGNPOST_KEY_AMENDS, error);
}

SignpostCliStatus
signpost_cli_log_amend (const SignpostCliLogRequest *request)
{
  return change (request, 2, plan_amend);
}

static SignpostLogStep *
plan_link (const Change  *change,
           GError       **error)
{
  return plan_relation (change, SIGNPOST_KEY_RELATES_TO, error);
}

SignpostCliStatus
signpost_cli_log_link (const SignpostCliLogRequest *request)
{
  return change (request, 2, plan_link);
}

static SignpostLogStep *
plan_rename (const Change  *change,
             GError       **error)
{
  return signpost_log_plan_rename (change->files, change->records[0], change->words, change->request->arguments[1], error);
}

SignpostCliStatus
signpost_cli_log_rename (const SignpostCliLogRequest *request)
{
  return change (request, 1, plan_rename);
}

static SignpostLogStep *
plan_renumber (const Change  *change,
               GError       **error)
{
  const char *text = change->request->arguments[1];
  guint64 number;

  if (g_ascii_string_to_unsigned (text, 10, 0, SIGNPOST_LOG_MAX_NUMBER, &number, NULL))
    return signpost_log_plan_renumber (change->files, change->records[0], change->words, (int) number, error);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("“%s” is no number from 0 to %d."), text,
               SIGNPOST_LOG_MAX_NUMBER);

  return NULL;
}

SignpostCliStatus
signpost_cli_log_renumber (const SignpostCliLogRequest *request)
{
  return change (request, 1, plan_renumber);
}

static SignpostLogStep *
plan_move (const Change  *change,
           GError       **error)
{
  return signpost_log_plan_move (change->files, change->records[0], change->words, change->request->arguments[1], error);
}

SignpostCliStatus
signpost_cli_log_move (const SignpostCliLogRequest *request)
{
  return change (request, 1, plan_move);
}

static SignpostLogStep *
plan_convert (const Change  *change,
              GError       **error)
{
  return signpost_log_plan_convert (change->records[0], change->words, error);
}

SignpostCliStatus
signpost_cli_log_convert (const SignpostCliLogRequest *request)
{
  return change (request, 1, plan_convert);
}

static SignpostLogStep *
plan_merge (const Change  *change,
            GError       **error)
{
  const char *folder = change->request->arguments[0];
  g_autoptr (GPtrArray) others = signpost_log_scan (folder, change->words, NULL, error);

  if (others != NULL)
    return signpost_log_plan_merge (change->files, change->request->folder, others, change->words, error);

  g_prefix_error (error, "%s: ", folder);

  return NULL;
}

SignpostCliStatus
signpost_cli_log_merge (const SignpostCliLogRequest *request)
{
  return change (request, 0, plan_merge);
}

/* (element-type SignpostLogStep): what mends problems that have not been tried yet, and touches no file that another of these steps does. With
 * an error only those before the one that cannot be planned */
static GPtrArray *
plan_round (GPtrArray      *files,
            SignpostWords  *words,
            GHashTable     *tried,
            GError        **error)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_log_step_unref);
  g_autoptr (GPtrArray) problems = signpost_log_check (files);
  g_autoptr (GHashTable) touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < problems->len && *error == NULL; i++)
    {
      SignpostLogProblem *problem = problems->pdata[i];
      g_autofree char *key = g_strconcat (problem->path, "\n", problem->message, NULL);
      g_autoptr (SignpostLogStep) step = NULL;

      if (g_hash_table_contains (tried, key))
        continue;

      step = signpost_log_plan_fix (files, problem, words, error);
      if (step != NULL && !signpost_log_step_claim (step, touched))
        continue;

      g_hash_table_add (tried, g_steal_pointer (&key));
      if (step != NULL)
        g_ptr_array_add (steps, g_steal_pointer (&step));
    }

  return steps;
}

static gboolean
take_all (const SignpostCliLogRequest  *request,
          GPtrArray                    *steps,
          GError                      **error)
{
  for (guint i = 0; i < steps->len; i++)
    {
      SignpostLogStep *step = steps->pdata[i];

      if (!request->dry_run && !signpost_log_step_apply (step, error))
        return FALSE;

      signpost_cli_print_line (signpost_log_step_get_title (step));
      print_paths (request, step);
    }

  return TRUE;
}

/* One mended may have mended another: after each round the log is looked at anew. */
SignpostCliStatus
signpost_cli_log_fix (const SignpostCliLogRequest *request)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GHashTable) tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (;;)
    {
      g_autoptr (GPtrArray) files = signpost_cli_log_scan (request->folder, words);
      g_autoptr (GPtrArray) steps = NULL;
      g_autoptr (GError) plan_error = NULL;
      g_autoptr (GError) error = NULL;

      if (files == NULL)
        return SIGNPOST_CLI_FAILED;

      steps = plan_round (files, words, tried, &plan_error);
      if (!take_all (request, steps, &error))
        return signpost_cli_fail (error);
      if (plan_error != NULL)
        return signpost_cli_fail (plan_error);
      if (steps->len == 0)
        return SIGNPOST_CLI_DONE;
    }
}
