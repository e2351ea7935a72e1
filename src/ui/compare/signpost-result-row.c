/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-result-row.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-contributions.h"
#include "core/decision/signpost-list-text.h"
#include "ui/compare/signpost-fit-badge.h"
#include "ui/compare/signpost-score-bar.h"
#include "ui/compare/signpost-shown-name.h"

struct _SignpostResultRow
{
  AdwBin            parent_instance;

  GtkWidget        *rank;
  GtkWidget        *name;
  GtkWidget        *score;
  SignpostScoreBar *bar;
  SignpostFitBadge *badge;
  GtkWidget        *remark;
  GtkWidget        *obstacle_box;
  GtkWidget        *obstacle;     /* why the option cannot be built */
  GtkWidget        *include;
  SignpostOption   *option;       /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SignpostResultRow, signpost_result_row, ADW_TYPE_BIN)

static char *
dup_rank (const SignpostRankedOption *ranked)
{
  if (ranked->rank == 0)
    return g_strdup ("–");

  return g_strdup_printf (ranked->tied ? "=%d" : "%d", ranked->rank);
}

static char *
dup_excluded (SignpostDecision               *decision,
              const SignpostComparisonOption *option)
{
  SignpostOption *found = signpost_decision_find_option (decision, option->id);
  const char *why = found != NULL ? signpost_option_get_why_excluded (found) : "";

  if (*why == '\0')
    return g_strdup (_("Not compared"));

  /* Translators: %s says why an option is left out */
  return g_strdup_printf (_("Not compared: %s"), why);
}

/* What is to be said beside the score; "" for nothing */
static char *
dup_remark (SignpostDecision               *decision,
            const SignpostComparisonOption *option,
            const SignpostRankedOption     *ranked)
{
  if (!option->included)
    return dup_excluded (decision, option);
  if (ranked->below_must)
    return g_strdup (_("Does not meet a must"));
  if (ranked->missing == 0)
    return g_strdup (ranked->must_open ? _("Not yet shown to meet a must") : "");

  return g_strdup_printf (ngettext ("? %u rating is missing: between %d and %d",
                                    "? %u ratings are missing: between %d and %d",
                                    ranked->missing),
                          ranked->missing, ranked->low_score, ranked->high_score);
}

/* The whole row in one sentence, for whoever does not see the bar */
static char *
dup_sentence (const SignpostComparisonOption *option,
              const SignpostRankedOption     *ranked,
              const char                     *remark)
{
  const char *name = signpost_shown_name (option->name);
  const char *fit = signpost_fit_level_to_title (option->fit);
  g_autofree char *sentence = NULL;

  if (ranked->rank == 0)
    /* Translators: an option's name, its fit, why it has no rank */
    return g_strdup_printf (_("%s, %s. %s"), name, fit, remark);

  if (ranked->tied)
    /* Translators: rank, an option's name, its fit, its score */
    sentence = g_strdup_printf (_("Rank %d, tied: %s, %s, %d of 100"),
                                ranked->rank, name, fit, ranked->score);
  else
    /* Translators: rank, an option's name, its fit, its score */
    sentence = g_strdup_printf (_("Rank %d: %s, %s, %d of 100"),
                                ranked->rank, name, fit, ranked->score);

  if (*remark == '\0')
    return g_steal_pointer (&sentence);

  return g_strdup_printf ("%s. %s", sentence, remark);
}

/* What the bar says: “Easy to operate 23, Secure 12 and Low effort 8” */
static char *
dup_contributions (const SignpostRatingTable *table,
                   guint                      option)
{
  SignpostContributions contributions = signpost_contributions_compute (table, option);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  guint j;

  for (j = 0; j < table->n_criteria; j++)
    /* Translators: a criterion, and the points that it contributes to a score */
    g_ptr_array_add (items, g_strdup_printf (_("%s %d"), table->criterion_name[j],
                                             contributions.shown[j]));
  g_ptr_array_add (items, NULL);

  return signpost_dup_list_text ((const char * const *) items->pdata);
}

static void
show_bar (SignpostResultRow          *self,
          const SignpostResult       *result,
          const SignpostRankedOption *ranked)
{
  int option = ranked->rank > 0 ? signpost_result_find_option (result, ranked->option) : -1;
  g_autofree char *contributions = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), option >= 0);
  if (option < 0)
    return;

  signpost_score_bar_show (self->bar, result->table, (guint) option);
  contributions = dup_contributions (result->table, (guint) option);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, contributions,
                                  -1);
}

