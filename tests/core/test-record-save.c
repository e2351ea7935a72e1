/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "record-fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "core/record/signpost-log.h"

static void
test_names (void)
{
  static const struct
  {
    guint       number;
    const char *title;
    const char *name;
  } cases[] = {
    { 1, "Orders to billing", "0001-orders-to-billing.md" },
    { 12345, "x", "12345-x.md" },
    { 1, "", "0001-decision.md" },
    { 1, "..", "0001-decision.md" },
    { 1, "/", "0001-decision.md" },
    { 1, "../../etc/passwd", "0001-etc-passwd.md" },
    { 1, "a/b\\c", "0001-a-b-c.md" },
    { 1, "two\nlines\r\n", "0001-two-lines.md" },
    { 1, "-Bar-", "0001-bar.md" },
    { 1, "ALL_CAPS", "0001-all-caps.md" },
    { 1, "Node.JS", "0001-node-js.md" },
    { 1, "Über Größe", "0001-uber-grosse.md" },
    { 1, "Crème brûlée", "0001-creme-brulee.md" },
    { 1, "🎉 party 🎉", "0001-party.md" },
    { 1, "🎉", "0001-decision.md" },
    { 1, "漢字", "0001-decision.md" },
    { 1, ".hidden", "0001-hidden.md" },
    { 1, "bad \xff byte", "0001-bad-byte.md" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = signpost_record_dup_file_name (cases[i].number, cases[i].title);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_long_names (void)
{
  g_autofree char *ascii = g_strnfill (300, 'a');
  g_autofree char *name = signpost_record_dup_file_name (7, ascii);
  GString *words = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *word_name = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append (words, "Größe ");

  text = g_string_free (words, FALSE);
  word_name = signpost_record_dup_file_name (G_MAXUINT, text);

  g_assert_cmpuint (strlen (name), ==, strlen ("0007-.md") + 80);
  g_assert_cmpuint (strlen (word_name), <=, 100);
  g_assert_true (g_str_is_ascii (word_name));
  g_assert_false (g_str_has_suffix (word_name, "-.md"));
}

static GFile *
save (SignpostDecision *decision,
      GFile            *folder)
{
  g_autoptr (GError) error = NULL;
  GFile *file = signpost_record_save (decision, folder, SIGNPOST_PROFILE_NYGARD, &error);

  g_assert_no_error (error);

  return file;
}

static void
test_pair (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autoptr (GFile) folder = make_folder ();
  g_autoptr (GFile) file = save (decision, folder);
  g_autofree char *names = list_names (folder);
  g_autofree char *text = read_text (folder, "0001-show-the-order-status-of-the-erp-in-the-web-shop.md");
  g_autofree char *json = read_text (folder, "0001-show-the-order-status-of-the-erp-in-the-web-shop.decision.json");
  g_autofree char *golden = load_data ("sample.nygard.md");
  g_autofree char *sample = load_data ("sample.decision.json");
  g_autofree char *name = g_file_get_basename (file);

  g_assert_cmpstr (names, ==,
                   "0001-show-the-order-status-of-the-erp-in-the-web-shop.decision.json "
                   "0001-show-the-order-status-of-the-erp-in-the-web-shop.md ");
  g_assert_cmpstr (name, ==, "0001-show-the-order-status-of-the-erp-in-the-web-shop.md");
  g_assert_cmpstr (text, ==, golden);
  g_assert_cmpstr (json, ==, sample);

  remove_folder (folder);
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *there;
    const char *name;
  } cases[] = {
    { "0001-a.md", "0002-x.md" },
    { "0009-a.txt", "0010-x.md" },
    { "12-x.md", "0013-x.md" },
    { "0008", "0009-x.md" },
    { "readme.md", "0001-x.md" },
    { "99999999999999999999-a.md", "0001-x.md" },
    { "0001-x.decision.json", "0002-x.md" },
    { "9999-a.md", "10000-x.md" },
  };
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);

  signpost_decision_set_title (decision, "x");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) folder = make_folder ();
      g_autoptr (GFile) file = NULL;
      g_autofree char *name = NULL;

      write_text (folder, cases[i].there, "mine");
      file = save (decision, folder);
      name = g_file_get_basename (file);
      g_assert_cmpstr (name, ==, cases[i].name);
      remove_folder (folder);
    }
}

static void
test_never_overwrites (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autoptr (GFile) folder = make_folder ();
  g_autofree char *names = NULL;

  signpost_decision_set_title (decision, "x");

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GFile) file = save (decision, folder);
    }

  names = list_names (folder);
  g_assert_cmpstr (names, ==,
                   "0001-x.decision.json 0001-x.md 0002-x.decision.json 0002-x.md 0003-x.decision.json 0003-x.md ");
  remove_folder (folder);
}

