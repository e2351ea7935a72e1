/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-safety-view.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-certainty.h"
#include "ui/compare/signpost-change-list.h"
#include "ui/compare/signpost-fold.h"
#include "ui/compare/signpost-lens-switches.h"
#include "ui/compare/signpost-sentence-list.h"
#include "ui/compare/signpost-share-view.h"
#include "ui/compare/signpost-weight-tracks.h"

struct _SignpostSafetyView
{
  AdwBin                parent_instance;

  GtkWidget            *empty;
  GtkWidget            *content;
  GtkWidget            *safety;
  GtkWidget            *strong;
  SignpostChangeList   *changes;
  GtkWidget            *find_out_box;
  SignpostSentenceList *find_out;
  SignpostFold         *leave_fold;
  SignpostSentenceList *leave;
  SignpostSentenceList *certain;
  SignpostLensSwitches *switches;
  SignpostShareView    *shares;
  SignpostWeightTracks *tracks;
  SignpostFold         *first_fold;
  SignpostSentenceList *first;

  SignpostRatingTable  *table;     /* (nullable): what was shown last */
};

G_DEFINE_FINAL_TYPE (SignpostSafetyView, signpost_safety_view, ADW_TYPE_BIN)

/* What is worth finding out, and apart from it what is not */
static void
show_find_out (SignpostSafetyView   *self,
               const SignpostResult *result)
{
  g_autoptr (GPtrArray) worth = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) not_worth = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *summary = NULL;
  guint i;

  for (i = 0; i < result->find_out->len; i++)
    {
      const SignpostFindOut *find_out = &g_array_index (result->find_out, SignpostFindOut, i);

      g_ptr_array_add (find_out->flip_n > 0 ? worth : not_worth,
                       signpost_words_dup_find_out (result->table, find_out));
    }
  signpost_sentence_list_show (self->find_out, worth);
  signpost_sentence_list_show (self->leave, not_worth);
  gtk_widget_set_visible (self->find_out_box, worth->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->leave_fold), not_worth->len > 0);
  summary = g_strdup_printf (ngettext ("%u rating could not change the result",
                                       "%u ratings could not change the result", not_worth->len),
                             not_worth->len);
  signpost_fold_set_summary (self->leave_fold, summary);
}

/* The leader is first already. */
static void
show_first_places (SignpostSafetyView *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  guint place;

  if (self->table == NULL || !signpost_fold_get_expanded (self->first_fold))
    return;

  for (place = 1; place < self->table->n_options; place++)
    {
      guint option = self->table->order[place];
      SignpostFirstPlace first = signpost_first_place_find (self->table, option);

      g_ptr_array_add (sentences, signpost_words_dup_first_place (self->table, option, &first));
    }
  signpost_sentence_list_show (self->first, sentences);
}

static void
show_certain (SignpostSafetyView   *self,
              const SignpostResult *result)
{
  g_autoptr (GPtrArray) sentences = signpost_certainty_list (result);

  signpost_sentence_list_show (self->certain, sentences);
}

static void
show_strong (SignpostSafetyView   *self,
             const SignpostResult *result)
{
  g_autofree char *strong =
    signpost_words_dup_strong (result->table, result->flips, result->intervals);

  gtk_label_set_label (GTK_LABEL (self->strong), strong);
  gtk_widget_set_visible (self->strong, *strong != '\0');
}

static void
signpost_safety_view_dispose (GObject *object)
{
  SignpostSafetyView *self = SIGNPOST_SAFETY_VIEW (object);

  g_clear_pointer (&self->table, signpost_rating_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_SAFETY_VIEW);

  G_OBJECT_CLASS (signpost_safety_view_parent_class)->dispose (object);
}

static void
signpost_safety_view_class_init (SignpostSafetyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_safety_view_dispose;

  g_type_ensure (SIGNPOST_TYPE_CHANGE_LIST);
  g_type_ensure (SIGNPOST_TYPE_FOLD);
  g_type_ensure (SIGNPOST_TYPE_LENS_SWITCHES);
  g_type_ensure (SIGNPOST_TYPE_SENTENCE_LIST);
  g_type_ensure (SIGNPOST_TYPE_SHARE_VIEW);
  g_type_ensure (SIGNPOST_TYPE_WEIGHT_TRACKS);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-safety-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, empty);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, content);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, safety);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, strong);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, changes);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, find_out_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, find_out);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, leave_fold);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, leave);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, certain);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, switches);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, shares);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, tracks);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, first_fold);
  gtk_widget_class_bind_template_child (widget_class, SignpostSafetyView, first);
  gtk_widget_class_bind_template_callback (widget_class, show_first_places);
}

static void
signpost_safety_view_init (SignpostSafetyView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_safety_view_new (void)
{
  return g_object_new (SIGNPOST_TYPE_SAFETY_VIEW, NULL);
}

void
signpost_safety_view_clear (SignpostSafetyView *self)
{
  g_return_if_fail (SIGNPOST_IS_SAFETY_VIEW (self));

  g_clear_pointer (&self->table, signpost_rating_table_unref);
  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (self->switches), NULL);
  signpost_change_list_clear (self->changes);
  gtk_label_set_label (GTK_LABEL (self->safety), "");
}

void
signpost_safety_view_show_shares (SignpostSafetyView   *self,
                                  const SignpostResult *result)
{
  g_return_if_fail (SIGNPOST_IS_SAFETY_VIEW (self));
  g_return_if_fail (result != NULL);

  signpost_share_view_show (self->shares, result);
  if (result->shares == NULL)
    gtk_widget_add_css_class (self->safety, "pending");
  else
    {
      g_autofree char *safety = signpost_words_dup_safety (result->table, result->shares->usual,
                                                           result->shares->any);

      gtk_label_set_label (GTK_LABEL (self->safety), safety);
      gtk_widget_remove_css_class (self->safety, "pending");
    }
}

void
signpost_safety_view_show (SignpostSafetyView   *self,
                           SignpostDecision     *decision,
                           const SignpostResult *result)
{
  gboolean ranked;

  g_return_if_fail (SIGNPOST_IS_SAFETY_VIEW (self));
  g_return_if_fail (SIGNPOST_IS_DECISION (decision));
  g_return_if_fail (result != NULL);

  ranked = signpost_rating_table_is_ranked (result->table);
  gtk_widget_set_visible (self->empty, !ranked);
  gtk_widget_set_visible (self->content, ranked);
  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (self->switches), decision);
  if (!ranked)
    return;

  g_clear_pointer (&self->table, signpost_rating_table_unref);
  self->table = signpost_rating_table_ref (result->table);
  show_strong (self, result);
  signpost_change_list_show (self->changes, signpost_decision_get_comparison (decision), result);
  show_find_out (self, result);
  show_certain (self, result);
  signpost_weight_tracks_show (self->tracks, result);
  show_first_places (self);
  signpost_safety_view_show_shares (self, result);
}
