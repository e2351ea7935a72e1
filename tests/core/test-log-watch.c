/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "core/log/signpost-log-watch.h"

/* What comes is waited for as long as a busy machine takes; what must not come, for as long as it would take. */
#define PATIENCE_MS 10000
#define SILENCE_MS 250

typedef struct
{
  char             *folder;
  SignpostLogWatch *watch;
  guint             n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

/* Returns whether something was told meanwhile. */
static gboolean
pass_time (Fixture *fixture,
           guint    milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;
  guint n = fixture->n_changes;

  while (fixture->n_changes == n && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);

  return fixture->n_changes != n;
}

static void
expect (Fixture    *fixture,
        gboolean    is_told,
        const char *what)
{
  g_test_message ("%s", what);
  g_assert_true (pass_time (fixture, is_told ? PATIENCE_MS : SILENCE_MS) == is_told);

  /* Some changes make two waves: a folder comes, and is looked through. */
  while (pass_time (fixture, SILENCE_MS))
    ;
}

static char *
dup_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
put (Fixture    *fixture,
     const char *name,
     const char *text)
{
  g_autofree char *path = dup_path (fixture, name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
start (Fixture *fixture)
{
  fixture->watch = signpost_log_watch_new (fixture->folder);
  g_signal_connect_swapped (fixture->watch, "changed", G_CALLBACK (changed_cb), fixture);
  pass_time (fixture, SILENCE_MS);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("signpost-XXXXXX", NULL);
}

static void
remove_all (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->watch);
  remove_all (fixture->folder);
  g_free (fixture->folder);
}

static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *from = dup_path (fixture, "0002-b.md");
  g_autofree char *to = dup_path (fixture, "0003-b.md");

  put (fixture, "0001-a.md", "# A\n");
  start (fixture);
  g_assert_cmpstr (signpost_log_watch_get_folder (fixture->watch), ==, fixture->folder);
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  put (fixture, "0001-a.md", "# Another\n");
  expect (fixture, TRUE, "written");
  put (fixture, "0002-b.md", "# B\n");
  expect (fixture, TRUE, "added");
  put (fixture, "0002-b.decision.json", "{}");
  expect (fixture, TRUE, "a decision beside it");
  g_assert_cmpint (g_rename (from, to), ==, 0);
  expect (fixture, TRUE, "renamed");
  g_assert_cmpint (g_unlink (to), ==, 0);
  expect (fixture, TRUE, "removed");

  put (fixture, "notes.o", "x");
  put (fixture, ".0001-a.md.swp", "x");
  expect (fixture, FALSE, "nothing that is a record");
}

static void
test_folders (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *team = dup_path (fixture, "team");
  g_autofree char *deep = dup_path (fixture, "team/deep");

  put (fixture, "0001-a.md", "# A\n");
  put (fixture, "old/0001-a.md", "# A\n");
  start (fixture);

  put (fixture, "old/0001-a.md", "# B\n");
  expect (fixture, TRUE, "in a folder");
  put (fixture, "team/deep/0002-b.md", "# B\n");
  expect (fixture, TRUE, "folders with a record");
  put (fixture, "team/deep/0002-b.md", "# C\n");
  expect (fixture, TRUE, "in a folder that has come");
  remove_all (team);
  expect (fixture, TRUE, "folders that go");
  g_assert_false (g_file_test (deep, G_FILE_TEST_EXISTS));
  put (fixture, "node_modules/x/readme.md", "x");
  put (fixture, ".git/x/readme.md", "x");
  expect (fixture, FALSE, "folders that are passed over");
}

/* Many folders are not all watched, but those are that are near. */
static void
test_bound (Fixture       *fixture,
            gconstpointer  data)
{
  put (fixture, "0001-a.md", "# A\n");
  start (fixture);
  g_assert_true (signpost_log_watch_get_is_complete (fixture->watch));
  g_clear_object (&fixture->watch);

  for (guint i = 0; i < SIGNPOST_LOG_MAX_WATCHES + 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u/0001-a.md", i);

      put (fixture, name, "# A\n");
    }

  start (fixture);
  g_assert_false (signpost_log_watch_get_is_complete (fixture->watch));
  put (fixture, "0001-a.md", "# B\n");
  expect (fixture, TRUE, "near");
}

/* Whoever writes all the time does not keep it from being told. */
static void
test_noise (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 end;

  put (fixture, "0001-a.md", "# A\n");
  start (fixture);
  end = g_get_monotonic_time () + PATIENCE_MS * 1000;
  for (guint i = 0; fixture->n_changes == 0 && g_get_monotonic_time () < end; i++)
    {
      g_autofree char *text = g_strdup_printf ("# %u\n", i);

      put (fixture, "0001-a.md", text);
      pass_time (fixture, 50);
    }

  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/log-watch/" name, Fixture, NULL, set_up, test, tear_down)

  ADD ("files", test_files);
  ADD ("folders", test_folders);
  ADD ("bound", test_bound);
  ADD ("noise", test_noise);

  return g_test_run ();
}
