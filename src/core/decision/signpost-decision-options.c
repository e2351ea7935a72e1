/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"

#include "core/decision/signpost-clean-text.h"

GListModel *
signpost_decision_get_options (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return G_LIST_MODEL (self->options);
}

static SignpostFitLevel
find_weakest_fit (SignpostDecision *self,
                  SignpostOption   *option)
{
  SignpostUseCase *use_case = signpost_decision_get_use_case (self);
  GPtrArray *methods = signpost_option_get_methods (option);
  SignpostFitLevel weakest = SIGNPOST_FIT_LEVEL_PREFERRED;

  if (use_case == NULL || methods->len == 0)
    return SIGNPOST_FIT_LEVEL_NONE;

  for (guint i = 0; i < methods->len; i++)
    {
      const SignpostOptionMethod *method = g_ptr_array_index (methods, i);
      SignpostCategory *category = signpost_catalogue_find_category (self->catalogue,
                                                                     method->category);
      SignpostFitLevel level = SIGNPOST_FIT_LEVEL_NONE;

      if (category != NULL)
        level = signpost_fit_get_level (signpost_use_case_get_fit (use_case, category));

      weakest = MIN (weakest, level);
    }

  return weakest;
}

/* A use case that this catalogue does not have: what the file says of fits is all that is known of them */
static gboolean
lacks_use_case (SignpostDecision *self)
{
  SignpostQuestion *question = signpost_catalogue_find_topic (self->catalogue, SIGNPOST_TOPIC_USE_CASE);
  const SignpostReply *reply = NULL;

  if (question != NULL)
    reply = signpost_decision_get_reply (self, question, "");

  return reply != NULL && reply->values[0] != NULL &&
         signpost_question_find_answer (question, reply->values[0]) == NULL;
}

/* Whether the comparison includes the option: it has room for so many only. */
static gboolean
is_compared (SignpostDecision *self,
             const char       *id)
{
  int position = signpost_comparison_find_option (self->comparison, id);

  return position >= 0 && signpost_comparison_get_option (self->comparison, position)->included;
}

static void
update_option (SignpostDecision *self,
               SignpostOption   *option)
{
  const char *id = signpost_option_get_id (option);
  int position = signpost_comparison_find_option (self->comparison, id);

  if (position >= 0 && lacks_use_case (self))
    signpost_option_set_fit (option, signpost_comparison_get_option (self->comparison, position)->fit);
  else
    signpost_option_set_fit (option, find_weakest_fit (self, option));

  if (position < 0)
    signpost_comparison_add_option (self->comparison, id,
                                    signpost_option_get_name (option),
                                    signpost_option_get_fit (option),
                                    signpost_option_get_included (option));
  else
    signpost_comparison_update_option (self->comparison, position,
                                       signpost_option_get_name (option),
                                       signpost_option_get_fit (option),
                                       signpost_option_get_included (option));

  signpost_option_set_included (option, is_compared (self, id));
}

void
signpost_decision_update_fits (SignpostDecision *self)
{
  guint n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));

  signpost_decision_begin_edit (self);

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);

      update_option (self, option);
    }

  signpost_decision_end_edit (self, FALSE);
}

static void
follow_option (SignpostDecision *self,
               SignpostOption   *option)
{
  signpost_decision_begin_edit (self);
  update_option (self, option);
  signpost_decision_end_edit (self, TRUE);
}

static void
follow_option_notify_cb (SignpostOption   *option,
                         GParamSpec       *pspec,
                         SignpostDecision *self)
{
  follow_option (self, option);
}

static void
follow_option_changed_cb (SignpostOption   *option,
                          SignpostDecision *self)
{
  SignpostFitLevel before = signpost_option_get_fit (option);

  signpost_decision_begin_edit (self);
  update_option (self, option);
  signpost_decision_gate_option (self, option, before);
  signpost_decision_end_edit (self, TRUE);
}

void
signpost_decision_take_comparison (SignpostDecision   *self,
                                   SignpostComparison *comparison)
{
  if (self->comparison != NULL)
    g_signal_handlers_disconnect_by_func (self->comparison, signpost_decision_report_change, self);

  g_set_object (&self->comparison, comparison);
  g_signal_connect_object (comparison, "changed", G_CALLBACK (signpost_decision_report_change),
                           self, G_CONNECT_SWAPPED);
}

static void
connect_option (SignpostDecision *self,
                SignpostOption   *option)
{
  g_signal_connect_object (option, "notify", G_CALLBACK (follow_option_notify_cb), self, 0);
  g_signal_connect_object (option, "changed", G_CALLBACK (follow_option_changed_cb), self, 0);
}

static void
disconnect_option (SignpostDecision *self,
                   SignpostOption   *option)
{
  g_signal_handlers_disconnect_by_func (option, follow_option_notify_cb, self);
  g_signal_handlers_disconnect_by_func (option, follow_option_changed_cb, self);
}

void
signpost_decision_take_option (SignpostDecision *self,
                               SignpostOption   *option)
{
  signpost_decision_begin_edit (self);
  connect_option (self, option);
  update_option (self, option);
  g_list_store_append (self->options, option);
  signpost_decision_end_edit (self, TRUE);
}

