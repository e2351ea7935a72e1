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
  GPtrArray                   *files;   /* NULL when it could not be read */
} Change;

static void
change_clear (Change *self)
{
  g_clear_pointer (&self->words, signpost_words_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Change, change_clear)

static GPtrArray *
scan (const char    *folder,
      SignpostWords *words)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *files = signpost_log_scan (folder, words, NULL, &error);

  if (files == NULL)
    signpost_cli_complain ("%s: %s", folder, error->message);

  return files;
}

static gboolean
change_init (Change                      *self,
             const SignpostCliLogRequest *request)
{
  self->request = request;
  self->words = signpost_words_new ();
  self->files = scan (request->folder, self->words);

  return self->files != NULL;
}

static SignpostLogFile *
find_record (const Change *change,
             guint         argument)
{
  const char *reference = change->request->arguments[argument];
  SignpostLogFile *file = signpost_log_find (change->files, reference);

  if (file == NULL)
    signpost_cli_complain (_("“%s” means no record, or several."), reference);

  return file;
}

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

/* Takes step: (nullable). Does it, unless only a look is asked for */
static SignpostCliStatus
finish (const SignpostCliLogRequest *request,
        SignpostLogStep             *step,
        GError                      *error)
{
  g_autoptr (SignpostLogStep) owned = step;
  g_autoptr (GError) own_error = error;

  if (step == NULL || (!request->dry_run && !signpost_log_step_apply (step, &own_error)))
    return signpost_cli_fail (own_error);

  print_paths (request, step);

  return SIGNPOST_CLI_DONE;
}

SignpostCliStatus
signpost_cli_log_new (const SignpostCliLogRequest *request)
{
  g_auto (Change) change = { 0 };
  SignpostLogStep *step;
  GError *error = NULL;

  if (!change_init (&change, request))
    return SIGNPOST_CLI_FAILED;

  step = signpost_log_plan_new (change.files, request->folder, change.words, request->arguments[0], request->profile, &error);

  return finish (request, step, error);
}

SignpostCliStatus
signpost_cli_log_status (const SignpostCliLogRequest *request)
{
  g_auto (Change) change = { 0 };
  SignpostLogFile *file;
  SignpostLogStep *step;
  GError *error = NULL;

  if (!change_init (&change, request) || (file = find_record (&change, 0)) == NULL)
    return SIGNPOST_CLI_FAILED;

  step = signpost_log_plan_status (file, change.words, request->arguments[1], &error);

  return finish (request, step, error);
}

static SignpostCliStatus
relate (const SignpostCliLogRequest *request,
        SignpostKey                  relation)
{
  g_auto (Change) change = { 0 };
  SignpostLogFile *older, *newer;
  SignpostLogStep *step;
  GError *error = NULL;

  if (!change_init (&change, request) || (older = find_record (&change, 0)) == NULL ||
      (newer = find_record (&change, 1)) == NULL)
    return SIGNPOST_CLI_FAILED;

  if (older == newer)
    {
      signpost_cli_complain (_("a record cannot be related to itself."));
      return SIGNPOST_CLI_FAILED;
    }

  step = signpost_log_plan_relate (older, newer, relation, change.words, &error);

  return finish (request, step, error);
}

SignpostCliStatus
signpost_cli_log_supersede (const SignpostCliLogRequest *request)
{
  return relate (request, SIGNPOST_KEY_SUPERSEDES);
}

SignpostCliStatus
signpost_cli_log_amend (const SignpostCliLogRequest *request)
{
  return relate (request, SIGNPOST_KEY_AMENDS);
}

SignpostCliStatus
signpost_cli_log_link (const SignpostCliLogRequest *request)
{
  return relate (request, SIGNPOST_KEY_RELATES_TO);
}

SignpostCliStatus
signpost_cli_log_rename (const SignpostCliLogRequest *request)
{
  g_auto (Change) change = { 0 };
  SignpostLogFile *file;
  SignpostLogStep *step;
  GError *error = NULL;

  if (!change_init (&change, request) || (file = find_record (&change, 0)) == NULL)
    return SIGNPOST_CLI_FAILED;

  step = signpost_log_plan_rename (change.files, file, change.words, request->arguments[1], &error);

  return finish (request, step, error);
}

