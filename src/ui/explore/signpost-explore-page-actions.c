/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-page-private.h"

static void
select_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  const char *use_case_id, *category_id;
  SignpostSpot place;

  g_variant_get (parameter, "(&s&s)", &use_case_id, &category_id);
  place = signpost_spot_new (SIGNPOST_SPOT_SELECTION, NULL, use_case_id, category_id);
  signpost_explore_page_open (SIGNPOST_EXPLORE_PAGE (widget), &place);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  SignpostSpotKind kind = SIGNPOST_SPOT_SELECTION;
  const char *nick, *id;
  SignpostSpot place;

  g_variant_get (parameter, "(&s&s)", &nick, &id);
  if (!signpost_spot_kind_from_nick (nick, &kind))
    return;

  place = signpost_spot_new (kind, id, NULL, NULL);
  signpost_explore_page_open (SIGNPOST_EXPLORE_PAGE (widget), &place);
}

static void
show_details_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);

  if (!signpost_selection_is_empty (self->selection))
    signpost_explore_page_set_details_visible (self, TRUE);
}

static void
close_details_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  signpost_explore_page_set_details_visible (SIGNPOST_EXPLORE_PAGE (widget), FALSE);
}

static void
toggle_details_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);

  signpost_explore_page_set_details_visible (self, !self->details_visible);
}

static void
show_diagram_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  signpost_explore_page_show_diagram (SIGNPOST_EXPLORE_PAGE (widget));
}

static void
show_sheet_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const char *use_case_id, *category_id;

  g_variant_get (parameter, "(&s&s)", &use_case_id, &category_id);
  signpost_explore_page_show_sheet (SIGNPOST_EXPLORE_PAGE (widget), use_case_id, category_id);
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  signpost_explore_page_leave (SIGNPOST_EXPLORE_PAGE (widget));
}

static void
go_back_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  signpost_explore_page_go_back (SIGNPOST_EXPLORE_PAGE (widget));
}

static void
go_forward_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  signpost_trail_go_forward (SIGNPOST_EXPLORE_PAGE (widget)->trail);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  signpost_explore_page_zoom (SIGNPOST_EXPLORE_PAGE (widget), 1);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  signpost_explore_page_zoom (SIGNPOST_EXPLORE_PAGE (widget), -1);
}

static void
zoom_reset_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  signpost_explore_page_zoom (SIGNPOST_EXPLORE_PAGE (widget), 0);
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);
  GtkScrolledWindow *scroller;
  GtkSearchEntry *entry;

  if (signpost_explore_page_is_narrow (self))
    signpost_explore_page_set_details_visible (self, FALSE);

  self->is_started = TRUE;
  signpost_explore_page_update_view (self);
  gtk_stack_set_visible_child_name (self->pages, "overview");
  entry = signpost_explore_page_is_list (self) ? self->list_search : self->matrix_search;
  scroller = signpost_explore_page_is_list (self) ? self->list_scroller : self->matrix_scroller;
  /* GTK scrolls to where the focus goes, not to where it has been all the time. */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 0);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  /* What is typed now is another search. */
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

static void
clear_search_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);

  signpost_explore_page_set_search_text (self, "");
  gtk_widget_activate_action (widget, "explore.search", NULL);
}

static void
clear_filters_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);

  /* In the list the chosen category filters too. */
  if (signpost_explore_page_is_list (self))
    signpost_selection_set_category (self->selection, NULL);
  signpost_finder_clear_filters (self->finder);
  gtk_widget_activate_action (widget, "explore.search", NULL);
}

static void
show_all_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "explore.clear-filters", NULL);
  gtk_widget_activate_action (widget, "explore.clear-search", NULL);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);

  if (signpost_explore_page_is_page (self, "details") || signpost_explore_page_is_page (self, "sheet"))
    return signpost_explore_page_leave (self);

  if (!self->details_visible && signpost_selection_is_empty (self->selection))
    return signpost_explore_page_leave (self);

  signpost_selection_set (self->selection, NULL, NULL);
  signpost_explore_page_set_details_visible (self, FALSE);

  return TRUE;
}

/* For the whole window, as long as the page is in sight; FALSE lets others have the key. */
static gboolean
alt_left_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);

  return gtk_widget_get_mapped (widget) &&
         (signpost_trail_go_back (self->trail) || signpost_explore_page_leave (self));
}

