/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mouse.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>

#include "ui-fixture.h"

/* On the way from one place to another, and how long each takes: a program follows frame by frame. */
#define N_STEPS 8
#define STEP_MS 20

static Display *
get_display (void)
{
  return gdk_x11_display_get_xdisplay (gdk_display_get_default ());
}

static Window
get_window (GtkNative *native)
{
  return gdk_x11_surface_get_xid (gtk_native_get_surface (native));
}

/* Until the program has done what it does at once about the mouse */
static void
let_arrive (void)
{
  gdk_display_sync (gdk_display_get_default ());

  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

void
mouse_place_window (GtkWindow *window,
                    int        x,
                    int        y)
{
  XMoveWindow (get_display (), get_window (GTK_NATIVE (window)), x, y);
  let_arrive ();
}

/* Where the middle of the widget is on the screen */
static void
locate (GtkWidget *widget,
        int       *x,
        int       *y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  Display *display = get_display ();
  double surface_x, surface_y, widget_x, widget_y;
  int window_x, window_y;
  Window child;

  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), gtk_widget_get_width (widget) / 2.0,
                                                   gtk_widget_get_height (widget) / 2.0, &widget_x, &widget_y));
  XTranslateCoordinates (display, get_window (native), DefaultRootWindow (display), 0, 0, &window_x, &window_y, &child);
  *x = window_x + (int) (surface_x + widget_x);
  *y = window_y + (int) (surface_y + widget_y);
}

void
mouse_move_to (GtkWidget *widget)
{
  Display *display = get_display ();
  Window root, child;
  int from_x, from_y, to_x, to_y, inner_x, inner_y;
  guint state;

  locate (widget, &to_x, &to_y);
  XQueryPointer (display, DefaultRootWindow (display), &root, &child, &from_x, &from_y, &inner_x, &inner_y, &state);

  for (int i = 1; i <= N_STEPS; i++)
    {
      XTestFakeMotionEvent (display, -1, from_x + (to_x - from_x) * i / N_STEPS, from_y + (to_y - from_y) * i / N_STEPS,
                            CurrentTime);
      let_arrive ();
      fixture_pass_time (STEP_MS);
    }
}

void
mouse_press (MouseButton button)
{
  XTestFakeButtonEvent (get_display (), button, TRUE, CurrentTime);
  let_arrive ();
}

void
mouse_release (MouseButton button)
{
  XTestFakeButtonEvent (get_display (), button, FALSE, CurrentTime);
  let_arrive ();
}
