/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

#include "core/decision/signpost-decision-private.h"

#include <glib/gi18n-lib.h>

#define MAX_LEADING 3
#define MIN_OPTIONS 2

typedef struct
{
  SignpostDecision *decision;
  SignpostStanding *standing;
  GPtrArray        *summary;    /* (element-type SignpostMethodStanding) */
  GPtrArray        *leading;    /* (element-type SignpostMethodStanding): of the summary */
  guint             n_added;
} Proposals;

static const char *
get_change_name (void)
{
  return _("Change the other side");
}

/* Of a method that nobody has said more about */
static const char *
get_plain_role (void)
{
  return _("Carries the exchange");
}

static gboolean
is_change_option (SignpostOption *option)
{
  return signpost_option_get_mark (option) != SIGNPOST_OPTION_MARK_NONE ||
         g_str_equal (signpost_option_get_name (option), get_change_name ());
}

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

/* categories (nullable): when only the name tells options apart */
static gboolean
has_option (SignpostDecision *decision,
            const char       *name,
            GPtrArray        *categories)
{
  GListModel *options = signpost_decision_get_options (decision);
  guint n_options = g_list_model_get_n_items (options);

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (options, i);

      if (g_str_equal (signpost_option_get_name (option), name))
        return TRUE;

      if (categories != NULL && !is_change_option (option) && has_same_methods (option, categories))
        return TRUE;
    }

  return FALSE;
}

/* Adding */

/* combination (nullable): says what each method is for. (nullable): NULL when the decision is full */
static SignpostOption *
add_option (Proposals                 *self,
            const char                *name,
            GPtrArray                 *categories,
            const SignpostCombination *combination)
{
  SignpostOption *option = signpost_decision_add_option (self->decision, name);

  if (option == NULL)
    return NULL;

  for (guint i = 0; i < categories->len; i++)
    {
      const char *category = g_ptr_array_index (categories, i);
      const char *role = combination != NULL ? signpost_combination_get_role (combination, category)
                                             : "";

      signpost_option_add_method (option, category,
                                  role[0] != '\0' ? role : get_plain_role ());
    }

  self->n_added++;

  return option;
}

static void
add_method_option (Proposals                    *self,
                   const SignpostMethodStanding *method)
{
  g_autoptr(GPtrArray) categories = g_ptr_array_new ();
  const char *name = signpost_category_get_title (method->category);

  g_ptr_array_add (categories, (gpointer) signpost_category_get_id (method->category));

  if (!has_option (self->decision, name, categories))
    add_option (self, name, categories, NULL);
}

static void
add_way (Proposals         *self,
         const char        *name,
         GPtrArray         *categories,
         SignpostOptionWay  way)
{
  SignpostOption *option = NULL;

  if (!has_option (self->decision, name, NULL))
    option = add_option (self, name, categories, NULL);
  if (option != NULL)
    signpost_option_set_way (option, way);
}

/* The same method in both ways to build it */
static void
add_both_ways (Proposals                    *self,
               const SignpostMethodStanding *method)
{
  g_autoptr(GPtrArray) categories = g_ptr_array_new ();
  const char *title = signpost_category_get_title (method->category);
  /* Translators: the name of an option: a category such as “Batch Integration” */
  g_autofree char *direct = g_strdup_printf (_("%s, direct"), title);
  /* Translators: the name of an option: a category such as “Batch Integration” */
  g_autofree char *through = g_strdup_printf (_("%s, through the layer"), title);

  g_ptr_array_add (categories, (gpointer) signpost_category_get_id (method->category));

  add_way (self, direct, categories, SIGNPOST_OPTION_WAY_DIRECT);
  add_way (self, through, categories, SIGNPOST_OPTION_WAY_LAYER);
}

static void
find_leading (Proposals *self)
{
  for (guint i = 0; i < self->summary->len && self->leading->len < MAX_LEADING; i++)
    {
      SignpostMethodStanding *method = g_ptr_array_index (self->summary, i);

      if (method->forced || (!method->excluded && method->points > 0))
        g_ptr_array_add (self->leading, method);
    }
}

static void
propose_leading (Proposals *self)
{
  gboolean has_two_ways = self->standing->topologies->len > 1;

  for (guint i = 0; i < self->leading->len; i++)
    {
      if (i == 0 && has_two_ways)
        add_both_ways (self, g_ptr_array_index (self->leading, i));
      else
        add_method_option (self, g_ptr_array_index (self->leading, i));
    }
}

/* Rules that propose */

/* (nullable): the first rule that speaks and has such an effect */
static SignpostRule *
find_speaking (Proposals          *self,
               SignpostEffectKind  kind,
               const char         *what)
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

static const SignpostMethodStanding *
find_in_leading (Proposals  *self,
                 const char *category)
{
  for (guint i = 0; i < self->leading->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (self->leading, i);

      if (g_str_equal (signpost_category_get_id (method->category), category))
        return method;
    }

  return NULL;
}

