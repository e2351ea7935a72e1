/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-needs.h"

#include "core/decision/signpost-decision-private.h"

gboolean
signpost_decision_has_named (SignpostDecision *self,
                             SignpostRole      role)
{
  g_autoptr(GPtrArray) ends = signpost_decision_list_ends (self);

  for (guint i = 0; i < ends->len; i++)
    {
      SignpostEndpoint *end = g_ptr_array_index (ends, i);

      if (signpost_endpoint_get_role (end) == role && signpost_endpoint_get_name (end)[0] != '\0')
        return TRUE;
    }

  return FALSE;
}

static gboolean
endpoint_is_answered (SignpostDecision *self,
                      SignpostTopic     topic,
                      const char       *subject)
{
  SignpostEndpoint *endpoint = signpost_decision_find_endpoint (self, subject);

  if (endpoint == NULL)
    return FALSE;

  if (topic == SIGNPOST_TOPIC_OFFERS)
    return signpost_endpoint_get_offers (endpoint) != NULL;

  return signpost_endpoint_get_changeable (endpoint) != SIGNPOST_CHANGEABLE_UNKNOWN;
}

static gboolean
has_methods (SignpostDecision *self,
             const char       *subject)
{
  SignpostOption *option = signpost_decision_find_option (self, subject);

  return option != NULL && signpost_option_get_methods (option)->len > 0;
}

static gboolean
has_technique (SignpostDecision *self,
               const char       *leg)
{
  SignpostOption *chosen = signpost_decision_get_chosen (self);

  return chosen != NULL && signpost_option_get_techniques (chosen, leg)[0] != NULL;
}

static gboolean
has_choice (SignpostDecision *self)
{
  SignpostOption *chosen = signpost_decision_get_chosen (self);

  return chosen != NULL && signpost_option_get_included (chosen);
}

static gboolean
has_points (SignpostDecision *self)
{
  guint n_criteria = signpost_comparison_get_n_criteria (self->comparison);

  for (guint i = 0; i < n_criteria; i++)
    {
      if (signpost_comparison_get_criterion (self->comparison, i)->points > 0)
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
signpost_decision_list_others (SignpostDecision *self)
{
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);
  SignpostOption *chosen = signpost_decision_get_chosen (self);
  guint n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));

  for (guint i = 0; chosen != NULL && i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);

      if (option != chosen && signpost_option_get_included (option))
        g_ptr_array_add (others, g_steal_pointer (&option));
    }

  return others;
}

static gboolean
has_reasons (SignpostDecision *self)
{
  g_autoptr(GPtrArray) others = signpost_decision_list_others (self);

  for (guint i = 0; i < others->len; i++)
    {
      if (signpost_decision_get_reason (self, g_ptr_array_index (others, i))[0] == '\0')
        return FALSE;
    }

  return has_choice (self);
}

gboolean
signpost_decision_is_answered (SignpostDecision *self,
                               SignpostQuestion *question,
                               const char       *subject)
{
  const SignpostReply *reply = signpost_decision_get_reply (self, question, subject);
  SignpostTopic topic = signpost_question_get_topic (question);

  if (topic == SIGNPOST_TOPIC_ENDPOINTS || topic == SIGNPOST_TOPIC_OFFERS)
    return endpoint_is_answered (self, topic, subject);
  if (topic == SIGNPOST_TOPIC_OPTION_METHODS)
    return has_methods (self, subject);
  if (topic == SIGNPOST_TOPIC_LEG_TECHNICAL_OPTIONS)
    return has_technique (self, subject);
  if (topic == SIGNPOST_TOPIC_CHOICE)
    return has_choice (self);
  if (topic == SIGNPOST_TOPIC_REASONS)
    return has_reasons (self);
  if (topic == SIGNPOST_TOPIC_POINTS)
    return has_points (self);

  return reply != NULL && (reply->unsure || signpost_reply_says_something (reply));
}
