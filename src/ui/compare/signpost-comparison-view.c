/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-comparison-view.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-statement-draft.h"
#include "ui/compare/signpost-afterwards-view.h"
#include "ui/compare/signpost-criteria-editor.h"
#include "ui/compare/signpost-fold.h"
#include "ui/compare/signpost-head-to-head-view.h"
#include "ui/compare/signpost-live-result.h"
#include "ui/compare/signpost-outcome-editor.h"
#include "ui/compare/signpost-part-summary.h"
#include "ui/compare/signpost-rating-grid.h"
#include "ui/compare/signpost-result-list.h"
#include "ui/compare/signpost-safety-view.h"
#include "ui/compare/signpost-statement-editor.h"
#include "ui/compare/signpost-tick-list.h"
#include "ui/compare/signpost-weighing.h"
#include "ui/signpost-focus.h"
#include "ui/signpost-platform.h"
#include "ui/signpost-scroll.h"

struct _SignpostComparisonView
{
  SignpostDecisionWidget  parent_instance;

  GtkWidget              *headline;
  SignpostFold           *weigh_fold;
  SignpostFold           *rate_fold;
  GtkWidget              *rating_grid;
  GtkWidget              *result_button;
  SignpostFold           *result_fold;
  SignpostResultList     *results;
  SignpostHeadToHeadView *duel;
  SignpostFold           *safe_fold;
  SignpostSafetyView     *safety;
  GtkWidget              *choice_box;

  SignpostLiveResult     *live;
  char                   *leader;     /* (nullable): id of the option that the headline is about */
};

G_DEFINE_FINAL_TYPE (SignpostComparisonView, signpost_comparison_view,
                     SIGNPOST_TYPE_DECISION_WIDGET)

/* (nullable) */
static SignpostDecision *
get_decision (SignpostComparisonView *self)
{
  return signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));
}

/* Headline */

static const char *
get_leader (const SignpostResult *result)
{
  const SignpostRatingTable *table = result->table;

  return signpost_rating_table_is_ranked (table) ? table->option_id[table->order[0]] : NULL;
}

static void
say (SignpostComparisonView *self,
     const char             *headline,
     gboolean                last_word)
{
  if (g_strcmp0 (headline, gtk_label_get_label (GTK_LABEL (self->headline))) == 0)
    return;

  gtk_label_set_label (GTK_LABEL (self->headline), headline);
  if (last_word && gtk_widget_get_mapped (GTK_WIDGET (self)))
    signpost_platform_announce (self->headline, headline);
}

/* While the last word is awaited, the one before stays, dimmed, as long as it is about the same option. */
static void
show_headline (SignpostComparisonView *self,
               SignpostComparison     *comparison)
{
  const SignpostResult *result = signpost_live_result_get (self->live);
  const char *leader = get_leader (result);
  gboolean pending = result->verdict->pending;

  if (pending && leader != NULL && g_strcmp0 (leader, self->leader) == 0)
    {
      gtk_widget_add_css_class (self->headline, "pending");
      return;
    }

  gtk_widget_remove_css_class (self->headline, "pending");
  g_free (self->leader);
  self->leader = g_strdup (leader);
  if (leader != NULL && !signpost_weighing_is_rated (comparison))
    say (self, _("Say first what counts. The verdict comes with the ratings."), FALSE);
  else
    say (self, result->verdict->headline, !pending);
}

/* Parts */

static void
show_summaries (SignpostComparisonView *self,
                SignpostComparison     *comparison,
                const SignpostResult   *result)
{
  g_autofree char *weighed = signpost_part_summary_dup_weighed (comparison);
  g_autofree char *rated = signpost_part_summary_dup_rated (comparison);
  g_autofree char *ranked = signpost_part_summary_dup_ranked (result);

  signpost_fold_set_summary (self->weigh_fold, weighed);
  signpost_fold_set_summary (self->rate_fold, rated);
  signpost_fold_set_summary (self->result_fold, ranked);
}

