/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"

#include "core/decision/signpost-clean-text.h"
#include "core/decision/signpost-condition-try.h"
#include "core/decision/signpost-standing.h"

static void
follow_other_side (SignpostDecision *self)
{
  if (!self->is_reading)
    signpost_decision_follow_other_side (self);
}

/* Direct legs that a layer replaces are asked about no more; what was said about them is taken over. While the layer is only planned,
 * they stay. */
static void
follow_layer (SignpostDecision *self)
{
  signpost_decision_ensure_layer (self);
  if (!self->is_reading &&
      signpost_decision_get_layer_state (self) == SIGNPOST_LAYER_PRESENT)
    signpost_decision_carry_to_layer (self);
}

/* Every edit of a reply goes through these two, so that what
 * follows from an answer happens in the same edit. */
static SignpostReply *
begin_reply (SignpostDecision *self,
             SignpostQuestion *question,
             const char       *subject)
{
  signpost_decision_begin_edit (self);

  return signpost_replies_ensure (self->replies, signpost_question_get_id (question), subject);
}

static void
end_reply (SignpostDecision *self,
           SignpostQuestion *question,
           const char       *subject,
           gboolean          has_changed)
{
  SignpostTopic topic = signpost_question_get_topic (question);

  signpost_replies_prune (self->replies, signpost_question_get_id (question), subject);
  if (has_changed)
    signpost_decision_renew_question (self, question);

  if (has_changed && topic == SIGNPOST_TOPIC_LAYER)
    follow_layer (self);
  else if (has_changed && topic == SIGNPOST_TOPIC_USE_CASE)
    signpost_decision_update_fits (self);
  else if (has_changed && (topic == SIGNPOST_TOPIC_COMPLICATED ||
                           topic == SIGNPOST_TOPIC_CHANGE_OTHER_SIDE))
    follow_other_side (self);

  if (has_changed && !self->is_reading)
    signpost_decision_follow_best_method (self);

  signpost_decision_end_edit (self, has_changed);
}

const SignpostReply *
signpost_decision_get_reply (SignpostDecision *self,
                             SignpostQuestion *question,
                             const char       *subject)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (question), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  return signpost_replies_find (self->replies, signpost_question_get_id (question), subject);
}

gboolean
signpost_decision_has_value (SignpostDecision *self,
                             SignpostQuestion *question,
                             const char       *subject,
                             const char       *answer_id)
{
  const SignpostReply *reply = signpost_decision_get_reply (self, question, subject);

  g_return_val_if_fail (answer_id != NULL, FALSE);

  return reply != NULL && signpost_reply_has_value (reply, answer_id);
}

static void
add_once (GPtrArray  *values,
          const char *value)
{
  if (!g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
    g_ptr_array_add (values, g_strdup (value));
}

/* The order of the question, whatever the order of the clicks;
 * ids that the catalogue does not know come last. */
static char **
sort_values (SignpostQuestion   *question,
             const char * const *values)
{
  GListModel *answers = signpost_question_get_answers (question);
  guint n_answers = g_list_model_get_n_items (answers);
  g_autoptr(GPtrArray) sorted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_answers; i++)
    {
      g_autoptr(SignpostAnswer) answer = g_list_model_get_item (answers, i);

      if (g_strv_contains (values, signpost_answer_get_id (answer)))
        add_once (sorted, signpost_answer_get_id (answer));
    }

  for (guint i = 0; values[i] != NULL; i++)
    add_once (sorted, values[i]);

  if (signpost_question_get_question_type (question) == SIGNPOST_QUESTION_SINGLE && sorted->len > 1)
    g_ptr_array_set_size (sorted, 1);

  g_ptr_array_add (sorted, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&sorted), FALSE);
}

void
signpost_decision_set_values (SignpostDecision   *self,
                              SignpostQuestion   *question,
                              const char         *subject,
                              const char * const *answer_ids)
{
  static const char * const none[] = { NULL };
  g_auto(GStrv) values = NULL;
  SignpostReply *reply;
  gboolean has_changed;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (SIGNPOST_IS_QUESTION (question));
  g_return_if_fail (subject != NULL);

  values = sort_values (question, answer_ids != NULL ? answer_ids : none);
  reply = begin_reply (self, question, subject);
  has_changed = !g_strv_equal ((const char * const *) reply->values, (const char * const *) values);

  if (has_changed)
    {
      g_strfreev (reply->values);
      reply->values = g_steal_pointer (&values);
    }

  end_reply (self, question, subject, has_changed);
}

void
signpost_decision_set_value (SignpostDecision *self,
                             SignpostQuestion *question,
                             const char       *subject,
                             const char       *answer_id,
                             gboolean          chosen)
{
  const SignpostReply *reply = signpost_decision_get_reply (self, question, subject);
  g_autoptr(GPtrArray) values = g_ptr_array_new ();
  gboolean is_single;

  g_return_if_fail (answer_id != NULL);

  is_single = signpost_question_get_question_type (question) == SIGNPOST_QUESTION_SINGLE;

  for (guint i = 0; reply != NULL && reply->values[i] != NULL; i++)
    {
      if (!g_str_equal (reply->values[i], answer_id) && !(is_single && chosen))
        g_ptr_array_add (values, reply->values[i]);
    }

  if (chosen)
    g_ptr_array_add (values, (gpointer) answer_id);
  g_ptr_array_add (values, NULL);

  signpost_decision_set_values (self, question, subject, (const char * const *) values->pdata);
}