static void
show_text (GtkWidget  *label,
           const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
}

/* Whoever only hears the row hears it last, after what the option is worth. */
static char *
add_obstacle (const char *sentence,
              const char *obstacle)
{
  if (obstacle == NULL)
    return g_strdup (sentence);

  return g_strdup_printf (g_str_has_suffix (sentence, ".") ? "%s %s" : "%s. %s", sentence, obstacle);
}

static void
include_cb (SignpostResultRow *self)
{
  if (self->option != NULL)
    signpost_option_set_included (self->option, TRUE);
}

/* What is left out is taken in by one press. */
static void
show_include (SignpostResultRow              *self,
              const SignpostComparisonOption *option,
              SignpostOption                 *built)
{
  /* Translators: %s is an option */
  g_autofree char *name = g_strdup_printf (_("Compare “%s” as well"),
                                           signpost_shown_name (option->name));

  g_set_object (&self->option, built);
  gtk_widget_set_visible (self->include, !option->included && built != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->include),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
signpost_result_row_dispose (GObject *object)
{
  g_clear_object (&SIGNPOST_RESULT_ROW (object)->option);
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_RESULT_ROW);

  G_OBJECT_CLASS (signpost_result_row_parent_class)->dispose (object);
}

static void
signpost_result_row_class_init (SignpostResultRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_result_row_dispose;

  g_type_ensure (SIGNPOST_TYPE_FIT_BADGE);
  g_type_ensure (SIGNPOST_TYPE_SCORE_BAR);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-result-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostResultRow, rank);
  gtk_widget_class_bind_template_child (widget_class, SignpostResultRow, name);
  gtk_widget_class_bind_template_child (widget_class, SignpostResultRow, score);
  gtk_widget_class_bind_template_child (widget_class, SignpostResultRow, bar);
  gtk_widget_class_bind_template_child (widget_class, SignpostResultRow, badge);
  gtk_widget_class_bind_template_child (widget_class, SignpostResultRow, remark);
  gtk_widget_class_bind_template_child (widget_class, SignpostResultRow, obstacle_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostResultRow, obstacle);
  gtk_widget_class_bind_template_child (widget_class, SignpostResultRow, include);
  gtk_widget_class_bind_template_callback (widget_class, include_cb);
}

static void
signpost_result_row_init (SignpostResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_result_row_new (void)
{
  return g_object_new (SIGNPOST_TYPE_RESULT_ROW, NULL);
}

void
signpost_result_row_show (SignpostResultRow          *self,
                          SignpostDecision           *decision,
                          const SignpostStanding     *standing,
                          const SignpostResult       *result,
                          const SignpostRankedOption *ranked)
{
  const SignpostComparisonOption *option;
  SignpostOption *built;
  g_autofree char *rank = NULL;
  g_autofree char *score = NULL;
  g_autofree char *remark = NULL;
  g_autofree char *obstacle = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *heard = NULL;

  g_return_if_fail (SIGNPOST_IS_RESULT_ROW (self));
  g_return_if_fail (SIGNPOST_IS_DECISION (decision));
  g_return_if_fail (standing != NULL);
  g_return_if_fail (ranked != NULL);

  option =
    signpost_comparison_get_option (signpost_decision_get_comparison (decision), ranked->option);
  rank = dup_rank (ranked);
  score = g_strdup_printf ("%d", ranked->score);
  remark = dup_remark (decision, option, ranked);
  built = signpost_decision_find_option (decision, option->id);
  obstacle = built != NULL ? signpost_standing_dup_obstacle (standing, built) : NULL;
  sentence = dup_sentence (option, ranked, remark);
  heard = add_obstacle (sentence, obstacle);

  show_text (self->rank, rank);
  show_text (self->name, signpost_shown_name (option->name));
  show_text (self->score, score);
  show_text (self->remark, remark);
  gtk_widget_set_visible (self->remark, *remark != '\0');
  show_text (self->obstacle, obstacle != NULL ? obstacle : "");
  gtk_widget_set_visible (self->obstacle_box, obstacle != NULL);
  gtk_widget_set_visible (self->score, ranked->rank > 0);
  show_bar (self, result, ranked);
  show_include (self, option, built);
  signpost_fit_badge_set_level (self->badge, option->fit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heard,
                                  -1);
}