SignpostCliStatus
signpost_cli_log_renumber (const SignpostCliLogRequest *request)
{
  g_auto (Change) change = { 0 };
  SignpostLogFile *file;
  SignpostLogStep *step;
  GError *error = NULL;
  guint64 number;

  if (!g_ascii_string_to_unsigned (request->arguments[1], 10, 0, SIGNPOST_LOG_MAX_NUMBER, &number, NULL))
    {
      signpost_cli_complain (_("“%s” is no number from 0 to %d."), request->arguments[1], SIGNPOST_LOG_MAX_NUMBER);
      return SIGNPOST_CLI_FAILED;
    }

  if (!change_init (&change, request) || (file = find_record (&change, 0)) == NULL)
    return SIGNPOST_CLI_FAILED;

  step = signpost_log_plan_renumber (change.files, file, change.words, (int) number, &error);

  return finish (request, step, error);
}

SignpostCliStatus
signpost_cli_log_move (const SignpostCliLogRequest *request)
{
  g_auto (Change) change = { 0 };
  SignpostLogFile *file;
  SignpostLogStep *step;
  GError *error = NULL;

  if (!change_init (&change, request) || (file = find_record (&change, 0)) == NULL)
    return SIGNPOST_CLI_FAILED;

  step = signpost_log_plan_move (change.files, file, change.words, request->arguments[1], &error);

  return finish (request, step, error);
}

SignpostCliStatus
signpost_cli_log_convert (const SignpostCliLogRequest *request)
{
  g_auto (Change) change = { 0 };
  SignpostLogFile *file;
  SignpostLogStep *step;
  GError *error = NULL;

  if (!change_init (&change, request) || (file = find_record (&change, 0)) == NULL)
    return SIGNPOST_CLI_FAILED;

  step = signpost_log_plan_convert (file, change.words, &error);

  return finish (request, step, error);
}

SignpostCliStatus
signpost_cli_log_merge (const SignpostCliLogRequest *request)
{
  g_auto (Change) change = { 0 };
  g_autoptr (GPtrArray) others = NULL;
  SignpostLogStep *step;
  GError *error = NULL;

  if (!change_init (&change, request) || (others = scan (request->arguments[0], change.words)) == NULL)
    return SIGNPOST_CLI_FAILED;

  step = signpost_log_plan_merge (change.files, request->folder, others, change.words, &error);

  return finish (request, step, error);
}

/* The first problem that can be mended; each is looked for anew, for one mended may have mended another. */
static SignpostLogStep *
plan_next (Change     *change,
           GHashTable *tried,
           GError    **error)
{
  g_autoptr (GPtrArray) problems = signpost_log_check (change->files);

  for (guint i = 0; i < problems->len; i++)
    {
      SignpostLogProblem *problem = problems->pdata[i];
      SignpostLogStep *step;

      if (!g_hash_table_add (tried, g_strconcat (problem->path, "\n", problem->message, NULL)))
        continue;

      step = signpost_log_plan_fix (change->files, problem, change->words, error);
      if (step != NULL || *error != NULL)
        return step;
    }

  return NULL;
}

SignpostCliStatus
signpost_cli_log_fix (const SignpostCliLogRequest *request)
{
  g_auto (Change) change = { 0 };
  g_autoptr (GHashTable) tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!change_init (&change, request))
    return SIGNPOST_CLI_FAILED;

  for (;;)
    {
      g_autoptr (SignpostLogStep) step = NULL;
      g_autoptr (GError) error = NULL;

      step = plan_next (&change, tried, &error);
      if (step == NULL && error == NULL)
        return SIGNPOST_CLI_DONE;
      if (step == NULL || (!request->dry_run && !signpost_log_step_apply (step, &error)))
        return signpost_cli_fail (error);

      signpost_cli_print_line (signpost_log_step_get_title (step));
      print_paths (request, step);

      g_ptr_array_unref (change.files);
      change.files = scan (request->folder, change.words);
      if (change.files == NULL)
        return SIGNPOST_CLI_FAILED;
    }
}
