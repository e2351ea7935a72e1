/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-needs.h"

#include "core/decision/signpost-condition-try.h"
#include "core/decision/signpost-decision-private.h"
#include "core/decision/signpost-list-text.h"

#include <glib/gi18n-lib.h>

static void
free_need (gpointer data)
{
  SignpostNeed *need = data;

  g_free (need->subject);
  g_free (need->detail);
  g_free (need);
}

static void
add_need (GPtrArray        *needs,
          SignpostQuestion *question,
          const char       *subject,
          const char       *detail,
          gboolean          answered)
{
  SignpostNeed *need = g_new0 (SignpostNeed, 1);

  need->question = question;
  need->subject = g_strdup (subject);
  need->detail = g_strdup (detail);
  need->answered = answered;
  g_ptr_array_add (needs, need);
}

/* (transfer none): the first endpoint with the role; "" for none */
static const char *
find_first (SignpostDecision *self,
            SignpostRole      role)
{
  GListModel *endpoints = G_LIST_MODEL (self->endpoints);

  for (guint i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr(SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      if (signpost_endpoint_get_role (endpoint) == role)
        return signpost_endpoint_get_id (endpoint);
    }

  return "";
}

static void
need_endpoints (SignpostDecision *self,
                SignpostQuestion *question,
                GPtrArray        *needs)
{
  g_autoptr(GPtrArray) ends = signpost_decision_list_ends (self);

  add_need (needs, question, find_first (self, SIGNPOST_ROLE_SOURCE), _("name a source"),
            signpost_decision_has_named (self, SIGNPOST_ROLE_SOURCE));
  add_need (needs, question, find_first (self, SIGNPOST_ROLE_TARGET), _("name a target"),
            signpost_decision_has_named (self, SIGNPOST_ROLE_TARGET));

  for (guint i = 0; i < ends->len; i++)
    {
      SignpostEndpoint *end = g_ptr_array_index (ends, i);
      const char *id = signpost_endpoint_get_id (end);

      add_need (needs, question, id, signpost_endpoint_get_title (end),
                signpost_decision_is_answered (self, question, id));
    }
}

/* What a system offers only matters when it cannot be changed. */
static void
need_offers (SignpostDecision *self,
             SignpostQuestion *question,
             GPtrArray        *needs)
{
  g_autoptr(GPtrArray) ends = signpost_decision_list_ends (self);

  for (guint i = 0; i < ends->len; i++)
    {
      SignpostEndpoint *end = g_ptr_array_index (ends, i);
      const char *id = signpost_endpoint_get_id (end);

      if (signpost_endpoint_is_fixed (end))
        add_need (needs, question, id, signpost_endpoint_get_title (end),
                  signpost_decision_is_answered (self, question, id));
    }
}

/* Where the timing settles the method, nothing is left to ask about the exchange. */
static gboolean
leg_is_answered (SignpostDecision  *self,
                 SignpostQuestion  *question,
                 const SignpostLeg *leg)
{
  if (signpost_question_get_topic (question) == SIGNPOST_TOPIC_LEG_EXCHANGE && leg->method != NULL)
    return TRUE;

  return signpost_decision_is_answered (self, question, leg->id);
}

static void
need_legs (SignpostDecision       *self,
           SignpostQuestion       *question,
           const SignpostTopology *topology,
           GPtrArray              *needs)
{
  for (guint i = 0; i < topology->legs->len; i++)
    {
      const SignpostLeg *leg = g_ptr_array_index (topology->legs, i);
      g_autofree char *title = signpost_leg_dup_title (leg);

      if (signpost_topology_asks (topology, leg, signpost_question_get_topic (question)))
        add_need (needs, question, leg->id, title, leg_is_answered (self, question, leg));
    }
}

static void
need_all_legs (SignpostDecision *self,
               SignpostQuestion *question,
               GPtrArray        *needs)
{
  g_autoptr(GPtrArray) topologies = signpost_decision_list_topologies (self);

  for (guint i = 0; i < topologies->len; i++)
    need_legs (self, question, g_ptr_array_index (topologies, i), needs);
}

static guint
count_techniques (SignpostOption         *option,
                  const SignpostTopology *topology)
{
  guint count = 0;

  for (guint i = 0; i < topology->legs->len; i++)
    {
      const SignpostLeg *leg = g_ptr_array_index (topology->legs, i);

      count += signpost_option_get_techniques (option, leg->id)[0] != NULL;
    }

  return count;
}

/* While the layer is only planned, an option is built one way or the
 * other: as it says, or else the way that has techniques already. */
static const SignpostTopology *
find_built (SignpostOption *option,
            GPtrArray      *topologies)
{
  const SignpostTopology *built = g_ptr_array_index (topologies, 0);

  if (signpost_option_get_way (option) != SIGNPOST_OPTION_WAY_ANY)
    {
      for (guint i = 0; i < topologies->len; i++)
        if (signpost_option_is_built (option, g_ptr_array_index (topologies, i), topologies->len))
          return g_ptr_array_index (topologies, i);
    }

  for (guint i = 1; i < topologies->len; i++)
    {
      const SignpostTopology *topology = g_ptr_array_index (topologies, i);

      if (count_techniques (option, topology) > count_techniques (option, built))
        built = topology;
    }

  return built;
}

/* Before the choice the question is about all that are compared,
 * and it is too early to say which of them the record needs. */
static void
need_compared_techniques (SignpostDecision *self,
                          SignpostQuestion *question,
                          GPtrArray        *topologies,
                          GPtrArray        *needs)
{
  guint n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));
  gboolean asked = FALSE;
  gboolean answered = TRUE;

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);
      const SignpostTopology *built = find_built (option, topologies);

      if (!signpost_option_get_included (option) || signpost_option_get_methods (option)->len == 0)
        continue;

      asked = TRUE;
      answered &= count_techniques (option, built) == built->legs->len;
    }

  if (asked)
    add_need (needs, question, "", NULL, answered);
}

