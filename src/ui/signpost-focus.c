/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-focus.h"

/* Between what has the focus and the edge that it came from */
#define ROOM_PX 12

/* How many frames have begun since it was asked for, on a scroller that is about to be scrolled */
#define WAITING "signpost-focus-waiting"

/* A text that takes the focus selects itself, and the first key would overwrite it. */
static void
unselect (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (GTK_IS_EDITABLE (focus))
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
}

gboolean
signpost_focus_first (GtkWidget *widget)
{
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (gtk_widget_grab_focus (widget))
    {
      unselect (widget);
      return TRUE;
    }

  for (child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (signpost_focus_first (child))
      return TRUE;

  return FALSE;
}

gboolean
signpost_focus_pass_on (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  /* Who stands on the whole has nothing of it behind. */
  if (gtk_widget_is_focus (widget) && direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  return child != NULL && gtk_widget_child_focus (child, direction);
}

/* (nullable): the list or menu that it is in, which lies over a page and does not scroll with it */
static GtkWidget *
find_popover (GtkWidget *widget)
{
  return widget != NULL ? gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) : NULL;
}

/* (nullable): what has the focus in the scroller, while keys are used */
static GtkWidget *
find_keyed (GtkWidget *scroller)
{
  GtkRoot   *root = gtk_widget_get_root (scroller);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || find_popover (focus) != NULL || !gtk_widget_is_ancestor (focus, scroller) ||
      !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return NULL;

  return focus;
}

static void
scroll_to (GtkWidget *scroller,
           GtkWidget *focus)
{
  GtkAdjustment   *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double           value = gtk_adjustment_get_value (adjustment);
  double           page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t  bounds;
  double           top, bottom;

  if (!gtk_widget_compute_bounds (focus, scroller, &bounds) || bounds.size.height > page)
    return;

  top = bounds.origin.y;
  bottom = top + bounds.size.height;
  if (top < 0)
    gtk_adjustment_set_value (adjustment, value + top - ROOM_PX);
  else if (bottom > page)
    gtk_adjustment_set_value (adjustment, value + bottom - page + ROOM_PX);
}

static gboolean
frame_cb (GtkWidget     *scroller,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  guint     *n_frames = user_data;
  GtkWidget *focus = find_keyed (scroller);

  /* What is known at the beginning of this frame may be about to change in it. */
  if ((*n_frames)++ == 0)
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (scroller), WAITING, NULL);
  if (focus != NULL)
    scroll_to (scroller, focus);

  return G_SOURCE_REMOVE;
}

void
signpost_focus_keep_in_sight (GtkScrolledWindow *scroller)
{
  guint *n_frames;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  n_frames = g_object_get_data (G_OBJECT (scroller), WAITING);
  if (n_frames != NULL)
    *n_frames = 0;
  else if (find_keyed (GTK_WIDGET (scroller)) != NULL)
    {
      n_frames = g_new0 (guint, 1);
      g_object_set_data_full (G_OBJECT (scroller), WAITING, n_frames, g_free);
      gtk_widget_add_tick_callback (GTK_WIDGET (scroller), frame_cb, n_frames, NULL);
    }
}

static void
set_follows_focus (GtkWidget *widget,
                   gboolean   follows)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_VIEWPORT (widget))
      gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (widget), follows);
}

/* GTK’s own handler of a page is added later than this one: what is held here is not asked any more
 * about this move of the focus, and what is let go is asked again from the next. */
static void
focus_moved_cb (GtkWindow  *window,
                GParamSpec *pspec,
                gpointer    user_data)
{
  GtkWidget **held = user_data;
  GtkWidget  *popover = find_popover (gtk_window_get_focus (window));

  if (popover == *held)
    return;

  if (*held != NULL)
    set_follows_focus (*held, TRUE);
  if (popover != NULL)
    set_follows_focus (popover, FALSE);
  g_set_weak_pointer (held, popover);
}

static void
free_held (gpointer  data,
           GClosure *closure)
{
  GtkWidget **held = data;

  g_clear_weak_pointer (held);
  g_free (held);
}

void
signpost_focus_hold_pages (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect_data (window, "notify::focus-widget", G_CALLBACK (focus_moved_cb),
                         g_new0 (GtkWidget *, 1), free_held, 0);
}