/* Adds the methods that lead; whether all of them do. */
static gboolean
add_leading (Proposals  *self,
             char      **methods,
             GPtrArray  *categories,
             int        *points)
{
  gboolean has_all = TRUE;

  for (guint i = 0; methods != NULL && methods[i] != NULL; i++)
    {
      const SignpostMethodStanding *method = find_in_leading (self, methods[i]);

      has_all = has_all && method != NULL;
      if (method == NULL)
        continue;

      g_ptr_array_add (categories, methods[i]);
      *points += method->points;
    }

  return has_all;
}

typedef struct
{
  const SignpostCombination *combination;
  GPtrArray                 *categories;
  guint                      n_required;
  int                        points;
} Match;

/* Better: more of the leading methods, more of them needed rather than optional, more points */
static gboolean
is_better (const Match *match,
           const Match *best)
{
  if (match->categories->len != best->categories->len)
    return match->categories->len > best->categories->len;
  if (match->n_required != best->n_required)
    return match->n_required > best->n_required;

  return match->points > best->points;
}

static void
propose_combination (Proposals *self)
{
  GPtrArray *combinations =
    signpost_catalogue_get_combinations (signpost_decision_get_catalogue (self->decision));
  g_autoptr(GPtrArray) best_categories = g_ptr_array_new ();
  Match best = { .categories = best_categories };

  for (guint i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);
      g_autoptr(GPtrArray) categories = g_ptr_array_new ();
      Match match = { .combination = combination, .categories = categories };

      if (!add_leading (self, combination->methods, categories, &match.points))
        continue;

      match.n_required = categories->len;
      add_leading (self, combination->optional_methods, categories, &match.points);

      if (categories->len < 2 || !is_better (&match, &best))
        continue;

      g_ptr_array_unref (best_categories);
      best_categories = g_steal_pointer (&categories);
      best = match;
    }

  if (best.combination != NULL &&
      !has_option (self->decision, best.combination->title, best.categories))
    add_option (self, best.combination->title, best.categories, best.combination);
}

