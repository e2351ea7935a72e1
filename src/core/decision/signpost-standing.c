/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

/* Lifetime */

void
signpost_method_standing_free (SignpostMethodStanding *self)
{
  g_ptr_array_unref (self->reasons);
  g_free (self->forced_on);
  g_free (self->excluded_on);
  g_free (self);
}

static void
free_leg_standing (gpointer data)
{
  SignpostLegStanding *self = data;

  g_ptr_array_unref (self->methods);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static void
free_topology_standing (gpointer data)
{
  SignpostTopologyStanding *self = data;

  g_ptr_array_unref (self->legs);
  signpost_topology_free (self->topology);
  g_free (self);
}

static GPtrArray *
create_reasons (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_reason_free);
}

static GPtrArray *
create_methods (SignpostDecision *decision)
{
  GListModel *categories =
    signpost_catalogue_get_categories (signpost_decision_get_catalogue (decision));
  guint n_categories = g_list_model_get_n_items (categories);
  SignpostUseCase *use_case = signpost_decision_get_use_case (decision);
  GPtrArray *methods =
    g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_method_standing_free);

  for (guint i = 0; i < n_categories; i++)
    {
      g_autoptr(SignpostCategory) category = g_list_model_get_item (categories, i);
      SignpostMethodStanding *method = g_new0 (SignpostMethodStanding, 1);

      method->category = category;
      method->reasons = create_reasons ();
      if (use_case != NULL)
        method->fit = signpost_fit_get_level (signpost_use_case_get_fit (use_case, category));

      g_ptr_array_add (methods, method);
    }

  return methods;
}

static SignpostTopologyStanding *
create_topology_standing (SignpostDecision *decision,
                          SignpostTopology *topology)
{
  SignpostTopologyStanding *self = g_new0 (SignpostTopologyStanding, 1);

  self->topology = topology;
  self->legs = g_ptr_array_new_with_free_func (free_leg_standing);

  for (guint i = 0; i < topology->legs->len; i++)
    {
      SignpostLegStanding *leg = g_new0 (SignpostLegStanding, 1);

      leg->leg = g_ptr_array_index (topology->legs, i);
      leg->methods = create_methods (decision);
      leg->notes = create_reasons ();
      g_ptr_array_add (self->legs, leg);
    }

  return self;
}

/* Order */

int
signpost_compare_merit (const SignpostMethodStanding *a,
                        const SignpostMethodStanding *b)
{
  if (a->points != b->points)
    return a->points > b->points ? -1 : 1;

  if (a->fit != b->fit)
    return a->fit > b->fit ? -1 : 1;

  return 0;
}

static int
rank_availability (const SignpostMethodStanding *method)
{
  return method->forced ? 0 : method->excluded ? 2 : 1;
}

static int
compare_methods_cb (gconstpointer a,
                    gconstpointer b)
{
  const SignpostMethodStanding *first = *(const SignpostMethodStanding * const *) a;
  const SignpostMethodStanding *second = *(const SignpostMethodStanding * const *) b;
  int order = rank_availability (first) - rank_availability (second);

  if (order == 0)
    order = signpost_compare_merit (first, second);
  if (order == 0)
    order = (int) signpost_category_get_position (first->category) -
            (int) signpost_category_get_position (second->category);

  return order;
}

void
signpost_sort_methods (GPtrArray *methods)
{
  g_ptr_array_sort (methods, compare_methods_cb);
}

/* Which rule comes first is the catalogue's business; the
 * availability rules were only applied before the others. */
static int
compare_reasons_cb (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  GHashTable *positions = user_data;
  const SignpostReason *first = *(const SignpostReason * const *) a;
  const SignpostReason *second = *(const SignpostReason * const *) b;

  return GPOINTER_TO_INT (g_hash_table_lookup (positions, first->rule)) -
         GPOINTER_TO_INT (g_hash_table_lookup (positions, second->rule));
}

static void
settle_methods (SignpostLegStanding *leg,
                SignpostUseCase     *use_case,
                GHashTable          *positions)
{
  for (guint i = 0; i < leg->methods->len; i++)
    {
      SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      method->excluded = method->excluded && !method->forced;
      method->unusual =
        use_case != NULL && method->fit == SIGNPOST_FIT_LEVEL_NONE && !method->excluded;
      signpost_method_standing_sum (method);
      g_ptr_array_sort_with_data (method->reasons, compare_reasons_cb, positions);
    }

  signpost_sort_methods (leg->methods);
}

