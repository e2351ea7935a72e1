/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-proposals-private.h"

#include "core/decision/signpost-decision-private.h"

/* What the catalogue combines */

/* How well a combination answers to the standing. Roles and categories as for adding an option. */
typedef struct
{
  const SignpostCombination *combination;
  GPtrArray                 *categories;  /* (element-type utf8): that it would be made of */
  guint                      n_strong;    /* of them */
  guint                      n_weak;      /* of those that it needs */
  guint                      n_needed;
  int                        points;
} Match;

static Match *
match_new (const SignpostCombination *combination)
{
  Match *self = g_new0 (Match, 1);

  self->combination = combination;
  self->categories = g_ptr_array_new ();

  return self;
}

static void
match_free (Match *self)
{
  g_ptr_array_unref (self->categories);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Match, match_free)

/* Better: more of the strong methods, fewer others, more of them needed rather than optional, more points */
static gboolean
is_better (const Match *match,
           const Match *best)
{
  if (best == NULL)
    return TRUE;
  if (match->n_strong != best->n_strong)
    return match->n_strong > best->n_strong;
  if (match->n_weak != best->n_weak)
    return match->n_weak < best->n_weak;
  if (match->n_needed != best->n_needed)
    return match->n_needed > best->n_needed;

  return match->points > best->points;
}

/* What a method is worth to a combination */

static const SignpostMethodStanding *
find_method (const SignpostProposals *self,
             const char              *category)
{
  for (guint i = 0; i < self->summary->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (self->summary, i);

      if (g_str_equal (signpost_category_get_id (method->category), category))
        return method;
    }

  return NULL;
}

static gboolean
is_forced_anywhere (const SignpostMethodStanding *method)
{
  return method->forced || method->forced_on != NULL;
}

/* Whether the answers do not speak against it */
static gboolean
is_allowed (const SignpostMethodStanding *method)
{
  return is_forced_anywhere (method) || (!method->excluded && method->points >= 0);
}

static gboolean
is_favoured (const SignpostMethodStanding *method)
{
  return is_forced_anywhere (method) || (!method->excluded && method->points > 0);
}

/* (nullable): the condition of a kind in the tree */
static const SignpostCondition *
find_condition (const SignpostCondition *condition,
                SignpostConditionKind    kind)
{
  const SignpostCondition *found = NULL;

  if (condition == NULL || condition->kind == kind)
    return condition;

  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    if (found == NULL)
      found = find_condition (g_ptr_array_index (condition->children, i), kind);

  return found;
}

/* The combination is to join those methods for which the rule proposes one. */
static int
get_strength (SignpostRule *rule)
{
  const SignpostCondition *condition =
    find_condition (signpost_rule_get_when (rule), SIGNPOST_CONDITION_METHODS_AT_LEAST);

  return condition != NULL ? condition->points : 1;
}

/* Whether the combination can be had: FALSE when a method that it needs cannot */
static gboolean
add_needed (const SignpostProposals *self,
            Match                   *match,
            int                      strength)
{
  char **methods = match->combination->methods;

  for (guint i = 0; methods != NULL && methods[i] != NULL; i++)
    {
      const SignpostMethodStanding *method = find_method (self, methods[i]);

      if (method == NULL || !is_allowed (method))
        return FALSE;

      g_ptr_array_add (match->categories, methods[i]);
      match->points += method->points;
      match->n_needed++;
      if (method->points >= strength)
        match->n_strong++;
      else
        match->n_weak++;
    }

  return TRUE;
}

static void
add_optional (const SignpostProposals *self,
              Match                   *match,
              int                      strength)
{
  char **methods = match->combination->optional_methods;

  for (guint i = 0; methods != NULL && methods[i] != NULL; i++)
    {
      const SignpostMethodStanding *method = find_method (self, methods[i]);

      if (method == NULL || !is_favoured (method))
        continue;

      g_ptr_array_add (match->categories, methods[i]);
      match->points += method->points;
      match->n_strong += method->points >= strength;
    }
}

/* Buildable */

static gboolean
serves_leg (GPtrArray                 *categories,
            const SignpostLegStanding *leg)
{
  gboolean is_forced = FALSE;
  gboolean has_allowed = FALSE;

  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);
      gboolean is_in = g_ptr_array_find_with_equal_func (categories,
                                                         signpost_category_get_id (method->category),
                                                         g_str_equal, NULL);

      if (method->forced && !is_in)
        return FALSE;

      is_forced |= method->forced;
      has_allowed |= is_in && !method->excluded;
    }

  return is_forced || has_allowed;
}

/* Whether some leg can run with it */
static gboolean
runs_somewhere (const char                     *category,
                const SignpostTopologyStanding *topology)
{
  for (guint i = 0; i < topology->legs->len; i++)
    {
      const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, i);

      for (guint j = 0; j < leg->methods->len; j++)
        {
          const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, j);

          if (!method->excluded &&
              g_str_equal (signpost_category_get_id (method->category), category))
            return TRUE;
        }
    }

  return FALSE;
}

