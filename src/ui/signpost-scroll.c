/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-scroll.h"

/* Between what is shown and the edge of the page */
#define ROOM_PX 12

/* A new widget is measured in the first frame, and wraps in the second. */
#define N_FRAMES 3

#define HOLD_KEY "signpost-scroll-hold"

static GtkAdjustment *
get_adjustment (GtkWidget *scroller)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* Showing */

typedef struct
{
  GtkWidget *widget;      /* weak */
  guint      n_frames;
} Showing;

static void
showing_free (gpointer data)
{
  Showing *showing = data;

  g_clear_weak_pointer (&showing->widget);
  g_free (showing);
}

static void
bring_into_sight (GtkWidget *scroller,
                  GtkWidget *widget)
{
  GtkAdjustment *adjustment = get_adjustment (scroller);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;
  double top, bottom;

  if (!gtk_widget_compute_bounds (widget, scroller, &bounds) || bounds.size.height <= 0)
    return;

  top = bounds.origin.y - ROOM_PX;
  bottom = bounds.origin.y + bounds.size.height + ROOM_PX;
  if (top < 0 || bottom - top > page)
    gtk_adjustment_set_value (adjustment, value + top);
  else if (bottom > page)
    gtk_adjustment_set_value (adjustment, value + bottom - page);
}

static gboolean
show_cb (GtkWidget     *scroller,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Showing *showing = user_data;

  if (showing->widget == NULL || !gtk_widget_is_ancestor (showing->widget, scroller))
    return G_SOURCE_REMOVE;

  bring_into_sight (scroller, showing->widget);

  return ++showing->n_frames < N_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
signpost_scroll_show (GtkWidget *widget)
{
  GtkWidget *scroller;
  Showing *showing;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  if (scroller == NULL)
    return;

  showing = g_new0 (Showing, 1);
  g_set_weak_pointer (&showing->widget, widget);
  gtk_widget_add_tick_callback (scroller, show_cb, showing, showing_free);
}

/* Holding */

typedef struct
{
  GtkWidget     *scroller;      /* borrowed: it owns this */
  GtkWidget     *widget;        /* weak */
  double         y;             /* in the scroller */
  gint64         until;         /* µs of the monotonic clock */
  GdkFrameClock *clock;
  gulong         layout_id;
  guint          tick_id;
} Holding;

static void
holding_free (gpointer data)
{
  Holding *holding = data;

  /* A clock whose window is gone has let go of everybody. */
  if (g_signal_handler_is_connected (holding->clock, holding->layout_id))
    g_signal_handler_disconnect (holding->clock, holding->layout_id);
  g_clear_object (&holding->clock);
  g_clear_weak_pointer (&holding->widget);
  g_free (holding);
}

/* After everything got its place and before it is painted: the clock lays out once more. */
static void
layout_cb (Holding *holding)
{
  GtkAdjustment *adjustment = get_adjustment (holding->scroller);
  graphene_rect_t bounds;

  if (holding->widget != NULL &&
      gtk_widget_compute_bounds (holding->widget, holding->scroller, &bounds) &&
      bounds.size.height > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          bounds.origin.y - holding->y);
}

static gboolean
hold_cb (GtkWidget     *scroller,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Holding *holding = user_data;

  if (holding->widget != NULL && g_get_monotonic_time () < holding->until)
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (scroller), HOLD_KEY, NULL);

  return G_SOURCE_REMOVE;
}

void
signpost_scroll_hold (GtkScrolledWindow *scroller,
                      GtkWidget         *widget)
{
  Holding *holding;
  graphene_rect_t bounds;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!gtk_widget_get_realized (GTK_WIDGET (scroller)) ||
      !gtk_widget_compute_bounds (widget, GTK_WIDGET (scroller), &bounds))
    return;

  holding = g_object_get_data (G_OBJECT (scroller), HOLD_KEY);
  if (holding != NULL)
    gtk_widget_remove_tick_callback (holding->scroller, holding->tick_id);

  holding = g_new0 (Holding, 1);
  holding->scroller = GTK_WIDGET (scroller);
  g_set_weak_pointer (&holding->widget, widget);
  holding->y = bounds.origin.y;
  holding->until = g_get_monotonic_time () + SIGNPOST_SCROLL_HOLD_MS * G_TIME_SPAN_MILLISECOND;
  holding->clock = g_object_ref (gtk_widget_get_frame_clock (holding->scroller));
  holding->layout_id = g_signal_connect_data (holding->clock, "layout", G_CALLBACK (layout_cb),
                                              holding, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  holding->tick_id = gtk_widget_add_tick_callback (holding->scroller, hold_cb, holding, NULL);
  g_object_set_data_full (G_OBJECT (scroller), HOLD_KEY, holding, holding_free);
}
