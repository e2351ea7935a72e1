/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* What the decision starts from: purpose, use case, needs and systems. */

static void
print_missing (SignpostRecordWriter *writer)
{
  signpost_record_print (writer, "%s", _("Not said yet."));
}

static void
write_marks (SignpostRecordWriter *writer,
             SignpostUseCase      *use_case)
{
  GListModel *fits = signpost_use_case_get_fits (use_case);
  g_autoptr (GString) marks = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (fits); i++)
    {
      g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, i);
      g_autofree char *method = signpost_record_dup_method (signpost_fit_get_category (fit));

      if (signpost_fit_get_level (fit) == SIGNPOST_FIT_LEVEL_NONE)
        continue;

      g_string_append_printf (marks, "%s%s (%s)", marks->len > 0 ? ", " : "", method,
                              signpost_fit_level_to_title (signpost_fit_get_level (fit)));
    }

  if (marks->len > 0)
    /* Translators: %s lists methods with their fits: “Service Integration (Preferred), …” */
    signpost_record_print (writer, _("The guideline for this use case: %s."), marks->str);
}

/* None was meant, or one that the catalogue has no more */
static void
print_no_use_case (SignpostRecordWriter *writer)
{
  SignpostQuestion *question =
    signpost_catalogue_find_topic (writer->catalogue, SIGNPOST_TOPIC_USE_CASE);
  const SignpostReply *reply = NULL;
  g_autofree char *id = NULL;

  if (question != NULL)
    reply = signpost_decision_get_reply (writer->decision, question, "");

  if (reply == NULL || reply->values[0] == NULL ||
      signpost_question_find_answer (question, reply->values[0]) != NULL)
    {
      signpost_record_print (writer, "%s",
                             _("No use case of the catalogue fits; all methods start even."));
      return;
    }

  id = signpost_record_escape (reply->values[0]);
  /* Translators: the id of a use case */
  signpost_record_print (writer, _("The use case “%s” is not in this catalogue; all methods start even."), id);
}

static void
write_use_case (SignpostRecordWriter *writer)
{
  SignpostUseCase *use_case = signpost_decision_get_use_case (writer->decision);
  g_autofree char *others =
    signpost_record_dup_topic_answer (writer, SIGNPOST_TOPIC_OTHER_USE_CASES, "");
  g_autofree char *title = NULL;

  if (use_case == NULL)
    {
      print_no_use_case (writer);
      return;
    }

  title = signpost_record_escape (signpost_use_case_get_title (use_case));
  /* Translators: keep the asterisks */
  signpost_record_print (writer, _("The use case that comes closest: **%s**."), title);
  write_marks (writer, use_case);

  if (others != NULL)
    signpost_record_print (writer, _("Also involved: %s."), others);
}

void
signpost_record_write_context (SignpostRecordWriter *writer)
{
  const char *purpose = signpost_decision_get_topic_text (writer->decision, SIGNPOST_TOPIC_PURPOSE);

  if (purpose != NULL)
    signpost_record_append_paragraphs (writer->out, purpose);
  else
    print_missing (writer);

  signpost_record_end_block (writer);
  write_use_case (writer);
  signpost_record_end_block (writer);
}

static void
write_table_reply (SignpostRecordWriter *writer,
                   SignpostQuestion     *question,
                   const SignpostReply  *reply)
{
  GPtrArray *columns = signpost_question_get_columns (question);
  g_autoptr (GPtrArray) head = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < columns->len; i++)
    {
      SignpostColumn *column = g_ptr_array_index (columns, i);

      g_ptr_array_add (head, signpost_record_escape (column->title));
    }

  signpost_record_table_head (writer, head);

  for (guint row = 0; row < reply->rows->len; row++)
    {
      char **cells = g_ptr_array_index (reply->rows, row);
      g_autoptr (GPtrArray) line = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < columns->len && cells[i] != NULL; i++)
        g_ptr_array_add (line, signpost_record_escape (cells[i]));

      while (line->len < columns->len)
        g_ptr_array_add (line, g_strdup (""));

      signpost_record_table_row (writer, line);
    }
}

void
signpost_record_write_needs (SignpostRecordWriter *writer)
{
  SignpostQuestion *question =
    signpost_catalogue_find_topic (writer->catalogue, SIGNPOST_TOPIC_NEEDS);
  const SignpostReply *reply = NULL;

  if (question != NULL)
    reply = signpost_decision_get_reply (writer->decision, question, "");

  if (reply != NULL && reply->rows->len > 0)
    write_table_reply (writer, question, reply);
  else
    print_missing (writer);

  signpost_record_end_block (writer);
}

static char *
dup_offers (SignpostRecordWriter *writer,
            SignpostEndpoint     *endpoint)
{
  const char * const *offers = signpost_endpoint_get_offers (endpoint);

  if (offers == NULL)
    return g_strdup (_("Not said"));

  if (offers[0] == NULL)
    return g_strdup (_("None"));

  return signpost_record_join_categories (writer, offers);
}

void
signpost_record_write_systems (SignpostRecordWriter *writer)
{
  GListModel *endpoints = signpost_decision_get_endpoints (writer->decision);
  g_autoptr (GPtrArray) head = g_ptr_array_new ();

  g_ptr_array_add (head, _("System"));
  g_ptr_array_add (head, _("Role"));
  g_ptr_array_add (head, _("Can it change?"));
  g_ptr_array_add (head, _("Why"));
  g_ptr_array_add (head, _("Offers today"));
  signpost_record_table_head (writer, head);

  for (guint i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr (SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);
      SignpostChangeable changeable = signpost_endpoint_get_changeable (endpoint);
      SignpostRole role = signpost_endpoint_get_role (endpoint);
      g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

      if (!signpost_decision_takes_part (writer->decision, endpoint))
        continue;

      g_ptr_array_add (row, signpost_record_escape (signpost_endpoint_get_title (endpoint)));
      g_ptr_array_add (row, g_strdup (signpost_role_to_title (role)));
      g_ptr_array_add (row, g_strdup (signpost_changeable_to_title (changeable)));
      g_ptr_array_add (row, signpost_record_escape (signpost_endpoint_get_reason (endpoint)));
      g_ptr_array_add (row, dup_offers (writer, endpoint));
      signpost_record_table_row (writer, row);
    }

  signpost_record_end_block (writer);
}