static gpointer
save_thread (gpointer data)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);

  signpost_decision_set_title (decision, "x");

  for (int i = 0; i < 10; i++)
    {
      g_autoptr (GFile) file = save (decision, data);
    }

  return NULL;
}

/* Several at once: every record has a number of its own */
static void
test_race (void)
{
  g_autoptr (GFile) folder = make_folder ();
  g_autoptr (SignpostLog) log = signpost_log_new (folder);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("save", save_thread, folder);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  g_assert_true (signpost_log_load (log, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (log)), ==, 40);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (SignpostLogEntry) entry = g_list_model_get_item (G_LIST_MODEL (log), i);

      g_assert_cmpint (signpost_log_entry_get_number (entry), ==, (int) i + 1);
    }

  remove_folder (folder);
}

static void
test_makes_folder (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autoptr (GFile) parent = make_folder ();
  g_autoptr (GFile) docs = g_file_get_child (parent, "docs");
  g_autoptr (GFile) folder = g_file_get_child (docs, "decisions");
  g_autoptr (GFile) file = save (decision, folder);

  g_assert_true (g_file_query_exists (file, NULL));
  remove_folder (folder);
  remove_folder (docs);
  remove_folder (parent);
}

static void
test_no_folder (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autoptr (GFile) parent = make_folder ();
  g_autoptr (GFile) folder = g_file_get_child (parent, "file");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *there = NULL;

  write_text (parent, "file", "mine");
  file = signpost_record_save (decision, folder, SIGNPOST_PROFILE_MADR, &error);
  g_assert_null (file);
  g_assert_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_FOLDER);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (folder)));
  there = read_text (parent, "file");
  g_assert_cmpstr (there, ==, "mine");
  remove_folder (parent);
}

static void
test_incomplete (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autoptr (GFile) folder = make_folder ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  signpost_decision_set_chosen (decision, NULL);
  file = signpost_record_save (decision, folder, SIGNPOST_PROFILE_MADR, &error);
  names = list_names (folder);
  g_assert_null (file);
  g_assert_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_INCOMPLETE);
  g_assert_nonnull (strstr (error->message, "Which option is chosen?"));
  g_assert_cmpstr (names, ==, "");
  remove_folder (folder);
}

/* Wherever the disk gets full, both files are there or none, and nothing else */
static void
test_full_disk (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autoptr (GFile) folder = make_folder ();
  struct rlimit limit;
  rlim_t before;
  gboolean saved = FALSE;

  signpost_decision_set_title (decision, "x");
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  before = limit.rlim_cur;

  for (rlim_t bytes = 0; !saved; bytes += 1500)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file = NULL;
      g_autofree char *names = NULL;

      limit.rlim_cur = bytes;
      setrlimit (RLIMIT_FSIZE, &limit);
      file = signpost_record_save (decision, folder, SIGNPOST_PROFILE_MADR, &error);
      limit.rlim_cur = before;
      setrlimit (RLIMIT_FSIZE, &limit);

      names = list_names (folder);
      saved = file != NULL;
      g_assert_cmpstr (names, ==, saved ? "0001-x.decision.json 0001-x.md " : "");

      if (!saved)
        g_assert_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_FOLDER);
    }

  remove_folder (folder);
}

static void
saved_cb (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static GFile *
save_async (SignpostDecision  *decision,
            GFile             *folder,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  signpost_record_save_async (decision, folder, SIGNPOST_PROFILE_NYGARD, cancellable, saved_cb, &result);
  /* What is typed while the file is written is not in it */
  signpost_decision_set_title (decision, "later");

  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return signpost_record_save_finish (result, error);
}

static void
test_async (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autoptr (GFile) folder = make_folder ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = save_async (decision, folder, NULL, &error);
  g_autoptr (GFile) none = NULL;
  g_autofree char *text = read_text (folder, "0001-show-the-order-status-of-the-erp-in-the-web-shop.md");
  g_autofree char *golden = load_data ("sample.nygard.md");

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);

  g_cancellable_cancel (cancellable);
  none = save_async (decision, folder, cancellable, &error);
  g_assert_null (none);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  signpost_decision_set_chosen (decision, NULL);
  none = save_async (decision, folder, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_INCOMPLETE);

  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-save/names", test_names);
  g_test_add_func ("/record-save/long-names", test_long_names);
  g_test_add_func ("/record-save/pair", test_pair);
  g_test_add_func ("/record-save/numbers", test_numbers);
  g_test_add_func ("/record-save/never-overwrites", test_never_overwrites);
  g_test_add_func ("/record-save/race", test_race);
  g_test_add_func ("/record-save/makes-folder", test_makes_folder);
  g_test_add_func ("/record-save/no-folder", test_no_folder);
  g_test_add_func ("/record-save/incomplete", test_incomplete);
  g_test_add_func ("/record-save/full-disk", test_full_disk);
  g_test_add_func ("/record-save/async", test_async);

  return g_test_run ();
}
