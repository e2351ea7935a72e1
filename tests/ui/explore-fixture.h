/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A window with the explore page, and what its tests do with it. */

#pragma once

#include <string.h>

#include "ui/explore/signpost-diagram.h"
#include "ui/explore/signpost-explore-details.h"
#include "ui/explore/signpost-explore-page.h"
#include "ui/explore/signpost-trail-buttons.h"

#include "ui-fixture.h"

typedef struct
{
  SignpostCatalogue   *catalogue;
  GtkWindow           *window;
  SignpostExplorePage *page;
  SignpostSelection   *selection;
  SignpostTrail     *trail;
} Fixture;

static inline gboolean
fixture_has_diagram_cb (gpointer data)
{
  return fixture_find (data, SIGNPOST_TYPE_DIAGRAM) != NULL;
}

static inline void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->catalogue = fixture_load_builtin ();
  fixture->page = SIGNPOST_EXPLORE_PAGE (signpost_explore_page_new (fixture->catalogue));
  fixture->selection = signpost_explore_page_get_selection (fixture->page);
  fixture->trail = signpost_explore_page_get_trail (fixture->page);
  fixture->window = GTK_WINDOW (adw_window_new ());

  gtk_box_append (GTK_BOX (box), signpost_trail_buttons_new (fixture->trail));
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->page), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (fixture->window, data != NULL ? GPOINTER_TO_INT (data) : 1250, 800);
  adw_window_set_content (ADW_WINDOW (fixture->window), box);
  gtk_window_present (fixture->window);
  fixture_wait_for (fixture_has_diagram_cb, fixture->page);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (page), &page);
  gtk_window_destroy (fixture->window);
  fixture_settle (50);
  g_assert_null (page);
  g_assert_finalize_object (g_steal_pointer (&fixture->catalogue));
}

static inline void
act (Fixture    *fixture,
     const char *action,
     const char *format,
     const char *first,
     const char *second)
{
  if (format != NULL)
    gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, format, first, second);
  else
    gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL);
}

static inline void
open_page (Fixture           *fixture,
           SignpostSpotKind  kind,
           const char        *id)
{
  act (fixture, "explore.open", "(ss)", signpost_spot_kind_to_nick (kind), id);
}

static inline GtkWidget *
get_details (Fixture *fixture)
{
  return fixture_find (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_EXPLORE_DETAILS);
}

static inline gboolean
shows_text (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;

  return FALSE;
}

static inline gboolean
press_key (Fixture         *fixture,
           guint            keyval,
           GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->page));

  for (guint c = 0; c < g_list_model_get_n_items (controllers); c++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, c);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint s = 0; s < g_list_model_get_n_items (G_LIST_MODEL (controller)); s++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), s);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (fixture->page), NULL);
        }
    }

  g_assert_not_reached ();
}
