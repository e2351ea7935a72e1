/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-log-private.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-differences.h"
#include "core/record/signpost-record-files.h"
#include "core/record/signpost-record.h"

/* What the catalogue says in another way than when a record was saved: the decision beside the record knows. */

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
signpost_record_list_outdated (SignpostDecision *decision)
{
  g_autoptr (GPtrArray) outdated = NULL;
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);

  outdated = signpost_decision_list_outdated (decision);

  for (guint i = 0; i < outdated->len; i++)
    {
      g_autofree char *sentence = dup_sentence (g_ptr_array_index (outdated, i));

      g_strv_builder_add (sentences, sentence);
    }

  return g_strv_builder_end (sentences);
}

char **
signpost_record_list_changes (GFile             *record,
                              SignpostCatalogue *catalogue,
                              GCancellable      *cancellable)
{
  g_autoptr (SignpostDecision) decision =
    signpost_record_load_decision (record, catalogue, cancellable, NULL);

  return decision != NULL ? signpost_record_list_outdated (decision) : g_new0 (char *, 1);
}