static char *
find_free_id (SignpostDecision *self)
{
  char *id = NULL;
  guint number = 1;

  do
    {
      g_free (id);
      id = g_strdup_printf ("option-%u", number++);
    }
  while (signpost_decision_find_option (self, id) != NULL ||
         signpost_comparison_find_option (self->comparison, id) >= 0 ||
         /* Said of an option that the file did not have; another one must not inherit it. */
         g_strcmp0 (self->chosen, id) == 0 || g_hash_table_contains (self->reasons, id));

  return id;
}

SignpostOption *
signpost_decision_add_option (SignpostDecision *self,
                              const char       *name)
{
  g_autoptr(SignpostOption) option = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  if (signpost_comparison_get_n_options (self->comparison) >= SIGNPOST_COMPARISON_MAX_OPTIONS)
    return NULL;

  id = find_free_id (self);
  option = signpost_option_new (id, name);
  signpost_decision_take_option (self, option);

  return option;
}

static void
forget_option (SignpostDecision *self,
               const char       *id)
{
  GListModel *questions = signpost_catalogue_get_questions (self->catalogue);
  guint n_questions = g_list_model_get_n_items (questions);
  int position = signpost_comparison_find_option (self->comparison, id);

  for (guint i = 0; i < n_questions; i++)
    {
      g_autoptr(SignpostQuestion) question = g_list_model_get_item (questions, i);

      if (signpost_question_get_subject (question) == SIGNPOST_SUBJECT_OPTION)
        signpost_replies_forget (self->replies, signpost_question_get_id (question), id);
    }

  if (position >= 0)
    signpost_comparison_remove_option (self->comparison, position);

  g_hash_table_remove (self->reasons, id);
  if (g_strcmp0 (self->chosen, id) == 0)
    g_clear_pointer (&self->chosen, g_free);
}

void
signpost_decision_remove_option (SignpostDecision *self,
                                 SignpostOption   *option)
{
  g_autoptr(SignpostOption) removed = NULL;
  guint position;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (SIGNPOST_IS_OPTION (option));

  if (!g_list_store_find (self->options, option, &position))
    return;

  removed = g_object_ref (option);

  signpost_decision_begin_edit (self);
  disconnect_option (self, removed);
  forget_option (self, signpost_option_get_id (removed));
  g_list_store_remove (self->options, position);
  signpost_decision_end_edit (self, TRUE);
}

void
signpost_decision_restore_options (SignpostDecision *self,
                                   SignpostDecision *other)
{
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));
  guint n_others = g_list_model_get_n_items (G_LIST_MODEL (other->options));

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);

      disconnect_option (self, option);
    }

  for (guint i = 0; i < n_others; i++)
    {
      g_autoptr(SignpostOption) theirs = g_list_model_get_item (G_LIST_MODEL (other->options), i);
      SignpostOption *ours = signpost_decision_find_option (self, signpost_option_get_id (theirs));

      if (ours == NULL)
        disconnect_option (other, theirs);
      else
        signpost_option_assign (ours, theirs);

      g_ptr_array_add (kept, g_object_ref (ours != NULL ? ours : theirs));
    }

  for (guint i = 0; i < kept->len; i++)
    connect_option (self, g_ptr_array_index (kept, i));

  signpost_replace_items (self->options, kept);
}

SignpostOption *
signpost_decision_find_option (SignpostDecision *self,
                               const char       *id)
{
  guint n_options;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);

      if (g_strcmp0 (signpost_option_get_id (option), id) == 0)
        return option;
    }

  return NULL;
}

SignpostOption *
signpost_decision_get_chosen (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return self->chosen != NULL ? signpost_decision_find_option (self, self->chosen) : NULL;
}

void
signpost_decision_set_chosen (SignpostDecision *self,
                              SignpostOption   *option)
{
  const char *id;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (option == NULL || SIGNPOST_IS_OPTION (option));

  id = option != NULL ? signpost_option_get_id (option) : NULL;

  signpost_decision_begin_edit (self);
  signpost_decision_end_edit (self, signpost_take_text (&self->chosen, g_strdup (id)));
}

const char *
signpost_decision_get_reason (SignpostDecision *self,
                              SignpostOption   *option)
{
  const char *reason;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);
  g_return_val_if_fail (SIGNPOST_IS_OPTION (option), NULL);

  reason = g_hash_table_lookup (self->reasons, signpost_option_get_id (option));

  return reason != NULL ? reason : "";
}

void
signpost_decision_set_reason (SignpostDecision *self,
                              SignpostOption   *option,
                              const char       *reason)
{
  g_autofree char *clean = NULL;
  const char *id;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (SIGNPOST_IS_OPTION (option));

  clean = signpost_dup_clean_text (reason);
  if (g_str_equal (clean, signpost_decision_get_reason (self, option)))
    return;

  id = signpost_option_get_id (option);

  signpost_decision_begin_edit (self);
  if (clean[0] != '\0')
    g_hash_table_insert (self->reasons, g_strdup (id), g_steal_pointer (&clean));
  else
    g_hash_table_remove (self->reasons, id);
  signpost_decision_end_edit (self, TRUE);
}

SignpostComparison *
signpost_decision_get_comparison (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return self->comparison;
}
