/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"
#include "core/decision/signpost-standing.h"

#include <glib/gi18n-lib.h>

static SignpostQuestion *
find_topic (SignpostDecision *self,
            SignpostTopic     topic)
{
  return signpost_catalogue_find_topic (self->catalogue, topic);
}

SignpostLayerState
signpost_decision_get_layer_state (SignpostDecision *self)
{
  SignpostAnswer *answer =
    signpost_decision_get_answer (self, find_topic (self, SIGNPOST_TOPIC_LAYER), "");
  const char *means = answer != NULL ? signpost_answer_get_means (answer) : NULL;

  if (g_strcmp0 (means, "layer-present") == 0)
    return SIGNPOST_LAYER_PRESENT;
  if (g_strcmp0 (means, "layer-planned") == 0)
    return SIGNPOST_LAYER_PLANNED;

  return SIGNPOST_LAYER_ABSENT;
}

/* (transfer container) */
static GPtrArray *
list_role (SignpostDecision *self,
           SignpostRole      role)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n_endpoints = g_list_model_get_n_items (G_LIST_MODEL (self->endpoints));

  for (guint i = 0; i < n_endpoints; i++)
    {
      g_autoptr(SignpostEndpoint) endpoint = g_list_model_get_item (G_LIST_MODEL (self->endpoints),
                                                                    i);

      if (signpost_endpoint_get_role (endpoint) == role)
        g_ptr_array_add (list, endpoint);
    }

  return list;
}

SignpostEndpoint *
signpost_decision_find_layer (SignpostDecision *self)
{
  g_autoptr(GPtrArray) layers = list_role (self, SIGNPOST_ROLE_LAYER);

  return layers->len > 0 ? g_ptr_array_index (layers, 0) : NULL;
}

gboolean
signpost_decision_ensure_layer (SignpostDecision *self)
{
  if (signpost_decision_get_layer_state (self) == SIGNPOST_LAYER_ABSENT ||
      signpost_decision_find_layer (self) != NULL)
    return FALSE;

  return signpost_decision_add_endpoint (self, SIGNPOST_ROLE_LAYER, _("Integration layer")) != NULL;
}

gboolean
signpost_decision_add_layer (SignpostDecision *self)
{
  SignpostQuestion *question;
  GListModel *answers;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), FALSE);

  question = find_topic (self, SIGNPOST_TOPIC_LAYER);
  answers = question != NULL ? signpost_question_get_answers (question) : NULL;

  for (guint i = 0; answers != NULL && i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr(SignpostAnswer) answer = g_list_model_get_item (answers, i);

      if (g_strcmp0 (signpost_answer_get_means (answer), "layer-present") != 0)
        continue;

      signpost_decision_set_value (self, question, "", signpost_answer_get_id (answer), TRUE);
      return TRUE;
    }

  return FALSE;
}

gboolean
signpost_decision_takes_part (SignpostDecision *self,
                              SignpostEndpoint *endpoint)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), FALSE);
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (endpoint), FALSE);

  return signpost_endpoint_get_role (endpoint) != SIGNPOST_ROLE_LAYER ||
         signpost_decision_get_layer_state (self) != SIGNPOST_LAYER_ABSENT;
}

GPtrArray *
signpost_decision_list_ends (SignpostDecision *self)
{
  g_autoptr(GPtrArray) targets = list_role (self, SIGNPOST_ROLE_TARGET);
  GPtrArray *ends = list_role (self, SIGNPOST_ROLE_SOURCE);
  SignpostEndpoint *layer = signpost_decision_find_layer (self);

  g_ptr_array_extend (ends, targets, NULL, NULL);
  if (layer != NULL && signpost_decision_takes_part (self, layer))
    g_ptr_array_add (ends, layer);

  return ends;
}

static const char *
get_style (SignpostDecision *self,
           SignpostTopic     topic,
           const char       *leg)
{
  SignpostAnswer *answer = signpost_decision_get_answer (self, find_topic (self, topic), leg);

  return answer != NULL ? signpost_answer_get_method (answer) : NULL;
}

static const char *
get_method (SignpostDecision  *self,
            const SignpostLeg *leg,
            gboolean           through_layer)
{
  const char *timing;

  if (through_layer)
    return get_style (self, leg->first ? SIGNPOST_TOPIC_FIRST_LEG_STYLE
                                       : SIGNPOST_TOPIC_OTHER_LEG_STYLE, leg->id);

  timing = get_style (self, SIGNPOST_TOPIC_LEG_TIMING, leg->id);

  return timing != NULL ? timing : get_style (self, SIGNPOST_TOPIC_LEG_EXCHANGE, leg->id);
}

static void
add_leg (SignpostDecision *self,
         SignpostTopology *topology,
         SignpostEndpoint *from,
         SignpostEndpoint *to)
{
  SignpostLeg *leg = signpost_topology_add_leg (topology, from, to);

  leg->method = g_strdup (get_method (self, leg, topology->through_layer));
}

SignpostTopology *
signpost_decision_create_direct (SignpostDecision *self)
{
  SignpostTopology *topology = signpost_topology_new (FALSE);
  g_autoptr(GPtrArray) sources = list_role (self, SIGNPOST_ROLE_SOURCE);
  g_autoptr(GPtrArray) targets = list_role (self, SIGNPOST_ROLE_TARGET);

  for (guint i = 0; i < sources->len; i++)
    {
      for (guint j = 0; j < targets->len; j++)
        add_leg (self, topology, g_ptr_array_index (sources, i), g_ptr_array_index (targets, j));
    }

  return topology;
}

static SignpostTopology *
create_through_layer (SignpostDecision *self,
                      SignpostEndpoint *layer)
{
  SignpostTopology *topology = signpost_topology_new (TRUE);
  g_autoptr(GPtrArray) sources = list_role (self, SIGNPOST_ROLE_SOURCE);
  g_autoptr(GPtrArray) targets = list_role (self, SIGNPOST_ROLE_TARGET);

  for (guint i = 0; i < sources->len; i++)
    add_leg (self, topology, g_ptr_array_index (sources, i), layer);

  for (guint i = 0; i < targets->len; i++)
    add_leg (self, topology, layer, g_ptr_array_index (targets, i));

  return topology;
}

GPtrArray *
signpost_decision_list_topologies (SignpostDecision *self)
{
  GPtrArray *topologies;
  SignpostLayerState state;
  SignpostEndpoint *layer;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  topologies = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_topology_free);
  layer = signpost_decision_find_layer (self);
  state = layer != NULL ? signpost_decision_get_layer_state (self) : SIGNPOST_LAYER_ABSENT;

  if (state != SIGNPOST_LAYER_PRESENT)
    g_ptr_array_add (topologies, signpost_decision_create_direct (self));
  if (state != SIGNPOST_LAYER_ABSENT)
    g_ptr_array_add (topologies, create_through_layer (self, layer));

  return topologies;
}

SignpostQuestion *
signpost_decision_get_leg_question (SignpostDecision  *self,
                                    const SignpostLeg *leg,
                                    gboolean           through_layer)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);
  g_return_val_if_fail (leg != NULL, NULL);

  if (!through_layer)
    return find_topic (self, SIGNPOST_TOPIC_LEG_EXCHANGE);

  return find_topic (self, leg->first ? SIGNPOST_TOPIC_FIRST_LEG_STYLE
                                      : SIGNPOST_TOPIC_OTHER_LEG_STYLE);
}
