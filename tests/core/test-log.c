/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "record-fixture.h"

#include <libglib-testing/signal-logger.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/record/signpost-log.h"
#include "core/record/signpost-record-files.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *path;
    const char *text;
    int         number;
    const char *title;
    const char *status;
    const char *status_text;
    const char *date;
    const char *superseded_by;
    const char *profile;
  } cases[] = {
    /* MADR 4 */
    { "0003-use-queues.md", "---\nstatus: \"accepted\"\ndate: 2026-11-21\n---\n# Use *queues*\n\n## Considered Options\n",
      3, "Use queues", "accepted", "accepted", "2026-11-21", "", "madr" },
    { "0003-x.md", "---\nstatus: superseded by ADR-0123\n---\n\n# X\n",
      3, "X", "superseded", "superseded by ADR-0123", NULL, "ADR-0123", "madr" },
    { "0003-x.md", "---\nstatus: \"superseded by [ADR-0005](0005-y.md)\"\ndate: '2026-01-02' # then\n---\n# X\n",
      3, "X", "superseded", "superseded by [ADR-0005](0005-y.md)", "2026-01-02", "0005-y.md", "madr" },
    { "0003-x.md", "---\r\nstatus: rejected\r\n---\r\n# X\r\n", 3, "X", "rejected", "rejected", NULL, "", "madr" },
    { "0003-x.md", "---\nstatus:\ndate: 2026-13-40\ntitle: From above\n---\nno heading\n",
      3, "From above", "none", NULL, NULL, "", "madr" },
    /* MADR 2 */
    { "0004-x.md", "# X\n\n* Status: deprecated\n* Date: 21/11/2026\n\n## Considered Options\n",
      4, "X", "deprecated", "deprecated", "2026-11-21", "", "madr" },
    { "0004-x.md", "# X\n\n- status: draft\n\n## Context\n\n* Status: accepted\n", 4, "X", "draft", "draft", NULL, "", "other" },
    /* Nygard */
    { "0001-a.md", "# 1. Record decisions\n\nDate: 2026-11-21\n\n## Status\n\nAccepted\n\n## Context\n\nDate: 2000-01-01\n",
      1, "Record decisions", "accepted", "Accepted", "2026-11-21", "", "nygard" },
    { "0001-a.md", "# 1. A\n\n## Status\n\nSuperceded by [2. B](0002-b.md)\n\n## Context\n",
      1, "A", "superseded", "Superceded by [2. B](0002-b.md)", NULL, "0002-b.md", "nygard" },
    { "0001-a.md", "# 1. A\n\n## Status\n\nAccepted\n\nSuperseded by [2. B](./0002-b.md)\n\nSuperseded by [3. C](0003-c.md)\n\n## Context\n",
      1, "A", "superseded", "Superseded by [3. C](0003-c.md)", NULL, "0002-b.md 0003-c.md", "nygard" },
    { "0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1. A](0001-a.md)\n",
      2, "B", "accepted", "Accepted", NULL, "", "nygard" },
    { "0002-b.md", "# 2. B\n\n## Status\n\nOn hold\n", 2, "B", "other", "On hold", NULL, "", "nygard" },
    /* Anything */
    { "0005-a-name.md", "", 5, "a name", "none", NULL, NULL, "", "other" },
    { "0005-a-name.md", "```\n# not a title\n## Status\nAccepted\n```\n", 5, "a name", "none", NULL, NULL, "", "other" },
    { "20261121-slug.md", "# X\n", -1, "X", "none", NULL, "2026-11-21", "", "other" },
    { "99999999999999999999-x.md", "# X\n", -1, "X", "none", NULL, NULL, "", "other" },
    { "0006-x.md", "# \xff\n", 6, "ÿ", "none", NULL, NULL, "", "other" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].path);
      g_autoptr (SignpostLogEntry) entry = signpost_log_entry_parse (file, cases[i].path, cases[i].text);
      g_autofree char *superseded_by =
        g_strjoinv (" ", (char **) signpost_log_entry_get_superseded_by (entry));

      g_test_message ("case %u", i);
      g_assert_cmpint (signpost_log_entry_get_number (entry), ==, cases[i].number);
      g_assert_cmpstr (signpost_log_entry_get_title (entry), ==, cases[i].title);
      g_assert_cmpstr (signpost_status_to_nick (signpost_log_entry_get_status (entry)), ==, cases[i].status);
      g_assert_cmpstr (signpost_log_entry_get_status_text (entry), ==, cases[i].status_text);
      g_assert_cmpstr (signpost_log_entry_get_date (entry), ==, cases[i].date);
      g_assert_cmpstr (superseded_by, ==, cases[i].superseded_by);
      g_assert_cmpstr (signpost_log_entry_get_profile (entry), ==, cases[i].profile);
      g_assert_false (signpost_log_entry_is_template (entry));
      g_assert_true (signpost_log_entry_get_file (entry) == file);
      g_assert_cmpstr (signpost_log_entry_get_path (entry), ==, cases[i].path);
    }
}

