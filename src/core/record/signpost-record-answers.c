/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Answers in the words of the catalogue. */

static void
append_separated (GString    *out,
                  const char *separator,
                  const char *text)
{
  if (out->len > 0)
    g_string_append (out, separator);

  g_string_append (out, text);
}

static void
append_values (GString             *out,
               SignpostQuestion    *question,
               const SignpostReply *reply)
{
  for (guint i = 0; reply->values[i] != NULL; i++)
    {
      const char *id = reply->values[i];
      SignpostAnswer *answer = signpost_question_find_answer (question, id);
      g_autofree char *title =
        signpost_record_escape (answer != NULL ? signpost_answer_get_title (answer) : id);

      append_separated (out, "; ", title);
    }
}

/* A row of a table on one line: what its cells say, without the empty ones */
static void
append_rows (GString             *out,
             const SignpostReply *reply)
{
  for (guint row = 0; row < reply->rows->len; row++)
    {
      char **cells = g_ptr_array_index (reply->rows, row);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint i = 0; cells[i] != NULL; i++)
        if (*cells[i] != '\0')
          {
            g_autofree char *cell = signpost_record_escape (cells[i]);

            append_separated (line, ", ", cell);
          }

      if (line->len > 0)
        append_separated (out, "; ", line->str);
    }
}

char *
signpost_record_dup_answer (SignpostRecordWriter *writer,
                            SignpostQuestion     *question,
                            const char           *subject)
{
  const SignpostReply *reply = signpost_decision_get_reply (writer->decision, question, subject);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (reply == NULL || !signpost_decision_is_asked (writer->decision, question))
    return NULL;

  append_values (out, question, reply);
  append_rows (out, reply);

  if (reply->rating > 0)
    {
      g_autofree char *rating = g_strdup_printf (_("%d of 5"), reply->rating);

      append_separated (out, "; ", rating);
    }

  text = signpost_record_escape (reply->text);

  if (*text != '\0')
    append_separated (out, " – ", text);

  if (reply->unsure)
    append_separated (out, " ", _("(not sure)"));

  return out->len > 0 ? g_strdup (out->str) : NULL;
}

char *
signpost_record_dup_topic_answer (SignpostRecordWriter *writer,
                                  SignpostTopic         topic,
                                  const char           *subject)
{
  SignpostQuestion *question = signpost_catalogue_find_topic (writer->catalogue, topic);

  return question != NULL ? signpost_record_dup_answer (writer, question, subject) : NULL;
}

char *
signpost_record_dup_method (SignpostCategory *category)
{
  return signpost_record_escape (signpost_category_get_short_title (category));
}

char *
signpost_record_dup_method_by_id (SignpostRecordWriter *writer,
                                  const char           *id)
{
  SignpostCategory *category = signpost_catalogue_find_category (writer->catalogue, id);

  return category != NULL ? signpost_record_dup_method (category) : signpost_record_escape (id);
}

char *
signpost_record_join_categories (SignpostRecordWriter *writer,
                                 const char * const   *ids)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = signpost_record_dup_method_by_id (writer, ids[i]);

      append_separated (out, ", ", name);
    }

  return g_strdup (out->str);
}

char *
signpost_record_dup_because (const SignpostReason *reason)
{
  g_autofree char *because = signpost_record_escape (reason->because);
  g_autofree char *wording = NULL;

  /* A single word is an answer only to whoever knows the question */
  if (reason->question == NULL || *because == '\0' || strchr (because, ' ') != NULL)
    return g_steal_pointer (&because);

  wording = signpost_record_escape (signpost_question_get_wording (reason->question));

  return g_strdup_printf ("%s %s", wording, because);
}

char *
signpost_record_dup_origin (const SignpostReason *reason)
{
  g_autofree char *because = signpost_record_dup_because (reason);

  return g_strdup_printf ("(%s%s%s)", signpost_rule_get_id (reason->rule),
                          *because != '\0' ? "; " : "", because);
}
