/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"
#include "core/decision/signpost-standing.h"

/* Legs are few, and their ids say which ends they have. */
static gboolean
is_part_of (const SignpostLeg *part,
            const SignpostLeg *direct)
{
  return part->first ? part->from == direct->from : part->to == direct->to;
}

const char *
signpost_decision_get_direct_method (SignpostDecision  *self,
                                     const SignpostLeg *leg)
{
  g_autoptr(SignpostTopology) direct = NULL;
  const char *method = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);
  g_return_val_if_fail (leg != NULL, NULL);

  direct = signpost_decision_create_direct (self);

  for (guint i = 0; i < direct->legs->len; i++)
    {
      const SignpostLeg *other = g_ptr_array_index (direct->legs, i);

      if (!is_part_of (leg, other) || other->method == NULL)
        continue;
      if (method != NULL && !g_str_equal (method, other->method))
        return NULL;
      method = g_intern_string (other->method);
    }

  return method;
}

/* What availability forces goes before what is wished for. */
static gboolean
allows (const SignpostLegStanding *leg,
        const char                *method_id)
{
  gboolean is_allowed = FALSE;
  gboolean is_forced = FALSE;
  gboolean is_other_forced = FALSE;

  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (g_str_equal (signpost_category_get_id (method->category), method_id))
        {
          is_allowed = !method->excluded;
          is_forced = method->forced;
        }
      else
        {
          is_other_forced |= method->forced;
        }
    }

  return is_allowed && (is_forced || !is_other_forced);
}

static void
answer_method (SignpostDecision *self,
               SignpostQuestion *question,
               const char       *leg,
               const char       *method)
{
  GListModel *answers = signpost_question_get_answers (question);
  guint n_answers = g_list_model_get_n_items (answers);

  for (guint i = 0; i < n_answers; i++)
    {
      g_autoptr(SignpostAnswer) answer = g_list_model_get_item (answers, i);

      if (g_strcmp0 (signpost_answer_get_method (answer), method) == 0)
        {
          signpost_decision_set_value (self, question, leg, signpost_answer_get_id (answer), TRUE);
          return;
        }
    }
}

static void
carry_to_legs (SignpostDecision               *self,
               const SignpostTopologyStanding *topology)
{
  for (guint i = 0; i < topology->legs->len; i++)
    {
      const SignpostLegStanding *standing = g_ptr_array_index (topology->legs, i);
      const SignpostLeg *leg = standing->leg;
      SignpostQuestion *question = signpost_decision_get_leg_question (self, leg, TRUE);
      const char *method = signpost_decision_get_direct_method (self, leg);

      if (question != NULL && method != NULL && allows (standing, method) &&
          !signpost_decision_is_answered (self, question, leg->id))
        answer_method (self, question, leg->id, method);
    }
}

void
signpost_decision_carry_to_layer (SignpostDecision *self)
{
  g_autoptr(SignpostStanding) standing = signpost_standing_new (self);

  for (guint i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      if (topology->topology->through_layer)
        carry_to_legs (self, topology);
    }
}
