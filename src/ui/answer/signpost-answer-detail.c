/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-answer-detail.h"

#include <glib/gi18n-lib.h>

static SignpostUseCase *
find_use_case (SignpostAnswer   *answer,
               SignpostQuestion *question,
               SignpostDecision *decision)
{
  SignpostTopic      topic = signpost_question_get_topic (question);
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);

  if (topic != SIGNPOST_TOPIC_USE_CASE && topic != SIGNPOST_TOPIC_OTHER_USE_CASES)
    return NULL;

  return signpost_catalogue_find_use_case (catalogue, signpost_answer_get_id (answer));
}

/* “UI, Services”: the short names of the categories with a level; NULL when there are none */
static char *
list_categories (SignpostUseCase  *use_case,
                 SignpostFitLevel  level)
{
  GListModel           *fits = signpost_use_case_get_fits (use_case);
  g_autoptr (GString)   names = g_string_new (NULL);
  guint                 i;

  for (i = 0; i < g_list_model_get_n_items (fits); i++)
    {
      g_autoptr (SignpostFit)  fit = g_list_model_get_item (fits, i);
      SignpostCategory        *category = signpost_fit_get_category (fit);

      if (signpost_fit_get_level (fit) != level)
        continue;
      if (names->len > 0)
        /* Translators: between the names of a list. */
        g_string_append (names, _(", "));
      g_string_append (names, signpost_category_get_short_title (category));
    }

  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static char *
describe_use_case (SignpostUseCase *use_case)
{
  g_autofree char      *preferred = list_categories (use_case, SIGNPOST_FIT_LEVEL_PREFERRED);
  g_autofree char      *possible = list_categories (use_case, SIGNPOST_FIT_LEVEL_POSSIBLE);
  g_autoptr (GString)   text = g_string_new (signpost_use_case_get_summary (use_case));

  if (preferred != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: %s is a list of methods, such as “Services, Batch”. */
      g_string_append_printf (text, _("Preferred: %s"), preferred);
    }
  if (possible != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: %s is a list of methods, such as “Services, Batch”. */
      g_string_append_printf (text, _("Possible: %s"), possible);
    }

  return g_strdup (text->str);
}

static char *
find_term_text (GPtrArray  *terms,
                const char *id)
{
  guint i;

  for (i = 0; i < terms->len; i++)
    {
      SignpostTerm *term = g_ptr_array_index (terms, i);

      if (g_str_equal (term->id, id) && term->text[0] != '\0')
        return g_strdup (term->text);
    }

  return NULL;
}

char *
signpost_answer_dup_detail (SignpostAnswer   *answer,
                            SignpostQuestion *question,
                            SignpostDecision *decision)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);
  SignpostTopic      topic = signpost_question_get_topic (question);
  SignpostUseCase   *use_case = find_use_case (answer, question, decision);

  if (use_case != NULL)
    return describe_use_case (use_case);
  if (topic == SIGNPOST_TOPIC_LAYER_KIND)
    return find_term_text (signpost_catalogue_get_layer_kinds (catalogue),
                           signpost_answer_get_id (answer));
  if (topic == SIGNPOST_TOPIC_LAYER_FUNCTIONS)
    return find_term_text (signpost_catalogue_get_layer_functions (catalogue),
                           signpost_answer_get_id (answer));

  return NULL;
}

gboolean
signpost_answer_matches (SignpostAnswer   *answer,
                         SignpostQuestion *question,
                         SignpostDecision *decision,
                         const char       *text)
{
  SignpostUseCase *use_case = find_use_case (answer, question, decision);

  if (text[0] == '\0')
    return TRUE;
  if (use_case != NULL)
    return signpost_use_case_matches (use_case, text);

  return g_str_match_string (text, signpost_answer_get_title (answer), TRUE);
}

static char *
summarise_values (SignpostQuestion    *question,
                  const SignpostReply *reply)
{
  g_autoptr (GString)   text = g_string_new (NULL);
  guint                 i;

  for (i = 0; reply->values[i] != NULL; i++)
    {
      SignpostAnswer *answer = signpost_question_find_answer (question, reply->values[i]);

      if (text->len > 0)
        g_string_append (text, _(", "));
      /* An answer that another catalogue had is still one. */
      g_string_append (text, answer != NULL ? signpost_answer_get_title (answer)
                                            : reply->values[i]);
    }
  if (text->len == 0)
    return g_strdup (_("Not sure"));
  if (reply->unsure)
    /* Translators: after an answer that is only a tendency. */
    g_string_append (text, _(" (not sure)"));

  return g_strdup (text->str);
}

static char *
summarise_text (const char *text)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\r\n\t", ' ');

  return g_strdup (g_strstrip (line));
}

char *
signpost_decision_dup_summary (SignpostDecision *decision,
                               SignpostQuestion *question,
                               const char       *subject)
{
  const SignpostReply *reply = signpost_decision_get_reply (decision, question, subject);
  guint                n_rows;

  if (reply == NULL || !signpost_decision_is_answered (decision, question, subject))
    return NULL;

  switch (signpost_question_get_question_type (question))
    {
    case SIGNPOST_QUESTION_TEXT:
      return reply->text[0] != '\0' ? summarise_text (reply->text) : g_strdup (_("Not sure"));
    case SIGNPOST_QUESTION_TABLE:
      n_rows = reply->rows != NULL ? reply->rows->len : 0;
      if (n_rows == 0)
        return g_strdup (_("Not sure"));
      return g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);
    case SIGNPOST_QUESTION_SCALE:
      if (reply->rating == 0)
        return g_strdup (_("Don’t know"));
      /* Translators: a rating, such as “4 of 5”. */
      return g_strdup_printf (_("%d of 5"), reply->rating);
    case SIGNPOST_QUESTION_SINGLE:
    case SIGNPOST_QUESTION_MULTI:
    default:
      return summarise_values (question, reply);
    }
}