static void
need_techniques (SignpostDecision *self,
                 SignpostQuestion *question,
                 GPtrArray        *needs)
{
  g_autoptr(GPtrArray) topologies = signpost_decision_list_topologies (self);
  SignpostOption *chosen = signpost_decision_get_chosen (self);

  if (chosen != NULL)
    need_legs (self, question, find_built (chosen, topologies), needs);
  else
    need_compared_techniques (self, question, topologies, needs);
}

static void
need_methods (SignpostDecision *self,
              SignpostQuestion *question,
              GPtrArray        *needs)
{
  guint n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));
  gboolean answered = FALSE;

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);

      answered |= signpost_option_get_included (option) &&
                  signpost_option_get_methods (option)->len > 0;
    }

  add_need (needs, question, "", NULL, answered);
}

static void
need_reasons (SignpostDecision *self,
              SignpostQuestion *question,
              GPtrArray        *needs)
{
  g_autoptr(GPtrArray) others = signpost_decision_list_others (self);

  for (guint i = 0; i < others->len; i++)
    {
      SignpostOption *option = g_ptr_array_index (others, i);
      g_autofree char *name = signpost_dup_quoted (signpost_option_get_name (option));

      add_need (needs, question, signpost_option_get_id (option), name,
                signpost_decision_get_reason (self, option)[0] != '\0');
    }
}

/* Of the options only the chosen one has to be described in full. */
static void
need_option (SignpostDecision *self,
             SignpostQuestion *question,
             GPtrArray        *needs)
{
  SignpostOption *chosen = signpost_decision_get_chosen (self);
  const char *id = chosen != NULL ? signpost_option_get_id (chosen) : NULL;
  g_autofree char *name = NULL;

  if (chosen == NULL)
    return;

  name = signpost_dup_quoted (signpost_option_get_name (chosen));
  add_need (needs, question, id, name, signpost_decision_is_answered (self, question, id));
}

static void
need_ends (SignpostDecision *self,
           SignpostQuestion *question,
           GPtrArray        *needs)
{
  g_autoptr(GPtrArray) ends = signpost_decision_list_ends (self);

  for (guint i = 0; i < ends->len; i++)
    {
      SignpostEndpoint *end = g_ptr_array_index (ends, i);
      const char *id = signpost_endpoint_get_id (end);

      add_need (needs, question, id, signpost_endpoint_get_title (end),
                signpost_decision_is_answered (self, question, id));
    }
}

static void
need_by_subject (SignpostDecision *self,
                 SignpostQuestion *question,
                 GPtrArray        *needs)
{
  switch (signpost_question_get_subject (question))
    {
    case SIGNPOST_SUBJECT_DECISION:
      add_need (needs, question, "", NULL, signpost_decision_is_answered (self, question, ""));
      break;
    case SIGNPOST_SUBJECT_ENDPOINT:
      need_ends (self, question, needs);
      break;
    case SIGNPOST_SUBJECT_LEG:
      need_all_legs (self, question, needs);
      break;
    case SIGNPOST_SUBJECT_OPTION:
      need_option (self, question, needs);
      break;
    case SIGNPOST_SUBJECT_TECHNICAL_OPTION:
      /* Ratings are welcome, but nothing fails without them. */
      break;
    default:
      g_return_if_reached ();
    }
}

static void
need_answer (SignpostDecision *self,
             SignpostQuestion *question,
             GPtrArray        *needs)
{
  SignpostTopic topic = signpost_question_get_topic (question);

  if (topic == SIGNPOST_TOPIC_ENDPOINTS)
    need_endpoints (self, question, needs);
  else if (topic == SIGNPOST_TOPIC_OFFERS)
    need_offers (self, question, needs);
  else if (topic == SIGNPOST_TOPIC_OPTION_METHODS)
    need_methods (self, question, needs);
  else if (topic == SIGNPOST_TOPIC_LEG_TECHNICAL_OPTIONS)
    need_techniques (self, question, needs);
  else if (topic == SIGNPOST_TOPIC_REASONS)
    need_reasons (self, question, needs);
  else
    need_by_subject (self, question, needs);
}

GPtrArray *
signpost_decision_list_needs (SignpostDecision *self)
{
  GPtrArray *needs = g_ptr_array_new_with_free_func (free_need);
  GListModel *questions = signpost_catalogue_get_questions (self->catalogue);
  guint n_questions = g_list_model_get_n_items (questions);

  for (guint i = 0; i < n_questions; i++)
    {
      g_autoptr(SignpostQuestion) question = g_list_model_get_item (questions, i);

      if (!signpost_question_is_optional (question) && signpost_decision_is_asked (self, question))
        need_answer (self, question, needs);
    }

  return needs;
}
