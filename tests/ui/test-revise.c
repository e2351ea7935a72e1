/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A record is revised in the window, and what has to be known about a draft is said. */

#include "core/record/signpost-record.h"
#include "ui/signpost-window.h"
#include "ui/walkthrough/signpost-walkthrough-page.h"

#include "person.h"
#include "ui-fixture.h"

static SignpostApplication *the_application = NULL;

typedef struct
{
  SignpostWindow *window;
  GFile          *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  if (the_application == NULL)
    the_application = signpost_application_new ();

  g_assert_true (g_application_register (G_APPLICATION (the_application), NULL, &error));
  g_assert_no_error (error);
  fixture->folder = fixture_make_folder ();
  fixture->window = signpost_window_new (the_application);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->folder);
  fixture_settle (50);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

static gboolean
can_revise (gpointer data)
{
  Fixture *fixture = data;

  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "revise-record");
}

static gboolean
can_save (gpointer data)
{
  Fixture *fixture = data;

  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "save-record");
}

static SignpostDraft *
get_draft (void)
{
  g_autoptr (SignpostDraft) draft =
    g_list_model_get_item (G_LIST_MODEL (signpost_application_get_drafts (the_application)), 0);

  return draft;
}

static gboolean
has_second (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GFile) second = g_file_get_child (fixture->folder, "0002-orders-anew.md");

  return g_file_query_exists (second, NULL);
}

/* The old record is marked once the new one stands. */
static gboolean
is_superseded (gpointer data)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (g_file_peek_path (data), &text, NULL, NULL)
         && strstr (text, "status: \"superseded by ADR-0002\"") != NULL;
}

static void
test_revise (Fixture       *fixture,
             gconstpointer  data)
{
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (the_application, NULL);
  g_autoptr (SignpostDecision) first = signpost_decision_new (catalogue);
  g_autoptr (GFile) record = NULL;
  g_autoptr (GError) error = NULL;
  SignpostDecision *second;

  fixture_complete (first);
  record = signpost_record_save (first, fixture->folder, SIGNPOST_PROFILE_MADR, &error);
  g_assert_no_error (error);

  signpost_window_open (fixture->window, record);
  fixture_wait_for (can_revise, fixture);
  activate (fixture, "revise-record");
  person_read (GTK_WIDGET (fixture->window), "Revises “Orders & billing”.");

  second = signpost_draft_get_decision (get_draft (), NULL);
  g_assert_nonnull (signpost_decision_get_revision (second));
  signpost_decision_set_title (second, "Orders anew");
  activate (fixture, "save-record");
  person_read (GTK_WIDGET (fixture->window), "Changed since “Orders & billing”");
  person_read (GTK_WIDGET (fixture->window), "Orders & billing → Orders anew");

  fixture_wait_for (can_save, fixture);
  activate (fixture, "save-record");
  fixture_wait_for (has_second, fixture);
  fixture_wait_for (is_superseded, record);
}

static GtkWidget *
find_dialog (SignpostWindow *window)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (toplevel) == GTK_WINDOW (window))
        return GTK_WIDGET (toplevel);
    }

  return NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  Fixture *fixture = data;

  return find_dialog (fixture->window) == NULL;
}

/* A file with a question that is unknown, and a fit that was another one */
static void
test_notices (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "x.decision.json");
  GtkWidget *dialog;

  fixture_write (fixture->folder, "x.decision.json",
                 "{ \"format\": 1, \"kind\": \"signpost-decision\", \"title\": \"T\","
                 " \"catalogue\": { \"id\": \"enterprise-integration\", \"version\": \"0.9\","
                 " \"parts\": { \"question:q2.3\": \"000000000000\" } },"
                 " \"answers\": [ { \"question\": \"q9.9\", \"text\": \"kept\" },"
                 " { \"question\": \"q2.3\", \"values\": [ \"instant\" ] } ] }");
  signpost_window_open (fixture->window, file);
  person_read (GTK_WIDGET (fixture->window), "Not everything in this decision could be understood");
  person_read (GTK_WIDGET (fixture->window), "The catalogue has changed since, in 1 point that matters here.");

  activate (fixture, "show-notices");
  dialog = find_dialog (fixture->window);
  g_assert_nonnull (dialog);
  person_read (dialog, "Question q9.9 is not in this catalogue. Its answer is kept.");
  person_read (dialog, "How fresh must the data be at the receiver?");

  activate (fixture, "accept-catalogue");
  fixture_wait_for (has_no_dialog, fixture);
  g_assert_false (person_sees (GTK_WIDGET (fixture->window), "The catalogue has changed since"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/revise/revise", Fixture, NULL, set_up, test_revise, tear_down);
  g_test_add ("/revise/notices", Fixture, NULL, set_up, test_notices, tear_down);

  return g_test_run ();
}