/* What is folded away is not worth the work. */
static void
show_parts (SignpostComparisonView *self)
{
  SignpostDecision *decision = get_decision (self);
  const SignpostResult *result = signpost_live_result_get (self->live);

  if (decision == NULL || result == NULL)
    return;

  if (signpost_fold_get_expanded (self->result_fold))
    {
      signpost_result_list_show (self->results, decision, result);
      signpost_head_to_head_view_show (self->duel, result);
    }
  if (signpost_fold_get_expanded (self->safe_fold))
    signpost_safety_view_show (self->safety, decision, result);
}

static void
shares_cb (SignpostComparisonView *self)
{
  SignpostDecision *decision = get_decision (self);

  if (decision == NULL)
    return;

  show_headline (self, signpost_decision_get_comparison (decision));
  if (signpost_fold_get_expanded (self->safe_fold))
    signpost_safety_view_show_shares (self->safety, signpost_live_result_get (self->live));
}

/* Whatever is done is folded away, and what comes next is open. */
static void
fold_parts (SignpostComparisonView *self,
            SignpostDecision       *decision)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  gboolean rated = signpost_weighing_is_rated (comparison);
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);

  signpost_fold_set_expanded (self->weigh_fold, !rated);
  signpost_fold_set_expanded (self->rate_fold, rated && ranking->n_missing > 0);
  signpost_fold_set_expanded (self->result_fold, TRUE);
  signpost_fold_set_expanded (self->safe_fold, rated && ranking->n_missing == 0);
}

/* What is known of techniques is taken over when ratings are asked for, and nobody has given any. */
static void
begin_rating (SignpostComparisonView *self)
{
  SignpostDecision *decision = get_decision (self);

  if (!signpost_weighing_is_rated (signpost_decision_get_comparison (decision)))
    signpost_decision_prefill_ratings (decision);
}

static void
rate_toggled_cb (SignpostComparisonView *self)
{
  if (signpost_fold_get_expanded (self->rate_fold))
    begin_rating (self);
}

static void
finished_cb (SignpostComparisonView *self)
{
  gtk_widget_grab_focus (self->result_button);
}

static void
rate_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SignpostComparisonView *self = SIGNPOST_COMPARISON_VIEW (widget);

  begin_rating (self);
  signpost_fold_set_expanded (self->rate_fold, TRUE);
  signpost_rating_grid_grab_first (SIGNPOST_RATING_GRID (self->rating_grid));
  signpost_fold_set_expanded (self->weigh_fold, FALSE);
  signpost_scroll_show (GTK_WIDGET (self->rate_fold));
}

static void
result_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  SignpostComparisonView *self = SIGNPOST_COMPARISON_VIEW (widget);

  signpost_fold_set_expanded (self->result_fold, TRUE);
  signpost_fold_set_expanded (self->safe_fold, TRUE);
  signpost_focus_first (GTK_WIDGET (self->result_fold));
  signpost_fold_set_expanded (self->rate_fold, FALSE);
  signpost_scroll_show (GTK_WIDGET (self->result_fold));
}

/* Whether what is chosen is one of the ranked options, so that there is something to draft from */
static gboolean
can_draft (SignpostDecision     *decision,
           const SignpostResult *result)
{
  SignpostOption *chosen = signpost_decision_get_chosen (decision);
  int option;

  if (chosen == NULL || !signpost_rating_table_is_ranked (result->table))
    return FALSE;

  option = signpost_comparison_find_option (signpost_decision_get_comparison (decision),
                                            signpost_option_get_id (chosen));

  return option >= 0 && signpost_result_find_option (result, option) >= 0;
}

static void
draft_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SignpostComparisonView *self = SIGNPOST_COMPARISON_VIEW (widget);
  SignpostDecision *decision = get_decision (self);
  const SignpostResult *result = signpost_live_result_get (self->live);
  g_autofree char *statement = NULL;

  if (result == NULL)
    return;

  statement = signpost_statement_draft (decision, result);

  if (*statement != '\0')
    signpost_decision_set_statement (decision, statement);
}

/* Object */

