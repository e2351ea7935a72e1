/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-condition-try.h"

#include "core/decision/signpost-decision-private.h"

#define MAX_DEPTH 32

gboolean
signpost_trial_is_asked (const SignpostTrial *trial,
                         SignpostQuestion    *question)
{
  SignpostTrial deeper = { .decision = trial->decision, .depth = trial->depth + 1 };

  if (deeper.depth > MAX_DEPTH)
    return FALSE;

  return signpost_condition_holds (signpost_question_get_show_if (question), &deeper);
}

/* Answers */

static gboolean
reply_fulfils (const SignpostCondition *condition,
               const SignpostReply     *reply)
{
  if (reply == NULL)
    return FALSE;

  if (condition->kind == SIGNPOST_CONDITION_ANSWERED)
    return signpost_reply_says_something (reply);

  for (guint i = 0; condition->values != NULL && condition->values[i] != NULL; i++)
    {
      if (signpost_reply_has_value (reply, condition->values[i]))
        return TRUE;
    }

  return FALSE;
}

/* A question about legs is asked of the leg at hand; any other that is
 * not about the decision as a whole, of all its subjects. */
char *
signpost_condition_dup_subject (const SignpostCondition *self,
                                const SignpostTrial     *trial)
{
  SignpostReplies *replies = trial->decision->replies;
  SignpostQuestion *question =
    signpost_catalogue_find_question (trial->decision->catalogue, self->question);
  g_autofree char **subjects = NULL;

  if (question == NULL || !signpost_trial_is_asked (trial, question))
    return NULL;

  subjects = signpost_replies_list_subjects (replies, self->question);

  for (guint i = 0; subjects[i] != NULL; i++)
    {
      gboolean is_elsewhere = trial->leg != NULL &&
                              signpost_question_get_subject (question) == SIGNPOST_SUBJECT_LEG &&
                              !g_str_equal (subjects[i], trial->leg->leg->id);

      if (!is_elsewhere &&
          reply_fulfils (self, signpost_replies_find (replies, self->question, subjects[i])))
        return g_strdup (subjects[i]);
    }

  return NULL;
}

static gboolean
answer_holds (const SignpostCondition *condition,
              const SignpostTrial     *trial)
{
  g_autofree char *subject = signpost_condition_dup_subject (condition, trial);

  return subject != NULL;
}

/* Legs */

gboolean
signpost_leg_standing_runs_with (const SignpostLegStanding *self,
                                 const char * const        *categories)
{
  gboolean is_forced = FALSE;

  if (categories == NULL)
    return FALSE;

  for (guint i = 0; i < self->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (self->methods, i);

      if (!method->forced)
        continue;

      is_forced = TRUE;
      if (g_strv_contains (categories, signpost_category_get_id (method->category)))
        return TRUE;
    }

  return !is_forced && self->leg->method != NULL && g_strv_contains (categories, self->leg->method);
}

static gboolean
mix_holds (const SignpostCondition *condition,
           const SignpostTrial     *trial)
{
  GPtrArray *legs = trial->topology != NULL ? trial->topology->legs : NULL;
  const char * const *categories = (const char * const *) condition->values;
  const char * const *other_categories = (const char * const *) condition->other_values;

  for (guint i = 0; legs != NULL && i < legs->len; i++)
    {
      if (!signpost_leg_standing_runs_with (g_ptr_array_index (legs, i), categories))
        continue;

      for (guint j = 0; j < legs->len; j++)
        {
          if (i != j &&
              signpost_leg_standing_runs_with (g_ptr_array_index (legs, j), other_categories))
            return TRUE;
        }
    }

  return FALSE;
}

/* Endpoints */

gboolean
signpost_endpoint_is_fixed (SignpostEndpoint *endpoint)
{
  return signpost_endpoint_get_changeable (endpoint) == SIGNPOST_CHANGEABLE_NO;
}

