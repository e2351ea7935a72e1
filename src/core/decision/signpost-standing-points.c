/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

/* Penalties */

static gboolean
cancels (SignpostRule              *canceller,
         const SignpostLegStanding *leg,
         const char                *rule_id)
{
  GPtrArray *effects = signpost_rule_get_effects (canceller);

  for (guint i = 0; i < effects->len; i++)
    {
      const SignpostEffect *effect = g_ptr_array_index (effects, i);

      if (effect->kind == SIGNPOST_EFFECT_CANCEL_PENALTIES &&
          (!effect->first_leg_only || leg->leg->first) &&
          g_strv_contains ((const char * const *) effect->ids, rule_id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_cancelled (const SignpostTrial *trial,
              const char          *rule_id)
{
  GListModel *rules =
    signpost_catalogue_get_rules (signpost_decision_get_catalogue (trial->decision));
  guint n_rules = g_list_model_get_n_items (rules);

  for (guint i = 0; i < n_rules; i++)
    {
      g_autoptr(SignpostRule) rule = g_list_model_get_item (rules, i);

      if (cancels (rule, trial->leg, rule_id) &&
          signpost_condition_holds (signpost_rule_get_when (rule), trial))
        return TRUE;
    }

  return FALSE;
}

/* Reasons */

static void
add_reason (SignpostMethodStanding *method,
            SignpostRule           *rule,
            const SignpostTrial    *trial,
            int                     points,
            const char             *variant)
{
  SignpostReason *reason = signpost_reason_new (rule, trial);

  reason->points = points;
  reason->variant = g_strdup (variant);
  reason->cancelled = points < 0 && is_cancelled (trial, signpost_rule_get_id (rule));
  g_ptr_array_add (method->reasons, reason);
}

static void
add_baseline (SignpostLegStanding  *leg,
              SignpostRule         *rule,
              const SignpostTrial  *trial,
              const SignpostEffect *effect)
{
  for (guint i = 0; i < leg->methods->len; i++)
    {
      SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      add_reason (method, rule, trial, effect->baseline[method->fit], NULL);
    }
}

static void
add_points (SignpostLegStanding  *leg,
            SignpostRule         *rule,
            const SignpostTrial  *trial,
            const SignpostEffect *effect)
{
  for (guint i = 0; i < leg->methods->len; i++)
    {
      SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (g_strcmp0 (signpost_category_get_id (method->category), effect->method) == 0)
        add_reason (method, rule, trial, effect->points, effect->variant);
    }
}

void
signpost_standing_apply_points (SignpostDecision         *decision,
                                SignpostTopologyStanding *topology,
                                SignpostLegStanding      *leg,
                                SignpostRule             *rule)
{
  GPtrArray *effects = signpost_rule_get_effects (rule);
  SignpostTrial trial = { decision, topology, leg, NULL, 0 };
  gboolean has_use_case = signpost_decision_get_use_case (decision) != NULL;

  if ((signpost_rule_find_effect (rule, SIGNPOST_EFFECT_BASELINE, NULL) == NULL &&
       signpost_rule_find_effect (rule, SIGNPOST_EFFECT_POINTS, NULL) == NULL) ||
      !signpost_condition_holds (signpost_rule_get_when (rule), &trial))
    return;

  for (guint i = 0; i < effects->len; i++)
    {
      const SignpostEffect *effect = g_ptr_array_index (effects, i);

      if (effect->kind == SIGNPOST_EFFECT_BASELINE && has_use_case)
        add_baseline (leg, rule, &trial, effect);
      else if (effect->kind == SIGNPOST_EFFECT_POINTS)
        add_points (leg, rule, &trial, effect);
    }
}

/* Sums */

int
signpost_method_standing_sum_variant (const SignpostMethodStanding *self,
                                      const char                   *variant)
{
  int sum = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->reasons->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (self->reasons, i);

      if (!reason->cancelled && g_strcmp0 (reason->variant, variant) == 0)
        sum += reason->points;
    }

  return sum;
}

gboolean
signpost_method_standing_has_points (const SignpostMethodStanding *self,
                                     const char                   *variant)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->reasons->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (self->reasons, i);

      if (reason->points != 0 && g_strcmp0 (reason->variant, variant) == 0)
        return TRUE;
    }

  return FALSE;
}

const char *
signpost_method_standing_get_counting_variant (const SignpostMethodStanding *self)
{
  const char * const *variants;
  const char *best = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  variants = signpost_category_get_variants (self->category);
  for (guint i = 0; variants != NULL && variants[i] != NULL; i++)
    if (best == NULL || signpost_method_standing_sum_variant (self, variants[i]) >
                        signpost_method_standing_sum_variant (self, best))
      best = variants[i];

  return best != NULL && signpost_method_standing_has_points (self, best) ? best : NULL;
}

gboolean
signpost_method_standing_counts (const SignpostMethodStanding *self,
                                 const SignpostReason         *reason)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (reason != NULL, FALSE);

  if (reason->cancelled)
    return FALSE;

  return reason->variant == NULL ||
         g_strcmp0 (reason->variant, signpost_method_standing_get_counting_variant (self)) == 0;
}

/* A variant that nobody speaks about stands at 0, so a
 * method is never worse off than its best form. */
void
signpost_method_standing_sum (SignpostMethodStanding *self)
{
  const char * const *variants = signpost_category_get_variants (self->category);
  gboolean is_tied = FALSE;
  int best = 0;

  self->variant = NULL;

  for (guint i = 0; variants != NULL && variants[i] != NULL; i++)
    {
      int sum = signpost_method_standing_sum_variant (self, variants[i]);

      if (i == 0 || sum > best)
        {
          best = sum;
          is_tied = FALSE;
          self->variant = variants[i];
        }
      else if (sum == best)
        {
          is_tied = TRUE;
        }
    }

  /* One that has no rival is not ahead of anything. */
  if (is_tied || (variants != NULL && variants[0] != NULL && variants[1] == NULL))
    self->variant = NULL;

  self->points = signpost_method_standing_sum_variant (self, NULL) + best;
}
