/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"
#include "core/decision/signpost-standing.h"

GListModel *
signpost_decision_get_endpoints (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return G_LIST_MODEL (self->endpoints);
}

static char *
find_free_id (SignpostDecision *self,
              SignpostRole      role)
{
  char *id = g_strdup (signpost_role_to_nick (role));

  for (guint i = 2; signpost_decision_find_endpoint (self, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", signpost_role_to_nick (role), i);
    }

  return id;
}

/* What an endpoint offers, and whether it can change, is felt like an answer. */
static void
endpoint_notify_cb (SignpostDecision *self)
{
  signpost_decision_begin_edit (self);
  if (!self->is_reading)
    signpost_decision_follow_best_method (self);
  signpost_decision_end_edit (self, TRUE);
}

static void
connect_endpoint (SignpostDecision *self,
                  SignpostEndpoint *endpoint)
{
  g_signal_connect_object (endpoint, "notify", G_CALLBACK (endpoint_notify_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
disconnect_endpoint (SignpostDecision *self,
                     SignpostEndpoint *endpoint)
{
  g_signal_handlers_disconnect_by_func (endpoint, endpoint_notify_cb, self);
}

void
signpost_decision_take_endpoint (SignpostDecision *self,
                                 SignpostEndpoint *endpoint)
{
  signpost_decision_begin_edit (self);
  connect_endpoint (self, endpoint);
  g_list_store_append (self->endpoints, endpoint);
  signpost_decision_end_edit (self, TRUE);
}

gboolean
signpost_decision_has_room (SignpostDecision *self)
{
  guint n_systems;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), FALSE);

  n_systems = g_list_model_get_n_items (G_LIST_MODEL (self->endpoints));
  if (signpost_decision_find_layer (self) != NULL)
    n_systems--;

  return n_systems < SIGNPOST_DECISION_MAX_SYSTEMS;
}

SignpostEndpoint *
signpost_decision_add_endpoint (SignpostDecision *self,
                                SignpostRole      role,
                                const char       *name)
{
  g_autoptr(SignpostEndpoint) endpoint = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  if (role == SIGNPOST_ROLE_LAYER ? signpost_decision_find_layer (self) != NULL
                                  : !signpost_decision_has_room (self))
    return NULL;

  id = find_free_id (self, role);
  endpoint = signpost_endpoint_new (id, name, role);
  signpost_decision_take_endpoint (self, endpoint);

  return endpoint;
}

/* A later endpoint may get the same id, and must not inherit what was said about this one. */
static void
forget_endpoint (SignpostDecision *self,
                 const char       *id)
{
  GListModel *questions = signpost_catalogue_get_questions (self->catalogue);
  guint n_questions = g_list_model_get_n_items (questions);

  for (guint i = 0; i < n_questions; i++)
    {
      g_autoptr(SignpostQuestion) question = g_list_model_get_item (questions, i);
      SignpostQuestionSubject subject = signpost_question_get_subject (question);

      if (subject == SIGNPOST_SUBJECT_ENDPOINT || subject == SIGNPOST_SUBJECT_LEG)
        signpost_replies_forget (self->replies, signpost_question_get_id (question), id);
    }
}

static void
forget_techniques (SignpostDecision *self,
                   const char       *endpoint)
{
  guint n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);
      g_autofree char **legs = signpost_option_list_legs (option);

      for (guint j = 0; legs[j] != NULL; j++)
        {
          g_autofree char *leg = g_strdup (legs[j]);

          if (signpost_leg_id_has_end (leg, endpoint))
            signpost_option_set_techniques (option, leg, NULL);
        }
    }
}

/* Without its endpoint there is no layer, so the answer that says otherwise goes with it. */
static void
answer_no_layer (SignpostDecision *self)
{
  SignpostQuestion *question = signpost_catalogue_find_topic (self->catalogue,
                                                              SIGNPOST_TOPIC_LAYER);
  const char *none[] = { NULL, NULL };
  GListModel *answers;
  guint n_answers;

  if (question == NULL || signpost_decision_get_layer_state (self) == SIGNPOST_LAYER_ABSENT)
    return;

  answers = signpost_question_get_answers (question);
  n_answers = g_list_model_get_n_items (answers);

  for (guint i = 0; i < n_answers; i++)
    {
      g_autoptr(SignpostAnswer) answer = g_list_model_get_item (answers, i);

      if (g_strcmp0 (signpost_answer_get_means (answer), "layer-absent") == 0)
        none[0] = signpost_answer_get_id (answer);
    }

  signpost_decision_set_values (self, question, "", none);
}

