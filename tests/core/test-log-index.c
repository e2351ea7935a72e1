/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "core/log/signpost-log-index.h"

typedef struct
{
  char             *folder;
  SignpostWords    *words;
  SignpostLogIndex *index;
} Fixture;

static const struct
{
  const char *name;
  const char *text;
} records[] = {
  { "0001-use-queues.md", "# 1. Use queues\n\n## Status\n\nAccepted\n\n## Context\n\nOrders are lost.\n\n## Decision\n\nA broker keeps them.\n" },
  { "0002-ask-the-erp.md", "# 2. Ask the ERP\n\n* Deciders: Sales office\n* Tags: stock\n\n## Context\n\nNobody needs queues here. Größe zählt.\n\n## Decision\n\nx\n" },
  { "0012-消息队列.md", "# 12. 使用消息队列\n\n## 状态\n\n已接受\n\n## 背景\n\n订单不能丢失。\n\n## 决策\n\nx\n" },
};

static void
put (Fixture    *fixture,
     const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
update (Fixture *fixture)
{
  g_autoptr (GPtrArray) files = signpost_log_scan (fixture->folder, fixture->words, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (signpost_log_index_update (fixture->index, files, NULL, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("signpost-XXXXXX", NULL);
  fixture->words = signpost_words_new ();
  fixture->index = signpost_log_index_new (fixture->folder);
  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    put (fixture, records[i].name, records[i].text);
  update (fixture);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->index);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  signpost_words_unref (fixture->words);
}

/* The numbers that the names of what is found begin with */
static void
assert_finds (Fixture    *fixture,
              const char *query,
              const char *numbers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = signpost_log_index_search (fixture->index, query, &error);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree char *escaped = g_strescape (query, NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < paths->len; i++)
    g_string_append_printf (found, "%s%d", i > 0 ? " " : "", atoi (paths->pdata[i]));

  g_test_message ("%s", escaped);
  g_assert_cmpstr (found->str, ==, numbers);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *query, *numbers; } cases[] = {
    { "queues", "1 2" },           /* the title's before the text's */
    { "QUEUE", "1 2" },            /* a beginning, in any case */
    { "queue x", "2" },
    { "\"queue\"", "" },           /* a whole word */
    { "broker queues", "1" },      /* all words */
    { "\"are lost\"", "1" },
    { "\"lost are\"", "" },
    { "grosse", "" },
    { "große", "2" },
    { "grö", "2" },
    { "gro", "2" },                /* without accents */
    { "sales", "2" },
    { "stock", "2" },
    { "ADR-2", "2" },
    { "adr-0012", "12" },
    { "12", "12" },
    { "队列", "12" },
    { "订单不能", "12" },
    { "列队", "" },
    { "", "" },
    { "   ", "" },
    { "\"", "" },
    { "AND", "" },
    { "NOT (", "" },
    { "title:queues", "" },
    { "a* OR b^2", "" },
    { "\xff\xfe", "" },
    { "nothing", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_finds (fixture, cases[i].query, cases[i].numbers);
}

static void
test_snippet (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *snippet = signpost_log_index_dup_snippet (fixture->index, "0002-ask-the-erp.md", "queue");
  g_autofree char *chinese = signpost_log_index_dup_snippet (fixture->index, "0012-消息队列.md", "订单");
  g_autofree char *none = signpost_log_index_dup_snippet (fixture->index, "0001-use-queues.md", "nothing");

  g_assert_nonnull (strstr (snippet, "needs \x02" "queues\x03 here"));
  g_assert_nonnull (strstr (chinese, "\x02订单\x03不能"));
  g_assert_null (none);
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, records[0].name, NULL);

  put (fixture, "0002-ask-the-erp.md", "# 2. Ask the ERP\n\n## Context\n\nsomething else\n\n## Decision\n\nx\n");
  put (fixture, "0003-new.md", "# 3. New queues\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n");
  g_unlink (path);
  update (fixture);
  assert_finds (fixture, "queues", "3");
  assert_finds (fixture, "something", "2");
}

/* What is wrong with the file of the index does not matter. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *logs = g_build_filename (g_get_user_cache_dir (), "signpost", "logs", NULL);
  g_autoptr (GDir) dir = g_dir_open (logs, 0, NULL);
  const char *name;

  g_clear_object (&fixture->index);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (logs, name, NULL);

      g_assert_true (g_file_set_contents (path, "no index at all, but long enough to have pages of a database in it", -1, NULL));
    }

  fixture->index = signpost_log_index_new (fixture->folder);
  update (fixture);
  assert_finds (fixture, "broker", "1");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *cache = g_dir_make_tmp ("signpost-XXXXXX", NULL);
  int status;

  /* A cache of its own. GLib's isolated directories would do, but each test leaks theirs. */
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/log-index/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/log-index/snippet", Fixture, NULL, set_up, test_snippet, tear_down);
  g_test_add ("/log-index/changes", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add ("/log-index/broken", Fixture, NULL, set_up, test_broken, tear_down);

  status = g_test_run ();
  remove_folder (cache);

  return status;
}
