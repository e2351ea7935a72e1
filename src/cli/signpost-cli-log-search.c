/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-log.h"

#include "core/json/signpost-json-members.h"
#include "core/log/signpost-log-index.h"
#include "core/log/signpost-log-places.h"

#include <glib/gi18n-lib.h>

/* Without marks: a terminal has no better way that every program can read */
static char *
dup_plain_snippet (SignpostLogIndex *index,
                   const char       *path,
                   const char       *query)
{
  char *snippet = signpost_log_index_dup_snippet (index, path, query);
  char *to = snippet;

  for (const char *from = snippet; from != NULL && *from != '\0'; from++)
    if (*from != SIGNPOST_MARK_BEGIN && *from != SIGNPOST_MARK_END)
      *to++ = *from;
  if (to != NULL)
    *to = '\0';

  return snippet;
}

static void
print_json (GPtrArray         *paths,
            SignpostLogPlaces *places,
            SignpostLogIndex  *index,
            const char        *query)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < paths->len; i++)
    {
      SignpostLogFile *file = signpost_log_places_find_path (places, paths->pdata[i]);
      g_autofree char *snippet = dup_plain_snippet (index, paths->pdata[i], query);

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "path", file->path);
      signpost_json_add_text (builder, "title", file->facts.title);
      signpost_json_add_text (builder, "status", signpost_status_to_nick (file->facts.status));
      signpost_json_add_text (builder, "snippet", snippet);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  signpost_cli_print_json (builder);
}

static void
print_text (GPtrArray         *paths,
            SignpostLogPlaces *places,
            SignpostLogIndex  *index,
            const char        *query)
{
  for (guint i = 0; i < paths->len; i++)
    {
      SignpostLogFile *file = signpost_log_places_find_path (places, paths->pdata[i]);
      g_autofree char *snippet = dup_plain_snippet (index, paths->pdata[i], query);
      g_autofree char *line = g_strdup_printf ("%s: %s", file->path, file->facts.title);
      g_autofree char *below = snippet != NULL ? g_strconcat ("    ", snippet, NULL) : NULL;

      signpost_cli_print_line (line);
      if (below != NULL)
        signpost_cli_print_line (below);
    }
}

SignpostCliStatus
signpost_cli_log_search (const SignpostCliLogRequest *request)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (SignpostLogIndex) index = signpost_log_index_new (request->folder);
  g_autoptr (SignpostLogPlaces) places = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *query = g_strjoinv (" ", (char **) request->arguments);

  files = signpost_cli_log_scan (request->folder, words);
  if (files == NULL)
    return SIGNPOST_CLI_FAILED;

  if (!signpost_log_index_update (index, files, NULL, &error) ||
      (paths = signpost_log_index_search (index, query, &error)) == NULL)
    return signpost_cli_fail (error);

  places = signpost_log_places_new (files);
  if (request->json)
    print_json (paths, places, index, query);
  else
    print_text (paths, places, index, query);

  /* As grep has it: nothing found is no success */
  return paths->len > 0 ? SIGNPOST_CLI_DONE : SIGNPOST_CLI_FAILED;
}
