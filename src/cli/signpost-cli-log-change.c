/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-log.h"

#include "core/log/signpost-log-change.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
scan (const SignpostCliLogRequest *request,
      SignpostWords               *words)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *files = signpost_log_scan (request->folder, words, NULL, &error);

  if (files == NULL)
    signpost_cli_complain ("%s: %s", request->folder, error->message);

  return files;
}

static SignpostLogFile *
find_record (GPtrArray  *files,
             const char *reference)
{
  SignpostLogFile *file = signpost_log_find (files, reference);

  if (file == NULL)
    signpost_cli_complain (_("“%s” means no record, or several."), reference);

  return file;
}

SignpostCliStatus
signpost_cli_log_status (const SignpostCliLogRequest *request)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GPtrArray) files = scan (request, words);
  g_autoptr (GError) error = NULL;
  SignpostLogFile *file;

  if (files == NULL || (file = find_record (files, request->arguments[0])) == NULL)
    return SIGNPOST_CLI_FAILED;

  if (!signpost_log_change_status (file, words, request->arguments[1], &error))
    return signpost_cli_fail (error);

  signpost_cli_print_line (file->path);

  return SIGNPOST_CLI_DONE;
}

static SignpostCliStatus
relate (const SignpostCliLogRequest *request,
        SignpostKey                  relation)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GPtrArray) files = scan (request, words);
  g_autoptr (GError) error = NULL;
  SignpostLogFile *older, *newer;

  if (files == NULL || (older = find_record (files, request->arguments[0])) == NULL ||
      (newer = find_record (files, request->arguments[1])) == NULL)
    return SIGNPOST_CLI_FAILED;

  if (older == newer)
    {
      signpost_cli_complain (_("a record cannot supersede or amend itself."));
      return SIGNPOST_CLI_FAILED;
    }

  if (!signpost_log_relate (older, newer, relation, words, &error))
    return signpost_cli_fail (error);

  signpost_cli_print_line (older->path);
  signpost_cli_print_line (newer->path);

  return SIGNPOST_CLI_DONE;
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
