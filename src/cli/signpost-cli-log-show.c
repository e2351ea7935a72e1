/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-log.h"

#include "core/log/signpost-text.h"

#include <string.h>

SignpostCliStatus
signpost_cli_log_show (const SignpostCliLogRequest *request)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  SignpostEncoding encoding;
  SignpostLogFile *file;
  gsize size, length;

  files = signpost_cli_log_scan (request->folder, words);
  if (files == NULL)
    return SIGNPOST_CLI_FAILED;

  file = signpost_cli_log_find (files, request->arguments[0]);
  if (file == NULL)
    return SIGNPOST_CLI_FAILED;

  if (!g_file_get_contents (file->full_path, &contents, &size, &error))
    return signpost_cli_fail (error);

  text = signpost_text_decode (contents, size, &encoding, &length);
  for (char *line = text, *end; line != NULL && *line != '\0'; line = end)
    {
      end = strchr (line, '\n');
      if (end != NULL)
        *end++ = '\0';
      g_strchomp (line);
      signpost_cli_print_line (line);
    }

  return SIGNPOST_CLI_DONE;
}
