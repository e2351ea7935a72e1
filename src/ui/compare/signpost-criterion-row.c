/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-criterion-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/signpost-editable.h"

#define POINTS_STEP 5

struct _SignpostCriterionRow
{
  AdwBin              parent_instance;

  SignpostComparison *comparison;
  char               *id;

  GtkWidget          *name;
  GtkWidget          *remove;
  GtkWidget          *scale;
  GtkWidget          *spin;
  GtkWidget          *anchors;
  GtkAdjustment      *points;
};

G_DEFINE_FINAL_TYPE (SignpostCriterionRow, signpost_criterion_row, ADW_TYPE_BIN)

/* (nullable) */
static const SignpostCriterion *
get_criterion (SignpostCriterionRow *self,
               guint                *place)
{
  int found = signpost_comparison_find_criterion (self->comparison, self->id);

  if (found < 0)
    return NULL;

  *place = (guint) found;

  return signpost_comparison_get_criterion (self->comparison, *place);
}

static void
name_changed_cb (SignpostCriterionRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name));
  const SignpostCriterion *criterion;
  guint place;

  criterion = get_criterion (self, &place);
  if (criterion != NULL && g_strcmp0 (criterion->name, text) != 0)
    signpost_comparison_rename_criterion (self->comparison, place, text);
}

/* Only so many criteria can count, so what comes of it is shown. */
static void
points_changed_cb (SignpostCriterionRow *self)
{
  int points = (int) lround (gtk_adjustment_get_value (self->points));
  const SignpostCriterion *criterion;
  guint place;

  criterion = get_criterion (self, &place);
  if (criterion == NULL || criterion->points == points)
    return;

  signpost_comparison_set_points (self->comparison, place, points);
  signpost_criterion_row_follow (self);
}

/* Dragging goes in steps; whoever wants another number writes it beside. */
static gboolean
change_value_cb (SignpostCriterionRow *self,
                 GtkScrollType         scroll,
                 double                value)
{
  gtk_adjustment_set_value (self->points, POINTS_STEP * round (value / POINTS_STEP));

  return GDK_EVENT_STOP;
}

/* The page scrolls under the pointer; that must not change what counts. */
static void
ignore_scrolling (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
show_anchors (SignpostCriterionRow    *self,
              const SignpostCriterion *criterion)
{
  gboolean has_both = criterion->anchor1 != NULL && *criterion->anchor1 != '\0' &&
                      criterion->anchor5 != NULL && *criterion->anchor5 != '\0';
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->anchors, has_both);
  if (!has_both)
    return;

  /* Translators: what 1 and what 5 mean on a criterion */
  text = g_strdup_printf (_("From “%s” to “%s”"), criterion->anchor1, criterion->anchor5);
  gtk_label_set_label (GTK_LABEL (self->anchors), text);
}

static void
name_controls (SignpostCriterionRow    *self,
               const SignpostCriterion *criterion)
{
  /* Translators: %s is a criterion */
  g_autofree char *points = g_strdup_printf (_("Points of “%s”"), criterion->name);
  /* Translators: %s is a criterion */
  g_autofree char *remove = g_strdup_printf (_("Remove “%s”"), criterion->name);
  GtkWidget *controls[] = { self->scale, self->spin };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (controls); i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (controls[i]),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, points,
                                    -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
}

static void
signpost_criterion_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_CRITERION_ROW);

  G_OBJECT_CLASS (signpost_criterion_row_parent_class)->dispose (object);
}

static void
signpost_criterion_row_finalize (GObject *object)
{
  SignpostCriterionRow *self = SIGNPOST_CRITERION_ROW (object);

  g_clear_object (&self->comparison);
  g_free (self->id);

  G_OBJECT_CLASS (signpost_criterion_row_parent_class)->finalize (object);
}

static void
signpost_criterion_row_class_init (SignpostCriterionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_criterion_row_dispose;
  object_class->finalize = signpost_criterion_row_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-criterion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, name);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, remove);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, scale);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, spin);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, anchors);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, points);
}

static void
signpost_criterion_row_init (SignpostCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ignore_scrolling (self->scale);
  ignore_scrolling (self->spin);
}

static void
connect_controls (SignpostCriterionRow *self)
{
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (name_changed_cb), self);
  g_signal_connect_swapped (self->scale, "change-value", G_CALLBACK (change_value_cb), self);
  g_signal_connect_object (self->points, "value-changed", G_CALLBACK (points_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_criterion_row_new (SignpostComparison *comparison,
                            const char         *id)
{
  SignpostCriterionRow *self;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (SIGNPOST_TYPE_CRITERION_ROW, NULL);
  self->comparison = g_object_ref (comparison);
  self->id = g_strdup (id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", id);
  signpost_criterion_row_follow (self);
  connect_controls (self);

  return GTK_WIDGET (self);
}

void
signpost_criterion_row_follow (SignpostCriterionRow *self)
{
  const SignpostCriterion *criterion;
  guint place;

  g_return_if_fail (SIGNPOST_IS_CRITERION_ROW (self));

  criterion = get_criterion (self, &place);
  if (criterion == NULL)
    return;

  signpost_editable_show (GTK_EDITABLE (self->name), criterion->name);
  gtk_adjustment_set_value (self->points, criterion->points);
  show_anchors (self, criterion);
  name_controls (self, criterion);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, criterion->name,
                                  -1);
}
