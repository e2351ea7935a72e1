/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-criterion-details.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-editable.h"

struct _SignpostCriterionDetails
{
  AdwBin              parent_instance;

  SignpostComparison *comparison;
  char               *id;
  gboolean            following;

  GtkWidget          *anchor1;
  GtkWidget          *anchor3;
  GtkWidget          *anchor5;
  GtkWidget          *scenario;
  AdwComboRow        *must_reach;
  GtkWidget          *up;
  GtkWidget          *down;
  GtkWidget          *remove;
};

G_DEFINE_FINAL_TYPE (SignpostCriterionDetails, signpost_criterion_details, ADW_TYPE_BIN)

/* -1 when the criterion is gone */
static int
get_place (SignpostCriterionDetails *self)
{
  return signpost_comparison_find_criterion (self->comparison, self->id);
}

static void
anchor_changed_cb (SignpostCriterionDetails *self,
                   GtkWidget                *entry)
{
  int place = get_place (self);
  int rating = entry == self->anchor1 ? 1 : entry == self->anchor3 ? 3 : 5;

  if (place >= 0 && !self->following)
    signpost_comparison_set_anchor (self->comparison, place, rating,
                                    gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
scenario_changed_cb (SignpostCriterionDetails *self)
{
  int place = get_place (self);

  if (place >= 0 && !self->following)
    signpost_comparison_set_scenario (self->comparison, place,
                                      gtk_editable_get_text (GTK_EDITABLE (self->scenario)));
}

static void
must_reach_changed_cb (SignpostCriterionDetails *self)
{
  int place = get_place (self);

  if (place >= 0 && !self->following)
    signpost_comparison_set_must_reach (self->comparison, place,
                                        (int) adw_combo_row_get_selected (self->must_reach));
}

static void
signpost_criterion_details_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_CRITERION_DETAILS);

  G_OBJECT_CLASS (signpost_criterion_details_parent_class)->dispose (object);
}

static void
signpost_criterion_details_finalize (GObject *object)
{
  SignpostCriterionDetails *self = SIGNPOST_CRITERION_DETAILS (object);

  g_clear_object (&self->comparison);
  g_free (self->id);

  G_OBJECT_CLASS (signpost_criterion_details_parent_class)->finalize (object);
}

static void
signpost_criterion_details_class_init (SignpostCriterionDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_criterion_details_dispose;
  object_class->finalize = signpost_criterion_details_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-criterion-details.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionDetails, anchor1);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionDetails, anchor3);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionDetails, anchor5);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionDetails, scenario);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionDetails, must_reach);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionDetails, up);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionDetails, down);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionDetails, remove);
  gtk_widget_class_bind_template_callback (widget_class, anchor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scenario_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, must_reach_changed_cb);
}

static void
signpost_criterion_details_init (SignpostCriterionDetails *self)
{
  self->following = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->following = FALSE;
}

GtkWidget *
signpost_criterion_details_new (SignpostComparison *comparison,
                                const char         *id)
{
  SignpostCriterionDetails *self;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (SIGNPOST_TYPE_CRITERION_DETAILS, NULL);
  self->comparison = g_object_ref (comparison);
  self->id = g_strdup (id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->up), "(si)", id, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->down), "(si)", id, 1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", id);
  signpost_criterion_details_follow (self);

  return GTK_WIDGET (self);
}

void
signpost_criterion_details_follow (SignpostCriterionDetails *self)
{
  const SignpostCriterion *criterion;
  g_autofree char *remove = NULL;
  int place;

  g_return_if_fail (SIGNPOST_IS_CRITERION_DETAILS (self));

  place = get_place (self);
  if (place < 0)
    return;

  criterion = signpost_comparison_get_criterion (self->comparison, place);
  /* Translators: %s is a criterion */
  remove = g_strdup_printf (_("Remove “%s”"), criterion->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
  gtk_widget_set_sensitive (self->up, place > 0);
  gtk_widget_set_sensitive (self->down,
                            place + 1 < (int) signpost_comparison_get_n_criteria (self->comparison));

  self->following = TRUE;
  signpost_editable_show (GTK_EDITABLE (self->anchor1), criterion->anchor1);
  signpost_editable_show (GTK_EDITABLE (self->anchor3), criterion->anchor3);
  signpost_editable_show (GTK_EDITABLE (self->anchor5), criterion->anchor5);
  signpost_editable_show (GTK_EDITABLE (self->scenario), criterion->scenario);
  adw_combo_row_set_selected (self->must_reach, (guint) criterion->must_reach);
  self->following = FALSE;
}
