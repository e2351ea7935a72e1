/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-afterwards-view.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-calibration.h"
#include "ui/compare/signpost-afterwards-row.h"
#include "ui/compare/signpost-fold.h"
#include "ui/compare/signpost-sentence-list.h"
#include "ui/compare/signpost-shown-name.h"
#include "ui/signpost-keyed-box.h"
#include "ui/signpost-wrapped-label.h"

struct _SignpostAfterwardsView
{
  SignpostDecisionWidget  parent_instance;

  SignpostFold           *fold;
  GtkWidget              *intro;
  SignpostKeyedBox       *rows;
  SignpostSentenceList   *sentences;
};

G_DEFINE_FINAL_TYPE (SignpostAfterwardsView, signpost_afterwards_view,
                     SIGNPOST_TYPE_DECISION_WIDGET)

static gboolean
has_later (SignpostComparison *comparison)
{
  guint i, j;

  for (i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    for (j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
      if (signpost_comparison_get_rating (comparison, i, j)->later != 0)
        return TRUE;

  return FALSE;
}

/* Dates in ISO order compare as texts. */
static gboolean
is_from_before (SignpostDecision *decision)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return g_strcmp0 (signpost_decision_get_created (decision), today) < 0;
}

static void
show_rows (SignpostAfterwardsView *self,
           SignpostComparison     *comparison,
           const char             *option_id)
{
  guint i;

  signpost_keyed_box_begin (self->rows);
  for (i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    {
      const char *id = signpost_comparison_get_criterion (comparison, i)->id;
      g_autofree char *key = g_strdup_printf ("%s\n%s", option_id, id);
      GtkWidget *row = signpost_keyed_box_find (self->rows, key);

      if (row == NULL)
        row = signpost_afterwards_row_new (comparison, option_id, id);
      signpost_afterwards_row_follow (SIGNPOST_AFTERWARDS_ROW (row));
      signpost_keyed_box_take (self->rows, key, row);
    }
  signpost_keyed_box_end (self->rows);
}

static void
show_sentences (SignpostAfterwardsView *self,
                SignpostComparison     *comparison)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    {
      SignpostCalibration calibration = signpost_calibration_compute (comparison, i);
      char *text = signpost_calibration_dup_text (&calibration, comparison);

      if (*text != '\0')
        g_ptr_array_add (sentences, text);
      else
        g_free (text);
    }
  signpost_sentence_list_show (self->sentences, sentences);
}

static void
signpost_afterwards_view_renew (SignpostDecisionWidget *widget)
{
  SignpostAfterwardsView *self = SIGNPOST_AFTERWARDS_VIEW (widget);

  signpost_fold_set_expanded (self->fold, FALSE);
  signpost_keyed_box_begin (self->rows);
  signpost_keyed_box_end (self->rows);
}

static void
signpost_afterwards_view_follow (SignpostDecisionWidget *widget,
                                 SignpostDecision       *decision)
{
  SignpostAfterwardsView *self = SIGNPOST_AFTERWARDS_VIEW (widget);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  SignpostOption *chosen = signpost_decision_get_chosen (decision);
  gboolean shown = chosen != NULL && (is_from_before (decision) || has_later (comparison));
  g_autofree char *intro = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->fold), shown);
  if (!shown)
    return;

  /* Translators: %s is the option that was chosen */
  intro = g_strdup_printf (_("Once “%s” has been in use for a while: how good was it really? "
                             "The ratings of then stay as they are."),
                           signpost_shown_name (signpost_option_get_name (chosen)));
  gtk_label_set_label (GTK_LABEL (self->intro), intro);
  show_rows (self, comparison, signpost_option_get_id (chosen));
  show_sentences (self, comparison);
}

static void
signpost_afterwards_view_class_init (SignpostAfterwardsViewClass *klass)
{
  SIGNPOST_DECISION_WIDGET_CLASS (klass)->renew = signpost_afterwards_view_renew;
  SIGNPOST_DECISION_WIDGET_CLASS (klass)->follow = signpost_afterwards_view_follow;
}

static void
signpost_afterwards_view_init (SignpostAfterwardsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->fold = SIGNPOST_FOLD (signpost_fold_new (_("How it really was…")));
  self->intro = signpost_wrapped_label_new (NULL, "dim-label");
  self->rows = SIGNPOST_KEYED_BOX (signpost_keyed_box_new (0));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "card");
  self->sentences = SIGNPOST_SENTENCE_LIST (signpost_sentence_list_new ());
  gtk_box_append (GTK_BOX (box), self->intro);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentences));
  signpost_fold_set_child (self->fold, box);
  signpost_fold_set_expanded (self->fold, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->fold), "small-fold");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->fold));
}

GtkWidget *
signpost_afterwards_view_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_AFTERWARDS_VIEW, "decision", decision, NULL);
}
