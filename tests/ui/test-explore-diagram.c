/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the diagram of Explore shows besides its panels: the path of a combination, symbols where it is narrow, and any size. */

#include "core/catalogue/signpost-lookup.h"
#include "ui/explore/signpost-diagram-panel.h"
#include "ui/explore/signpost-drawing-layout.h"
#include "ui/explore/signpost-zoom-view.h"

#include "explore-fixture.h"

/* (nullable) */
static GtkWidget *
find_panel (GtkWidget  *widget,
            const char *category_id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (!SIGNPOST_IS_DIAGRAM_PANEL (child))
        found = find_panel (child, category_id);
      else if (g_str_equal (signpost_category_get_id (
                              signpost_diagram_panel_get_category (SIGNPOST_DIAGRAM_PANEL (child))),
                            category_id))
        found = child;
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_combination (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *diagram = fixture_find (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_DIAGRAM);
  const SignpostCombination *combination =
    signpost_catalogue_find_combination (fixture->catalogue, "file-in-change-pull");
  GtkWidget *menu = fixture_find (diagram, GTK_TYPE_MENU_BUTTON);
  GMenuModel *model;
  int height, height_with_path;

  model = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (menu));
  g_assert_cmpint (g_menu_model_get_n_items (model), ==,
                   signpost_catalogue_get_combinations (fixture->catalogue)->len);

  gtk_widget_measure (diagram, GTK_ORIENTATION_VERTICAL, 900, &height, NULL, NULL, NULL);
  open_page (fixture, SIGNPOST_SPOT_COMBINATION, combination->id);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  gtk_widget_measure (diagram, GTK_ORIENTATION_VERTICAL, 900, &height_with_path, NULL, NULL, NULL);
  g_assert_cmpint (height_with_path, >, height);
  g_assert_true (shows_text (diagram, combination->title));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (diagram), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       combination->text);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_panel (diagram, "svc")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Service Integration, Needed: File in, changes pulled");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_panel (diagram, "cen")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Central Data, Can join: File in, changes pulled");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_panel (diagram, "ui")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "UI Integration, Not part of it: File in, changes pulled");

  /* Large, with the reason beside it; one of any methods frames the layer. */
  act (fixture, "explore.show-diagram", NULL, NULL, NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (shows_text (fixture_find (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_ZOOM_VIEW),
                             combination->text));
  open_page (fixture, SIGNPOST_SPOT_COMBINATION, "split-by-layer");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_panel (diagram, "ui")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "UI Integration, Can join: Split by a layer");

  act (fixture, "explore.select", "(ss)", "", "");
  gtk_widget_measure (diagram, GTK_ORIENTATION_VERTICAL, 900, &height_with_path, NULL, NULL, NULL);
  g_assert_cmpint (height_with_path, ==, height);
}

