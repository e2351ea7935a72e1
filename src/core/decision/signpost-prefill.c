/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

#include "core/decision/signpost-decision-private.h"

#include <glib/gi18n-lib.h>

/* (nullable): the scale question whose ratings prefill a criterion */
static const char *
find_question (SignpostDecision *self,
               const char       *criterion)
{
  GPtrArray *criteria = signpost_catalogue_get_criteria (self->catalogue);

  for (guint i = 0; i < criteria->len; i++)
    {
      const SignpostCatalogueCriterion *candidate = g_ptr_array_index (criteria, i);

      if (g_str_equal (candidate->id, criterion))
        return candidate->question;
    }

  return NULL;
}

/* (nullable): the reply that rates the weakest of the
 * techniques that are chosen, the first on each leg */
static const SignpostReply *
find_weakest (SignpostDecision       *self,
              const SignpostStanding *standing,
              SignpostOption         *option,
              const char             *question)
{
  g_autofree char **legs = signpost_option_list_legs (option);
  const SignpostReply *weakest = NULL;

  for (guint i = 0; legs[i] != NULL; i++)
    {
      const SignpostReply *reply;

      if (signpost_standing_find_leg (standing, legs[i]) == NULL)
        continue;

      reply = signpost_replies_find (self->replies, question,
                                     signpost_option_get_techniques (option, legs[i])[0]);

      if (reply != NULL && reply->rating > 0 &&
          (weakest == NULL || reply->rating < weakest->rating))
        weakest = reply;
    }

  return weakest;
}

static gboolean
passes_layer (const SignpostStanding *standing,
              SignpostOption         *option)
{
  for (guint i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      for (guint j = 0; topology->topology->through_layer && j < topology->legs->len; j++)
        {
          const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);

          if (signpost_option_get_techniques (option, leg->leg->id)[0] != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

/* (nullable): what the layer does that whoever rates should know */
static char *
dup_layer_note (const SignpostStanding *standing,
                SignpostOption         *option,
                const char             *question)
{
  for (guint i = 0; passes_layer (standing, option) && i < standing->notes->len; i++)
    {
      const SignpostReason *note = g_ptr_array_index (standing->notes, i);

      if (signpost_rule_find_effect (note->rule, SIGNPOST_EFFECT_PREFILL_RATING_NOTE,
                                     question) != NULL)
        /* Translators: functions of the integration layer, such as “Security, Monitoring” */
        return g_strdup_printf (_("The layer takes care of: %s"), note->because);
    }

  return NULL;
}

static void
prefill_cell (SignpostDecision       *self,
              const SignpostStanding *standing,
              SignpostOption         *option,
              guint                   position,
              guint                   criterion)
{
  const SignpostRating *rating = signpost_comparison_get_rating (self->comparison, position,
                                                                 criterion);
  const char *question =
    find_question (self, signpost_comparison_get_criterion (self->comparison, criterion)->id);
  const SignpostReply *weakest;
  g_autofree char *note = NULL;

  if (question == NULL || (rating != NULL && (rating->half_steps > 0 || !rating->sure)))
    return;

  weakest = find_weakest (self, standing, option, question);
  if (weakest == NULL)
    return;

  if (rating == NULL || rating->note == NULL || rating->note[0] == '\0')
    note = dup_layer_note (standing, option, question);

  signpost_comparison_set_rating (self->comparison, position, criterion,
                                  2 * weakest->rating, !weakest->unsure);
  if (note != NULL)
    signpost_comparison_set_note (self->comparison, position, criterion, note);
}

void
signpost_decision_prefill_ratings (SignpostDecision *self)
{
  g_autoptr(SignpostStanding) standing = NULL;
  guint n_options, n_criteria;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));

  standing = signpost_standing_new (self);
  n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));
  n_criteria = signpost_comparison_get_n_criteria (self->comparison);

  signpost_decision_begin_edit (self);

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);
      int position = signpost_comparison_find_option (self->comparison,
                                                      signpost_option_get_id (option));

      for (guint j = 0; position >= 0 && j < n_criteria; j++)
        prefill_cell (self, standing, option, position, j);
    }

  signpost_decision_end_edit (self, FALSE);
}
