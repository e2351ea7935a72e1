/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "ui/signpost-scroll.h"

#include "ui-fixture.h"

#define N_ROWS 20
#define ROW_PX 100
#define PAGE_PX 500
#define FOLD_MS 150

typedef struct
{
  GtkWindow     *window;
  GtkWidget     *scroller;
  GtkAdjustment *adjustment;
  GtkWidget     *revealer;      /* above the rows, as high as two of them */
  GtkWidget     *box;
  GtkWidget     *rows[N_ROWS];
  GtkWidget     *held;
  double         y;
  double         most;          /* by how much it was elsewhere in any frame */
} Fixture;

static GtkWidget *
create_row (int height)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (row, 50, height);

  return row;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  guint i;

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->scroller = gtk_scrolled_window_new ();
  fixture->adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scroller));
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (fixture->revealer), create_row (2 * ROW_PX));
  gtk_revealer_set_reveal_child (GTK_REVEALER (fixture->revealer), TRUE);
  gtk_revealer_set_transition_duration (GTK_REVEALER (fixture->revealer), FOLD_MS);
  gtk_box_append (GTK_BOX (fixture->box), fixture->revealer);
  for (i = 0; i < N_ROWS; i++)
    {
      fixture->rows[i] = create_row (ROW_PX);
      gtk_box_append (GTK_BOX (fixture->box), fixture->rows[i]);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), fixture->box);
  gtk_window_set_child (fixture->window, fixture->scroller);
  gtk_window_set_default_size (fixture->window, 200, PAGE_PX);
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer scroller = fixture->scroller;

  g_object_add_weak_pointer (G_OBJECT (scroller), &scroller);
  gtk_window_destroy (fixture->window);
  fixture_settle (50);
  g_assert_null (scroller);
}

static graphene_rect_t
get_bounds (Fixture   *fixture,
            GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, fixture->scroller, &bounds));

  return bounds;
}

static void
assert_in_sight (Fixture   *fixture,
                 GtkWidget *widget)
{
  graphene_rect_t bounds = get_bounds (fixture, widget);

  g_assert_cmpfloat (bounds.size.height, >, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, PAGE_PX);
}

static void
show (Fixture   *fixture,
      GtkWidget *widget)
{
  guint i;

  signpost_scroll_show (widget);
  for (i = 0; i < 4; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
test_show (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *late = create_row (ROW_PX);
  GtkWidget *high = create_row (2 * PAGE_PX);
  double value;

  show (fixture, fixture->rows[12]);
  assert_in_sight (fixture, fixture->rows[12]);

  /* What is in sight already stays where it is. */
  value = gtk_adjustment_get_value (fixture->adjustment);
  show (fixture, fixture->rows[11]);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), ==, value);

  show (fixture, fixture->rows[2]);
  assert_in_sight (fixture, fixture->rows[2]);

  /* What has just been made has no place yet. */
  gtk_box_append (GTK_BOX (fixture->box), late);
  show (fixture, late);
  assert_in_sight (fixture, late);

  gtk_box_append (GTK_BOX (fixture->box), high);
  show (fixture, high);
  g_assert_cmpfloat (fabsf (get_bounds (fixture, high).origin.y), <, 20);
}

static void
painted_cb (Fixture *fixture)
{
  double y = get_bounds (fixture, fixture->held).origin.y;

  fixture->most = MAX (fixture->most, fabs (y - fixture->y));
}

static gboolean
is_folded (gpointer revealer)
{
  return !gtk_revealer_get_child_revealed (revealer);
}

/* In no frame does it stand anywhere else. */
static void
test_hold (Fixture       *fixture,
           gconstpointer  data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->scroller);
  gulong id;

  gtk_adjustment_set_value (fixture->adjustment, 6 * ROW_PX);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture->held = fixture->rows[6];
  fixture->y = get_bounds (fixture, fixture->held).origin.y;
  id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), fixture);

  signpost_scroll_hold (GTK_SCROLLED_WINDOW (fixture->scroller), fixture->held);
  signpost_scroll_hold (GTK_SCROLLED_WINDOW (fixture->scroller), fixture->held);
  gtk_revealer_set_reveal_child (GTK_REVEALER (fixture->revealer), FALSE);
  fixture_wait_for (is_folded, fixture->revealer);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_signal_handler_disconnect (clock, id);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), ==, 4 * ROW_PX);
  g_assert_cmpfloat (fixture->most, <, 1);
}

/* Afterwards the page is free again, and it may go away meanwhile. */
static void
test_let_go (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_adjustment_set_value (fixture->adjustment, 6 * ROW_PX);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  signpost_scroll_hold (GTK_SCROLLED_WINDOW (fixture->scroller), fixture->rows[6]);
  fixture_pass_time (SIGNPOST_SCROLL_HOLD_MS + 100);
  gtk_adjustment_set_value (fixture->adjustment, 3 * ROW_PX);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), ==, 3 * ROW_PX);

  signpost_scroll_hold (GTK_SCROLLED_WINDOW (fixture->scroller), fixture->rows[6]);
  signpost_scroll_show (fixture->rows[9]);
  gtk_box_remove (GTK_BOX (fixture->box), fixture->rows[6]);
  gtk_box_remove (GTK_BOX (fixture->box), fixture->rows[9]);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/scroll/show", Fixture, NULL, set_up, test_show, tear_down);
  g_test_add ("/scroll/hold", Fixture, NULL, set_up, test_hold, tear_down);
  g_test_add ("/scroll/let-go", Fixture, NULL, set_up, test_let_go, tear_down);

  return g_test_run ();
}
