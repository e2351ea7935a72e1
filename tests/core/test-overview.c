/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-overview.h"

#include "core/record/signpost-log.h"

static SignpostCatalogue *catalogue;
static GListStore *records;

static void
add_record (const char *path,
            const char *text)
{
  g_autoptr (GFile) file = g_file_new_build_filename ("/nowhere", path, NULL);
  g_autoptr (SignpostLogEntry) entry = signpost_log_entry_parse (file, path, text);

  g_list_store_append (records, entry);
}

static char *
join (GPtrArray *found)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const SignpostFound *one = g_ptr_array_index (found, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", one->id);
    }

  return g_string_free (ids, FALSE);
}

static void
test_search (void)
{
  static const struct { const char *terms; const char *ids; } cases[] = {
    { "", "" },
    { "xyzzy", "" },
    /* A title, the beginning of one of its words, in any case */
    { "process integration", "use-case:process" },
    { "PROC INTEGR", "use-case:process" },
    /* Not in the middle of a word, and not only some of the terms */
    { "rocess", "" },
    { "process xyzzy", "" },
    /* A method’s title, and an alias of a category */
    { "queues", "category:evt record:0002-use-queues.md" },
    /* Records, by title alone */
    { "use queues", "record:0002-use-queues.md" },
    { "zürich", "record:0003-zurich.md" },
    { "zurich", "record:0003-zurich.md" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) terms = g_strsplit (cases[i].terms, " ", -1);
      g_autoptr (GPtrArray) found = signpost_overview_search (catalogue, G_LIST_MODEL (records), (const char * const *) terms);
      g_autofree char *ids = join (found);

      g_test_message ("“%s”", cases[i].terms);
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

/* Every use case is found by its title and by each alias, and every category likewise; what has the word in its title comes first. */
static void
test_aliases (void)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);
      const char * const *aliases = signpost_use_case_get_aliases (use_case);
      g_autofree char *id = g_strconcat ("use-case:", signpost_use_case_get_id (use_case), NULL);

      for (guint j = 0; aliases[j] != NULL; j++)
        {
          const char *terms[] = { aliases[j], NULL };
          g_autoptr (GPtrArray) found = signpost_overview_search (catalogue, NULL, terms);
          g_autofree char *ids = join (found);

          g_test_message ("“%s”", aliases[j]);
          g_assert_nonnull (strstr (ids, id));
        }
    }
}

/* Whatever is found can be found again by its id, and nothing else can. */
static void
test_find (void)
{
  static const char * const strangers[] = { "", "process", "use-case:", "use-case:xyzzy", "category:process",
                                            "record:0009-x.md", "record:../0002-use-queues.md" };
  const char *terms[] = { "i", NULL };
  g_autoptr (GPtrArray) found = signpost_overview_search (catalogue, G_LIST_MODEL (records), terms);

  g_assert_cmpuint (found->len, >, 5);

  for (guint i = 0; i < found->len; i++)
    {
      const SignpostFound *one = g_ptr_array_index (found, i);
      g_autoptr (SignpostFound) again = signpost_overview_find (catalogue, G_LIST_MODEL (records), one->id);

      g_assert_nonnull (again);
      g_assert_cmpstr (again->id, ==, one->id);
      g_assert_cmpstr (again->title, ==, one->title);
      g_assert_cmpstr (again->text, ==, one->text);
      g_assert_true (g_str_has_suffix (again->id, again->name));
    }

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    g_assert_null (signpost_overview_find (catalogue, G_LIST_MODEL (records), strangers[i]));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int result = 0;

  g_test_init (&argc, &argv, NULL);
  catalogue = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);
  records = g_list_store_new (SIGNPOST_TYPE_LOG_ENTRY);
  add_record ("0002-use-queues.md", "---\nstatus: accepted\ndate: 2026-11-21\n---\n# Use queues\n");
  add_record ("0003-zurich.md", "# Move to Zürich\n");

  g_test_add_func ("/overview/search", test_search);
  g_test_add_func ("/overview/aliases", test_aliases);
  g_test_add_func ("/overview/find", test_find);

  result = g_test_run ();
  g_clear_object (&records);
  g_clear_object (&catalogue);

  return result;
}