static void
test_template (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("x");
  g_autoptr (SignpostLogEntry) by_name = signpost_log_entry_parse (file, "0000-template.md", "# X\n");
  g_autoptr (SignpostLogEntry) by_title = signpost_log_entry_parse (file, "0000-x.md", "# {short title}\n");

  g_assert_true (signpost_log_entry_is_template (by_name));
  g_assert_true (signpost_log_entry_is_template (by_title));
}

static char *
list_paths (SignpostLog *log)
{
  GString *paths = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (log)); i++)
    {
      g_autoptr (SignpostLogEntry) entry = g_list_model_get_item (G_LIST_MODEL (log), i);

      g_string_append_printf (paths, "%s ", signpost_log_entry_get_path (entry));
    }

  return g_string_free (paths, FALSE);
}

/* What is passed over: other names, hidden files, folders, pipes, and links that lead outside */
static void
test_load (void)
{
  g_autoptr (GFile) folder = make_folder ();
  g_autoptr (GFile) outside = make_folder ();
  g_autoptr (SignpostLog) log = signpost_log_new (folder);
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *paths = NULL;
  g_autofree char *link = g_build_filename (g_file_peek_path (folder), "0008-out.md", NULL);
  g_autofree char *inside = g_build_filename (g_file_peek_path (folder), "0009-in.md", NULL);
  g_autofree char *secret = g_build_filename (g_file_peek_path (outside), "secret.md", NULL);
  g_autofree char *pipe_path = g_build_filename (g_file_peek_path (folder), "0007-pipe.md", NULL);
  g_autofree char *huge = g_strnfill (3 * SIGNPOST_LOG_MAX_BYTES, 'x');
  guint position, removed, added;

  write_text (folder, "0010-b.md", "# B\n");
  write_text (folder, "0002-c.md", "# C\n");
  write_text (folder, "0002-a.MD", "# A\n");
  write_text (folder, "readme.md", "# Readme\n");
  write_text (folder, ".0001-hidden.md", "# Hidden\n");
  write_text (folder, "0002-c.decision.json", "{}");
  write_text (folder, "0011-huge.md", huge);
  write_text (outside, "secret.md", "# Secret\n");
  g_assert_cmpint (symlink (secret, link), ==, 0);
  g_assert_cmpint (symlink ("0002-c.md", inside), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);

  gt_signal_logger_connect (logger, log, "items-changed");
  g_assert_true (signpost_log_load (log, NULL, &error));
  g_assert_no_error (error);
  gt_signal_logger_assert_emission_pop (logger, log, "items-changed", &position, &removed, &added);
  g_assert_cmpuint (added, ==, 5);
  gt_signal_logger_assert_no_emissions (logger);

  paths = list_paths (log);
  g_assert_cmpstr (paths, ==, "0002-a.MD 0002-c.md 0009-in.md 0010-b.md 0011-huge.md ");
  g_assert_true (signpost_log_get_folder (log) == folder);

  remove_folder (folder);
  remove_folder (outside);
}

/* Whoever shows a log that was read again finds the objects that were there, but for what has changed. */
static void
test_before (void)
{
  g_autoptr (GFile) folder = make_folder ();
  g_autoptr (SignpostLog) before = signpost_log_new (folder);
  g_autoptr (SignpostLog) after = signpost_log_new (folder);
  static const gboolean is_kept[] = { TRUE, FALSE, FALSE, TRUE };

  write_text (folder, "0001-a.md", "# A\n");
  write_text (folder, "0002-b.md", "# B\n");
  write_text (folder, "0004-d.md", "# D\n");
  g_assert_true (signpost_log_load (before, NULL, NULL));

  write_text (folder, "0002-b.md", "# C\n");
  write_text (folder, "0003-c.md", "# C\n");
  signpost_log_set_before (after, before);
  g_assert_true (signpost_log_load (after, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (after)), ==, 4);

  for (guint i = 0; i < G_N_ELEMENTS (is_kept); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (G_LIST_MODEL (after), i);
      gboolean is_there = FALSE;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (before)); j++)
        {
          g_autoptr (GObject) other = g_list_model_get_item (G_LIST_MODEL (before), j);

          is_there |= entry == other;
        }

      g_assert_true (is_there == is_kept[i]);
    }

  remove_folder (folder);
}