static void
signpost_comparison_view_renew (SignpostDecisionWidget *widget)
{
  SignpostComparisonView *self = SIGNPOST_COMPARISON_VIEW (widget);

  signpost_live_result_clear (self->live);
  g_clear_pointer (&self->leader, g_free);
  signpost_result_list_clear (self->results);
  signpost_head_to_head_view_clear (self->duel);
  signpost_safety_view_clear (self->safety);
}

static void
signpost_comparison_view_follow (SignpostDecisionWidget *widget,
                                 SignpostDecision       *decision)
{
  SignpostComparisonView *self = SIGNPOST_COMPARISON_VIEW (widget);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  gboolean is_new = signpost_live_result_get (self->live) == NULL;
  gboolean has_result;

  signpost_live_result_follow (self->live, comparison);
  if (is_new)
    fold_parts (self, decision);

  has_result = signpost_weighing_is_rated (comparison);
  gtk_widget_set_visible (GTK_WIDGET (self->result_fold), has_result);
  gtk_widget_set_visible (GTK_WIDGET (self->safe_fold), has_result);
  gtk_widget_set_visible (self->choice_box,
                          signpost_comparison_get_n_options (comparison) > 0 &&
                          (has_result || signpost_decision_get_chosen (decision) != NULL));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.rate",
                                 signpost_comparison_get_n_included (comparison) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.draft",
                                 can_draft (decision, signpost_live_result_get (self->live)));

  show_headline (self, comparison);
  show_summaries (self, comparison, signpost_live_result_get (self->live));
  show_parts (self);
}

static void
signpost_comparison_view_dispose (GObject *object)
{
  SignpostComparisonView *self = SIGNPOST_COMPARISON_VIEW (object);

  if (self->live != NULL)
    g_signal_handlers_disconnect_by_data (self->live, self);
  g_clear_object (&self->live);
  g_clear_pointer (&self->leader, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_COMPARISON_VIEW);

  G_OBJECT_CLASS (signpost_comparison_view_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (SIGNPOST_TYPE_AFTERWARDS_VIEW);
  g_type_ensure (SIGNPOST_TYPE_CRITERIA_EDITOR);
  g_type_ensure (SIGNPOST_TYPE_FOLD);
  g_type_ensure (SIGNPOST_TYPE_HEAD_TO_HEAD_VIEW);
  g_type_ensure (SIGNPOST_TYPE_OUTCOME_EDITOR);
  g_type_ensure (SIGNPOST_TYPE_RATING_GRID);
  g_type_ensure (SIGNPOST_TYPE_RESULT_LIST);
  g_type_ensure (SIGNPOST_TYPE_SAFETY_VIEW);
  g_type_ensure (SIGNPOST_TYPE_STATEMENT_EDITOR);
  g_type_ensure (SIGNPOST_TYPE_TICK_LIST);
}

static void
signpost_comparison_view_class_init (SignpostComparisonViewClass *klass)
{
  SignpostDecisionWidgetClass *decision_class = SIGNPOST_DECISION_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_comparison_view_dispose;
  decision_class->renew = signpost_comparison_view_renew;
  decision_class->follow = signpost_comparison_view_follow;

  ensure_types ();
  gtk_widget_class_install_action (widget_class, "compare.rate", NULL, rate_action);
  gtk_widget_class_install_action (widget_class, "compare.result", NULL, result_action);
  gtk_widget_class_install_action (widget_class, "statement.draft", NULL, draft_action);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, headline);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, weigh_fold);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, rate_fold);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, rating_grid);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, result_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, result_fold);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, results);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, duel);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, safe_fold);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, safety);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, choice_box);
  gtk_widget_class_bind_template_callback (widget_class, rate_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_parts);
}

static void
signpost_comparison_view_init (SignpostComparisonView *self)
{
  self->live = signpost_live_result_new ();
  g_signal_connect_swapped (self->live, "shares", G_CALLBACK (shares_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_comparison_view_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_COMPARISON_VIEW, "decision", decision, NULL);
}
