/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A catalogue of one's own, while it is read in another thread and when it cannot be read. In this
 * order, because a catalogue that has been read stays. */

#include "ui/explore/signpost-explore-page.h"
#include "ui/signpost-window.h"

#include "ui-fixture.h"

/* One for the whole program: GTK never lets go of an application that has been registered. */
static SignpostApplication *the_application = NULL;

static SignpostWindow *
open_window (const char *catalogue)
{
  SignpostWindow *window;

  g_setenv ("SIGNPOST_CATALOGUE", catalogue, TRUE);
  window = signpost_window_new (the_application);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
close_window (SignpostWindow *window)
{
  gpointer pointer = window;

  g_object_add_weak_pointer (G_OBJECT (window), &pointer);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle (200);
  g_assert_null (pointer);
}

static gpointer
get_child (SignpostWindow *window,
           const char     *id)
{
  return gtk_widget_get_template_child (GTK_WIDGET (window), SIGNPOST_TYPE_WINDOW, id);
}

static const char *
get_page (SignpostWindow *window)
{
  return gtk_stack_get_visible_child_name (get_child (window, "pages"));
}

static gboolean
shows_error_cb (gpointer data)
{
  return g_strcmp0 (get_page (data), "error") == 0;
}

static gboolean
is_loaded_cb (gpointer data)
{
  return g_strcmp0 (get_page (data), "loading") != 0;
}

static gboolean
is_gone_cb (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
is_enabled (SignpostWindow *window,
            const char     *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
test_no_catalogue (void)
{
  SignpostWindow *window = open_window ("/nowhere/catalogue.json");

  fixture_wait_for (shows_error_cb, window);
  g_assert_false (is_enabled (window, "decide"));
  g_assert_null (signpost_application_get_drafts (the_application));
  close_window (window);
}

static SignpostUseCase *
get_explored (SignpostWindow *window)
{
  GtkWidget *explore = fixture_find (GTK_WIDGET (window), SIGNPOST_TYPE_EXPLORE_PAGE);

  return signpost_selection_get_use_case (
    signpost_explore_page_get_selection (SIGNPOST_EXPLORE_PAGE (explore)));
}

/* What is opened meanwhile waits, and what is to be explored; of two wishes the later one counts. */
static void
test_loading (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "catalogue",
                                                 "catalogue.json", NULL);
  g_autoptr (GFile) folder = fixture_make_folder ();
  SignpostWindow *window = open_window (path);
  SignpostWindow *other = open_window (path);

  g_assert_false (signpost_application_has_catalogue (the_application));
  signpost_window_open (window, folder);
  signpost_window_search (other, "events");
  signpost_window_explore (other, "iot", "");
  g_assert_cmpstr (get_page (window), ==, "loading");
  g_assert_cmpstr (get_page (other), ==, "loading");
  g_assert_false (is_enabled (window, "decide"));

  fixture_wait_for (is_loaded_cb, window);
  g_assert_cmpstr (get_page (window), ==, "main");
  g_assert_true (is_enabled (window, "decide"));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_child (window, "views")), ==,
                   "decisions");

  fixture_wait_for (is_loaded_cb, other);
  g_assert_cmpstr (signpost_use_case_get_id (get_explored (other)), ==, "iot");
  close_window (other);

  g_settings_reset (signpost_application_get_settings (the_application), "log-folder");
  g_settings_reset (signpost_application_get_settings (the_application), "last-view");
  close_window (window);
}

/* A window may go before it is read. */
static void
test_closed (void)
{
  g_autoptr (GFile) folder = fixture_make_folder ();
  SignpostWindow *window = open_window ("/nowhere/catalogue.json");
  gpointer pointer = window;

  signpost_window_open (window, folder);
  g_assert_cmpstr (get_page (window), ==, "loading");
  g_object_add_weak_pointer (G_OBJECT (window), &pointer);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait_for (is_gone_cb, &pointer);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  the_application = signpost_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (the_application), NULL, &error));
  g_assert_no_error (error);

  g_test_add_func ("/loading/no-catalogue", test_no_catalogue);
  g_test_add_func ("/loading/closed", test_closed);
  g_test_add_func ("/loading/waits", test_loading);

  return g_test_run ();
}
