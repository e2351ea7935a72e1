/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-comparison-view.h"

#include "core/decision/signpost-ranking.h"
#include "ui/compare/signpost-criteria-editor.h"
#include "ui/compare/signpost-outcome-editor.h"
#include "ui/compare/signpost-rating-grid.h"
#include "ui/compare/signpost-result-row.h"
#include "ui/signpost-keyed-box.h"
#include "ui/signpost-platform.h"

struct _SignpostComparisonView
{
  SignpostDecisionWidget  parent_instance;

  GtkWidget              *headline;
  GtkWidget              *result_box;
  SignpostKeyedBox       *results;
  GtkWidget              *choice_box;
  gboolean                prefilled;
};

G_DEFINE_FINAL_TYPE (SignpostComparisonView, signpost_comparison_view,
                     SIGNPOST_TYPE_DECISION_WIDGET)

static gboolean
is_rated (SignpostComparison *comparison)
{
  guint i, j;

  for (i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    for (j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
      if (signpost_comparison_get_rating (comparison, i, j)->half_steps != 0)
        return TRUE;

  return FALSE;
}

static void
show_headline (SignpostComparisonView *self,
               const SignpostRanking  *ranking,
               SignpostComparison     *comparison)
{
  g_autofree char *headline = signpost_ranking_dup_headline (ranking, comparison);

  if (g_strcmp0 (headline, gtk_label_get_label (GTK_LABEL (self->headline))) == 0)
    return;

  gtk_label_set_label (GTK_LABEL (self->headline), headline);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    signpost_platform_announce (self->headline, headline);
}

static void
show_results (SignpostComparisonView *self,
              const SignpostRanking  *ranking,
              SignpostDecision       *decision)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  guint i;

  signpost_keyed_box_begin (self->results);
  for (i = 0; i < ranking->rows->len; i++)
    {
      const SignpostRankedOption *ranked = &g_array_index (ranking->rows, SignpostRankedOption, i);
      const char *id = signpost_comparison_get_option (comparison, ranked->option)->id;
      GtkWidget *row = signpost_keyed_box_find (self->results, id);

      if (row == NULL)
        row = signpost_result_row_new ();
      signpost_result_row_show (SIGNPOST_RESULT_ROW (row), decision, ranked);
      signpost_keyed_box_take (self->results, id, row);
    }
  signpost_keyed_box_end (self->results);

  gtk_widget_set_visible (self->result_box, ranking->rows->len > 0);
  gtk_widget_set_visible (self->choice_box, ranking->rows->len > 0);
}

static void
signpost_comparison_view_renew (SignpostDecisionWidget *widget)
{
  SIGNPOST_COMPARISON_VIEW (widget)->prefilled = FALSE;
}

static void
signpost_comparison_view_follow (SignpostDecisionWidget *widget,
                                 SignpostDecision       *decision)
{
  SignpostComparisonView *self = SIGNPOST_COMPARISON_VIEW (widget);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);

  show_headline (self, ranking, comparison);
  show_results (self, ranking, decision);
}

/* Before the parent shows what has changed */
static void
signpost_comparison_view_map (GtkWidget *widget)
{
  SignpostComparisonView *self = SIGNPOST_COMPARISON_VIEW (widget);
  SignpostDecision *decision =
    signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));

  if (decision != NULL && !self->prefilled)
    {
      self->prefilled = TRUE;
      if (!is_rated (signpost_decision_get_comparison (decision)))
        signpost_decision_prefill_ratings (decision);
    }

  GTK_WIDGET_CLASS (signpost_comparison_view_parent_class)->map (widget);
}

static void
signpost_comparison_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_COMPARISON_VIEW);

  G_OBJECT_CLASS (signpost_comparison_view_parent_class)->dispose (object);
}

static void
signpost_comparison_view_class_init (SignpostComparisonViewClass *klass)
{
  SignpostDecisionWidgetClass *decision_class = SIGNPOST_DECISION_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_comparison_view_dispose;
  widget_class->map = signpost_comparison_view_map;
  decision_class->renew = signpost_comparison_view_renew;
  decision_class->follow = signpost_comparison_view_follow;

  g_type_ensure (SIGNPOST_TYPE_CRITERIA_EDITOR);
  g_type_ensure (SIGNPOST_TYPE_KEYED_BOX);
  g_type_ensure (SIGNPOST_TYPE_OUTCOME_EDITOR);
  g_type_ensure (SIGNPOST_TYPE_RATING_GRID);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, headline);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, result_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, results);
  gtk_widget_class_bind_template_child (widget_class, SignpostComparisonView, choice_box);
}

static void
signpost_comparison_view_init (SignpostComparisonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_comparison_view_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_COMPARISON_VIEW, "decision", decision, NULL);
}
