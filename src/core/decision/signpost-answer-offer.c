/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-answer-offer.h"

#include "core/decision/signpost-standing-private.h"

static const SignpostQuestionDefault *
find_default (SignpostQuestion    *question,
              const SignpostTrial *trial)
{
  GPtrArray *defaults = signpost_question_get_defaults (question);

  for (guint i = 0; i < defaults->len; i++)
    {
      const SignpostQuestionDefault *found = g_ptr_array_index (defaults, i);

      if (signpost_condition_holds (found->condition, trial))
        return found;
    }

  return NULL;
}

/* Whether an answer of the question settles the method for a leg */
static gboolean
can_settle (SignpostQuestion *question,
            const char       *method)
{
  GListModel *answers = signpost_question_get_answers (question);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr(SignpostAnswer) answer = g_list_model_get_item (answers, i);

      if (g_strcmp0 (signpost_answer_get_method (answer), method) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Not another method than the one that was chosen at another question, not one that the leg excludes, and nothing beside the answer that
 * says what it is forced to */
static gboolean
suits_leg (SignpostAnswer            *answer,
           SignpostQuestion          *question,
           const SignpostLegStanding *leg)
{
  const char *settled = signpost_answer_get_method (answer);

  if (leg != NULL && settled != NULL && leg->leg->method != NULL &&
      !g_str_equal (settled, leg->leg->method))
    return FALSE;

  for (guint i = 0; leg != NULL && i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);
      const char *category = signpost_category_get_id (method->category);

      if (settled == NULL && method->forced && can_settle (question, category))
        return FALSE;
      if (g_strcmp0 (settled, category) == 0 && method->excluded)
        return FALSE;
    }

  return TRUE;
}

static SignpostAnswerOffer *
create_offer (const SignpostQuestionDefault *found,
              const SignpostTrial           *trial)
{
  const SignpostCondition *cause =
    signpost_condition_find_cause (found->condition, trial, SIGNPOST_CONDITION_ANSWER_IN);
  SignpostAnswerOffer *self = g_new0 (SignpostAnswerOffer, 1);
  g_autofree char *subject = NULL;

  self->answer = found->answer;
  if (cause == NULL)
    {
      self->because = g_strdup ("");
      return self;
    }

  subject = signpost_condition_dup_subject (cause, trial);
  self->source =
    signpost_catalogue_find_question (signpost_decision_get_catalogue (trial->decision),
                                      cause->question);
  self->because =
    signpost_condition_dup_reply (cause, self->source,
                                  signpost_decision_get_reply (trial->decision, self->source,
                                                               subject));

  return self;
}

SignpostAnswerOffer *
signpost_decision_offer_answer (SignpostDecision       *decision,
                                const SignpostStanding *standing,
                                SignpostQuestion       *question,
                                const char             *subject)
{
  const SignpostQuestionDefault *found;
  SignpostTrial trial = { .decision = decision };

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (standing != NULL, NULL);
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (question), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  if (signpost_question_get_defaults (question)->len == 0 ||
      signpost_decision_get_reply (decision, question, subject) != NULL ||
      !signpost_decision_is_asked (decision, question))
    return NULL;

  trial.leg = signpost_standing_find_leg (standing, subject);
  found = find_default (question, &trial);
  if (found == NULL || !suits_leg (found->answer, question, trial.leg))
    return NULL;

  return create_offer (found, &trial);
}

void
signpost_answer_offer_free (SignpostAnswerOffer *self)
{
  g_free (self->because);
  g_free (self);
}
