/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

const SignpostEffect *
signpost_rule_find_effect (SignpostRule       *rule,
                           SignpostEffectKind  kind,
                           const char         *what)
{
  GPtrArray *effects = signpost_rule_get_effects (rule);

  for (guint i = 0; i < effects->len; i++)
    {
      const SignpostEffect *effect = g_ptr_array_index (effects, i);

      if (effect->kind == kind && (what == NULL || g_strcmp0 (effect->what, what) == 0))
        return effect;
    }

  return NULL;
}

gboolean
signpost_leg_standing_proposes (const SignpostLegStanding *self,
                                const char                *what)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (what != NULL, FALSE);

  for (guint i = 0; i < self->notes->len; i++)
    {
      const SignpostReason *note = g_ptr_array_index (self->notes, i);

      if (signpost_rule_find_effect (note->rule, SIGNPOST_EFFECT_PROPOSE, what) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Warnings and advice, and whatever else would be heard nowhere because it touches no method. */
static gboolean
is_note (SignpostRule *rule)
{
  SignpostRuleKind kind = signpost_rule_get_kind (rule);

  if (kind == SIGNPOST_RULE_WARNING || kind == SIGNPOST_RULE_ADVICE)
    return TRUE;

  return signpost_rule_find_effect (rule, SIGNPOST_EFFECT_BASELINE, NULL) == NULL &&
         signpost_rule_find_effect (rule, SIGNPOST_EFFECT_POINTS, NULL) == NULL &&
         signpost_rule_find_effect (rule, SIGNPOST_EFFECT_FORCE_OFFERED, NULL) == NULL &&
         signpost_rule_find_effect (rule, SIGNPOST_EFFECT_EXCLUDE_NOT_OFFERED, NULL) == NULL;
}

static void
note_once (GPtrArray           *notes,
           SignpostRule        *rule,
           const SignpostTrial *trial)
{
  if (is_note (rule))
    g_ptr_array_add (notes, signpost_reason_new (rule, trial));
}

/* A rule about endpoints speaks for each end that it is about. */
static gboolean
note_on_leg (SignpostLegStanding *leg,
             SignpostRule        *rule,
             SignpostTrial       *trial)
{
  const SignpostCondition *when = signpost_rule_get_when (rule);
  SignpostEndpoint *ends[] = { leg->leg->from, leg->leg->to };
  gboolean is_about_end = FALSE;

  trial->leg = leg;
  trial->end = NULL;
  if (!signpost_condition_holds (when, trial))
    return FALSE;

  if (signpost_rule_find_effect (rule, SIGNPOST_EFFECT_BLOCK, NULL) != NULL)
    leg->blocked = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      trial->end = ends[i];

      if (signpost_condition_find_cause (when, trial, SIGNPOST_CONDITION_ENDPOINT) == NULL)
        continue;

      is_about_end = TRUE;
      note_once (leg->notes, rule, trial);
    }

  trial->end = NULL;
  if (!is_about_end)
    note_once (leg->notes, rule, trial);

  return TRUE;
}

static gboolean
note_on_legs (SignpostStanding *self,
              SignpostDecision *decision,
              SignpostRule     *rule)
{
  gboolean speaks = FALSE;

  for (guint i = 0; i < self->topologies->len; i++)
    {
      SignpostTopologyStanding *topology = g_ptr_array_index (self->topologies, i);
      SignpostTrial trial = { .decision = decision, .topology = topology };

      for (guint j = 0; j < topology->legs->len; j++)
        speaks |= note_on_leg (g_ptr_array_index (topology->legs, j), rule, &trial);
    }

  return speaks;
}

static void
block_all (SignpostTopologyStanding *topology)
{
  for (guint i = 0; i < topology->legs->len; i++)
    {
      SignpostLegStanding *leg = g_ptr_array_index (topology->legs, i);

      leg->blocked = TRUE;
    }
}

static gboolean
note_on_decision (SignpostStanding *self,
                  SignpostDecision *decision,
                  SignpostRule     *rule)
{
  gboolean speaks = FALSE;

  for (guint i = 0; i < self->topologies->len; i++)
    {
      SignpostTrial trial = { .decision = decision,
                              .topology = g_ptr_array_index (self->topologies, i) };

      if (!signpost_condition_holds (signpost_rule_get_when (rule), &trial))
        continue;

      if (signpost_rule_find_effect (rule, SIGNPOST_EFFECT_BLOCK, NULL) != NULL)
        block_all (g_ptr_array_index (self->topologies, i));
      if (!speaks)
        note_once (self->notes, rule, &trial);

      speaks = TRUE;
    }

  return speaks;
}

static void
collect_options (SignpostRule       *rule,
                 SignpostEffectKind  kind,
                 GPtrArray          *options,
                 GPtrArray          *except)
{
  GPtrArray *effects = signpost_rule_get_effects (rule);

  for (guint i = 0; i < effects->len; i++)
    {
      const SignpostEffect *effect = g_ptr_array_index (effects, i);

      if (effect->kind != kind)
        continue;

      for (guint j = 0; effect->ids != NULL && effect->ids[j] != NULL; j++)
        {
          if (!g_ptr_array_find_with_equal_func (options, effect->ids[j], g_str_equal, NULL) &&
              (except == NULL ||
               !g_ptr_array_find_with_equal_func (except, effect->ids[j], g_str_equal, NULL)))
            g_ptr_array_add (options, g_strdup (effect->ids[j]));
        }
    }
}

/* What is excluded is not suggested, whichever rule speaks first. */
static void
collect_all_options (SignpostStanding *self,
                     GPtrArray        *speaking)
{
  GPtrArray *excluded = g_ptr_array_new ();
  GPtrArray *suggested = g_ptr_array_new ();

  for (guint i = 0; i < speaking->len; i++)
    collect_options (g_ptr_array_index (speaking, i), SIGNPOST_EFFECT_EXCLUDE_OPTIONS, excluded,
                     NULL);

  for (guint i = 0; i < speaking->len; i++)
    collect_options (g_ptr_array_index (speaking, i), SIGNPOST_EFFECT_SUGGEST_OPTIONS, suggested,
                     excluded);

  g_ptr_array_add (excluded, NULL);
  g_ptr_array_add (suggested, NULL);
  self->excluded_options = (char **) g_ptr_array_free (excluded, FALSE);
  self->suggested_options = (char **) g_ptr_array_free (suggested, FALSE);
}

void
signpost_standing_apply_notes (SignpostStanding *self,
                               SignpostDecision *decision)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);
  GListModel *rules = signpost_catalogue_get_rules (catalogue);
  guint n_rules = g_list_model_get_n_items (rules);
  g_autoptr(GPtrArray) speaking = g_ptr_array_new ();

  for (guint i = 0; i < n_rules; i++)
    {
      g_autoptr(SignpostRule) rule = g_list_model_get_item (rules, i);
      gboolean speaks;

      if (signpost_condition_is_about_leg (signpost_rule_get_when (rule), catalogue))
        speaks = note_on_legs (self, decision, rule);
      else
        speaks = note_on_decision (self, decision, rule);

      if (speaks)
        g_ptr_array_add (speaking, rule);
    }

  collect_all_options (self, speaking);
}

gboolean
signpost_standing_rule_speaks (const SignpostStanding *self,
                               SignpostDecision       *decision,
                               SignpostRule           *rule)
{
  const SignpostCondition *when = signpost_rule_get_when (rule);
  gboolean is_about_leg =
    signpost_condition_is_about_leg (when, signpost_decision_get_catalogue (decision));

  for (guint i = 0; i < self->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (self->topologies, i);
      SignpostTrial trial = { .decision = decision, .topology = topology };

      if (!is_about_leg && signpost_condition_holds (when, &trial))
        return TRUE;

      for (guint j = 0; is_about_leg && j < topology->legs->len; j++)
        {
          trial.leg = g_ptr_array_index (topology->legs, j);

          if (signpost_condition_holds (when, &trial))
            return TRUE;
        }
    }

  return FALSE;
}
