/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/log/signpost-log-history.h"

typedef struct
{
  char *folder;
  char *a;
  char *b;
  char *c;
} Fixture;

static GBytes *
to_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
put (const char *path,
     const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
assert_holds (const char *path,
              const char *text)
{
  g_autofree char *contents = NULL;

  if (text == NULL)
    {
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      return;
    }

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("signpost-XXXXXX", NULL);
  fixture->a = g_build_filename (fixture->folder, "a.md", NULL);
  fixture->b = g_build_filename (fixture->folder, "b.md", NULL);
  fixture->c = g_build_filename (fixture->folder, "team", "c.md", NULL);
  put (fixture->a, "one");
  put (fixture->b, "two");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *team = g_path_get_dirname (fixture->c);
  GDir *dir = NULL;

  g_unlink (fixture->a);
  g_unlink (fixture->b);
  g_unlink (fixture->c);
  g_rmdir (team);

  /* Nothing is left behind. */
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  g_dir_close (dir);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->a);
  g_free (fixture->b);
  g_free (fixture->c);
}

static void
add_write (SignpostLogStep *step,
           const char      *path,
           const char      *before,
           const char      *after)
{
  g_autoptr (GBytes) old = before != NULL ? to_bytes (before) : NULL;
  g_autoptr (GBytes) new = after != NULL ? to_bytes (after) : NULL;

  signpost_log_step_write (step, path, old, new);
}

/* Everything that a step can do */
static SignpostLogStep *
make_step (Fixture *fixture)
{
  SignpostLogStep *step = signpost_log_step_new ("Change");

  add_write (step, fixture->a, "one", "uno");
  signpost_log_step_move (step, fixture->a, fixture->c);
  add_write (step, fixture->c, "uno", "eins");
  add_write (step, fixture->b, "two", NULL);
  add_write (step, fixture->a, NULL, "new");

  return step;
}

