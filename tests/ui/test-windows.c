/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Several decisions at once: a window each. */

#include "ui/signpost-window.h"

#include "ui-fixture.h"

static SignpostApplication *the_application = NULL;

typedef struct
{
  GtkWindow *first;
} Fixture;

static void
let_go (void)
{
  for (int i = 0; i < 200 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  if (the_application == NULL)
    the_application = signpost_application_new ();

  g_assert_true (g_application_register (G_APPLICATION (the_application), NULL, &error));
  g_assert_no_error (error);
  fixture->first = GTK_WINDOW (signpost_window_new (the_application));
  gtk_window_present (fixture->first);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->first));
}

static gboolean
has_no_window (gpointer data)
{
  return gtk_application_get_windows (GTK_APPLICATION (the_application)) == NULL;
}

static SignpostDraftStore *
get_store (void)
{
  return signpost_application_get_drafts (the_application);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_action_group_activate_action (G_ACTION_GROUP (the_application), "quit", NULL);
  fixture_wait_for (has_no_window, NULL);

  while (g_list_model_get_n_items (G_LIST_MODEL (get_store ())) > 0)
    {
      g_autoptr (SignpostDraft) draft = g_list_model_get_item (G_LIST_MODEL (get_store ()), 0);

      signpost_draft_store_remove (get_store (), draft, NULL);
    }
}

static void
activate (GtkWindow  *window,
          const char *action,
          const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
  let_go ();
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (the_application)));
}

static GtkWindow *
get_other (GtkWindow *window)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (the_application));

  g_assert_cmpuint (g_list_length (windows), ==, 2);

  return windows->data == window ? windows->next->data : windows->data;
}

static const char *
get_page (GtkWindow *window)
{
  return gtk_stack_get_visible_child_name (
    GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (window), SIGNPOST_TYPE_WINDOW, "pages")));
}

static SignpostDraft *
find_titled (const char *title)
{
  GListModel *drafts = G_LIST_MODEL (get_store ());

  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (SignpostDraft) draft = g_list_model_get_item (drafts, i);

      if (g_str_equal (signpost_draft_get_title (draft), title))
        return draft;
    }

  return NULL;
}

/* What was begun last has no title yet. */
static char *
title_newest (const char *title)
{
  SignpostDraft *draft = find_titled ("");

  g_assert_nonnull (draft);
  signpost_decision_set_title (signpost_draft_get_decision (draft, NULL), title);
  let_go ();

  return g_file_get_basename (signpost_draft_get_file (draft));
}

static void
test_second (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  GtkWindow *second;

  activate (fixture->first, "decide", "");
  one = title_newest ("One");
  activate (fixture->first, "decide", "");
  two = title_newest ("Two");

  second = get_other (fixture->first);
  g_assert_cmpstr (get_page (fixture->first), ==, "walkthrough");
  g_assert_cmpstr (get_page (second), ==, "walkthrough");
  g_assert_cmpstr (gtk_window_get_title (fixture->first), ==, "One");
  g_assert_cmpstr (gtk_window_get_title (second), ==, "Two");

  /* Opened twice, it is shown where it is. */
  activate (second, "back", NULL);
  activate (second, "open-draft", one);
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_cmpstr (get_page (second), ==, "main");
  activate (second, "open-draft-in-window", one);
  g_assert_cmpuint (count_windows (), ==, 2);

  /* Left behind, it comes to where it is asked for. */
  activate (fixture->first, "back", NULL);
  activate (second, "open-draft", one);
  g_assert_cmpstr (gtk_window_get_title (second), ==, "One");
  activate (fixture->first, "open-draft", two);
  g_assert_cmpstr (gtk_window_get_title (fixture->first), ==, "Two");
  g_assert_cmpuint (count_windows (), ==, 2);
}

static void
test_in_window (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *name = NULL;

  activate (fixture->first, "decide", "");
  name = title_newest ("One");
  activate (fixture->first, "back", NULL);
  activate (fixture->first, "open-draft-in-window", name);
  g_assert_cmpstr (get_page (fixture->first), ==, "main");
  g_assert_cmpstr (gtk_window_get_title (get_other (fixture->first)), ==, "One");
}

static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *name = NULL;
  GtkWindow *second;

  activate (fixture->first, "decide", "");
  name = title_newest ("One");
  g_action_group_activate_action (G_ACTION_GROUP (the_application), "new-window", NULL);
  let_go ();
  second = get_other (fixture->first);
  activate (second, "delete-draft", name);
  g_assert_cmpstr (get_page (fixture->first), ==, "main");
}

static void
test_untouched (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *name = NULL;
  GtkWindow *second;

  activate (fixture->first, "decide", "");
  name = title_newest ("One");
  g_action_group_activate_action (G_ACTION_GROUP (the_application), "new-decision", NULL);
  let_go ();
  second = get_other (fixture->first);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_store ())), ==, 2);
  gtk_window_close (second);
  let_go ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_store ())), ==, 1);
  g_assert_cmpuint (count_windows (), ==, 1);
}

static const char *
get_subtitle (GtkWindow *window)
{
  return gtk_label_get_label (
    GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (window), SIGNPOST_TYPE_WINDOW, "subtitle")));
}

static gboolean
is_saved (gpointer window)
{
  return g_str_has_prefix (get_subtitle (window), "Draft, saved ");
}

/* It never says that something is on the disk that is not. */
static void
test_subtitle (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *name = NULL;

  activate (fixture->first, "decide", "");
  g_assert_cmpstr (get_subtitle (fixture->first), ==, "New draft");
  name = title_newest ("One");
  g_assert_cmpstr (get_subtitle (fixture->first), ==, "Saving…");
  fixture_wait_for (is_saved, fixture->first);
  g_assert_true (g_file_query_exists (signpost_draft_get_file (find_titled ("One")), NULL));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/windows/" name, Fixture, NULL, set_up, test, tear_down)

  ADD ("second", test_second);
  ADD ("in-window", test_in_window);
  ADD ("deleted", test_deleted);
  ADD ("untouched", test_untouched);
  ADD ("subtitle", test_subtitle);

  return g_test_run ();
}
