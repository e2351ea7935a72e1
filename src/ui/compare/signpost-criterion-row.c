/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-criterion-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/compare/signpost-criterion-details.h"
#include "ui/compare/signpost-hatch-badge.h"
#include "ui/compare/signpost-swing-text.h"
#include "ui/compare/signpost-weighing.h"
#include "ui/signpost-editable.h"

#define POINTS_STEP 5
#define TOP_POINTS 100

struct _SignpostCriterionRow
{
  AdwBin              parent_instance;

  SignpostComparison *comparison;
  char               *id;
  char               *named;        /* (nullable): what its controls are named after */

  GtkWidget          *handle;
  SignpostHatchBadge *badge;
  GtkWidget          *name;
  GtkWidget          *worth;
  GtkWidget          *opener;
  GtkWidget          *question;
  GtkWidget          *scale_box;
  GtkWidget          *scale;
  GtkWidget          *spin;
  GtkWidget          *anchors;
  AdwBin             *details_bin;
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

  signpost_weighing_begin (self->comparison);
  signpost_comparison_set_points (self->comparison, place, points);
  criterion = signpost_comparison_get_criterion (self->comparison, place);
  gtk_adjustment_set_value (self->points, criterion->points);
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

/* Details */

static void
opener_toggled_cb (SignpostCriterionRow *self)
{
  gboolean open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->opener));

  if (open && adw_bin_get_child (self->details_bin) == NULL)
    adw_bin_set_child (self->details_bin,
                       signpost_criterion_details_new (self->comparison, self->id));
  gtk_widget_set_visible (GTK_WIDGET (self->details_bin), open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->opener),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

/* Moving */

static void
move (SignpostCriterionRow *self,
      int                   by)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "criteria.move", "(si)", self->id, by);
}

/* From one criterion's points to the next one's: who weighs goes down the list. Back, all that lies between can be reached. */
static gboolean
go_to_next_points (SignpostCriterionRow *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->spin))
    return FALSE;

  for (; next != NULL; next = gtk_widget_get_next_sibling (next))
    if (SIGNPOST_IS_CRITERION_ROW (next) &&
        gtk_widget_grab_focus (SIGNPOST_CRITERION_ROW (next)->spin))
      return TRUE;

  return FALSE;
}

static gboolean
key_pressed_cb (SignpostCriterionRow *self,
                guint                 keyval,
                guint                 keycode,
                GdkModifierType       state)
{
  GdkModifierType modifiers =
    state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK);

  if (modifiers == 0 && (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab))
    return go_to_next_points (self);
  if (modifiers != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    move (self, -1);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    move (self, 1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_drag_cb (SignpostCriterionRow *self)
{
  return gdk_content_provider_new_typed (SIGNPOST_TYPE_CRITERION_ROW, self);
}

static void
drag_begin_cb (SignpostCriterionRow *self,
               GdkDrag              *drag,
               GtkDragSource        *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
drag_end_cb (SignpostCriterionRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

/* Whoever is dropped here takes this place. */
static gboolean
drop_cb (SignpostCriterionRow *self,
         const GValue         *value)
{
  SignpostCriterionRow *dragged = g_value_get_object (value);
  guint from, to;

  if (dragged == NULL || dragged == self || dragged->comparison != self->comparison ||
      get_criterion (dragged, &from) == NULL || get_criterion (self, &to) == NULL)
    return FALSE;

  move (dragged, (int) to - (int) from);

  return TRUE;
}

static void
add_dragging (SignpostCriterionRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (SIGNPOST_TYPE_CRITERION_ROW, GDK_ACTION_MOVE);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_drag_cb), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (source, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Showing */

static void
show_label (GtkWidget *label,
            char      *text)
{
  gtk_widget_set_visible (label, text != NULL);
  if (text != NULL && g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
  g_free (text);
}

static void
show_worth (SignpostCriterionRow    *self,
            const SignpostCriterion *criterion,
            guint                    place,
            gboolean                 rank_only)
{
  gboolean is_fixed = criterion->points == TOP_POINTS &&
                      place == signpost_weighing_get_top (self->comparison);
  gboolean is_shown_only = rank_only || is_fixed;
  g_autofree char *worth = g_strdup_printf ("%d", criterion->points);

  gtk_label_set_label (GTK_LABEL (self->worth), worth);
  gtk_widget_set_visible (self->worth, is_shown_only);
  gtk_widget_set_visible (self->scale_box, !is_shown_only);
  gtk_widget_set_sensitive (self->scale_box,
                            !signpost_comparison_get_points_locked (self->comparison));
  gtk_adjustment_set_value (self->points, criterion->points);
  show_label (self->question,
              rank_only ? NULL : signpost_swing_text_dup_question (self->comparison, place));
}

static void
name_control (GtkWidget  *control,
              const char *format,
              const char *name)
{
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", name, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                  -1);
}

static void
name_controls (SignpostCriterionRow    *self,
               const SignpostCriterion *criterion)
{
  /* Translators: %s is a criterion */
  const char *points = _("Points of “%s”");
  /* Translators: %s is a criterion */
  const char *more = _("More about “%s”");

  if (g_strcmp0 (self->named, criterion->name) == 0)
    return;

  g_free (self->named);
  self->named = g_strdup (criterion->name);

  name_control (self->scale, points, criterion->name);
  name_control (self->spin, points, criterion->name);
  name_control (self->opener, more, criterion->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, criterion->name,
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
  g_free (self->named);

  G_OBJECT_CLASS (signpost_criterion_row_parent_class)->finalize (object);
}

static void
signpost_criterion_row_class_init (SignpostCriterionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_criterion_row_dispose;
  object_class->finalize = signpost_criterion_row_finalize;

  g_type_ensure (SIGNPOST_TYPE_HATCH_BADGE);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-criterion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, handle);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, badge);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, name);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, worth);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, opener);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, question);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, scale_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, scale);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, spin);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, anchors);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, details_bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriterionRow, points);
  gtk_widget_class_bind_template_callback (widget_class, opener_toggled_cb);
}

static void
signpost_criterion_row_init (SignpostCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ignore_scrolling (self->scale);
  ignore_scrolling (self->spin);
  add_dragging (self);
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
  signpost_criterion_row_follow (self, FALSE);
  connect_controls (self);

  return GTK_WIDGET (self);
}

const char *
signpost_criterion_row_get_id (SignpostCriterionRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CRITERION_ROW (self), NULL);

  return self->id;
}

GtkWidget *
signpost_criterion_row_get_points (SignpostCriterionRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CRITERION_ROW (self), NULL);

  return gtk_widget_get_visible (self->scale_box) ? self->spin : self->name;
}

void
signpost_criterion_row_follow (SignpostCriterionRow *self,
                               gboolean              rank_only)
{
  const SignpostCriterion *criterion;
  GtkWidget *details;
  guint place;

  g_return_if_fail (SIGNPOST_IS_CRITERION_ROW (self));

  criterion = get_criterion (self, &place);
  if (criterion == NULL)
    return;

  signpost_editable_show (GTK_EDITABLE (self->name), criterion->name);
  signpost_hatch_badge_show (self->badge, signpost_weighing_get_hatch (self->comparison, place));
  show_worth (self, criterion, place, rank_only);
  show_label (self->anchors, signpost_swing_text_dup_anchors (criterion));
  name_controls (self, criterion);
  details = adw_bin_get_child (self->details_bin);
  if (details != NULL)
    signpost_criterion_details_follow (SIGNPOST_CRITERION_DETAILS (details));
}
