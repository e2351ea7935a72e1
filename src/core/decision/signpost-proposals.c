/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-proposals-private.h"

#include "core/decision/signpost-decision-private.h"

#include <glib/gi18n-lib.h>

#define MAX_LEADING 3
#define MIN_OPTIONS 2

static gboolean
has_same_methods (SignpostOption *option,
                  GPtrArray      *categories)
{
  GPtrArray *methods = signpost_option_get_methods (option);

  if (methods->len != categories->len)
    return FALSE;

  for (guint i = 0; i < methods->len; i++)
    {
      const SignpostOptionMethod *method = g_ptr_array_index (methods, i);

      if (!g_ptr_array_find_with_equal_func (categories, method->category, g_str_equal, NULL))
        return FALSE;
    }

  return TRUE;
}

gboolean
signpost_proposals_has_option (const SignpostProposals *self,
                               const char              *name,
                               GPtrArray               *categories)
{
  GListModel *options = signpost_decision_get_options (self->decision);
  guint n_options = g_list_model_get_n_items (options);

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (options, i);

      if (g_str_equal (signpost_option_get_name (option), name))
        return TRUE;

      if (categories != NULL && !signpost_option_is_other_side (option) &&
          has_same_methods (option, categories))
        return TRUE;
    }

  return FALSE;
}

/* Adding */

SignpostOption *
signpost_proposals_add_option (SignpostProposals *self,
                               const char        *name,
                               GPtrArray         *categories,
                               GPtrArray         *roles)
{
  SignpostOption *option = signpost_decision_add_option (self->decision, name);

  if (option == NULL)
    return NULL;

  for (guint i = 0; i < categories->len; i++)
    {
      const char *role = roles != NULL ? g_ptr_array_index (roles, i) : "";

      signpost_option_add_method (option, g_ptr_array_index (categories, i),
                                  role[0] != '\0' ? role : signpost_get_plain_role ());
    }

  self->n_added++;

  return option;
}

SignpostRule *
signpost_proposals_find_rule (const SignpostProposals *self,
                              SignpostEffectKind       kind,
                              const char              *what)
{
  GListModel *rules =
    signpost_catalogue_get_rules (signpost_decision_get_catalogue (self->decision));
  guint n_rules = g_list_model_get_n_items (rules);

  for (guint i = 0; i < n_rules; i++)
    {
      g_autoptr(SignpostRule) rule = g_list_model_get_item (rules, i);

      if (signpost_rule_find_effect (rule, kind, what) != NULL &&
          signpost_standing_rule_speaks (self->standing, self->decision, rule))
        return rule;
    }

  return NULL;
}

/* What the legs run with */

/* Only its name tells the same methods in two ways apart. */
static void
add_way (SignpostProposals *self,
         const SignpostMix *mix)
{
  gboolean through_layer = mix->topology->topology->through_layer;
  g_autofree char *title =
    signpost_mix_dup_name (mix, signpost_decision_get_catalogue (self->decision));
  /* Translators: the name of an option: a category such as “Batch Integration” */
  g_autofree char *name = g_strdup_printf (through_layer ? _("%s, through the layer")
                                                         : _("%s, direct"), title);
  SignpostOption *option = NULL;

  if (!signpost_proposals_has_option (self, name, NULL))
    option = signpost_proposals_add_option (self, name, mix->categories, mix->roles);
  if (option != NULL)
    signpost_option_set_way (option, through_layer ? SIGNPOST_OPTION_WAY_LAYER
                                                   : SIGNPOST_OPTION_WAY_DIRECT);
}

static void
add_mix (SignpostProposals *self,
         const SignpostMix *mix)
{
  g_autofree char *name =
    signpost_mix_dup_name (mix, signpost_decision_get_catalogue (self->decision));

  if (!signpost_proposals_has_option (self, name, mix->categories))
    signpost_proposals_add_option (self, name, mix->categories, mix->roles);
}

/* (element-type SignpostMix): one for each topology that takes the method, or anything where none is wanted */
static GPtrArray *
list_mixes (SignpostProposals *self,
            const char        *wanted)
{
  GPtrArray *topologies = self->standing->topologies;
  GPtrArray *mixes = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_mix_free);

  for (guint i = 0; i < topologies->len; i++)
    {
      g_autoptr(SignpostMix) mix = signpost_mix_new (g_ptr_array_index (topologies, i), wanted);

      if (mix->categories->len > 0 && (wanted == NULL || mix->takes_wanted))
        g_ptr_array_add (mixes, g_steal_pointer (&mix));
    }

  return mixes;
}

/* With the settled methods, both ways to build them are worth comparing; with others, only where they differ. */
static void
propose_mixes (SignpostProposals *self,
               const char        *wanted)
{
  g_autoptr(GPtrArray) mixes = list_mixes (self, wanted);
  gboolean has_two_ways = self->standing->topologies->len > 1;

  if (mixes->len == 0)
    return;

  if (!has_two_ways ||
      (wanted != NULL && mixes->len > 1 &&
       signpost_mix_has_same_methods (g_ptr_array_index (mixes, 0), g_ptr_array_index (mixes, 1))))
    {
      add_mix (self, g_ptr_array_index (mixes, 0));
      return;
    }

  for (guint i = 0; i < mixes->len; i++)
    add_way (self, g_ptr_array_index (mixes, i));
}

static gboolean
is_leading (const SignpostMethodStanding *method)
{
  return method->forced || (!method->excluded && method->points > 0);
}

static void
propose_leading (SignpostProposals *self)
{
  guint n_leading = 0;

  propose_mixes (self, NULL);
  for (guint i = 0; i < self->summary->len && n_leading < MAX_LEADING; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (self->summary, i);

      if (!is_leading (method))
        continue;

      propose_mixes (self, signpost_category_get_id (method->category));
      n_leading++;
    }
}

/* One option is no choice. */

/* Those that are set aside because the use case does not mark them count: they can be taken in. */
static guint
count_offered (SignpostDecision *decision)
{
  GListModel *options = signpost_decision_get_options (decision);
  guint n_options = g_list_model_get_n_items (options);
  guint count = 0;

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (options, i);

      count += signpost_option_get_mark (option) != SIGNPOST_OPTION_MARK_REJECTED;
    }

  return count;
}

static void
propose_enough (SignpostProposals *self)
{
  for (guint i = 0; i < self->summary->len && count_offered (self->decision) < MIN_OPTIONS; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (self->summary, i);

      if (!method->excluded && !is_leading (method))
        propose_mixes (self, signpost_category_get_id (method->category));
    }
}

guint
signpost_decision_propose_options (SignpostDecision *decision)
{
  g_autoptr(SignpostStanding) standing = NULL;
  g_autoptr(GPtrArray) summary = NULL;
  SignpostProposals self = { .decision = decision };

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), 0);

  self.standing = standing = signpost_standing_new (decision);
  self.summary = summary = signpost_standing_summarise (standing);

  signpost_decision_begin_edit (decision);

  propose_leading (&self);
  signpost_proposals_add_combination (&self);
  if (signpost_proposals_find_rule (&self, SIGNPOST_EFFECT_PROPOSE, "change-other-side") != NULL)
    signpost_proposals_add_other_side (&self);
  propose_enough (&self);

  signpost_decision_end_edit (decision, FALSE);

  return self.n_added;
}