void
signpost_decision_remove_endpoint (SignpostDecision *self,
                                   SignpostEndpoint *endpoint)
{
  g_autoptr(SignpostEndpoint) removed = NULL;
  guint position;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (SIGNPOST_IS_ENDPOINT (endpoint));

  if (!g_list_store_find (self->endpoints, endpoint, &position))
    return;

  removed = g_object_ref (endpoint);

  signpost_decision_begin_edit (self);
  disconnect_endpoint (self, removed);
  g_list_store_remove (self->endpoints, position);
  forget_endpoint (self, signpost_endpoint_get_id (removed));
  forget_techniques (self, signpost_endpoint_get_id (removed));
  if (signpost_decision_find_layer (self) == NULL)
    answer_no_layer (self);
  signpost_decision_end_edit (self, TRUE);
}

static void
assign_endpoint (SignpostEndpoint *ours,
                 SignpostEndpoint *theirs)
{
  signpost_endpoint_set_name (ours, signpost_endpoint_get_name (theirs));
  signpost_endpoint_set_role (ours, signpost_endpoint_get_role (theirs));
  signpost_endpoint_set_changeable (ours, signpost_endpoint_get_changeable (theirs));
  signpost_endpoint_set_reason (ours, signpost_endpoint_get_reason (theirs));
  signpost_endpoint_set_offers (ours, signpost_endpoint_get_offers (theirs));
}

void
signpost_decision_restore_endpoints (SignpostDecision *self,
                                     SignpostDecision *other)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_endpoints = g_list_model_get_n_items (G_LIST_MODEL (self->endpoints));
  guint n_others = g_list_model_get_n_items (G_LIST_MODEL (other->endpoints));

  for (guint i = 0; i < n_endpoints; i++)
    {
      g_autoptr(SignpostEndpoint) endpoint = g_list_model_get_item (G_LIST_MODEL (self->endpoints),
                                                                    i);

      disconnect_endpoint (self, endpoint);
    }

  for (guint i = 0; i < n_others; i++)
    {
      g_autoptr(SignpostEndpoint) theirs = g_list_model_get_item (G_LIST_MODEL (other->endpoints),
                                                                  i);
      const char *id = signpost_endpoint_get_id (theirs);
      SignpostEndpoint *ours = signpost_decision_find_endpoint (self, id);

      if (ours == NULL)
        disconnect_endpoint (other, theirs);
      else
        assign_endpoint (ours, theirs);

      g_ptr_array_add (kept, g_object_ref (ours != NULL ? ours : theirs));
    }

  for (guint i = 0; i < kept->len; i++)
    connect_endpoint (self, g_ptr_array_index (kept, i));

  signpost_replace_items (self->endpoints, kept);
}

static gboolean
is_named (SignpostDecision *self,
          const char       *folded)
{
  guint n_endpoints = g_list_model_get_n_items (G_LIST_MODEL (self->endpoints));

  for (guint i = 0; i < n_endpoints; i++)
    {
      g_autoptr(SignpostEndpoint) endpoint = g_list_model_get_item (G_LIST_MODEL (self->endpoints),
                                                                    i);
      g_autofree char *name = g_utf8_casefold (signpost_endpoint_get_name (endpoint), -1);

      if (g_str_equal (g_strstrip (name), folded))
        return TRUE;
    }

  return FALSE;
}

char **
signpost_decision_list_needing (SignpostDecision *self)
{
  SignpostQuestion *question = signpost_catalogue_find_topic (self->catalogue,
                                                              SIGNPOST_TOPIC_NEEDS);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  const SignpostReply *reply = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  if (question != NULL && signpost_decision_is_asked (self, question))
    reply = signpost_decision_get_reply (self, question, "");

  for (guint i = 0; reply != NULL && i < reply->rows->len; i++)
    {
      const char * const *cells = g_ptr_array_index (reply->rows, i);
      g_autofree char *name = g_strstrip (g_strdup (cells[0] != NULL ? cells[0] : ""));
      g_autofree char *folded = g_utf8_casefold (name, -1);

      if (*name != '\0' && !is_named (self, folded) &&
          g_hash_table_add (seen, g_steal_pointer (&folded)))
        g_strv_builder_add (names, name);
    }

  return g_strv_builder_end (names);
}

SignpostEndpoint *
signpost_decision_find_endpoint (SignpostDecision *self,
                                 const char       *id)
{
  guint n_endpoints;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  n_endpoints = g_list_model_get_n_items (G_LIST_MODEL (self->endpoints));

  for (guint i = 0; i < n_endpoints; i++)
    {
      g_autoptr(SignpostEndpoint) endpoint = g_list_model_get_item (G_LIST_MODEL (self->endpoints),
                                                                    i);

      if (g_strcmp0 (signpost_endpoint_get_id (endpoint), id) == 0)
        return endpoint;
    }

  return NULL;
}
