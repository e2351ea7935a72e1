/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-zoom-hold.h"

#define HOLD "signpost-zoom-hold"

/* A place in a widget, because what flows anew does not just become larger. */
typedef struct
{
  GtkWidget     *scroller;  /* weak */
  GtkWidget     *widget;    /* weak: what is at the point */
  double         share_x;   /* of the widget’s width that is before the point */
  double         share_y;
  double         x;         /* in the scroller */
  double         y;
  GdkFrameClock *clock;
  gulong         handler_id;
} Hold;

static void
free_hold (gpointer data)
{
  Hold *hold = data;

  /* A window that closes takes the handlers from its clock. */
  if (g_signal_handler_is_connected (hold->clock, hold->handler_id))
    g_signal_handler_disconnect (hold->clock, hold->handler_id);
  g_clear_object (&hold->clock);
  g_clear_weak_pointer (&hold->scroller);
  g_clear_weak_pointer (&hold->widget);
  g_free (hold);
}

static double
get_distance (const graphene_rect_t *bounds,
              double                 x,
              double                 y)
{
  double dx = MAX (MAX (bounds->origin.x - x, x - bounds->origin.x - bounds->size.width), 0);
  double dy = MAX (MAX (bounds->origin.y - y, y - bounds->origin.y - bounds->size.height), 0);

  return dx * dx + dy * dy;
}

/* (nullable): among the children of the widget, which have a size and are shown */
static GtkWidget *
find_nearest_child (GtkWidget *widget,
                    GtkWidget *view,
                    double     x,
                    double     y)
{
  GtkWidget *nearest = NULL;
  double     least = G_MAXDOUBLE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && least > 0;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_mapped (child) || !gtk_widget_compute_bounds (child, view, &bounds) ||
          bounds.size.width <= 0 || bounds.size.height <= 0 || get_distance (&bounds, x, y) >= least)
        continue;

      nearest = child;
      least = get_distance (&bounds, x, y);
    }

  return nearest;
}

/* The innermost one at the point; in a gap the one beside it, for what is around flows. */
static GtkWidget *
find_nearest (GtkWidget *view,
              double     x,
              double     y)
{
  GtkWidget *nearest = view;

  for (GtkWidget *child = view; child != NULL; child = find_nearest_child (nearest, view, x, y))
    nearest = child;

  return nearest;
}

static void
scroll_by (GtkAdjustment *adjustment,
           double         pixels)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + pixels);
}

static void
put_back (Hold *hold)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (hold->scroller);
  graphene_rect_t    bounds;

  if (!gtk_widget_compute_bounds (hold->widget, hold->scroller, &bounds))
    return;

  scroll_by (gtk_scrolled_window_get_hadjustment (scroller),
             bounds.origin.x + hold->share_x * bounds.size.width - hold->x);
  scroll_by (gtk_scrolled_window_get_vadjustment (scroller),
             bounds.origin.y + hold->share_y * bounds.size.height - hold->y);
}

/* Everything has its new place, and nothing is painted yet: the clock lays out once more before that. */
static void
layout_cb (GdkFrameClock *clock,
           gpointer       view)
{
  Hold *hold = g_object_get_data (view, HOLD);

  if (hold->scroller != NULL && hold->widget != NULL)
    put_back (hold);

  g_object_set_data (view, HOLD, NULL);
}

void
signpost_zoom_hold (GtkWidget *view,
                    double     x,
                    double     y)
{
  GtkWidget       *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget       *widget = find_nearest (view, x, y);
  graphene_rect_t  bounds;
  Hold            *hold;

  if (scroller == NULL || !gtk_widget_get_realized (view) || g_object_get_data (G_OBJECT (view), HOLD) != NULL ||
      !gtk_widget_compute_bounds (widget, view, &bounds) || bounds.size.width == 0 || bounds.size.height == 0)
    return;

  hold = g_new0 (Hold, 1);
  g_set_weak_pointer (&hold->scroller, scroller);
  g_set_weak_pointer (&hold->widget, widget);
  hold->share_x = (x - bounds.origin.x) / bounds.size.width;
  hold->share_y = (y - bounds.origin.y) / bounds.size.height;
  gtk_widget_translate_coordinates (view, scroller, x, y, &hold->x, &hold->y);
  hold->clock = g_object_ref (gtk_widget_get_frame_clock (view));
  hold->handler_id = g_signal_connect_after (hold->clock, "layout", G_CALLBACK (layout_cb), view);
  g_object_set_data_full (G_OBJECT (view), HOLD, hold, free_hold);
}
