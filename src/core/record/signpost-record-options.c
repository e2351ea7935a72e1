/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* The options, and what speaks for and against each. */

#define BAD     SIGNPOST_RECORD_BAD
#define NEUTRAL SIGNPOST_RECORD_NEUTRAL

/* What the option is made of: “Service Integration: asks for the status; Batch: …” */
static void
write_methods (SignpostRecordWriter *writer,
               SignpostOption       *option)
{
  GPtrArray *methods = signpost_option_get_methods (option);

  if (methods->len == 0)
    {
      signpost_record_print (writer, "%s", _("It names no method yet."));
      return;
    }

  for (guint i = 0; i < methods->len; i++)
    {
      SignpostOptionMethod *method = g_ptr_array_index (methods, i);
      g_autofree char *title = signpost_record_dup_method_by_id (writer, method->category);
      g_autofree char *role = signpost_record_escape (method->role != NULL ? method->role : "");

      g_string_append_printf (writer->out, "%s**%s**%s%s", i > 0 ? "; " : "", title,
                              *role != '\0' ? ": " : "", role);
    }

  g_string_append_c (writer->out, '\n');
}

/* Only while there are two ways does it say which one */
static void
write_way (SignpostRecordWriter *writer,
           SignpostOption       *option)
{
  GPtrArray *topologies = writer->standing->topologies;

  if (signpost_option_get_way (option) == SIGNPOST_OPTION_WAY_ANY)
    return;

  for (guint i = 0; topologies->len > 1 && i < topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (topologies, i);

      if (signpost_option_is_built (option, topology->topology, topologies->len))
        /* Translators: how an option is built: “Direct”, “Through the layer” */
        signpost_record_print (writer, _("\nBuilt: %s"), topology->topology->title);
    }
}

/* The answers about this option alone, such as how it handles errors */
static gboolean
write_option_answers (SignpostRecordWriter *writer,
                      SignpostOption       *option)
{
  GListModel *questions = signpost_catalogue_get_questions (writer->catalogue);
  gboolean written = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);
      g_autofree char *wording = NULL;
      g_autofree char *answer = NULL;

      if (signpost_question_get_topic (question) != SIGNPOST_TOPIC_DRIVER ||
          signpost_question_get_subject (question) != SIGNPOST_SUBJECT_OPTION)
        continue;

      answer = signpost_record_dup_answer (writer, question, signpost_option_get_id (option));

      if (answer == NULL)
        continue;

      wording = signpost_record_escape (signpost_question_get_wording (question));
      g_string_append_printf (writer->out, "* %s %s ", wording, answer);
      signpost_record_print (writer, "(%s)", signpost_question_get_id (question));
      written = TRUE;
    }

  return written;
}

static void
print_remark (SignpostRecordWriter *writer,
              const char           *word,
              const char           *remark,
              const char           *text)
{
  g_autofree char *escaped = signpost_record_escape (text);

  signpost_record_print (writer, "* %s %s%s%s", word, remark,
                         *escaped != '\0' ? ": " : "", escaped);
}

static void
write_remarks (SignpostRecordWriter *writer,
               SignpostOption       *option)
{
  const char *reason = signpost_decision_get_reason (writer->decision, option);
  g_autoptr (GPtrArray) conflicts = signpost_standing_list_conflicts (writer->standing, option);
  int index = signpost_comparison_find_option (writer->comparison, signpost_option_get_id (option));

  if (index >= 0 && signpost_comparison_get_option (writer->comparison, (guint) index)->baseline)
    print_remark (writer, NEUTRAL, _("it is what there is today"), "");

  for (guint i = 0; i < conflicts->len; i++)
    print_remark (writer, BAD, _("it cannot be built as things are"),
                  g_ptr_array_index (conflicts, i));

  if (!signpost_option_get_included (option))
    print_remark (writer, NEUTRAL, _("it is left out of the comparison"),
                  signpost_option_get_why_excluded (option));
  else if (signpost_option_get_fit (option) == SIGNPOST_FIT_LEVEL_NONE &&
           *signpost_option_get_why_excluded (option) != '\0')
    print_remark (writer, NEUTRAL, _("it is compared all the same"),
                  signpost_option_get_why_excluded (option));

  if (signpost_option_get_mark (option) == SIGNPOST_OPTION_MARK_REJECTED)
    print_remark (writer, BAD, _("the other side cannot be changed"), "");
  else if (signpost_option_get_mark (option) == SIGNPOST_OPTION_MARK_EXAMINE_FIRST)
    print_remark (writer, NEUTRAL,
                  _("it is to be examined first: the other side can be changed"), "");

  if (signpost_decision_get_chosen (writer->decision) != option && *reason != '\0')
    print_remark (writer, BAD, _("it was not chosen"), reason);
}

void
signpost_record_write_option (SignpostRecordWriter *writer,
                              SignpostOption       *option)
{
  g_autofree char *name = signpost_record_escape (signpost_option_get_name (option));

  signpost_record_heading (writer, 3, name);
  write_methods (writer, option);
  write_way (writer, option);
  signpost_record_write_option_legs (writer, option);
  signpost_record_end_block (writer);
  signpost_record_write_arguments (writer, option);
  signpost_record_write_ratings (writer, option);
  write_remarks (writer, option);
  write_option_answers (writer, option);
  signpost_record_end_block (writer);
}

void
signpost_record_write_option_list (SignpostRecordWriter *writer)
{
  GListModel *options = signpost_decision_get_options (writer->decision);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);
      g_autofree char *name = signpost_record_escape (signpost_option_get_name (option));

      signpost_record_print (writer, "* %s", name);
    }

  if (g_list_model_get_n_items (options) == 0)
    signpost_record_print (writer, "%s", _("No option yet."));

  signpost_record_end_block (writer);
}

void
signpost_record_write_confirmation (SignpostRecordWriter *writer)
{
  SignpostOption *chosen = signpost_decision_get_chosen (writer->decision);
  gsize before = writer->out->len;

  signpost_record_print (writer, "%s\n",
                         _("A test shows, before the integration is used, that this holds:"));

  if (chosen == NULL || !write_option_answers (writer, chosen))
    g_string_truncate (writer->out, before);
}
