/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* What stands below the consequences: what may go wrong, what would change the decision, and when to look again. */

/* No reader goes through more single changes than these; the nearest come first. */
#define MAX_CHANGES 12

static void
write_consequences (SignpostRecordWriter *writer)
{
  const char *text =
    signpost_decision_get_topic_text (writer->decision, SIGNPOST_TOPIC_CONSEQUENCES);

  if (text != NULL)
    signpost_record_append_items (writer->out, text);
  else
    signpost_record_print (writer, "%s\n", _("Not said yet."));

  signpost_record_write_notes (writer, SIGNPOST_RULE_WARNING, SIGNPOST_RECORD_CONSEQUENCES_SECTION);
  signpost_record_end_block (writer);
}

/* The row of the table for the option that was decided for; -1 when it is not ranked, or none is chosen */
static int
find_chosen (SignpostRecordWriter *writer)
{
  SignpostOption *chosen = signpost_decision_get_chosen (writer->decision);
  int index = -1;

  if (chosen != NULL)
    index = signpost_comparison_find_option (writer->comparison, signpost_option_get_id (chosen));

  return index >= 0 ? signpost_result_find_option (writer->result, (guint) index) : -1;
}

/* A weakness is a risk where it is that of what was decided for; what is open, wherever it is */
static void
write_risks (SignpostRecordWriter *writer)
{
  const SignpostResult *result = writer->result;
  int chosen = find_chosen (writer);
  g_autoptr (GPtrArray) weaknesses = NULL;

  if (chosen >= 0)
    weaknesses = signpost_risks_new_of (result->table, (guint) chosen);

  for (guint i = 0; weaknesses != NULL && i < weaknesses->len; i++)
    {
      const SignpostRisk *risk = g_ptr_array_index (weaknesses, i);

      signpost_record_print_item (writer, g_strdup (risk->text));
    }

  for (guint i = 0; i < result->risks->len; i++)
    {
      const SignpostRisk *risk = g_ptr_array_index (result->risks, i);

      if (risk->kind == SIGNPOST_RISK_OPEN)
        signpost_record_print_item (writer, g_strdup (risk->text));
    }
}

/* “If ERP could change”: the ends that leave no choice */
static char *
dup_fixed_ends (const SignpostLegStanding *leg)
{
  g_autofree char *from = signpost_record_escape (signpost_endpoint_get_title (leg->leg->from));
  g_autofree char *to = signpost_record_escape (signpost_endpoint_get_title (leg->leg->to));
  gboolean from_fixed = signpost_endpoint_get_changeable (leg->leg->from) == SIGNPOST_CHANGEABLE_NO;
  gboolean to_fixed = signpost_endpoint_get_changeable (leg->leg->to) == SIGNPOST_CHANGEABLE_NO;

  if (from_fixed && to_fixed)
    return g_strdup_printf (_("%s and %s"), from, to);

  return from_fixed ? g_steal_pointer (&from) : g_steal_pointer (&to);
}

static void
write_leg_change (SignpostRecordWriter      *writer,
                  const SignpostLegStanding *leg,
                  gpointer                   data)
{
  g_autofree char *title = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *method = NULL;

  if (leg->otherwise == NULL)
    return;

  title = signpost_record_dup_leg_title (leg);
  ends = dup_fixed_ends (leg);
  method = signpost_record_dup_method (leg->otherwise);
  /* Translators: a system, a method and a leg such as “Shop → ERP” */
  signpost_record_print (writer,
                         _("* If %s could change, %s would come first on %s."),
                         ends, method, title);
}

/* Whoever was not sure may yet answer something else. name: (nullable): of what was asked about */
static void
write_unsure_answer (SignpostRecordWriter *writer,
                     SignpostQuestion     *question,
                     const char           *subject,
                     const char           *name)
{
  const SignpostReply *reply = signpost_decision_get_reply (writer->decision, question, subject);
  g_autofree char *wording = NULL;
  g_autofree char *about = NULL;

  if (reply == NULL || !reply->unsure || !signpost_decision_is_asked (writer->decision, question))
    return;

  wording = signpost_record_escape (signpost_question_get_wording (question));

  if (name == NULL)
    {
      signpost_record_print (writer,
                             _("* Nobody was sure about “%s” (%s): another answer could change "
                               "the methods."),
                             wording, signpost_question_get_id (question));
      return;
    }

  about = signpost_record_escape (name);
  signpost_record_print (writer,
                         /* Translators: keep the asterisk; a question, a leg or a system that it is
                          * about, and the id of the question */
                         _("* Nobody was sure about “%s” for %s (%s): another answer could change "
                           "the methods."),
                         wording, about, signpost_question_get_id (question));
}

static void
write_unsure_leg (SignpostRecordWriter      *writer,
                  const SignpostLegStanding *leg,
                  gpointer                   question)
{
  g_autofree char *title = signpost_leg_dup_title (leg->leg);

  write_unsure_answer (writer, question, leg->leg->id, title);
}

