/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-log-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/decision/signpost-decision.h"
#include "core/decision/signpost-differences.h"

/* What the catalogue says in another way than when a record was saved: the decision beside the record knows. */

#define RECORD_ENDING   ".md"
#define DECISION_ENDING ".decision.json"

#define ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," \
  G_FILE_ATTRIBUTE_STANDARD_SIZE

GFile *
signpost_record_get_decision_file (GFile *record)
{
  g_autofree char *name = g_file_get_basename (record);
  g_autoptr (GFile) folder = g_file_get_parent (record);
  g_autofree char *decision_name = NULL;

  if (folder == NULL || !g_str_has_suffix (name, RECORD_ENDING))
    return NULL;

  name[strlen (name) - strlen (RECORD_ENDING)] = '\0';
  decision_name = g_strconcat (name, DECISION_ENDING, NULL);

  return g_file_get_child (folder, decision_name);
}

/* Neither what would take long nor what would never end; a link could lead out of the folder. */
static gboolean
is_readable (GFile        *file,
             GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, ATTRIBUTES,
                                                  G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable,
                                                  NULL);

  return info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
         g_file_info_get_size (info) <= SIGNPOST_LOG_MAX_BYTES;
}

static char *
dup_sentence (const SignpostDifference *difference)
{
  g_autofree char *words = NULL;

  /* Translators: what was said before, and what is said now. In right-to-left languages the arrow points left. */
  words = difference->before[0] != '\0'
          ? g_strdup_printf (_("%s → %s"), difference->before, difference->after)
          : g_strdup (difference->after);

  /* A title may be a question: a colon would not do. */
  return g_strdup_printf ("%s · %s", difference->title, words);
}

char **
signpost_record_list_changes (GFile             *record,
                              SignpostCatalogue *catalogue,
                              GCancellable      *cancellable)
{
  g_autoptr (GFile) file = signpost_record_get_decision_file (record);
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (GPtrArray) outdated = NULL;

  if (file != NULL && is_readable (file, cancellable))
    decision = signpost_decision_new_from_file (catalogue, file, NULL);

  if (decision == NULL)
    return g_strv_builder_end (sentences);

  outdated = signpost_decision_list_outdated (decision);
  for (guint i = 0; i < outdated->len; i++)
    {
      g_autofree char *sentence = dup_sentence (outdated->pdata[i]);

      g_strv_builder_add (sentences, sentence);
    }

  return g_strv_builder_end (sentences);
}
