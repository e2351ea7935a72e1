/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Explore in a window of its own, for tests of one part of it each. */

#pragma once

#include "ui/explore/signpost-explore-list.h"
#include "ui/explore/signpost-explore-page.h"
#include "ui/explore/signpost-matrix.h"

#include "ui-fixture.h"

typedef struct
{
  SignpostCatalogue   *catalogue;
  GtkWindow           *window;
  SignpostExplorePage *page;
  SignpostMatrix      *matrix;   /* NULL where it is narrow */
} ExploreFixture;

static inline gboolean
explore_fixture_has_content (gpointer data)
{
  GtkWidget *matrix = fixture_find (data, SIGNPOST_TYPE_MATRIX);
  GtkWidget *list = fixture_find (data, SIGNPOST_TYPE_EXPLORE_LIST);

  return (matrix != NULL && gtk_widget_get_mapped (matrix)) || (list != NULL && gtk_widget_get_mapped (list));
}

/* catalogue: (transfer full) */
static inline void
explore_fixture_open (ExploreFixture    *self,
                      SignpostCatalogue *catalogue,
                      int                width,
                      int                height)
{
  self->catalogue = catalogue;
  self->page = SIGNPOST_EXPLORE_PAGE (signpost_explore_page_new (catalogue));
  self->window = GTK_WINDOW (adw_window_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->window), 360, 294);
  gtk_window_set_default_size (self->window, width, height);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->page));
  gtk_window_present (self->window);
  fixture_wait_for (explore_fixture_has_content, self->page);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  self->matrix = (SignpostMatrix *) fixture_find (GTK_WIDGET (self->page), SIGNPOST_TYPE_MATRIX);
}

/* Nobody may hold on to the page once its window is gone. */
static inline void
explore_fixture_close (ExploreFixture *self)
{
  gpointer page = self->page;

  g_object_add_weak_pointer (G_OBJECT (page), &page);
  gtk_window_destroy (self->window);
  fixture_settle (50);
  g_assert_null (page);
  g_assert_finalize_object (g_steal_pointer (&self->catalogue));
}

static inline gboolean
explore_fixture_shows_text (GtkWidget  *widget,
                            const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (explore_fixture_shows_text (child, text))
      return TRUE;

  return FALSE;
}

/* Runs what the widget has bound to a key. */
static inline gboolean
explore_fixture_press (GtkWidget       *widget,
                       guint            keyval,
                       GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint c = 0; c < g_list_model_get_n_items (controllers); c++)
    {
      g_autoptr (GListModel) controller = g_list_model_get_item (controllers, c);

      for (guint s = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && s < g_list_model_get_n_items (controller); s++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, s);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}
