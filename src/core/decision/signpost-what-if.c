/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-what-if.h"

#include "core/decision/signpost-decision-private.h"
#include "core/decision/signpost-what-if-private.h"

/* Trying */

/* By way of the file, which holds everything that a decision is. */
SignpostDecision *
signpost_decision_dup (SignpostDecision *self)
{
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  bytes = signpost_decision_to_bytes (self);

  return signpost_decision_new_from_bytes (self->catalogue, bytes, self->id, NULL);
}

static void
take_endpoint (SignpostDecision *self,
               SignpostDecision *other,
               const char       *subject)
{
  SignpostEndpoint *to = signpost_decision_find_endpoint (self, subject);
  SignpostEndpoint *from = signpost_decision_find_endpoint (other, subject);

  if (to == NULL || from == NULL)
    return;

  signpost_endpoint_set_changeable (to, signpost_endpoint_get_changeable (from));
  signpost_endpoint_set_reason (to, signpost_endpoint_get_reason (from));
  signpost_endpoint_set_offers (to, signpost_endpoint_get_offers (from));
}

static void
take_values (SignpostDecision *self,
             SignpostDecision *other,
             SignpostQuestion *question,
             const char       *subject)
{
  static const char * const none[] = { NULL };
  const SignpostReply *reply = signpost_decision_get_reply (other, question, subject);
  const char * const *values = reply != NULL ? (const char * const *) reply->values : none;

  signpost_decision_set_values (self, question, subject, values);
  signpost_decision_set_text (self, question, subject, reply != NULL ? reply->text : "");
  signpost_decision_set_unsure (self, question, subject, reply != NULL && reply->unsure);
}

void
signpost_decision_take_reply (SignpostDecision *self,
                              SignpostDecision *other,
                              SignpostQuestion *question,
                              const char       *subject)
{
  SignpostTopic topic;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (SIGNPOST_IS_DECISION (other));
  g_return_if_fail (SIGNPOST_IS_QUESTION (question));
  g_return_if_fail (subject != NULL);

  topic = signpost_question_get_topic (question);
  signpost_decision_begin_edit (self);
  if (topic == SIGNPOST_TOPIC_ENDPOINTS || topic == SIGNPOST_TOPIC_OFFERS)
    take_endpoint (self, other, subject);
  else
    take_values (self, other, question, subject);
  signpost_decision_end_edit (self, FALSE);
}

static gboolean
has_other_offers (SignpostEndpoint *a,
                  SignpostEndpoint *b)
{
  const char * const *offers_a = signpost_endpoint_get_offers (a);
  const char * const *offers_b = signpost_endpoint_get_offers (b);

  if (offers_a == NULL || offers_b == NULL)
    return offers_a != offers_b;

  return !g_strv_equal (offers_a, offers_b);
}

static gboolean
has_other_endpoint (SignpostDecision *self,
                    SignpostDecision *other,
                    const char       *subject)
{
  SignpostEndpoint *a = signpost_decision_find_endpoint (self, subject);
  SignpostEndpoint *b = signpost_decision_find_endpoint (other, subject);

  if (a == NULL || b == NULL)
    return FALSE;

  return signpost_endpoint_get_changeable (a) != signpost_endpoint_get_changeable (b) ||
         !g_str_equal (signpost_endpoint_get_reason (a), signpost_endpoint_get_reason (b)) ||
         has_other_offers (a, b);
}

static gboolean
has_other_values (SignpostDecision *self,
                  SignpostDecision *other,
                  SignpostQuestion *question,
                  const char       *subject)
{
  static const char * const none[] = { NULL };
  const SignpostReply *a = signpost_decision_get_reply (self, question, subject);
  const SignpostReply *b = signpost_decision_get_reply (other, question, subject);

  return !g_strv_equal (a != NULL ? (const char * const *) a->values : none,
                        b != NULL ? (const char * const *) b->values : none) ||
         !g_str_equal (a != NULL ? a->text : "", b != NULL ? b->text : "") ||
         (a != NULL && a->unsure) != (b != NULL && b->unsure);
}

gboolean
signpost_decision_has_other_reply (SignpostDecision *self,
                                   SignpostDecision *other,
                                   SignpostQuestion *question,
                                   const char       *subject)
{
  SignpostTopic topic;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), FALSE);
  g_return_val_if_fail (SIGNPOST_IS_DECISION (other), FALSE);
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (question), FALSE);
  g_return_val_if_fail (subject != NULL, FALSE);

  topic = signpost_question_get_topic (question);
  if (topic == SIGNPOST_TOPIC_ENDPOINTS || topic == SIGNPOST_TOPIC_OFFERS)
    return has_other_endpoint (self, other, subject);

  return has_other_values (self, other, question, subject);
}

/* Methods */

static const SignpostMethodStanding *
find_method (GPtrArray        *summary,
             SignpostCategory *category,
             guint            *place)
{
  for (guint i = 0; i < summary->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (summary, i);

      if (method->category != category)
        continue;

      *place = method->excluded ? 0 : i + 1;
      return method;
    }

  return NULL;
}

static void
pair_methods (SignpostWhatIf   *self,
              SignpostDecision *decision)
{
  GListModel *categories =
    signpost_catalogue_get_categories (signpost_decision_get_catalogue (decision));

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr(SignpostCategory) category = g_list_model_get_item (categories, i);
      SignpostMethodChange change = { .category = category };

      change.before = find_method (self->summary_before, category, &change.place_before);
      change.after = find_method (self->summary_after, category, &change.place_after);
      if (change.before != NULL && change.after != NULL)
        g_ptr_array_add (self->methods, g_memdup2 (&change, sizeof change));
    }
}

/* The value */

SignpostWhatIf *
signpost_what_if_new (SignpostDecision *before,
                      SignpostDecision *after)
{
  SignpostWhatIf *self;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (before), NULL);
  g_return_val_if_fail (SIGNPOST_IS_DECISION (after), NULL);

  self = g_new0 (SignpostWhatIf, 1);
  self->before = signpost_standing_new (before);
  self->after = signpost_standing_new (after);
  self->summary_before = signpost_standing_summarise (self->before);
  self->summary_after = signpost_standing_summarise (self->after);
  self->methods = g_ptr_array_new_with_free_func (g_free);
  self->gone = g_ptr_array_new_with_free_func (g_free);
  self->come = g_ptr_array_new_with_free_func (g_free);
  self->sentences = g_ptr_array_new_with_free_func (g_free);

  pair_methods (self, before);
  signpost_what_if_compare_reasons (self);
  signpost_what_if_write_sentences (self);

  return self;
}

void
signpost_what_if_free (SignpostWhatIf *self)
{
  g_ptr_array_unref (self->sentences);
  g_ptr_array_unref (self->come);
  g_ptr_array_unref (self->gone);
  g_ptr_array_unref (self->methods);
  g_ptr_array_unref (self->summary_after);
  g_ptr_array_unref (self->summary_before);
  signpost_standing_free (self->after);
  signpost_standing_free (self->before);
  g_free (self);
}

gboolean
signpost_what_if_differs (const SignpostWhatIf *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->gone->len > 0 || self->come->len > 0)
    return TRUE;

  for (guint i = 0; i < self->methods->len; i++)
    {
      const SignpostMethodChange *change = g_ptr_array_index (self->methods, i);

      if (change->place_before != change->place_after ||
          change->before->points != change->after->points ||
          change->before->forced != change->after->forced ||
          g_strcmp0 (change->before->forced_on, change->after->forced_on) != 0)
        return TRUE;
    }

  return signpost_what_if_count_legs (self->before) != signpost_what_if_count_legs (self->after);
}