gboolean
signpost_standing_suggests (const SignpostStanding    *self,
                            SignpostDecision          *decision,
                            const SignpostCombination *combination)
{
  Proposals proposals = { .decision = decision, .standing = (SignpostStanding *) self };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (combination != NULL, FALSE);

  for (guint i = 0; combination->proposed_by != NULL && combination->proposed_by[i] != NULL; i++)
    if (find_speaking (&proposals, SIGNPOST_EFFECT_PROPOSE, combination->proposed_by[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
add_allowed (Proposals  *self,
             char      **methods,
             gboolean    is_required,
             GPtrArray  *categories)
{
  for (guint i = 0; methods != NULL && methods[i] != NULL; i++)
    {
      gboolean is_excluded = FALSE;

      for (guint j = 0; j < self->summary->len; j++)
        {
          const SignpostMethodStanding *method = g_ptr_array_index (self->summary, j);

          if (g_str_equal (signpost_category_get_id (method->category), methods[i]))
            is_excluded = method->excluded;
        }

      if (is_required || !is_excluded)
        g_ptr_array_add (categories, methods[i]);
    }
}

SignpostOption *
signpost_decision_add_combination (SignpostDecision          *decision,
                                   const SignpostCombination *combination)
{
  g_autoptr(SignpostStanding) standing = NULL;
  g_autoptr(GPtrArray) summary = NULL;
  g_autoptr(GPtrArray) categories = g_ptr_array_new ();
  Proposals self = { .decision = decision };
  SignpostOption *option;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (combination != NULL, NULL);

  self.standing = standing = signpost_standing_new (decision);
  self.summary = summary = signpost_standing_summarise (standing);
  add_allowed (&self, combination->methods, TRUE, categories);
  add_allowed (&self, combination->optional_methods, FALSE, categories);

  signpost_decision_begin_edit (decision);
  option = add_option (&self, combination->title, categories, combination);
  signpost_decision_end_edit (decision, FALSE);

  return option;
}

/* Change the other side */

static SignpostOptionMark
find_mark (Proposals *self)
{
  if (find_speaking (self, SIGNPOST_EFFECT_MARK_CHANGE_OPTION, "rejected") != NULL)
    return SIGNPOST_OPTION_MARK_REJECTED;
  if (find_speaking (self, SIGNPOST_EFFECT_MARK_CHANGE_OPTION, "examine-first") != NULL)
    return SIGNPOST_OPTION_MARK_EXAMINE_FIRST;

  return SIGNPOST_OPTION_MARK_NONE;
}

/* The reason that was given with the answer; what somebody wrote at the option itself stays. */
static void
take_refusal (Proposals      *self,
              SignpostOption *option)
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
mark_option (Proposals          *self,
             SignpostOption     *option,
             SignpostOptionMark  mark)
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
find_change_option (SignpostDecision *decision)
{
  GListModel *options = signpost_decision_get_options (decision);
  guint n_options = g_list_model_get_n_items (options);

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (options, i);

      if (is_change_option (option))
        return option;
    }

  return NULL;
}

/* (nullable): with the endpoints out of the way, what the answers ask for can be had. */
static const char *
find_best (GPtrArray *summary)
{
  const SignpostMethodStanding *best = NULL;

  for (guint i = 0; i < summary->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (summary, i);

      if (best == NULL || signpost_compare_merit (method, best) < 0)
        best = method;
    }

  return best != NULL ? signpost_category_get_id (best->category) : NULL;
}

/* Another answer since the last time changes the mark of the option that is there. */
static void
propose_change (Proposals *self)
{
  SignpostOption *option = find_change_option (self->decision);
  SignpostOptionMark mark = find_mark (self);
  g_autoptr(GPtrArray) categories = g_ptr_array_new ();

  if (option != NULL)
    {
      mark_option (self, option, mark);
      return;
    }

  if (find_best (self->summary) != NULL)
    g_ptr_array_add (categories, (gpointer) find_best (self->summary));
  option = add_option (self, get_change_name (), categories, NULL);
  if (option != NULL)
    mark_option (self, option, mark);
}

/* One option is no choice. */

static guint
count_included (SignpostDecision *decision)
{
  GListModel *options = signpost_decision_get_options (decision);
  guint n_options = g_list_model_get_n_items (options);
  guint count = 0;

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (options, i);

      count += signpost_option_get_included (option);
    }

  return count;
}

static void
propose_enough (Proposals *self)
{
  for (guint i = 0; i < self->summary->len && count_included (self->decision) < MIN_OPTIONS; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (self->summary, i);

      if (!method->excluded &&
          find_in_leading (self, signpost_category_get_id (method->category)) == NULL)
        add_method_option (self, method);
    }
}

/* Nobody has made anything of it: not chosen, nothing chosen for it. */
static gboolean
is_untouched (SignpostDecision *decision,
              SignpostOption   *option)
{
  g_autofree char **legs = signpost_option_list_legs (option);

  return signpost_decision_get_chosen (decision) != option && legs[0] == NULL &&
         g_str_equal (signpost_option_get_name (option), get_change_name ());
}

/* Nobody has said anything of it: it is as it was made. */
static gboolean
is_as_made (SignpostDecision *decision,
            SignpostOption   *option)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  GPtrArray *methods = signpost_option_get_methods (option);
  int place = signpost_comparison_find_option (comparison, signpost_option_get_id (option));
  const SignpostOptionMethod *method = methods->len == 1 ? g_ptr_array_index (methods, 0) : NULL;

  if (method == NULL || !g_str_equal (method->role, get_plain_role ()) || !is_untouched (decision, option) ||
      signpost_decision_get_reason (decision, option)[0] != '\0')
    return FALSE;

  for (guint i = 0; place >= 0 && i < signpost_comparison_get_n_criteria (comparison); i++)
    if (signpost_comparison_get_rating (comparison, place, i)->half_steps != 0)
      return FALSE;

  return TRUE;
}

void
signpost_decision_follow_best_method (SignpostDecision *decision)
{
  SignpostOption *option = find_change_option (decision);
  g_autoptr(SignpostStanding) standing = NULL;
  g_autoptr(GPtrArray) summary = NULL;
  g_autofree char *before = NULL;

  if (option == NULL || !is_as_made (decision, option))
    return;

  standing = signpost_standing_new (decision);
  summary = signpost_standing_summarise (standing);
  before = g_strdup (((SignpostOptionMethod *) signpost_option_get_methods (option)->pdata[0])->category);
  if (summary->len == 0 || g_str_equal (before, find_best (summary)))
    return;

  signpost_decision_begin_edit (decision);
  signpost_option_remove_method (option, before);
  signpost_option_add_method (option, find_best (summary), get_plain_role ());
  signpost_decision_end_edit (decision, FALSE);
}

void
signpost_decision_follow_other_side (SignpostDecision *decision)
{
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_autoptr(GPtrArray) summary = signpost_standing_summarise (standing);
  Proposals self = { .decision = decision, .standing = standing, .summary = summary };
  SignpostOption *option = find_change_option (decision);

  signpost_decision_begin_edit (decision);
  if (find_speaking (&self, SIGNPOST_EFFECT_PROPOSE, "change-other-side") != NULL)
    propose_change (&self);
  else if (option != NULL && is_untouched (decision, option))
    signpost_decision_remove_option (decision, option);
  signpost_decision_end_edit (decision, FALSE);
}

guint
signpost_decision_propose_options (SignpostDecision *decision)
{
  g_autoptr(SignpostStanding) standing = NULL;
  g_autoptr(GPtrArray) summary = NULL;
  g_autoptr(GPtrArray) leading = g_ptr_array_new ();
  Proposals self = { .decision = decision, .leading = leading };

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), 0);

  self.standing = standing = signpost_standing_new (decision);
  self.summary = summary = signpost_standing_summarise (standing);

  signpost_decision_begin_edit (decision);

  find_leading (&self);
  propose_leading (&self);
  if (find_speaking (&self, SIGNPOST_EFFECT_PROPOSE, "combination") != NULL)
    propose_combination (&self);
  if (find_speaking (&self, SIGNPOST_EFFECT_PROPOSE, "change-other-side") != NULL)
    propose_change (&self);
  propose_enough (&self);

  signpost_decision_end_edit (decision, FALSE);

  return self.n_added;
}