static void
loaded_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (signpost_log_load_finish (SIGNPOST_LOG (source_object), result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (user_data);
}

static void
test_load_async (void)
{
  g_autoptr (GFile) folder = make_folder ();
  g_autoptr (SignpostLog) log = signpost_log_new (folder);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *paths = NULL;

  write_text (folder, "0001-a.md", "# A\n");
  signpost_log_load_async (log, NULL, loaded_cb, loop);
  g_main_loop_run (loop);
  paths = list_paths (log);
  g_assert_cmpstr (paths, ==, "0001-a.md ");
  remove_folder (folder);
  /* The thread may still be letting go of it. */
  while (G_OBJECT (log)->ref_count > 1)
    g_thread_yield ();

  g_assert_finalize_object (g_steal_pointer (&log));
}

static void
test_errors (void)
{
  g_autoptr (GFile) parent = make_folder ();
  g_autoptr (GFile) missing = g_file_get_child (parent, "missing");
  g_autoptr (GFile) file = g_file_get_child (parent, "file");
  g_autoptr (SignpostLog) missing_log = signpost_log_new (missing);
  g_autoptr (SignpostLog) file_log = signpost_log_new (file);
  g_autoptr (GError) error = NULL;

  write_text (parent, "file", "");
  g_assert_true (signpost_log_load (missing_log, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (missing_log)), ==, 0);

  g_assert_false (signpost_log_load (file_log, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (file)));
  remove_folder (parent);
}

/* What Signpost writes, Signpost reads */
static void
test_own_records (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autoptr (GFile) folder = make_folder ();
  g_autoptr (SignpostLog) log = signpost_log_new (folder);

  for (int profile = SIGNPOST_PROFILE_MADR; profile <= SIGNPOST_PROFILE_NYGARD; profile++)
    {
      g_autoptr (GFile) file = signpost_record_save (decision, folder, profile, NULL);

      g_assert_nonnull (file);
    }

  g_assert_true (signpost_log_load (log, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (log)), ==, 2);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SignpostLogEntry) entry = g_list_model_get_item (G_LIST_MODEL (log), i);

      g_assert_cmpstr (signpost_log_entry_get_title (entry), ==, "Show the order status of the ERP in the web shop");
      g_assert_cmpint (signpost_log_entry_get_number (entry), ==, (int) i + 1);
      g_assert_cmpint (signpost_log_entry_get_status (entry), ==, SIGNPOST_STATUS_ACCEPTED);
      g_assert_cmpstr (signpost_log_entry_get_date (entry), ==, "2026-11-21");
      g_assert_cmpstr (signpost_log_entry_get_profile (entry), ==, i == 0 ? "madr" : "nygard");
    }

  remove_folder (folder);
}

/* How many changes the only record of the folder has */
static guint
count_changes (GFile             *folder,
               SignpostCatalogue *catalogue)
{
  g_autoptr (SignpostLog) log = catalogue != NULL ? signpost_log_new_with_changes (folder, catalogue)
                                                  : signpost_log_new (folder);
  g_autoptr (SignpostLogEntry) entry = NULL;
  g_autofree char *text = NULL;
  guint n_changes;

  g_assert_true (signpost_log_load (log, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (log)), ==, 1);
  entry = g_list_model_get_item (G_LIST_MODEL (log), 0);
  n_changes = g_strv_length ((char **) signpost_log_entry_get_changes (entry));
  text = signpost_log_entry_dup_changes_text (entry);
  g_assert_true ((text != NULL) == (n_changes > 0));

  if (n_changes > 0)
    {
      assert_contains (text, "Fit of ");
      assert_contains (text, " → ");
    }

  return n_changes;
}