static gboolean
is_in_popover_cb (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (data);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

/* The list hangs in the diagram, which does not take the arrow keys from it. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *diagram = fixture_find (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_DIAGRAM);
  GtkWidget *menu = fixture_find (diagram, GTK_TYPE_MENU_BUTTON);
  GtkWidget *first;

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  fixture_wait_for (is_in_popover_cb, fixture->window);
  gtk_widget_child_focus (diagram, GTK_DIR_DOWN);
  first = gtk_window_get_focus (fixture->window);
  g_assert_true (is_in_popover_cb (fixture->window));
  gtk_widget_child_focus (diagram, GTK_DIR_DOWN);
  g_assert_true (is_in_popover_cb (fixture->window));
  g_assert_true (gtk_window_get_focus (fixture->window) != first);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
}

static gboolean
is_folded_cb (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *panel = find_panel (GTK_WIDGET (fixture->page), "svc");

  return !gtk_widget_get_mapped (signpost_diagram_panel_get_drawing (SIGNPOST_DIAGRAM_PANEL (panel)));
}

/* Beside the details there is no room for pictures in a window of this width. */
static void
test_fold (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *panel = find_panel (GTK_WIDGET (fixture->page), "svc");

  g_assert_false (is_folded_cb (fixture));
  g_assert_true (shows_text (panel, "Ask and reply"));
  act (fixture, "explore.select", "(ss)", "process", "");
  fixture_wait_for (is_folded_cb, fixture);
  g_assert_true (shows_text (panel, "Ask and reply"));
  g_assert_true (shows_text (panel, "Possible"));
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  SignpostZoomView *view =
    SIGNPOST_ZOOM_VIEW (fixture_find (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_ZOOM_VIEW));
  GtkWidget *child = signpost_zoom_view_get_child (view);

  /* From the overview the keys lead to the large diagram. */
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (view)));
  g_assert_true (press_key (fixture, GDK_KEY_plus, GDK_CONTROL_MASK));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (view)));
  g_assert_cmpfloat (signpost_zoom_view_get_zoom (view), ==, 1.25);
  g_assert_cmpfloat_with_epsilon (gtk_widget_get_width (child), gtk_widget_get_width (GTK_WIDGET (view)) / 1.25, 30);

  for (guint i = 0; i < 10; i++)
    press_key (fixture, GDK_KEY_equal, GDK_CONTROL_MASK);
  g_assert_cmpfloat (signpost_zoom_view_get_zoom (view), ==, SIGNPOST_ZOOM_MAXIMUM);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "400 %"));
  for (guint i = 0; i < 20; i++)
    press_key (fixture, GDK_KEY_minus, GDK_CONTROL_MASK);
  g_assert_cmpfloat (signpost_zoom_view_get_zoom (view), ==, SIGNPOST_ZOOM_MINIMUM);
  press_key (fixture, GDK_KEY_0, GDK_CONTROL_MASK);
  g_assert_cmpfloat (signpost_zoom_view_get_zoom (view), ==, 1);

  /* A pinch may end between the stops, and the next key goes on from there. */
  signpost_zoom_view_set_zoom (view, 1.3);
  signpost_zoom_view_step (view, 1);
  g_assert_cmpfloat (signpost_zoom_view_get_zoom (view), ==, 1.5);
  signpost_zoom_view_set_zoom (view, 1.3);
  signpost_zoom_view_step (view, -1);
  g_assert_cmpfloat (signpost_zoom_view_get_zoom (view), ==, 1.25);
  signpost_zoom_view_set_zoom (view, 99);
  g_assert_cmpfloat (signpost_zoom_view_get_zoom (view), ==, SIGNPOST_ZOOM_MAXIMUM);
}

static double
get_title_size (GtkWidget *panel)
{
  GtkWidget *drawing = signpost_diagram_panel_get_drawing (SIGNPOST_DIAGRAM_PANEL (panel));

  return signpost_drawing_layout_get_title_size (
    SIGNPOST_DRAWING_LAYOUT (gtk_widget_get_layout_manager (drawing)));
}

static gboolean
is_narrow_cb (gpointer window)
{
  return gtk_widget_get_width (window) <= 360;
}

/* In a narrow window, too, what is enlarged keeps its words. */
static void
test_zoom_words (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *view, *diagram;
  int width;

  act (fixture, "explore.show-diagram", NULL, NULL, NULL);
  gtk_window_set_default_size (fixture->window, 360, 640);
  fixture_wait_for (is_narrow_cb, fixture->window);
  view = fixture_find (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_ZOOM_VIEW);

  diagram = fixture_find (view, SIGNPOST_TYPE_DIAGRAM);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  width = gtk_widget_get_width (diagram);

  for (double zoom = SIGNPOST_ZOOM_MINIMUM; zoom <= SIGNPOST_ZOOM_MAXIMUM; zoom *= 2)
    {
      signpost_zoom_view_set_zoom (SIGNPOST_ZOOM_VIEW (view), zoom);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      g_assert_cmpint (gtk_widget_get_width (diagram), >=, width);
      g_assert_cmpfloat (get_title_size (find_panel (view, "svc")), >, 0);
      g_assert_cmpfloat (get_title_size (find_panel (view, "evt")), >, 0);
    }
}

static void
set_up_rtl (Fixture       *fixture,
            gconstpointer  data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (fixture, data);
}

static void
tear_down_rtl (Fixture       *fixture,
               gconstpointer  data)
{
  tear_down (fixture, data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/explore-diagram/combination", Fixture, NULL, set_up, test_combination, tear_down);
  g_test_add ("/explore-diagram/combination-rtl", Fixture, NULL, set_up_rtl, test_combination, tear_down_rtl);
  g_test_add ("/explore-diagram/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/explore-diagram/fold", Fixture, GINT_TO_POINTER (1000), set_up, test_fold, tear_down);
  g_test_add ("/explore-diagram/zoom", Fixture, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/explore-diagram/zoom-words", Fixture, GINT_TO_POINTER (1000), set_up, test_zoom_words, tear_down);

  return g_test_run ();
}
