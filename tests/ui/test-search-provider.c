/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The overview’s side of a search, on a bus that nobody else uses: what is opened is opened in place. */

#include "ui/explore/signpost-explore-page.h"
#include "ui/signpost-window.h"

#include "ui-fixture.h"

#define OBJECT_PATH "/io/github/signpost_adr/Signpost/SearchProvider"
#define RECORD "0007-move-to-zurich.md"

typedef struct
{
  SignpostApplication *application;
  GDBusConnection     *shell;
  GFile               *folder;
} Fixture;

static void
store_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static GVariant *
call (Fixture    *fixture,
      const char *method,
      GVariant   *arguments)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *answer = NULL;

  g_dbus_connection_call (fixture->shell, SIGNPOST_APPLICATION_ID, OBJECT_PATH, "org.gnome.Shell.SearchProvider2",
                          method, arguments, NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, store_cb, &result);
  fixture_wait_for (is_there, &result);
  answer = g_dbus_connection_call_finish (fixture->shell, result, &error);
  g_assert_no_error (error);

  return answer;
}

static GtkWindow *
get_window (Fixture *fixture)
{
  return gtk_application_get_active_window (GTK_APPLICATION (fixture->application));
}

static SignpostExplorePage *
get_explore (Fixture *fixture)
{
  return SIGNPOST_EXPLORE_PAGE (fixture_find (GTK_WIDGET (get_window (fixture)), SIGNPOST_TYPE_EXPLORE_PAGE));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  static SignpostApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    application = signpost_application_new ();

  fixture->application = application;
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  fixture->shell = g_dbus_connection_new_for_address_sync (g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
                                                           G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                           G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                           NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->folder = fixture_make_folder ();
  fixture_write (fixture->folder, RECORD, "# Move to Zürich\n");
  signpost_application_set_log_folder (application, fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  if (get_window (fixture) != NULL)
    gtk_window_destroy (get_window (fixture));

  fixture_settle (200);
  g_dbus_connection_close_sync (fixture->shell, NULL, NULL);
  g_clear_object (&fixture->shell);
  g_clear_object (&fixture->folder);
}

static void
test_finds (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GVariant) found = call (fixture, "GetInitialResultSet", g_variant_new_parsed ("(['zurich'],)"));
  g_autofree char *text = g_variant_print (found, FALSE);
  g_autoptr (GVariant) metas = NULL;

  g_assert_cmpstr (text, ==, "(['record:" RECORD "'],)");
  g_clear_pointer (&text, g_free);
  metas = call (fixture, "GetResultMetas", g_variant_new_parsed ("(['record:" RECORD "'],)"));
  text = g_variant_print (metas, FALSE);
  g_assert_nonnull (strstr (text, "Move to Zürich"));
  g_assert_null (get_window (fixture));
}

/* A file that was added since is found by the next search. */
static void
test_reads_again (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autoptr (GVariant) before = call (fixture, "GetInitialResultSet", g_variant_new_parsed ("(['xyzzy'],)"));
  g_autofree char *text = g_variant_print (before, FALSE);
  g_autoptr (GVariant) after = NULL;

  g_assert_cmpstr (text, ==, "([],)");
  g_clear_pointer (&text, g_free);
  fixture_write (fixture->folder, "0008-xyzzy.md", "# Say xyzzy\n");
  after = call (fixture, "GetInitialResultSet", g_variant_new_parsed ("(['xyzzy'],)"));
  text = g_variant_print (after, FALSE);
  g_assert_cmpstr (text, ==, "(['record:0008-xyzzy.md'],)");
}

static void
test_opens (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GVariant) use_case = NULL;
  g_autoptr (GVariant) category = NULL;
  SignpostSelection *selection = NULL;

  use_case = call (fixture, "ActivateResult", g_variant_new_parsed ("('use-case:iot', ['iot'], @u 0)"));
  g_assert_nonnull (get_window (fixture));
  selection = signpost_explore_page_get_selection (get_explore (fixture));
  g_assert_cmpstr (signpost_use_case_get_id (signpost_selection_get_use_case (selection)), ==, "iot");
  g_assert_null (signpost_selection_get_category (selection));

  category = call (fixture, "ActivateResult", g_variant_new_parsed ("('category:evt', ['events'], @u 0)"));
  g_assert_cmpstr (signpost_category_get_id (signpost_selection_get_category (selection)), ==, "evt");
  g_assert_null (signpost_selection_get_use_case (selection));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application))), ==, 1);
}

static gboolean
shows_record (gpointer data)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (get_window (data)), "print-record");
}

static void
test_opens_record (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (GVariant) found = call (fixture, "GetInitialResultSet", g_variant_new_parsed ("(['move'],)"));
  g_autoptr (GVariant) opened = NULL;

  opened = call (fixture, "ActivateResult", g_variant_new_parsed ("('record:" RECORD "', ['move'], @u 0)"));
  fixture_wait_for (shows_record, fixture);
}

/* “More” in the overview leads to the same search in the window. */
static void
test_launches (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr (GVariant) launched = call (fixture, "LaunchSearch", g_variant_new_parsed ("(['master', 'data'], @u 0)"));

  g_assert_cmpstr (signpost_explore_page_get_search_text (get_explore (fixture)), ==, "master data");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *catalogue = NULL;

  gtk_test_init (&argc, &argv, NULL);
  catalogue = g_test_build_filename (G_TEST_DIST, "..", "resources", "catalogue", "catalogue.json", NULL);
  g_setenv ("SIGNPOST_CATALOGUE", catalogue, TRUE);  /* one that has to be read first, in another thread */

#define ADD(name, test) g_test_add ("/search-provider/" name, Fixture, NULL, set_up, test, tear_down)

  ADD ("finds", test_finds);
  ADD ("reads-again", test_reads_again);
  ADD ("opens", test_opens);
  ADD ("opens-record", test_opens_record);
  ADD ("launches", test_launches);

  return g_test_run ();
}