/* Whether every leg of the topology can run with one of the methods, and with what it is forced to, and each of them has a leg */
static gboolean
serves (GPtrArray                      *categories,
        const SignpostTopologyStanding *topology)
{
  for (guint i = 0; i < topology->legs->len; i++)
    if (!serves_leg (categories, g_ptr_array_index (topology->legs, i)))
      return FALSE;

  for (guint i = 0; i < categories->len; i++)
    if (!runs_somewhere (g_ptr_array_index (categories, i), topology))
      return FALSE;

  return TRUE;
}

static gboolean
serves_any (const SignpostProposals *self,
            GPtrArray               *categories)
{
  for (guint i = 0; i < self->standing->topologies->len; i++)
    if (serves (categories, g_ptr_array_index (self->standing->topologies, i)))
      return TRUE;

  return FALSE;
}

/* Roles as the catalogue has them */
static SignpostOption *
add_option (SignpostProposals         *self,
            const SignpostCombination *combination,
            GPtrArray                 *categories)
{
  g_autoptr(GPtrArray) roles = g_ptr_array_new ();

  for (guint i = 0; i < categories->len; i++)
    g_ptr_array_add (roles,
                     (gpointer) signpost_combination_get_role (combination,
                                                               g_ptr_array_index (categories, i)));

  return signpost_proposals_add_option (self, combination->title, categories, roles);
}

/* While both ways are open, an option that only one of them can carry says which. */
static void
set_way (SignpostProposals *self,
         SignpostOption    *option,
         GPtrArray         *categories)
{
  GPtrArray *topologies = self->standing->topologies;

  for (guint i = 0; topologies->len > 1 && i < topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (topologies, i);

      if (!serves (categories, topology))
        signpost_option_set_way (option, topology->topology->through_layer
                                         ? SIGNPOST_OPTION_WAY_DIRECT : SIGNPOST_OPTION_WAY_LAYER);
    }
}

void
signpost_proposals_add_combination (SignpostProposals *self)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (self->decision);
  GPtrArray *combinations = signpost_catalogue_get_combinations (catalogue);
  SignpostRule *rule =
    signpost_proposals_find_rule (self, SIGNPOST_EFFECT_PROPOSE, "combination");
  g_autoptr(Match) best = NULL;
  SignpostOption *option = NULL;
  int strength = rule != NULL ? get_strength (rule) : 0;

  for (guint i = 0; rule != NULL && i < combinations->len; i++)
    {
      g_autoptr(Match) match = match_new (g_ptr_array_index (combinations, i));

      if (!add_needed (self, match, strength))
        continue;

      add_optional (self, match, strength);
      if (match->n_strong < 2 || !serves_any (self, match->categories) || !is_better (match, best))
        continue;

      g_clear_pointer (&best, match_free);
      best = g_steal_pointer (&match);
    }

  if (best != NULL &&
      !signpost_proposals_has_option (self, best->combination->title, best->categories))
    option = add_option (self, best->combination, best->categories);
  if (option != NULL)
    set_way (self, option, best->categories);
}

gboolean
signpost_standing_suggests (const SignpostStanding    *self,
                            SignpostDecision          *decision,
                            const SignpostCombination *combination)
{
  SignpostProposals proposals = { .decision = decision, .standing = self };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (combination != NULL, FALSE);

  for (guint i = 0; combination->proposed_by != NULL && combination->proposed_by[i] != NULL; i++)
    if (signpost_proposals_find_rule (&proposals, SIGNPOST_EFFECT_PROPOSE,
                                      combination->proposed_by[i]) != NULL)
      return TRUE;

  return FALSE;
}

SignpostOption *
signpost_decision_add_combination (SignpostDecision          *decision,
                                   const SignpostCombination *combination)
{
  g_autoptr(SignpostStanding) standing = NULL;
  g_autoptr(GPtrArray) summary = NULL;
  g_autoptr(GPtrArray) categories = g_ptr_array_new ();
  SignpostProposals self = { .decision = decision };
  SignpostOption *option;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (combination != NULL, NULL);

  self.standing = standing = signpost_standing_new (decision);
  self.summary = summary = signpost_standing_summarise (standing);
  for (guint i = 0; combination->methods != NULL && combination->methods[i] != NULL; i++)
    g_ptr_array_add (categories, combination->methods[i]);
  for (guint i = 0;
       combination->optional_methods != NULL && combination->optional_methods[i] != NULL; i++)
    {
      const SignpostMethodStanding *method =
        find_method (&self, combination->optional_methods[i]);

      if (method == NULL || !method->excluded)
        g_ptr_array_add (categories, combination->optional_methods[i]);
    }

  signpost_decision_begin_edit (decision);
  option = add_option (&self, combination, categories);
  signpost_decision_end_edit (decision, FALSE);

  return option;
}
