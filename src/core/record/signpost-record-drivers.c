/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* What drives the decision: the criteria that the options are weighed by, and the answers behind the methods. */

/* What has no points but a case of its own was thought of, and is told all the same */
static gboolean
drives (const SignpostCriterion *criterion)
{
  return criterion->points > 0 || (criterion->scenario != NULL && *criterion->scenario != '\0');
}

static void
write_criterion (SignpostRecordWriter    *writer,
                 const SignpostCriterion *criterion)
{
  g_autofree char *name = signpost_record_escape (criterion->name);
  g_autofree char *scenario =
    signpost_record_escape (criterion->scenario != NULL ? criterion->scenario : "");

  if (criterion->must_reach > 0)
    g_string_append_printf (writer->out,
                            /* Translators: keep the asterisks; a criterion, its points, and the rating that it must reach */
                            ngettext ("* **%s** (%d point, must reach %d)",
                                      "* **%s** (%d points, must reach %d)", criterion->points),
                            name, criterion->points, criterion->must_reach);
  else
    g_string_append_printf (writer->out,
                            /* Translators: keep the asterisks; a criterion and its points */
                            ngettext ("* **%s** (%d point)", "* **%s** (%d points)",
                                      criterion->points),
                            name, criterion->points);

  signpost_record_print (writer, "%s%s", *scenario != '\0' ? ": " : "", scenario);
}

void
signpost_record_write_drivers (SignpostRecordWriter *writer)
{
  gsize before = writer->out->len;

  for (guint i = 0; i < signpost_comparison_get_n_criteria (writer->comparison); i++)
    {
      const SignpostCriterion *criterion =
        signpost_comparison_get_criterion (writer->comparison, i);

      if (drives (criterion))
        write_criterion (writer, criterion);
    }

  if (writer->out->len == before)
    signpost_record_print (writer, "%s", _("No criterion has points yet."));

  signpost_record_end_block (writer);
}

/* The answers */

static gboolean
is_told (SignpostTopic topic)
{
  return topic == SIGNPOST_TOPIC_DRIVER || topic == SIGNPOST_TOPIC_LAYER ||
         topic == SIGNPOST_TOPIC_LAYER_KIND || topic == SIGNPOST_TOPIC_LAYER_FUNCTIONS ||
         topic == SIGNPOST_TOPIC_COMPLICATED || topic == SIGNPOST_TOPIC_CHANGE_OTHER_SIDE;
}

/* name: (nullable): of the subject */
static void
write_answer (SignpostRecordWriter *writer,
              SignpostQuestion     *question,
              const char           *subject,
              const char           *name)
{
  g_autofree char *answer = signpost_record_dup_answer (writer, question, subject);
  g_autofree char *wording = NULL;
  g_autofree char *escaped_name = NULL;

  if (answer == NULL)
    return;

  wording = signpost_record_escape (signpost_question_get_wording (question));

  if (name != NULL)
    escaped_name = signpost_record_escape (name);

  g_string_append_printf (writer->out, "* **%s** %s%s%s ", wording,
                          name != NULL ? escaped_name : "", name != NULL ? ": " : "", answer);
  signpost_record_print (writer, "(%s)", signpost_question_get_id (question));
}

static void
write_endpoint_answers (SignpostRecordWriter *writer,
                        SignpostQuestion     *question)
{
  GListModel *endpoints = signpost_decision_get_endpoints (writer->decision);

  for (guint i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr (SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      if (signpost_decision_takes_part (writer->decision, endpoint))
        write_answer (writer, question, signpost_endpoint_get_id (endpoint),
                      signpost_endpoint_get_title (endpoint));
    }
}

static void
write_leg_answers (SignpostRecordWriter *writer,
                   SignpostQuestion     *question)
{
  for (guint i = 0; i < writer->standing->topologies->len; i++)
    {
      SignpostTopologyStanding *topology = g_ptr_array_index (writer->standing->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        {
          SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);
          g_autofree char *title = signpost_leg_dup_title (leg->leg);

          write_answer (writer, question, leg->leg->id, title);
        }
    }
}

void
signpost_record_write_answers (SignpostRecordWriter *writer)
{
  GListModel *questions = signpost_catalogue_get_questions (writer->catalogue);
  gsize before = writer->out->len;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);
      SignpostQuestionSubject subject = signpost_question_get_subject (question);

      if (!is_told (signpost_question_get_topic (question)))
        continue;

      if (subject == SIGNPOST_SUBJECT_DECISION)
        write_answer (writer, question, "", NULL);
      else if (subject == SIGNPOST_SUBJECT_ENDPOINT)
        write_endpoint_answers (writer, question);
      else if (subject == SIGNPOST_SUBJECT_LEG)
        write_leg_answers (writer, question);
    }

  if (writer->out->len == before)
    signpost_record_print (writer, "%s", _("Not said yet."));

  signpost_record_end_block (writer);
}