static gboolean
alt_right_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  return gtk_widget_get_mapped (widget) &&
         signpost_trail_go_forward (SIGNPOST_EXPLORE_PAGE (widget)->trail);
}

/* The buttons at the side of a mouse, which GDK has no names for */
#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

static void
side_button_cb (GtkGesture          *gesture,
                int                  n_press,
                double               x,
                double               y,
                SignpostExplorePage *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (button == BUTTON_BACK)
    signpost_explore_page_go_back (self);
  else
    signpost_trail_go_forward (self->trail);
}

static void
add_side_buttons (SignpostExplorePage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (side_button_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Likewise */
static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, user_data, NULL);
}

/* action: (nullable): what shortcut_cb() activates */
static void
add_shortcut (GtkShortcutController *controller,
              guint                  keyval,
              GdkModifierType        modifiers,
              GtkShortcutFunc        callback,
              const char            *action)
{
  GtkShortcutTrigger *trigger = gtk_keyval_trigger_new (keyval, modifiers);
  GtkShortcutAction *run = gtk_callback_action_new (callback, (gpointer) action, NULL);

  gtk_shortcut_controller_add_shortcut (controller, gtk_shortcut_new (trigger, run));
}

/* With and without Shift, and on the number pad */
static void
add_zoom_shortcuts (GtkShortcutController *controller)
{
  const guint larger[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  const guint smaller[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  const guint original[] = { GDK_KEY_0, GDK_KEY_KP_0 };

  for (guint i = 0; i < G_N_ELEMENTS (larger); i++)
    add_shortcut (controller, larger[i], GDK_CONTROL_MASK, shortcut_cb, "explore.zoom-in");
  for (guint i = 0; i < G_N_ELEMENTS (smaller); i++)
    add_shortcut (controller, smaller[i], GDK_CONTROL_MASK, shortcut_cb, "explore.zoom-out");
  for (guint i = 0; i < G_N_ELEMENTS (original); i++)
    add_shortcut (controller, original[i], GDK_CONTROL_MASK, shortcut_cb, "explore.zoom-reset");
}

void
signpost_explore_page_add_shortcuts (SignpostExplorePage *self)
{
  GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_shortcut_controller_set_scope (controller, GTK_SHORTCUT_SCOPE_GLOBAL);
  add_shortcut (controller, GDK_KEY_f, GDK_CONTROL_MASK, shortcut_cb, "explore.search");
  add_shortcut (controller, GDK_KEY_F9, 0, shortcut_cb, "explore.toggle-details");
  add_shortcut (controller, GDK_KEY_Left, GDK_ALT_MASK, alt_left_cb, NULL);
  add_shortcut (controller, GDK_KEY_Right, GDK_ALT_MASK, alt_right_cb, NULL);
  add_zoom_shortcuts (controller);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (controller));

  add_side_buttons (self);
}

void
signpost_explore_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "explore.select", "(ss)", select_cb);
  gtk_widget_class_install_action (widget_class, "explore.open", "(ss)", open_cb);
  gtk_widget_class_install_action (widget_class, "explore.show-details", NULL, show_details_cb);
  gtk_widget_class_install_action (widget_class, "explore.close-details", NULL, close_details_cb);
  gtk_widget_class_install_action (widget_class, "explore.toggle-details", NULL, toggle_details_cb);
  gtk_widget_class_install_action (widget_class, "explore.show-diagram", NULL, show_diagram_cb);
  gtk_widget_class_install_action (widget_class, "explore.show-sheet", "(ss)", show_sheet_cb);
  gtk_widget_class_install_action (widget_class, "explore.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "explore.go-back", NULL, go_back_cb);
  gtk_widget_class_install_action (widget_class, "explore.go-forward", NULL, go_forward_cb);
  gtk_widget_class_install_action (widget_class, "explore.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "explore.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "explore.zoom-reset", NULL, zoom_reset_cb);
  gtk_widget_class_install_action (widget_class, "explore.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "explore.clear-search", NULL, clear_search_cb);
  gtk_widget_class_install_action (widget_class, "explore.clear-filters", NULL, clear_filters_cb);
  gtk_widget_class_install_action (widget_class, "explore.show-all", NULL, show_all_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}
