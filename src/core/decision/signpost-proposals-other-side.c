/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-proposals-private.h"

#include "core/decision/signpost-decision-private.h"

#include <glib/gi18n-lib.h>

/* Change the other side */

static const char *
get_name (void)
{
  return _("Change the other side");
}

gboolean
signpost_option_is_other_side (SignpostOption *option)
{
  return signpost_option_get_mark (option) != SIGNPOST_OPTION_MARK_NONE ||
         g_str_equal (signpost_option_get_name (option), get_name ());
}

static SignpostOptionMark
find_mark (const SignpostProposals *self)
{
  if (signpost_proposals_find_rule (self, SIGNPOST_EFFECT_MARK_CHANGE_OPTION, "rejected") != NULL)
    return SIGNPOST_OPTION_MARK_REJECTED;
  if (signpost_proposals_find_rule (self, SIGNPOST_EFFECT_MARK_CHANGE_OPTION, "examine-first") != NULL)
    return SIGNPOST_OPTION_MARK_EXAMINE_FIRST;

  return SIGNPOST_OPTION_MARK_NONE;
}

/* The reason that was given with the answer; what somebody wrote at the option itself stays. */
static void
take_refusal (const SignpostProposals *self,
              SignpostOption          *option)
{
  const char *plain = _("The other side cannot be changed.");
  const char *said = signpost_option_get_why_excluded (option);
  const char *why = signpost_decision_get_topic_text (self->decision,
                                                      SIGNPOST_TOPIC_CHANGE_OTHER_SIDE);

  if (why == NULL || why[0] == '\0')
    why = plain;
  /* While it is typed the reason grows, or shrinks. */
  if (g_str_equal (said, plain) || g_str_has_prefix (why, said) || g_str_has_prefix (said, why))
    signpost_option_set_why_excluded (option, why);
}

static void
mark_option (const SignpostProposals *self,
             SignpostOption          *option,
             SignpostOptionMark       mark)
{
  gboolean is_rejected = mark == SIGNPOST_OPTION_MARK_REJECTED;

  if (signpost_option_get_mark (option) != mark)
    {
      signpost_option_set_mark (option, mark);
      signpost_option_set_included (option, !is_rejected);
    }
  if (is_rejected)
    take_refusal (self, option);
}

static SignpostOption *
find_option (SignpostDecision *decision)
{
  GListModel *options = signpost_decision_get_options (decision);
  guint n_options = g_list_model_get_n_items (options);

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (options, i);

      if (signpost_option_is_other_side (option))
        return option;
    }

  return NULL;
}

/* What cannot be changed stays as it is, whichever side the option changes: each leg takes the best that
 * its ends allow. What was chosen for a leg belongs to the way that is not changed. */
static void
list_best (const SignpostStanding *standing,
           GPtrArray              *categories)
{
  const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, 0);

  for (guint i = 0; i < topology->legs->len; i++)
    {
      const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, i);

      for (guint j = 0; j < leg->methods->len; j++)
        {
          const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, j);
          const char *category = signpost_category_get_id (method->category);

          if ((j > 0 && !method->forced) || method->excluded)
            break;
          if (!g_ptr_array_find_with_equal_func (categories, category, g_str_equal, NULL))
            g_ptr_array_add (categories, (gpointer) category);
        }
    }
}

/* Another answer since the last time changes the mark of the option that is there. */
void
signpost_proposals_add_other_side (SignpostProposals *self)
{
  SignpostOption *option = find_option (self->decision);
  g_autoptr(GPtrArray) categories = g_ptr_array_new ();

  if (option == NULL)
    {
      list_best (self->standing, categories);
      option = signpost_proposals_add_option (self, get_name (), categories, NULL);
    }
  if (option != NULL)
    mark_option (self, option, find_mark (self));
}

/* Following */

/* Nobody has made anything of it: not chosen, nothing chosen for it. */
static gboolean
is_untouched (SignpostDecision *decision,
              SignpostOption   *option)
{
  g_autofree char **legs = signpost_option_list_legs (option);

  return signpost_decision_get_chosen (decision) != option && legs[0] == NULL &&
         g_str_equal (signpost_option_get_name (option), get_name ());
}

static gboolean
has_plain_methods (SignpostOption *option)
{
  GPtrArray *methods = signpost_option_get_methods (option);

  for (guint i = 0; i < methods->len; i++)
    {
      const SignpostOptionMethod *method = g_ptr_array_index (methods, i);

      if (!g_str_equal (method->role, signpost_get_plain_role ()))
        return FALSE;
    }

  return methods->len > 0;
}

/* Nobody has said anything of it: it is as it was made. */
static gboolean
is_as_made (SignpostDecision *decision,
            SignpostOption   *option)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  int place = signpost_comparison_find_option (comparison, signpost_option_get_id (option));

  if (!has_plain_methods (option) || !is_untouched (decision, option) ||
      signpost_decision_get_reason (decision, option)[0] != '\0')
    return FALSE;

  for (guint i = 0; place >= 0 && i < signpost_comparison_get_n_criteria (comparison); i++)
    if (signpost_comparison_get_rating (comparison, place, i)->half_steps != 0)
      return FALSE;

  return TRUE;
}

static gboolean
has_methods (SignpostOption *option,
             GPtrArray      *categories)
{
  if (signpost_option_get_methods (option)->len != categories->len)
    return FALSE;

  for (guint i = 0; i < categories->len; i++)
    if (!signpost_option_has_method (option, g_ptr_array_index (categories, i)))
      return FALSE;

  return TRUE;
}

static void
replace_methods (SignpostOption *option,
                 GPtrArray      *categories)
{
  GPtrArray *methods = signpost_option_get_methods (option);

  while (methods->len > 0)
    {
      const SignpostOptionMethod *method = g_ptr_array_index (methods, 0);
      g_autofree char *category = g_strdup (method->category);

      signpost_option_remove_method (option, category);
    }

  for (guint i = 0; i < categories->len; i++)
    signpost_option_add_method (option, g_ptr_array_index (categories, i),
                                signpost_get_plain_role ());
}

void
signpost_decision_follow_best_method (SignpostDecision *decision)
{
  SignpostOption *option = find_option (decision);
  g_autoptr(SignpostStanding) standing = NULL;
  g_autoptr(GPtrArray) categories = g_ptr_array_new ();

  if (option == NULL || !is_as_made (decision, option))
    return;

  standing = signpost_standing_new (decision);
  list_best (standing, categories);
  if (categories->len == 0 || has_methods (option, categories))
    return;

  signpost_decision_begin_edit (decision);
  replace_methods (option, categories);
  signpost_decision_end_edit (decision, FALSE);
}

void
signpost_decision_follow_other_side (SignpostDecision *decision)
{
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_autoptr(GPtrArray) summary = signpost_standing_summarise (standing);
  SignpostProposals self = { .decision = decision, .standing = standing, .summary = summary };
  SignpostOption *option = find_option (decision);

  signpost_decision_begin_edit (decision);
  if (signpost_proposals_find_rule (&self, SIGNPOST_EFFECT_PROPOSE, "change-other-side") != NULL)
    signpost_proposals_add_other_side (&self);
  else if (option != NULL && is_untouched (decision, option))
    signpost_decision_remove_option (decision, option);
  signpost_decision_end_edit (decision, FALSE);
}
