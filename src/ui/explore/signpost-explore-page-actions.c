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
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);
  const char *use_case_id, *category_id;

  g_variant_get (parameter, "(&s&s)", &use_case_id, &category_id);
  signpost_selection_set (self->selection,
                          signpost_catalogue_find_use_case (self->catalogue, use_case_id),
                          signpost_catalogue_find_category (self->catalogue, category_id));
  gtk_widget_activate_action (widget, "explore.show-details", NULL);
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
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);

  signpost_explore_page_ensure_diagram (self);
  signpost_explore_page_remember_focus (self);
  gtk_stack_set_visible_child_name (self->pages, "diagram");
  gtk_widget_child_focus (GTK_WIDGET (self->diagram_clamp), GTK_DIR_TAB_FORWARD);
}

static gboolean
go_back (SignpostExplorePage *self)
{
  if (signpost_explore_page_is_page (self, "details"))
    {
      signpost_explore_page_set_details_visible (self, FALSE);
      return TRUE;
    }

  if (signpost_explore_page_is_page (self, "diagram"))
    {
      gtk_stack_set_visible_child_name (self->pages, "overview");
      signpost_explore_page_give_focus_back (self);
      return TRUE;
    }

  return FALSE;
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  go_back (SIGNPOST_EXPLORE_PAGE (widget));
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);
  GtkSearchEntry *entry;

  if (signpost_explore_page_is_narrow (self))
    signpost_explore_page_set_details_visible (self, FALSE);

  self->is_started = TRUE;
  signpost_explore_page_update_view (self);
  gtk_stack_set_visible_child_name (self->pages, "overview");
  entry = signpost_explore_page_is_list (self) ? self->list_search : self->matrix_search;
  gtk_widget_grab_focus (GTK_WIDGET (entry));
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

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);

  if (signpost_explore_page_is_page (self, "details"))
    return go_back (self);

  if (!self->details_visible && signpost_selection_is_empty (self->selection))
    return go_back (self);

  signpost_selection_set (self->selection, NULL, NULL);
  signpost_explore_page_set_details_visible (self, FALSE);

  return TRUE;
}

static gboolean
alt_left_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  return go_back (SIGNPOST_EXPLORE_PAGE (widget));
}

/* For the whole window, as long as the page is in sight */
static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, user_data, NULL);
}

static void
add_shortcut (GtkShortcutController *controller,
              guint                  keyval,
              GdkModifierType        modifiers,
              const char            *action)
{
  GtkShortcutTrigger *trigger = gtk_keyval_trigger_new (keyval, modifiers);
  GtkShortcutAction *run = gtk_callback_action_new (shortcut_cb, (gpointer) action, NULL);

  gtk_shortcut_controller_add_shortcut (controller, gtk_shortcut_new (trigger, run));
}

void
signpost_explore_page_add_shortcuts (SignpostExplorePage *self)
{
  GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_shortcut_controller_set_scope (controller, GTK_SHORTCUT_SCOPE_GLOBAL);
  add_shortcut (controller, GDK_KEY_f, GDK_CONTROL_MASK, "explore.search");
  add_shortcut (controller, GDK_KEY_F9, 0, "explore.toggle-details");
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (controller));
}

void
signpost_explore_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "explore.select", "(ss)", select_cb);
  gtk_widget_class_install_action (widget_class, "explore.show-details", NULL, show_details_cb);
  gtk_widget_class_install_action (widget_class, "explore.close-details", NULL, close_details_cb);
  gtk_widget_class_install_action (widget_class, "explore.toggle-details", NULL, toggle_details_cb);
  gtk_widget_class_install_action (widget_class, "explore.show-diagram", NULL, show_diagram_cb);
  gtk_widget_class_install_action (widget_class, "explore.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "explore.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "explore.clear-search", NULL, clear_search_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, alt_left_cb, NULL);
}