static void
write_unsure_endpoints (SignpostRecordWriter *writer,
                        SignpostQuestion     *question)
{
  GListModel *endpoints = signpost_decision_get_endpoints (writer->decision);

  for (guint i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr (SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      if (signpost_decision_takes_part (writer->decision, endpoint))
        write_unsure_answer (writer, question, signpost_endpoint_get_id (endpoint),
                             signpost_endpoint_get_title (endpoint));
    }
}

static void
write_unsure (SignpostRecordWriter *writer)
{
  GListModel *questions = signpost_catalogue_get_questions (writer->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);
      SignpostQuestionSubject subject = signpost_question_get_subject (question);

      if (subject == SIGNPOST_SUBJECT_DECISION)
        write_unsure_answer (writer, question, "", NULL);
      else if (subject == SIGNPOST_SUBJECT_ENDPOINT)
        write_unsure_endpoints (writer, question);
      else if (subject == SIGNPOST_SUBJECT_LEG)
        signpost_record_for_each_leg (writer, write_unsure_leg, question);
    }
}

/* Whether the trigger that was ticked says the very same: then it stands with the triggers alone */
static gboolean
is_ticked (SignpostRecordWriter *writer,
           const SignpostChange *change)
{
  GPtrArray *triggers = signpost_comparison_get_triggers (writer->comparison);

  for (guint i = 0; i < triggers->len; i++)
    {
      const SignpostTrigger *trigger = g_ptr_array_index (triggers, i);

      if (g_str_equal (trigger->id, change->id) && g_str_equal (trigger->text, change->text))
        return TRUE;
    }

  return FALSE;
}

static void
write_comparison_changes (SignpostRecordWriter *writer)
{
  const SignpostResult *result = writer->result;
  guint n_changes = 0;

  signpost_record_print_item (writer, signpost_words_dup_strong (result->table, result->flips,
                                                                 result->intervals));

  for (guint i = 0; i < result->changes->len; i++)
    {
      const SignpostChange *change = g_ptr_array_index (result->changes, i);

      if (!is_ticked (writer, change) && n_changes++ < MAX_CHANGES)
        signpost_record_print_item (writer, g_strdup (change->text));
    }

  if (n_changes > MAX_CHANGES)
    signpost_record_print (writer,
                           /* Translators: keep the asterisk */
                           ngettext ("* And %u more single change.", "* And %u more single changes.",
                                     n_changes - MAX_CHANGES),
                           n_changes - MAX_CHANGES);
}

static void
write_changes (SignpostRecordWriter *writer)
{
  gsize before = writer->out->len;

  signpost_record_for_each_leg (writer, write_leg_change, NULL);
  write_unsure (writer);
  write_comparison_changes (writer);

  if (writer->out->len == before)
    signpost_record_print (writer, "%s",
                           signpost_comparison_get_triggers (writer->comparison)->len > 0
                           ? _("Nothing besides the triggers below.")
                           : _("No single change is known that would put another option first."));
}

static void
write_triggers (SignpostRecordWriter *writer)
{
  GPtrArray *triggers = signpost_comparison_get_triggers (writer->comparison);

  for (guint i = 0; i < triggers->len; i++)
    {
      const SignpostTrigger *trigger = g_ptr_array_index (triggers, i);

      signpost_record_print_item (writer, g_strdup (trigger->text));
    }
}

static void
write_review (SignpostRecordWriter *writer)
{
  const char *text = signpost_decision_get_topic_text (writer->decision, SIGNPOST_TOPIC_REVIEW);
  gsize before = writer->out->len;

  if (text != NULL)
    signpost_record_append_paragraphs (writer->out, text);

  if (writer->out->len == before)
    signpost_record_print (writer, "%s", _("No review is planned."));
}

static gboolean
write_ticks (SignpostRecordWriter *writer,
             GPtrArray            *terms)
{
  gboolean ticked = FALSE;

  for (guint i = 0; i < terms->len; i++)
    {
      const SignpostTerm *term = g_ptr_array_index (terms, i);
      gboolean is_ticked_now = signpost_decision_is_ticked (writer->decision, term->id);
      g_autofree char *title = signpost_record_escape (term->title);

      signpost_record_print (writer, "* [%s] %s", is_ticked_now ? "x" : " ", title);
      ticked |= is_ticked_now;
    }

  return ticked;
}

/* Nothing while nobody has ticked anything: an empty list would only look like a reproach */
static void
write_checklist (SignpostRecordWriter *writer)
{
  gsize before = writer->out->len;
  gboolean is_ready = write_ticks (writer, signpost_catalogue_get_readiness (writer->catalogue));
  gboolean is_done = write_ticks (writer, signpost_catalogue_get_completion (writer->catalogue));

  if (!is_ready && !is_done)
    g_string_truncate (writer->out, before);
}

/* A section that is not there when it has nothing to say */
static void
write_section (SignpostRecordWriter *writer,
               const char           *title,
               void                (*write) (SignpostRecordWriter *writer))
{
  gsize before = writer->out->len;
  gsize begin;

  signpost_record_heading (writer, 3, title);
  begin = writer->out->len;
  write (writer);

  if (writer->out->len == begin)
    g_string_truncate (writer->out, before);
  else
    signpost_record_end_block (writer);
}

void
signpost_record_write_aftermath (SignpostRecordWriter *writer)
{
  write_consequences (writer);
  write_section (writer, "Risks", write_risks);
  write_section (writer, "Confirmation", signpost_record_write_confirmation);
  write_section (writer, "What would change it", write_changes);
  write_section (writer, SIGNPOST_RECORD_TRIGGERS_SECTION, write_triggers);
  write_section (writer, SIGNPOST_RECORD_REVIEW_SECTION, write_review);
  write_section (writer, "Checklist", write_checklist);
}
