/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

#include <glib/gi18n-lib.h>

/* What an option meets on the legs that it runs on */

gboolean
signpost_option_is_built (SignpostOption         *self,
                          const SignpostTopology *topology,
                          guint                   n_topologies)
{
  SignpostOptionWay way;

  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), FALSE);
  g_return_val_if_fail (topology != NULL, FALSE);

  way = signpost_option_get_way (self);

  return n_topologies < 2 || way == SIGNPOST_OPTION_WAY_ANY ||
         (way == SIGNPOST_OPTION_WAY_LAYER) == topology->through_layer;
}

/* (nullable): why the method cannot be used on the leg */
static const char *
find_exclusion (const SignpostMethodStanding *method)
{
  for (guint i = 0; i < method->reasons->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (method->reasons, i);

      if (signpost_rule_find_effect (reason->rule, SIGNPOST_EFFECT_EXCLUDE_NOT_OFFERED,
                                     NULL) != NULL)
        return reason->because;
    }

  return NULL;
}

/* Whether the option has another method for the leg */
static gboolean
has_other (SignpostOption            *option,
           const SignpostLegStanding *leg)
{
  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (!method->excluded &&
          signpost_option_has_method (option, signpost_category_get_id (method->category)))
        return TRUE;
    }

  return FALSE;
}

static void
add_conflict (GPtrArray                    *conflicts,
              SignpostOption               *option,
              const SignpostLegStanding    *leg,
              const SignpostMethodStanding *method)
{
  g_autofree char *title = signpost_leg_dup_title (leg->leg);
  const char *name = signpost_category_get_short_title (method->category);
  const char *why = find_exclusion (method);

  if (why == NULL)
    why = "";
  if (has_other (option, leg))
    /* Translators: a leg such as “Shop → ERP”, a method, and why it is excluded */
    g_ptr_array_add (conflicts, g_strdup_printf (_("%s: %s is excluded here, another of its "
                                                   "methods is not. %s."), title, name, why));
  else
    /* Translators: a leg such as “Shop → ERP”, a method, and why it is excluded */
    g_ptr_array_add (conflicts, g_strdup_printf (_("%s: %s is excluded. %s."), title, name, why));
}

/* Whether the method can run on one leg at least */
static gboolean
runs_somewhere (const SignpostTopologyStanding *topology,
                SignpostCategory               *category)
{
  for (guint i = 0; i < topology->legs->len; i++)
    if (!signpost_leg_standing_find (g_ptr_array_index (topology->legs, i), category)->excluded)
      return TRUE;

  return FALSE;
}

/* Why nothing can run on the leg; "" when nobody says */
static const char *
find_block (const SignpostLegStanding *leg)
{
  for (guint i = 0; i < leg->notes->len; i++)
    {
      const SignpostReason *note = g_ptr_array_index (leg->notes, i);

      if (signpost_rule_find_effect (note->rule, SIGNPOST_EFFECT_BLOCK, NULL) != NULL)
        return note->because;
    }

  return "";
}

/* Each end may allow a method of the option, and yet none reaches from one to the other. */
static void
add_block (GPtrArray                 *conflicts,
           const SignpostLegStanding *leg)
{
  g_autofree char *title = signpost_leg_dup_title (leg->leg);
  const char *why = find_block (leg);

  if (why[0] == '\0')
    /* Translators: a leg such as “Shop → ERP” */
    g_ptr_array_add (conflicts, g_strdup_printf (_("%s: nothing can run here."), title));
  else
    /* Translators: a leg such as “Shop → ERP”, and why */
    g_ptr_array_add (conflicts, g_strdup_printf (_("%s: nothing can run here. %s."), title, why));
}

/* Methods that share the legs between them are as an option is meant to be. */
static void
list_on_leg (GPtrArray                      *conflicts,
             SignpostOption                 *option,
             const SignpostTopologyStanding *topology,
             const SignpostLegStanding      *leg)
{
  guint n_before = conflicts->len;

  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (method->excluded &&
          signpost_option_has_method (option, signpost_category_get_id (method->category)) &&
          !(has_other (option, leg) && runs_somewhere (topology, method->category)))
        add_conflict (conflicts, option, leg, method);
    }

  if (leg->blocked && conflicts->len == n_before && signpost_option_get_methods (option)->len > 0)
    add_block (conflicts, leg);
}

GPtrArray *
signpost_standing_list_conflicts (const SignpostStanding *self,
                                  SignpostOption         *option)
{
  GPtrArray *conflicts;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (SIGNPOST_IS_OPTION (option), NULL);

  conflicts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (self->topologies, i);

      if (!signpost_option_is_built (option, topology->topology, self->topologies->len))
        continue;

      for (guint j = 0; j < topology->legs->len; j++)
        list_on_leg (conflicts, option, topology, g_ptr_array_index (topology->legs, j));
    }

  return conflicts;
}

char *
signpost_standing_dup_obstacle (const SignpostStanding *self,
                                SignpostOption         *option)
{
  g_autoptr(GPtrArray) conflicts = signpost_standing_list_conflicts (self, option);
  const char *first;

  if (conflicts == NULL || conflicts->len == 0)
    return NULL;

  first = g_ptr_array_index (conflicts, 0);
  if (conflicts->len == 1)
    /* Translators: %s says why, as a sentence */
    return g_strdup_printf (_("Cannot be built as things are. %s"), first);

  /* Translators: %s says why, as a sentence; then how many more reasons there are */
  return g_strdup_printf (ngettext ("Cannot be built as things are. %s And %u more.",
                                    "Cannot be built as things are. %s And %u more.",
                                    conflicts->len - 1),
                          first, conflicts->len - 1);
}

/* What a leg runs with */

typedef gboolean (* TestMethod) (const SignpostMethodStanding *method,
                                 const SignpostLegStanding    *leg,
                                 SignpostOption               *option);

static gboolean
is_forced (const SignpostMethodStanding *method,
           const SignpostLegStanding    *leg,
           SignpostOption               *option)
{
  return method->forced;
}

static gboolean
is_of_option (const SignpostMethodStanding *method,
              const SignpostLegStanding    *leg,
              SignpostOption               *option)
{
  return signpost_option_has_method (option, signpost_category_get_id (method->category));
}

static gboolean
is_allowed (const SignpostMethodStanding *method,
            const SignpostLegStanding    *leg,
            SignpostOption               *option)
{
  return !method->excluded && is_of_option (method, leg, option);
}

static gboolean
is_chosen (const SignpostMethodStanding *method,
           const SignpostLegStanding    *leg,
           SignpostOption               *option)
{
  return method == signpost_leg_standing_find_chosen (leg) && is_allowed (method, leg, option);
}

GPtrArray *
signpost_leg_standing_list_methods (const SignpostLegStanding *self,
                                    SignpostOption            *option)
{
  static const TestMethod tests[] = { is_forced, is_chosen, is_allowed, is_of_option };
  GPtrArray *methods;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (SIGNPOST_IS_OPTION (option), NULL);

  methods = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (tests) && methods->len == 0; i++)
    for (guint j = 0; j < self->methods->len; j++)
      if (tests[i] (g_ptr_array_index (self->methods, j), self, option))
        g_ptr_array_add (methods, g_ptr_array_index (self->methods, j));

  return methods;
}
