/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* The technical options: how they were rated, and what the catalogue knows of them. */

/* (transfer container): the questions that rate technical options */
static GPtrArray *
list_rating_questions (SignpostRecordWriter *writer)
{
  GListModel *questions = signpost_catalogue_get_questions (writer->catalogue);
  GPtrArray *ratings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);

      if (signpost_question_get_topic (question) == SIGNPOST_TOPIC_RATING)
        g_ptr_array_add (ratings, g_steal_pointer (&question));
    }

  return ratings;
}

static gboolean
write_rating_row (SignpostRecordWriter    *writer,
                  GPtrArray               *questions,
                  SignpostTechnicalOption *technique)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  gboolean rated = FALSE;

  g_ptr_array_add (row, signpost_record_escape (signpost_technical_option_get_title (technique)));

  for (guint i = 0; i < questions->len; i++)
    {
      char *answer = signpost_record_dup_answer (writer, g_ptr_array_index (questions, i),
                                                 signpost_technical_option_get_id (technique));

      rated |= answer != NULL;
      g_ptr_array_add (row, answer);
    }

  if (rated)
    signpost_record_table_row (writer, row);

  return rated;
}

/* Whether an option has chosen it for a leg, or holds it possible there */
static gboolean
is_used (SignpostRecordWriter *writer,
         const char           *technique)
{
  GListModel *options = signpost_decision_get_options (writer->decision);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);
      g_autofree char **legs = signpost_option_list_legs (option);

      for (guint j = 0; legs[j] != NULL; j++)
        if (g_strv_contains (signpost_option_get_techniques (option, legs[j]), technique))
          return TRUE;
    }

  return FALSE;
}

static void
write_facts_row (SignpostRecordWriter    *writer,
                 SignpostTechnicalOption *technique)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, signpost_record_escape (signpost_technical_option_get_title (technique)));
  g_ptr_array_add (row,
                   signpost_record_escape (signpost_technical_option_get_operations (technique)));
  g_ptr_array_add (row,
                   signpost_record_escape (signpost_technical_option_get_security (technique)));
  g_ptr_array_add (row, signpost_record_escape (signpost_technical_option_get_errors (technique)));
  signpost_record_table_row (writer, row);
}

/* What the ratings could rest on */
static void
write_facts (SignpostRecordWriter *writer)
{
  GListModel *techniques = signpost_catalogue_get_technical_options (writer->catalogue);
  g_autoptr (GPtrArray) head = g_ptr_array_new ();
  gsize before = writer->out->len;
  gsize begin;

  g_ptr_array_add (head, _("Technical option"));
  g_ptr_array_add (head, _("Operations"));
  g_ptr_array_add (head, _("Security"));
  g_ptr_array_add (head, _("Error handling"));
  signpost_record_heading (writer, 4, "Technical options in the catalogue");
  signpost_record_table_head (writer, head);
  begin = writer->out->len;

  for (guint i = 0; i < g_list_model_get_n_items (techniques); i++)
    {
      g_autoptr (SignpostTechnicalOption) technique = g_list_model_get_item (techniques, i);

      if (is_used (writer, signpost_technical_option_get_id (technique)))
        write_facts_row (writer, technique);
    }

  if (writer->out->len == begin)
    g_string_truncate (writer->out, before);
  else
    signpost_record_end_block (writer);
}

static void
write_technique_ratings (SignpostRecordWriter *writer)
{
  GListModel *techniques = signpost_catalogue_get_technical_options (writer->catalogue);
  g_autoptr (GPtrArray) questions = list_rating_questions (writer);
  g_autoptr (GPtrArray) head = g_ptr_array_new_with_free_func (g_free);
  gsize before = writer->out->len;
  gboolean rated = FALSE;

  g_ptr_array_add (head, g_strdup (_("Technical option")));

  for (guint i = 0; i < questions->len; i++)
    {
      SignpostQuestion *question = g_ptr_array_index (questions, i);

      g_ptr_array_add (head, signpost_record_escape (signpost_question_get_wording (question)));
    }

  signpost_record_heading (writer, 4, "Ratings of the technical options");
  signpost_record_table_head (writer, head);

  for (guint i = 0; i < g_list_model_get_n_items (techniques); i++)
    {
      g_autoptr (SignpostTechnicalOption) technique = g_list_model_get_item (techniques, i);

      rated |= write_rating_row (writer, questions, technique);
    }

  if (rated)
    signpost_record_end_block (writer);
  else
    g_string_truncate (writer->out, before);
}

void
signpost_record_write_techniques (SignpostRecordWriter *writer)
{
  write_technique_ratings (writer);
  write_facts (writer);
}