static gboolean
endpoint_fulfils (const SignpostCondition *condition,
                  SignpostEndpoint        *endpoint)
{
  const char * const *offers = signpost_endpoint_get_offers (endpoint);

  if (condition->unchangeable && !signpost_endpoint_is_fixed (endpoint))
    return FALSE;

  if (condition->offers_count < 0)
    return TRUE;

  return offers != NULL && g_strv_length ((char **) offers) == (guint) condition->offers_count;
}

static gboolean
endpoint_holds (const SignpostCondition *condition,
                const SignpostTrial     *trial)
{
  if (trial->end != NULL)
    return endpoint_fulfils (condition, trial->end);

  return trial->leg != NULL && (endpoint_fulfils (condition, trial->leg->leg->from) ||
                                endpoint_fulfils (condition, trial->leg->leg->to));
}

static gboolean
all_can_change (SignpostDecision *decision)
{
  g_autoptr(GPtrArray) ends = signpost_decision_list_ends (decision);

  for (guint i = 0; i < ends->len; i++)
    {
      SignpostEndpoint *end = g_ptr_array_index (ends, i);
      SignpostChangeable changeable = signpost_endpoint_get_changeable (end);

      if (changeable != SIGNPOST_CHANGEABLE_YES && changeable != SIGNPOST_CHANGEABLE_COSTLY)
        return FALSE;
    }

  return ends->len > 0;
}

gboolean
signpost_leg_ends_meet (const SignpostLeg *leg)
{
  const char * const *offers = signpost_endpoint_get_offers (leg->from);
  const char * const *other_offers = signpost_endpoint_get_offers (leg->to);

  if (!signpost_endpoint_is_fixed (leg->from) || !signpost_endpoint_is_fixed (leg->to))
    return TRUE;

  /* An end that offers nothing at all is a case of its own. */
  if (offers == NULL || offers[0] == NULL || other_offers == NULL || other_offers[0] == NULL)
    return TRUE;

  for (guint i = 0; offers[i] != NULL; i++)
    {
      if (g_strv_contains (other_offers, offers[i]))
        return TRUE;
    }

  return FALSE;
}

/* Points */

const SignpostMethodStanding *
signpost_leg_standing_find_forced_below (const SignpostLegStanding     *self,
                                         const SignpostMethodStanding **better)
{
  for (guint i = 0; i < self->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (self->methods, i);

      for (guint j = 0; method->forced && j < self->methods->len; j++)
        {
          *better = g_ptr_array_index (self->methods, j);

          if (!(*better)->forced && (*better)->points > method->points)
            return method;
        }
    }

  *better = NULL;
  return NULL;
}

static gboolean
is_forced_below (const SignpostLegStanding *leg)
{
  const SignpostMethodStanding *better;

  return signpost_leg_standing_find_forced_below (leg, &better) != NULL;
}

static gboolean
enough_methods_reach (const SignpostCondition *condition,
                      const SignpostTrial     *trial)
{
  int count = 0;

  for (guint i = 0; trial->leg != NULL && i < trial->leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (trial->leg->methods, i);

      if (!method->excluded && method->points >= condition->points)
        count++;
    }

  return trial->leg != NULL && count >= condition->count;
}

/* The tree */

static gboolean
all_hold (const SignpostCondition *condition,
          const SignpostTrial     *trial)
{
  for (guint i = 0; i < condition->children->len; i++)
    {
      if (!signpost_condition_holds (g_ptr_array_index (condition->children, i), trial))
        return FALSE;
    }

  return TRUE;
}

static gboolean
any_holds (const SignpostCondition *condition,
           const SignpostTrial     *trial)
{
  for (guint i = 0; i < condition->children->len; i++)
    {
      if (signpost_condition_holds (g_ptr_array_index (condition->children, i), trial))
        return TRUE;
    }

  return FALSE;
}