static void
test_apply (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (SignpostLogStep) step = make_step (fixture);
  g_autoptr (SignpostLogStep) inverse = signpost_log_step_invert (step);
  g_auto (GStrv) paths = signpost_log_step_dup_paths (step);
  g_autoptr (GError) error = NULL;
  struct stat info;

  g_assert_cmpuint (g_strv_length (paths), ==, 3);
  g_chmod (fixture->a, 0640);
  g_assert_true (signpost_log_step_apply (step, &error));
  g_assert_no_error (error);
  assert_holds (fixture->a, "new");
  assert_holds (fixture->b, NULL);
  assert_holds (fixture->c, "eins");
  g_assert_cmpint (g_stat (fixture->c, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0640);

  g_assert_true (signpost_log_step_apply (inverse, &error));
  g_assert_no_error (error);
  assert_holds (fixture->a, "one");
  assert_holds (fixture->b, "two");
  assert_holds (fixture->c, NULL);
  g_assert_cmpint (g_stat (fixture->a, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0640);
}

/* Whatever stands in its way, nothing is changed. */
static void
test_all_or_none (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (SignpostLogStep) changed = make_step (fixture);
  g_autoptr (SignpostLogStep) taken = signpost_log_step_new ("Change");
  g_autoptr (GError) error = NULL;

  put (fixture->b, "another");
  g_assert_false (signpost_log_step_apply (changed, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_nonnull (strstr (error->message, "b.md"));
  assert_holds (fixture->a, "one");
  assert_holds (fixture->b, "another");
  assert_holds (fixture->c, NULL);
  g_clear_error (&error);

  add_write (taken, fixture->a, "one", "uno");
  signpost_log_step_move (taken, fixture->a, fixture->b);
  g_assert_false (signpost_log_step_apply (taken, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  assert_holds (fixture->a, "one");
  assert_holds (fixture->b, "another");
}

static void
test_written_twice (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (SignpostLogStep) step = signpost_log_step_new ("Change");

  add_write (step, fixture->a, "one", "one");
  g_assert_cmpuint (signpost_log_step_get_n (step), ==, 0);
  add_write (step, fixture->a, "one", "uno");
  add_write (step, fixture->a, "uno", "un");
  g_assert_cmpuint (signpost_log_step_get_n (step), ==, 1);
  g_assert_true (signpost_log_step_apply (step, NULL));
  assert_holds (fixture->a, "un");
}

/* A file that moves is touched under both of its names. */
static void
test_claim (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SignpostLogStep) move = signpost_log_step_new ("Move");
  g_autoptr (SignpostLogStep) before = signpost_log_step_new ("Change");
  g_autoptr (SignpostLogStep) elsewhere = signpost_log_step_new ("Change");

  signpost_log_step_move (move, fixture->a, fixture->c);
  add_write (before, fixture->a, "one", "uno");
  add_write (elsewhere, fixture->b, "two", "due");
  g_assert_true (signpost_log_step_claim (move, paths));
  g_assert_false (signpost_log_step_claim (before, paths));
  g_assert_true (signpost_log_step_claim (elsewhere, paths));
  g_assert_false (signpost_log_step_claim (elsewhere, paths));
}

static void
test_link_stays (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (SignpostLogStep) step = signpost_log_step_new ("Change");

  g_unlink (fixture->b);
  g_assert_cmpint (symlink ("a.md", fixture->b), ==, 0);
  add_write (step, fixture->b, "one", "uno");
  g_assert_true (signpost_log_step_apply (step, NULL));
  g_assert_true (g_file_test (fixture->b, G_FILE_TEST_IS_SYMLINK));
  assert_holds (fixture->a, "uno");
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Whether it could be done */
static gboolean
finish (SignpostLogHistory  *history,
        GAsyncResult       **result,
        GError             **error)
{
  g_autoptr (SignpostLogStep) step = NULL;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  step = signpost_log_history_finish (history, *result, error);
  g_clear_object (result);

  return step != NULL;
}

static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SignpostLogHistory) history = signpost_log_history_new ();
  g_autoptr (SignpostLogStep) step = make_step (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (signpost_log_history_get_can_undo (history));
  signpost_log_history_do_async (history, step, finished_cb, &result);
  g_assert_true (finish (history, &result, NULL));
  g_assert_cmpstr (signpost_log_history_get_undo_title (history), ==, "Change");
  g_assert_null (signpost_log_history_get_redo_title (history));
  assert_holds (fixture->a, "new");

  signpost_log_history_undo_async (history, finished_cb, &result);
  g_assert_true (finish (history, &result, NULL));
  g_assert_true (signpost_log_history_get_can_redo (history));
  assert_holds (fixture->a, "one");

  signpost_log_history_redo_async (history, finished_cb, &result);
  g_assert_true (finish (history, &result, NULL));
  assert_holds (fixture->a, "new");

  /* What somebody else has changed is not undone; the step stays. */
  put (fixture->c, "theirs");
  signpost_log_history_undo_async (history, finished_cb, &result);
  g_assert_false (finish (history, &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_true (signpost_log_history_get_can_undo (history));
  assert_holds (fixture->a, "new");
  assert_holds (fixture->c, "theirs");
}

static void
test_history_nothing (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (SignpostLogHistory) history = signpost_log_history_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  signpost_log_history_undo_async (history, finished_cb, &result);
  g_assert_false (finish (history, &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/log-step/apply", Fixture, NULL, set_up, test_apply, tear_down);
  g_test_add ("/log-step/all-or-none", Fixture, NULL, set_up, test_all_or_none, tear_down);
  g_test_add ("/log-step/written-twice", Fixture, NULL, set_up, test_written_twice, tear_down);
  g_test_add ("/log-step/claim", Fixture, NULL, set_up, test_claim, tear_down);
  g_test_add ("/log-step/link-stays", Fixture, NULL, set_up, test_link_stays, tear_down);
  g_test_add ("/log-step/history", Fixture, NULL, set_up, test_history, tear_down);
  g_test_add ("/log-step/history-nothing", Fixture, NULL, set_up, test_history_nothing, tear_down);

  return g_test_run ();
}