static void
link_to (const char *path,
         const char *target)
{
  g_remove (path);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

/* A record whose decision was made with another fit, as the file beside it says */
static void
test_changes (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autoptr (GFile) folder = make_folder ();
  g_autoptr (GFile) file = signpost_record_save (decision, folder, SIGNPOST_PROFILE_MADR, NULL);
  g_autofree char *record_name = g_file_get_basename (file);
  g_autofree char *name = g_strdup_printf ("%.*s.decision.json", (int) strlen (record_name) - 3, record_name);
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), name, NULL);
  g_autofree char *text = read_text (folder, name);
  g_autofree char *spaces = g_strnfill (SIGNPOST_LOG_MAX_BYTES, ' ');
  g_auto (GStrv) parts = g_strsplit (text, " : \"preferred\"", 2);
  g_autofree char *changed = g_strjoinv (" : \"other\"", parts);
  g_autofree char *huge = g_strconcat (changed, spaces, NULL);
  g_autoptr (GFile) elsewhere = make_folder ();
  g_autofree char *outside = g_build_filename (g_file_peek_path (elsewhere), "outside.json", NULL);

  g_assert_cmpuint (count_changes (folder, catalogue), ==, 0);

  write_text (folder, name, changed);
  g_assert_cmpuint (count_changes (folder, catalogue), ==, 1);
  g_assert_cmpuint (count_changes (folder, NULL), ==, 0);

  /* However long it is, and through a link, unless that leaves the folder */
  write_text (folder, name, huge);
  g_assert_cmpuint (count_changes (folder, catalogue), ==, 1);

  write_text (folder, "inside.json", changed);
  link_to (path, "inside.json");
  g_assert_cmpuint (count_changes (folder, catalogue), ==, 1);

  write_text (elsewhere, "outside.json", changed);
  link_to (path, outside);
  g_assert_cmpuint (count_changes (folder, catalogue), ==, 0);
  g_assert_cmpint (g_remove (path), ==, 0);

  write_text (folder, name, "{");
  g_assert_cmpuint (count_changes (folder, catalogue), ==, 0);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_cmpuint (count_changes (folder, catalogue), ==, 0);
  remove_folder (folder);
  remove_folder (elsewhere);
}

/* A record of several MiB is read whole, a file that is none as far as the memory allows */
static void
test_long_records (void)
{
  static const struct
  {
    gsize    length;
    gboolean is_cut;
  } cases[] = { { 0, FALSE }, { 5 * 1024 * 1024 + 1, FALSE }, { SIGNPOST_RECORD_MAX_BYTES, FALSE }, { SIGNPOST_RECORD_MAX_BYTES + 1, TRUE } };
  g_autoptr (GFile) folder = make_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "0001-long.md");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = g_strnfill (cases[i].length, 'x');
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      gboolean is_cut = !cases[i].is_cut;

      write_text (folder, "0001-long.md", before);
      text = signpost_record_read_text (file, &is_cut, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (strlen (text), ==, MIN (cases[i].length, SIGNPOST_RECORD_MAX_BYTES));
      g_assert_true (is_cut == cases[i].is_cut);
    }

  remove_folder (folder);
}

/* What stands instead of a decision is told */
static void
test_missing_decisions (void)
{
  static const struct
  {
    const char *name;
    const char *says;
  } cases[] = {
    { "0001-orders.md", "no “0001-orders.decision.json”" },
    { "0002-folder.md", "“0002-folder.decision.json” is no file" },
    { "0003-notes.txt", "“0003-notes.txt” is no record" },
  };
  g_autoptr (GFile) folder = make_folder ();
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), "0002-folder.decision.json", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) record = g_file_get_child (folder, cases[i].name);
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file = signpost_record_find_decision_file (record, NULL, &error);

      g_assert_null (file);
      g_assert_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_DECISION);
      assert_contains (error->message, cases[i].says);
    }

  g_rmdir (path);
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log/parse", test_parse);
  g_test_add_func ("/log/template", test_template);
  g_test_add_func ("/log/load", test_load);
  g_test_add_func ("/log/before", test_before);
  g_test_add_func ("/log/load-async", test_load_async);
  g_test_add_func ("/log/errors", test_errors);
  g_test_add_func ("/log/own-records", test_own_records);
  g_test_add_func ("/log/changes", test_changes);
  g_test_add_func ("/log/long-records", test_long_records);
  g_test_add_func ("/log/missing-decisions", test_missing_decisions);

  return g_test_run ();
}