static void
settle_leg (SignpostLegStanding *leg)
{
  SignpostMethodStanding *first;
  SignpostMethodStanding *best;

  if (leg->methods->len == 0)
    return;

  first = best = g_ptr_array_index (leg->methods, 0);

  for (guint i = 1; i < leg->methods->len; i++)
    {
      SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (signpost_compare_merit (method, best) < 0)
        best = method;
    }

  leg->blocked = first->excluded || !signpost_leg_ends_meet (leg->leg);
  if (best != first || (first->excluded && best->points > 0))
    leg->otherwise = best->category;
}

/* Rules */

typedef void (* ApplyRule) (SignpostDecision         *decision,
                            SignpostTopologyStanding *topology,
                            SignpostLegStanding      *leg,
                            SignpostRule             *rule);

static void
apply_rules (SignpostDecision         *decision,
             SignpostTopologyStanding *topology,
             ApplyRule                 apply)
{
  GListModel *rules = signpost_catalogue_get_rules (signpost_decision_get_catalogue (decision));
  guint n_rules = g_list_model_get_n_items (rules);

  for (guint i = 0; i < n_rules; i++)
    {
      g_autoptr(SignpostRule) rule = g_list_model_get_item (rules, i);

      for (guint j = 0; j < topology->legs->len; j++)
        apply (decision, topology, g_ptr_array_index (topology->legs, j), rule);
    }
}

static GHashTable *
list_positions (SignpostDecision *decision)
{
  GListModel *rules = signpost_catalogue_get_rules (signpost_decision_get_catalogue (decision));
  guint n_rules = g_list_model_get_n_items (rules);
  GHashTable *positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_rules; i++)
    {
      g_autoptr(SignpostRule) rule = g_list_model_get_item (rules, i);

      g_hash_table_insert (positions, rule, GINT_TO_POINTER (i));
    }

  return positions;
}

/* What is forced is known before any rule asks which method a leg runs with. */
static void
evaluate (SignpostDecision         *decision,
          SignpostTopologyStanding *topology)
{
  SignpostUseCase *use_case = signpost_decision_get_use_case (decision);
  g_autoptr(GHashTable) positions = list_positions (decision);

  apply_rules (decision, topology, signpost_standing_apply_availability);
  apply_rules (decision, topology, signpost_standing_apply_points);

  for (guint i = 0; i < topology->legs->len; i++)
    {
      settle_methods (g_ptr_array_index (topology->legs, i), use_case, positions);
      settle_leg (g_ptr_array_index (topology->legs, i));
    }
}

SignpostStanding *
signpost_standing_new (SignpostDecision *decision)
{
  SignpostStanding *self;
  g_autoptr(GPtrArray) topologies = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);

  self = g_new0 (SignpostStanding, 1);
  self->topologies = g_ptr_array_new_with_free_func (free_topology_standing);
  self->notes = create_reasons ();

  topologies = signpost_decision_list_topologies (decision);
  g_ptr_array_set_free_func (topologies, NULL);

  for (guint i = 0; i < topologies->len; i++)
    {
      SignpostTopologyStanding *topology =
        create_topology_standing (decision, g_ptr_array_index (topologies, i));

      evaluate (decision, topology);
      g_ptr_array_add (self->topologies, topology);
    }

  signpost_standing_apply_notes (self, decision);

  return self;
}

void
signpost_standing_free (SignpostStanding *self)
{
  g_ptr_array_unref (self->topologies);
  g_ptr_array_unref (self->notes);
  g_strfreev (self->excluded_options);
  g_strfreev (self->suggested_options);
  g_free (self);
}

const SignpostLegStanding *
signpost_standing_find_leg (const SignpostStanding *self,
                            const char             *leg_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (self->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        {
          const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);

          if (g_strcmp0 (leg->leg->id, leg_id) == 0)
            return leg;
        }
    }

  return NULL;
}

const SignpostMethodStanding *
signpost_leg_standing_find (const SignpostLegStanding *self,
                            SignpostCategory          *category)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (self->methods, i);

      if (method->category == category)
        return method;
    }

  return NULL;
}
