/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

static gboolean
is_hit (SignpostEffectKind  kind,
        SignpostEndpoint   *end,
        SignpostCategory   *category)
{
  gboolean is_offered = signpost_endpoint_offers (end, signpost_category_get_id (category));

  return kind == SIGNPOST_EFFECT_FORCE_OFFERED ? is_offered : !is_offered;
}

static void
hit_method (SignpostMethodStanding *method,
            SignpostEffectKind      kind,
            SignpostRule           *rule,
            const SignpostTrial    *trial)
{
  if (kind == SIGNPOST_EFFECT_FORCE_OFFERED)
    method->forced = TRUE;
  else
    method->excluded = TRUE;

  g_ptr_array_add (method->reasons, signpost_reason_new (rule, trial));
}

static void
apply_effect (SignpostEffectKind   kind,
              SignpostRule        *rule,
              SignpostLegStanding *leg,
              const SignpostTrial *trial)
{
  for (guint i = 0; i < leg->methods->len; i++)
    {
      SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (is_hit (kind, trial->end, method->category))
        hit_method (method, kind, rule, trial);
    }
}

void
signpost_standing_apply_availability (SignpostDecision         *decision,
                                      SignpostTopologyStanding *topology,
                                      SignpostLegStanding      *leg,
                                      SignpostRule             *rule)
{
  GPtrArray *effects = signpost_rule_get_effects (rule);
  SignpostEndpoint *ends[] = { leg->leg->from, leg->leg->to };

  for (guint i = 0; i < effects->len; i++)
    {
      const SignpostEffect *effect = g_ptr_array_index (effects, i);

      if (effect->kind != SIGNPOST_EFFECT_FORCE_OFFERED &&
          effect->kind != SIGNPOST_EFFECT_EXCLUDE_NOT_OFFERED)
        continue;

      for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
        {
          SignpostTrial trial = { decision, topology, leg, ends[j], 0 };

          /* As long as nobody has said what the endpoint offers, nothing follows from it. */
          if (signpost_endpoint_get_offers (ends[j]) != NULL &&
              signpost_condition_holds (signpost_rule_get_when (rule), &trial))
            apply_effect (effect->kind, rule, leg, &trial);
        }
    }
}
