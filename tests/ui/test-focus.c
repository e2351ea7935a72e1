/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A list that opens over a page leaves the page where it is. */

#include "ui/signpost-focus.h"

#include "keyboard.h"
#include "person.h"
#include "ui-fixture.h"

#define N_CHOICES 60
#define SPACE_PX  600

typedef struct
{
  GtkWindow         *window;
  GtkWidget         *field;
  GtkScrolledWindow *scroller;
} Page;

static GtkWidget *
new_space (void)
{
  GtkWidget *space = gtk_label_new ("Something to read");

  gtk_widget_set_size_request (space, -1, SPACE_PX);

  return space;
}

static GtkWidget *
new_field (void)
{
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 0; i < N_CHOICES; i++)
    {
      g_autofree char *choice = g_strdup_printf ("Choice %u", i);

      g_strv_builder_add (choices, choice);
    }
  strings = g_strv_builder_end (choices);

  return gtk_drop_down_new_from_strings ((const char * const *) strings);
}

/* As a window of the program: the page is there later than what holds it. */
static void
page_set_up (Page          *page,
             gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  page->window = GTK_WINDOW (gtk_window_new ());
  signpost_focus_hold_pages (page->window);

  page->field = new_field ();
  gtk_box_append (GTK_BOX (box), new_space ());
  gtk_box_append (GTK_BOX (box), page->field);
  gtk_box_append (GTK_BOX (box), new_space ());
  page->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (page->scroller, box);
  gtk_window_set_child (page->window, GTK_WIDGET (page->scroller));
  gtk_window_set_default_size (page->window, 400, 400);
  gtk_window_present (page->window);
  person_take_keyboard (page->window);
}

static void
page_tear_down (Page          *page,
                gconstpointer  data)
{
  gtk_window_destroy (page->window);
}

static double
get_value (Page *page)
{
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (page->scroller));
}

static gboolean
is_scrolled (gpointer data)
{
  return get_value (data) > 0;
}

static gboolean
is_in_list (gpointer data)
{
  Page *page = data;
  GtkWidget *focus = gtk_window_get_focus (page->window);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
is_on_field (gpointer data)
{
  return !is_in_list (data);
}

static gboolean
is_at_end (gpointer data)
{
  Page *page = data;

  return person_sees (gtk_window_get_focus (page->window), "Choice 59");
}

/* From nowhere, and from the top of the page; returns how far the page is scrolled by that. */
static double
come_to_field (Page *page)
{
  gtk_window_set_focus (page->window, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (page->scroller), 0);
  gtk_test_widget_wait_for_draw (page->field);
  gtk_widget_grab_focus (page->field);
  fixture_wait_for (is_scrolled, page);
  fixture_settle (500);

  return get_value (page);
}

static void
test_list_leaves_page (Page          *page,
                       gconstpointer  data)
{
  double before;

  before = come_to_field (page);

  keyboard_hit ("space");
  fixture_wait_for (is_in_list, page);
  for (guint i = 1; i < N_CHOICES; i++)
    keyboard_hit ("Down");
  fixture_wait_for (is_at_end, page);
  fixture_settle (500);

  g_assert_cmpfloat (get_value (page), ==, before);

  keyboard_hit ("Return");
  fixture_wait_for (is_on_field, page);
  fixture_settle (500);
  g_assert_cmpfloat (get_value (page), ==, before);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (page->field)), ==, N_CHOICES - 1);
}

/* The page still follows the focus when the list has closed. */
static void
test_page_follows_again (Page          *page,
                         gconstpointer  data)
{
  double before;

  test_list_leaves_page (page, data);
  before = get_value (page);

  g_assert_cmpfloat (come_to_field (page), ==, before);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/focus/list-leaves-page", Page, NULL, page_set_up, test_list_leaves_page,
              page_tear_down);
  g_test_add ("/focus/page-follows-again", Page, NULL, page_set_up, test_page_follows_again,
              page_tear_down);

  return g_test_run ();
}
