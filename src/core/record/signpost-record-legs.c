/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* The legs, and what runs on them in each option. */

char *
signpost_record_dup_leg_title (const SignpostLegStanding *leg)
{
  g_autofree char *title = signpost_leg_dup_title (leg->leg);

  return signpost_record_escape (title);
}

void
signpost_record_for_each_leg (SignpostRecordWriter  *writer,
                              SignpostRecordLegFunc  func,
                              gpointer               data)
{
  for (guint i = 0; i < writer->standing->topologies->len; i++)
    {
      SignpostTopologyStanding *topology = g_ptr_array_index (writer->standing->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        func (writer, g_ptr_array_index (topology->legs, j), data);
    }
}

static char *
dup_leader (const SignpostLegStanding *leg)
{
  const SignpostMethodStanding *first;
  g_autofree char *title = NULL;

  if (leg->blocked || leg->methods->len == 0)
    return g_strdup (_("Nothing that can be built"));

  first = g_ptr_array_index (leg->methods, 0);
  title = signpost_record_dup_method (first->category);

  return first->forced ? g_strdup_printf (_("%s (forced)"), title) : g_steal_pointer (&title);
}

/* The topics that are asked of a leg, in the order of the columns */
static const SignpostTopic leg_topics[] = {
  SIGNPOST_TOPIC_LEG_TIMING, SIGNPOST_TOPIC_LEG_EXCHANGE,
  SIGNPOST_TOPIC_FIRST_LEG_STYLE, SIGNPOST_TOPIC_OTHER_LEG_STYLE,
};

static char *
dup_leg_answers (SignpostRecordWriter *writer,
                 const char           *leg_id)
{
  g_autoptr (GString) answers = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (leg_topics); i++)
    {
      g_autofree char *answer = signpost_record_dup_topic_answer (writer, leg_topics[i], leg_id);

      if (answer != NULL)
        g_string_append_printf (answers, "%s%s", answers->len > 0 ? "; " : "", answer);
    }

  return g_strdup (answers->str);
}

static void
write_leg_row (SignpostRecordWriter      *writer,
               const SignpostLegStanding *leg,
               gpointer                   data)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, signpost_record_dup_leg_title (leg));
  g_ptr_array_add (row, dup_leg_answers (writer, leg->leg->id));
  g_ptr_array_add (row, dup_leader (leg));
  signpost_record_table_row (writer, row);
}

static void
write_leg_table (SignpostRecordWriter *writer)
{
  g_autoptr (GPtrArray) head = g_ptr_array_new ();

  g_ptr_array_add (head, _("Leg"));
  g_ptr_array_add (head, _("Style"));
  g_ptr_array_add (head, _("The answers lead to"));
  signpost_record_table_head (writer, head);
  signpost_record_for_each_leg (writer, write_leg_row, NULL);
  signpost_record_end_block (writer);
}

static char *
dup_technique_title (SignpostRecordWriter *writer,
                     const char           *id)
{
  SignpostTechnicalOption *technique =
    signpost_catalogue_find_technical_option (writer->catalogue, id);

  if (technique == NULL)
    return signpost_record_escape (id);

  return signpost_record_escape (signpost_technical_option_get_title (technique));
}

static void
write_technique_row (SignpostRecordWriter      *writer,
                     const SignpostLegStanding *leg,
                     gpointer                   data)
{
  const char * const *techniques = signpost_option_get_techniques (data, leg->leg->id);
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) others = g_string_new (NULL);

  if (techniques[0] == NULL)
    return;

  for (guint i = 1; techniques[i] != NULL; i++)
    {
      g_autofree char *title = dup_technique_title (writer, techniques[i]);

      g_string_append_printf (others, "%s%s", i > 1 ? ", " : "", title);
    }

  g_ptr_array_add (row, signpost_record_dup_leg_title (leg));
  g_ptr_array_add (row, dup_technique_title (writer, techniques[0]));
  g_ptr_array_add (row, g_strdup (others->str));
  signpost_record_table_row (writer, row);
}

static void
write_option_legs (SignpostRecordWriter *writer,
                   SignpostOption       *option)
{
  g_autofree char **legs = signpost_option_list_legs (option);
  g_autoptr (GPtrArray) head = g_ptr_array_new ();
  g_autofree char *name = signpost_record_escape (signpost_option_get_name (option));

  signpost_record_heading (writer, 4, name);

  if (legs[0] == NULL)
    {
      signpost_record_print (writer, "%s\n", _("No technical option was chosen for any leg."));
      return;
    }

  g_ptr_array_add (head, _("Leg"));
  g_ptr_array_add (head, _("Technical option"));
  g_ptr_array_add (head, _("Also possible"));
  signpost_record_table_head (writer, head);
  signpost_record_for_each_leg (writer, write_technique_row, option);
  signpost_record_end_block (writer);
}

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
signpost_record_write_legs (SignpostRecordWriter *writer)
{
  GListModel *options = signpost_decision_get_options (writer->decision);

  write_leg_table (writer);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);

      write_option_legs (writer, option);
    }

  write_technique_ratings (writer);
}