void
signpost_decision_set_text (SignpostDecision *self,
                            SignpostQuestion *question,
                            const char       *subject,
                            const char       *text)
{
  SignpostReply *reply;
  gboolean has_changed;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (SIGNPOST_IS_QUESTION (question));
  g_return_if_fail (subject != NULL);

  reply = begin_reply (self, question, subject);
  has_changed = signpost_take_text (&reply->text, signpost_dup_clean_text (text));
  end_reply (self, question, subject, has_changed);
}

void
signpost_decision_set_rating (SignpostDecision *self,
                              SignpostQuestion *question,
                              const char       *subject,
                              int               rating)
{
  SignpostReply *reply;
  gboolean has_changed;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (SIGNPOST_IS_QUESTION (question));
  g_return_if_fail (subject != NULL);
  g_return_if_fail (rating >= 0 && rating <= 5);

  reply = begin_reply (self, question, subject);
  has_changed = reply->rating != rating;
  reply->rating = rating;
  end_reply (self, question, subject, has_changed);
}

void
signpost_decision_set_unsure (SignpostDecision *self,
                              SignpostQuestion *question,
                              const char       *subject,
                              gboolean          unsure)
{
  SignpostReply *reply;
  gboolean has_changed;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (SIGNPOST_IS_QUESTION (question));
  g_return_if_fail (subject != NULL);

  reply = begin_reply (self, question, subject);
  has_changed = reply->unsure != !!unsure;
  reply->unsure = !!unsure;
  end_reply (self, question, subject, has_changed);
}

static gboolean
rows_equal (GPtrArray *a,
            GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!g_strv_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
copy_rows (GPtrArray *rows)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; rows != NULL && i < rows->len && i < SIGNPOST_DECISION_MAX_ROWS; i++)
    g_ptr_array_add (copy, signpost_dup_clean_texts (g_ptr_array_index (rows, i)));

  return copy;
}

void
signpost_decision_set_rows (SignpostDecision *self,
                            SignpostQuestion *question,
                            const char       *subject,
                            GPtrArray        *rows)
{
  g_autoptr(GPtrArray) copy = NULL;
  SignpostReply *reply;
  gboolean has_changed;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (SIGNPOST_IS_QUESTION (question));
  g_return_if_fail (subject != NULL);

  copy = copy_rows (rows);
  reply = begin_reply (self, question, subject);
  has_changed = !rows_equal (reply->rows, copy);

  if (has_changed)
    {
      g_ptr_array_unref (reply->rows);
      reply->rows = g_steal_pointer (&copy);
    }

  end_reply (self, question, subject, has_changed);
}

gboolean
signpost_decision_is_asked (SignpostDecision *self,
                            SignpostQuestion *question)
{
  SignpostTrial trial = { .decision = self };

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), FALSE);
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (question), FALSE);

  return signpost_trial_is_asked (&trial, question);
}

SignpostAnswer *
signpost_decision_get_answer (SignpostDecision *self,
                              SignpostQuestion *question,
                              const char       *subject)
{
  const SignpostReply *reply;

  if (question == NULL || !signpost_decision_is_asked (self, question))
    return NULL;

  reply = signpost_decision_get_reply (self, question, subject);
  if (reply == NULL || reply->values[0] == NULL)
    return NULL;

  return signpost_question_find_answer (question, reply->values[0]);
}

static const SignpostReply *
get_topic_reply (SignpostDecision *self,
                 SignpostTopic     topic)
{
  SignpostQuestion *question = signpost_catalogue_find_topic (self->catalogue, topic);

  if (question == NULL || !signpost_decision_is_asked (self, question))
    return NULL;

  return signpost_decision_get_reply (self, question, "");
}

const char *
signpost_decision_get_topic_text (SignpostDecision *self,
                                  SignpostTopic     topic)
{
  const SignpostReply *reply;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  reply = get_topic_reply (self, topic);

  return reply != NULL && reply->text[0] != '\0' ? reply->text : NULL;
}

const char *
signpost_decision_get_topic_value (SignpostDecision *self,
                                   SignpostTopic     topic)
{
  const SignpostReply *reply;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  reply = get_topic_reply (self, topic);

  return reply != NULL ? reply->values[0] : NULL;
}

SignpostUseCase *
signpost_decision_get_use_case (SignpostDecision *self)
{
  const char *id;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  id = signpost_decision_get_topic_value (self, SIGNPOST_TOPIC_USE_CASE);

  return id != NULL ? signpost_catalogue_find_use_case (self->catalogue, id) : NULL;
}

void
signpost_decision_set_use_case (SignpostDecision *self,
                                SignpostUseCase  *use_case)
{
  SignpostQuestion *question;
  const char *values[] = { NULL, NULL };

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (use_case == NULL || SIGNPOST_IS_USE_CASE (use_case));

  question = signpost_catalogue_find_topic (self->catalogue, SIGNPOST_TOPIC_USE_CASE);
  if (question == NULL)
    return;

  if (use_case != NULL)
    values[0] = signpost_use_case_get_id (use_case);

  signpost_decision_set_values (self, question, "", values);
}