gboolean
signpost_condition_holds (const SignpostCondition *self,
                          const SignpostTrial     *trial)
{
  if (self == NULL)
    return TRUE;

  switch (self->kind)
    {
    case SIGNPOST_CONDITION_ALL:
      return all_hold (self, trial);
    case SIGNPOST_CONDITION_ANY:
      return any_holds (self, trial);
    case SIGNPOST_CONDITION_NOT:
      return !any_holds (self, trial);
    case SIGNPOST_CONDITION_ANSWER_IN:
      return answer_holds (self, trial);
    case SIGNPOST_CONDITION_ANSWERED:
      return answer_holds (self, trial) == self->expected;
    case SIGNPOST_CONDITION_LEG_METHOD:
      return trial->leg != NULL &&
             signpost_leg_standing_runs_with (trial->leg, (const char * const *) self->values);
    case SIGNPOST_CONDITION_LEG_METHODS_MIX:
      return mix_holds (self, trial);
    case SIGNPOST_CONDITION_ENDPOINT:
      return endpoint_holds (self, trial);
    case SIGNPOST_CONDITION_ALL_CHANGEABLE:
      return all_can_change (trial->decision) == self->expected;
    case SIGNPOST_CONDITION_ENDS_MEET:
      return trial->leg != NULL && signpost_leg_ends_meet (trial->leg->leg) == self->expected;
    case SIGNPOST_CONDITION_FORCED_BELOW_ANOTHER:
      return trial->leg != NULL && is_forced_below (trial->leg) == self->expected;
    case SIGNPOST_CONDITION_METHODS_AT_LEAST:
      return enough_methods_reach (self, trial);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
is_about_leg_question (const SignpostCondition *condition,
                       SignpostCatalogue       *catalogue)
{
  SignpostQuestion *question = signpost_catalogue_find_question (catalogue, condition->question);

  return question != NULL && signpost_question_get_subject (question) == SIGNPOST_SUBJECT_LEG;
}

gboolean
signpost_condition_is_about_leg (const SignpostCondition *self,
                                 SignpostCatalogue       *catalogue)
{
  if (self == NULL)
    return FALSE;

  switch (self->kind)
    {
    case SIGNPOST_CONDITION_ALL:
    case SIGNPOST_CONDITION_ANY:
    case SIGNPOST_CONDITION_NOT:
      for (guint i = 0; i < self->children->len; i++)
        {
          if (signpost_condition_is_about_leg (g_ptr_array_index (self->children, i), catalogue))
            return TRUE;
        }
      return FALSE;
    case SIGNPOST_CONDITION_ANSWER_IN:
    case SIGNPOST_CONDITION_ANSWERED:
      return is_about_leg_question (self, catalogue);
    case SIGNPOST_CONDITION_LEG_METHOD:
    case SIGNPOST_CONDITION_ENDPOINT:
    case SIGNPOST_CONDITION_ENDS_MEET:
    case SIGNPOST_CONDITION_FORCED_BELOW_ANOTHER:
    case SIGNPOST_CONDITION_METHODS_AT_LEAST:
      return TRUE;
    case SIGNPOST_CONDITION_LEG_METHODS_MIX:
    case SIGNPOST_CONDITION_ALL_CHANGEABLE:
      return FALSE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* What a negation rests on is that something was not said; there is nothing to point at. */
static gboolean
is_negation (const SignpostCondition *self)
{
  if (self->kind == SIGNPOST_CONDITION_ANSWERED ||
      self->kind == SIGNPOST_CONDITION_ALL_CHANGEABLE ||
      self->kind == SIGNPOST_CONDITION_FORCED_BELOW_ANOTHER)
    return !self->expected;

  return self->kind == SIGNPOST_CONDITION_NOT;
}

const SignpostCondition *
signpost_condition_find_cause (const SignpostCondition *self,
                               const SignpostTrial     *trial,
                               SignpostConditionKind    kind)
{
  const SignpostCondition *cause = NULL;

  if (self == NULL || is_negation (self) || !signpost_condition_holds (self, trial))
    return NULL;

  if (self->kind == kind)
    return self;

  if (self->kind != SIGNPOST_CONDITION_ALL && self->kind != SIGNPOST_CONDITION_ANY)
    return NULL;

  for (guint i = 0; i < self->children->len && cause == NULL; i++)
    cause = signpost_condition_find_cause (g_ptr_array_index (self->children, i), trial, kind);

  return cause;
}
