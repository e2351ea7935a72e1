/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-reading.h"

#include "core/decision/signpost-clean-text.h"

#include <glib/gi18n-lib.h>

#define MAX_CELLS 32

static char **
read_row (SignpostJsonReader *reader)
{
  g_autoptr(GStrvBuilder) cells = g_strv_builder_new ();
  guint n_cells = signpost_json_reader_count (reader);

  if (n_cells > MAX_CELLS)
    signpost_json_reader_fail (reader, NULL, _("expected a row of at most %d cells"), MAX_CELLS);

  for (guint i = 0; i < n_cells && !signpost_json_reader_failed (reader); i++)
    {
      const char *text;
      g_autofree char *clean = NULL;

      signpost_json_reader_enter_element (reader, i);
      text = signpost_json_reader_get_value (reader);
      clean = signpost_dup_clean_text (signpost_reading_check_length (reader, NULL, text));
      signpost_json_reader_leave (reader);

      g_strv_builder_add (cells, clean);
    }

  return g_strv_builder_end (cells);
}

static void
read_rows (SignpostJsonReader *reader,
           GPtrArray          *rows)
{
  guint n_rows = signpost_json_reader_enter_list (reader, "rows", 0, SIGNPOST_DECISION_MAX_ROWS);

  for (guint i = 0; i < n_rows; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      g_ptr_array_add (rows, read_row (reader));
      signpost_json_reader_leave (reader);
    }

  signpost_json_reader_leave (reader);
}

static void
check_values (SignpostDecision *self,
              SignpostQuestion *question,
              char            **values)
{
  /* Where nothing is offered, the answers are the decision's own. */
  if (g_list_model_get_n_items (signpost_question_get_answers (question)) == 0)
    return;

  for (guint i = 0; values[i] != NULL; i++)
    {
      if (signpost_question_find_answer (question, values[i]) == NULL)
        signpost_decision_add_remark (self, _("Question %s has no answer “%s” in this catalogue."),
                                      signpost_question_get_id (question), values[i]);
    }
}

static void
read_reply (SignpostDecision   *self,
            SignpostJsonReader *reader,
            SignpostQuestion   *question)
{
  const char *id = signpost_question_get_id (question);
  g_autofree char *subject = signpost_dup_clean_line (signpost_reading_get_text (reader,
                                                                                 "subject"));
  g_auto(GStrv) values = signpost_json_reader_get_strings (reader, "values");
  g_auto(GStrv) clean = signpost_dup_clean_texts ((const char * const *) values);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  int rating = signpost_json_reader_get_int (reader, "rating", 0, 5, 0);

  if (signpost_replies_find (self->replies, id, subject) != NULL)
    signpost_json_reader_fail (reader, "question",
                               _("expected one answer to a question, found another"));

  read_rows (reader, rows);
  if (signpost_json_reader_failed (reader))
    return;

  check_values (self, question, clean);
  signpost_decision_set_values (self, question, subject, (const char * const *) clean);
  signpost_decision_set_text (self, question, subject, signpost_reading_get_text (reader, "text"));
  signpost_decision_set_rating (self, question, subject, rating);
  signpost_decision_set_unsure (self, question, subject,
                                signpost_json_reader_get_boolean (reader, "unsure", FALSE));
  signpost_decision_set_rows (self, question, subject, rows);
}

static void
read_answer (SignpostDecision   *self,
             SignpostJsonReader *reader)
{
  const char *id = signpost_json_reader_get_string (reader, "question");
  SignpostQuestion *question = signpost_catalogue_find_question (self->catalogue, id);

  if (signpost_json_reader_failed (reader))
    return;

  if (question != NULL)
    {
      read_reply (self, reader, question);
      return;
    }

  g_ptr_array_add (self->foreign_answers, json_node_copy (signpost_json_reader_get_node (reader)));
  signpost_decision_add_remark (self,
                                _("Question %s is not in this catalogue. Its answer is kept."), id);
}

void
signpost_decision_read_answers (SignpostDecision   *self,
                                SignpostJsonReader *reader)
{
  signpost_decision_read_each (self, reader, "answers", G_MAXUINT, read_answer);
}
