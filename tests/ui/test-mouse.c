/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a hand on a mouse does that no key does: the wheel that makes the diagram larger, and the
 * picture that is dragged into another window. */

#include "ui/explore/signpost-diagram-panel.h"
#include "ui/explore/signpost-zoom-view.h"
#include "ui/takeaway/signpost-takeaway-window.h"

#include "explore-fixture.h"
#include "keyboard.h"
#include "mouse.h"
#include "person.h"

/* A pixel more or less, and what sizes lose when they are rounded */
#define NEAR_PX 3

static gboolean
is_larger (gpointer data)
{
  return signpost_zoom_view_get_zoom (data) > 1;
}

static double
get_middle (GtkWidget *widget,
            GtkWidget *root)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, root, &bounds));

  return bounds.origin.y + bounds.size.height / 2;
}

/* The last drawing of the diagram that is in sight, whose place changes most */
static GtkWidget *
find_last_drawing (GtkWidget *widget,
                   GtkWidget *root)
{
  GtkWidget *found = NULL;

  if (SIGNPOST_IS_DIAGRAM_PANEL (widget))
    {
      found = signpost_diagram_panel_get_drawing (SIGNPOST_DIAGRAM_PANEL (widget));

      return get_middle (found, root) < gtk_widget_get_height (root) ? found : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_last_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_prev_sibling (child))
    found = find_last_drawing (child, root);

  return found;
}

static void
test_wheel (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *view = NULL;
  GtkWidget *drawing = NULL;
  double before;

  person_take_keyboard (fixture->window);
  act (fixture, "explore.show-diagram", NULL, NULL, NULL);
  gtk_test_widget_wait_for_draw (window);
  view = fixture_find (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_ZOOM_VIEW);
  drawing = find_last_drawing (view, window);
  mouse_move_to (drawing);
  before = get_middle (drawing, window);

  keyboard_press ("ctrl");
  mouse_press (MOUSE_WHEEL_UP);
  mouse_release (MOUSE_WHEEL_UP);
  keyboard_release ("ctrl");
  fixture_wait_for (is_larger, view);
  gtk_test_widget_wait_for_draw (window);

  g_assert_cmpfloat_with_epsilon (get_middle (drawing, window), before, NEAR_PX);
}

typedef struct
{
  GtkWindow *window;
  GtkWidget *place;
  char      *text;
} Other;

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  Other *other = user_data;

  other->text = g_value_dup_string (value);

  return TRUE;
}

/* A window of somebody else who takes text */
static void
open_other (Other *other)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), other);
  other->place = gtk_label_new ("Drop it here");
  gtk_widget_add_controller (other->place, GTK_EVENT_CONTROLLER (target));
  other->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (other->window, other->place);
  gtk_window_set_default_size (other->window, 300, 300);
  gtk_window_present (other->window);
  gtk_test_widget_wait_for_draw (other->place);
}

static gboolean
has_text (gpointer data)
{
  return ((Other *) data)->text != NULL;
}

static gboolean
has_picture (gpointer data)
{
  return gtk_picture_get_paintable (data) != NULL;
}

static void
test_drag (void)
{
  g_autoptr (SignpostCatalogue) catalogue = fixture_load_builtin ();
  g_autoptr (GSettings) settings = g_settings_new (SIGNPOST_APPLICATION_ID);
  Other other = { NULL };
  GtkWidget *window = NULL;
  GtkWidget *picture = NULL;

  open_other (&other);
  window = signpost_takeaway_window_new (other.window, settings, catalogue, NULL);
  gtk_window_present (GTK_WINDOW (window));
  picture = fixture_find (person_find (window, GTK_ACCESSIBLE_ROLE_GROUP, "Matrix"), GTK_TYPE_PICTURE);
  fixture_wait_for (has_picture, picture);
  gtk_test_widget_wait_for_draw (picture);
  mouse_place_window (other.window, gtk_widget_get_width (window) + 100, 0);

  mouse_move_to (picture);
  mouse_press (MOUSE_BUTTON);
  mouse_move_to (other.place);
  mouse_move_to (other.place);
  mouse_release (MOUSE_BUTTON);
  fixture_wait_for (has_text, &other);
  g_assert_true (g_str_has_prefix (other.text, "| Use case |"));

  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (other.window);
  g_free (other.text);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/mouse/wheel", Fixture, GINT_TO_POINTER (700), set_up, test_wheel, tear_down);
  g_test_add_func ("/mouse/drag", test_drag);

  return g_test_run ();
}
