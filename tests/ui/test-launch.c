/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program as a desktop launches it: one process for all launches, reached by its name on the
 * session bus. */

#include "ui-fixture.h"

#define SEARCH_PROVIDER "org.gnome.Shell.SearchProvider2"
#define OBJECT_PATH "/io/github/signpost_adr/Signpost"

typedef struct
{
  GDBusConnection *bus;
  GSubprocess     *first;
} Fixture;

/* Returns (nullable): the answer; NULL when there is no such object */
static GVariant *
call (Fixture    *fixture,
      const char *name,
      const char *path,
      const char *interface,
      const char *method,
      GVariant   *arguments)
{
  g_autoptr (GError) error = NULL;
  GVariant *result = NULL;

  result = g_dbus_connection_call_sync (fixture->bus, name, path, interface, method, arguments,
                                        NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);

  if (!g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD))
    g_assert_no_error (error);

  return result;
}

static gboolean
has_name (gpointer data)
{
  g_autoptr (GVariant) result = NULL;
  gboolean has_owner = FALSE;

  result = call (data, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                 "NameHasOwner", g_variant_new ("(s)", SIGNPOST_APPLICATION_ID));
  g_variant_get (result, "(b)", &has_owner);

  return has_owner;
}

static GVariant *
call_application (Fixture    *fixture,
                  const char *method,
                  GVariant   *arguments)
{
  return call (fixture, SIGNPOST_APPLICATION_ID, OBJECT_PATH, "org.freedesktop.Application", method,
               arguments);
}

static GVariant *
call_window (Fixture    *fixture,
             const char *method,
             GVariant   *arguments)
{
  return call (fixture, SIGNPOST_APPLICATION_ID, OBJECT_PATH "/window/1", "org.gtk.Actions", method,
               arguments);
}

static gboolean
has_window (gpointer data)
{
  g_autoptr (GVariant) result = call_window (data, "List", NULL);

  return result != NULL;
}

/* Whether its window has something to save */
static gboolean
shows_decision (gpointer data)
{
  g_autoptr (GVariant) result = NULL;
  gboolean enabled = FALSE;

  result = call_window (data, "Describe", g_variant_new ("(s)", "save-record"));
  g_assert_nonnull (result);
  g_variant_get (result, "((bgav))", &enabled, NULL, NULL);

  return enabled;
}

static GSubprocess *
launch (const char *argument)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, &error,
                              g_getenv ("SIGNPOST"), argument, NULL);
  g_assert_no_error (error);

  return process;
}

/* Waits for the end of a program that had nothing to complain about. */
static void
finish (GSubprocess *process)
{
  g_autofree char *complaints = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &complaints, &error);
  g_assert_no_error (error);
  g_assert_null (strstr (complaints, "WARNING"));
  g_assert_null (strstr (complaints, "CRITICAL"));
  g_assert_true (g_subprocess_get_successful (process));
  g_object_unref (process);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (has_name (fixture));

  fixture->first = launch ("--gapplication-service");
  fixture_wait_for (has_name, fixture);
  g_assert_false (has_window (fixture));
}

/* The program ends when it is told to, as from the menu of a desktop. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GVariant) result = NULL;

  result = call_application (fixture, "ActivateAction",
                             g_variant_new ("(sava{sv})", "quit", NULL, NULL));
  finish (g_steal_pointer (&fixture->first));
  g_assert_false (has_name (fixture));
  g_clear_object (&fixture->bus);
}

static void
test_second_launch (Fixture       *fixture,
                    gconstpointer  user_data)
{
  finish (launch (NULL));
  fixture_wait_for (has_window, fixture);
  g_assert_false (shows_decision (fixture));
}

static void
test_activate (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr (GVariant) result = NULL;

  result = call_application (fixture, "Activate", g_variant_new ("(a{sv})", NULL));
  fixture_wait_for (has_window, fixture);
}

static void
test_decide (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GVariant) result = NULL;

  finish (launch (NULL));
  fixture_wait_for (has_window, fixture);
  result = call_window (fixture, "Activate",
                        g_variant_new_parsed ("('decide', [<'process'>], @a{sv} {})"));
  fixture_wait_for (shows_decision, fixture);
}

static void
test_open (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *sample = NULL;

  sample = g_test_build_filename (G_TEST_DIST, "data", "sample.decision.json", NULL);
  finish (launch (sample));
  fixture_wait_for (has_window, fixture);
  fixture_wait_for (shows_decision, fixture);
}

/* GNOME’s overview asks while nobody has opened the program: it answers, and shows nothing. */
static void
test_search (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GVariant) found = NULL;
  g_autoptr (GVariant) again = NULL;
  g_autoptr (GVariant) metas = NULL;
  g_autoptr (GVariant) activated = NULL;
  g_autofree char *text = NULL;

  found = call (fixture, SIGNPOST_APPLICATION_ID, OBJECT_PATH "/SearchProvider", SEARCH_PROVIDER,
                "GetInitialResultSet", g_variant_new_parsed ("(['process'],)"));
  text = g_variant_print (found, FALSE);
  g_assert_nonnull (strstr (text, "'use-case:process'"));
  g_clear_pointer (&text, g_free);

  again = call (fixture, SIGNPOST_APPLICATION_ID, OBJECT_PATH "/SearchProvider", SEARCH_PROVIDER,
                "GetSubsearchResultSet", g_variant_new_parsed ("(['use-case:process'], ['process', 'integ'])"));
  text = g_variant_print (again, FALSE);
  g_assert_cmpstr (text, ==, "(['use-case:process'],)");
  g_clear_pointer (&text, g_free);

  metas = call (fixture, SIGNPOST_APPLICATION_ID, OBJECT_PATH "/SearchProvider", SEARCH_PROVIDER,
                "GetResultMetas", g_variant_new_parsed ("(['use-case:process', 'use-case:gone'],)"));
  text = g_variant_print (metas, FALSE);
  g_assert_nonnull (strstr (text, "'name': <'Process Integration'>"));
  g_assert_null (strstr (text, "gone"));
  g_assert_false (has_window (fixture));

  activated = call (fixture, SIGNPOST_APPLICATION_ID, OBJECT_PATH "/SearchProvider", SEARCH_PROVIDER,
                    "ActivateResult", g_variant_new_parsed ("('use-case:process', ['process'], @u 0)"));
  fixture_wait_for (has_window, fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/launch/" name, Fixture, NULL, set_up, test, tear_down)

  ADD ("second", test_second_launch);
  ADD ("activate", test_activate);
  ADD ("decide", test_decide);
  ADD ("open", test_open);
  ADD ("search", test_search);

  return g_test_run ();
}
