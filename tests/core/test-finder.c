/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-finder.h"

#include <string.h>

#include <libglib-testing/signal-logger.h>

#include "core/catalogue/signpost-search-index.h"
#include "core/catalogue/signpost-text-match.h"

typedef struct
{
  SignpostCatalogue *catalogue;
  SignpostFinder    *finder;
  GListModel        *found;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalogue = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);
  fixture->finder = signpost_finder_new (fixture->catalogue);
  fixture->found = G_LIST_MODEL (fixture->finder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->finder);
  g_assert_finalize_object (fixture->catalogue);
}

static SignpostUseCase *
get_found (Fixture *fixture,
           guint    place)
{
  g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (fixture->found, place);

  return use_case;
}

static SignpostCategory *
find_category (Fixture    *fixture,
               const char *id)
{
  return signpost_catalogue_find_category (fixture->catalogue, id);
}

static SignpostFitLevel
get_level (Fixture          *fixture,
           guint             place,
           SignpostCategory *category)
{
  return signpost_fit_get_level (signpost_use_case_get_fit (get_found (fixture, place), category));
}

static void
test_all (Fixture       *fixture,
          gconstpointer  data)
{
  g_assert_true (g_list_model_get_item_type (fixture->found) == SIGNPOST_TYPE_USE_CASE);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->found), ==, 15);
  g_assert_null (g_list_model_get_item (fixture->found, 15));
  for (guint i = 0; i < 15; i++)
    g_assert_cmpuint (signpost_use_case_get_position (get_found (fixture, i)), ==, i);

  g_assert_false (signpost_finder_get_filtered (fixture->finder));
  g_assert_cmpuint (signpost_finder_count_fits (fixture->finder, G_MAXUINT,
                                                SIGNPOST_FIT_LEVEL_PREFERRED), ==, 21);
  g_assert_cmpuint (signpost_finder_count_fits (fixture->finder, G_MAXUINT,
                                                SIGNPOST_FIT_LEVEL_POSSIBLE), ==, 26);
  g_assert_cmpuint (signpost_finder_count_fits (fixture->finder, G_MAXUINT,
                                                SIGNPOST_FIT_LEVEL_NONE), ==, 28);
}

/* The best place where the word stands, asked of the use case itself: 0 title, 1 alias, 2
 * description, 3 none of them */
static guint
find_place (SignpostUseCase *use_case,
            const char      *word)
{
  const char * const *aliases = signpost_use_case_get_aliases (use_case);
  g_autofree char *title = signpost_text_fold (signpost_use_case_get_title (use_case));
  g_autofree char *joined = g_strjoinv ("\n", (char **) aliases);
  g_autofree char *alias = signpost_text_fold (joined);
  g_autofree char *summary = signpost_text_fold (signpost_use_case_get_summary (use_case));
  GPtrArray *sections = signpost_use_case_get_sections (use_case);

  if (strstr (title, word) != NULL)
    return 0;
  if (strstr (alias, word) != NULL)
    return 1;
  if (strstr (summary, word) != NULL)
    return 2;

  for (guint s = 0; s < sections->len; s++)
    {
      const SignpostSection *section = g_ptr_array_index (sections, s);

      for (guint i = 0; i < section->items->len; i++)
        {
          const SignpostStatement *statement = g_ptr_array_index (section->items, i);
          g_autofree char *text = signpost_text_fold (statement->text);

          if (strstr (text, word) != NULL)
            return 2;
        }
    }

  return 3;
}

/* Title before alias before description before technology; nothing is left out. */
static void
test_ranks (Fixture       *fixture,
            gconstpointer  data)
{
  const char *words[] = { "data", "process", "integration", "user", "batch", "message", "rest" };
  GListModel *all = signpost_catalogue_get_use_cases (fixture->catalogue);
  guint places_seen = 0;

  for (gsize w = 0; w < G_N_ELEMENTS (words); w++)
    {
      guint n_expected = 0;
      guint last = 0;

      signpost_finder_set_text (fixture->finder, words[w]);
      for (guint i = 0; i < g_list_model_get_n_items (fixture->found); i++)
        {
          guint place = find_place (get_found (fixture, i), words[w]);

          g_assert_cmpuint (place, >=, last);
          places_seen |= 1u << place;
          last = place;
        }

      for (guint i = 0; i < g_list_model_get_n_items (all); i++)
        {
          g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (all, i);

          n_expected += find_place (use_case, words[w]) < 3;
        }
      g_assert_cmpuint (g_list_model_get_n_items (fixture->found), >=, n_expected);
    }

  /* The words show every place, or else the test shows nothing. */
  g_assert_cmphex (places_seen, ==, 0xf);
}

static const struct
{
  const char *text;
  const char *first;   /* an id, or NULL for nothing found */
} searches[] = {
  { "", "sso" },
  { " ", "sso" },
  { "IDENTITY", "sso" },
  { "Idéntity  sso", "sso" },
  { "machine learning", "ml" },
  { "learning machine", "ml" },
  { "identity zebra", NULL },
  { "kafka", "import-dist" },
};

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      signpost_finder_set_text (fixture->finder, searches[i].text);
      g_assert_cmpstr (signpost_finder_get_text (fixture->finder), ==, searches[i].text);

      if (searches[i].first == NULL)
        g_assert_cmpuint (g_list_model_get_n_items (fixture->found), ==, 0);
      else
        g_assert_cmpstr (signpost_use_case_get_id (get_found (fixture, 0)), ==, searches[i].first);
    }
}

/* A word at its beginning before the same letters inside a word */
static void
test_word_starts (Fixture       *fixture,
                  gconstpointer  data)
{
  SignpostSearchIndex *index = signpost_catalogue_get_search_index (fixture->catalogue);
  SignpostUseCase *orchestrate = signpost_catalogue_find_use_case (fixture->catalogue, "orchestrate");
  guint position = signpost_use_case_get_position (orchestrate);

  g_assert_cmpuint (signpost_search_index_rank (index, position,
                                                (const char * const[]) { "orch", NULL }), ==, 0);
  g_assert_cmpuint (signpost_search_index_rank (index, position,
                                                (const char * const[]) { "rchestr", NULL }), ==, 1);
  g_assert_cmpuint (signpost_search_index_rank (index, position,
                                                (const char * const[]) { "rchestr", "orch", NULL }),
                    ==, 1);
  g_assert_cmpuint (signpost_search_index_rank (index, position,
                                                (const char * const[]) { "orch", "zebra", NULL }),
                    ==, SIGNPOST_SEARCH_NO_MATCH);
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  SignpostCategory *batch = find_category (fixture, "bat");
  guint preferred = SIGNPOST_FIT_BIT (SIGNPOST_FIT_LEVEL_PREFERRED);
  guint n_serving;

  /* A category: what it serves */
  signpost_finder_set_category (fixture->finder, batch);
  n_serving = g_list_model_get_n_items (fixture->found);
  g_assert_cmpuint (n_serving, ==, 6);
  for (guint i = 0; i < n_serving; i++)
    g_assert_cmpint (get_level (fixture, i, batch), !=, SIGNPOST_FIT_LEVEL_NONE);
  g_assert_cmpuint (signpost_finder_count_fits (fixture->finder,
                                                signpost_category_get_position (batch),
                                                SIGNPOST_FIT_LEVEL_NONE), ==, 0);
  g_assert_true (signpost_finder_get_filtered (fixture->finder));

  /* A category and a fit: that fit */
  signpost_finder_set_fits (fixture->finder, preferred);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->found), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (get_level (fixture, i, batch), ==, SIGNPOST_FIT_LEVEL_PREFERRED);

  signpost_finder_set_fits (fixture->finder, SIGNPOST_FIT_BIT (SIGNPOST_FIT_LEVEL_NONE));
  g_assert_cmpuint (g_list_model_get_n_items (fixture->found), ==, 15 - n_serving);

  /* A fit alone: in any category; one row of the source has no preferred one */
  signpost_finder_set_category (fixture->finder, NULL);
  signpost_finder_set_fits (fixture->finder, preferred);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->found), ==, 14);

  signpost_finder_clear_filters (fixture->finder);
  g_assert_false (signpost_finder_get_filtered (fixture->finder));
  g_assert_cmpuint (g_list_model_get_n_items (fixture->found), ==, 15);
}

static void
test_sort (Fixture       *fixture,
           gconstpointer  data)
{
  SignpostCategory *events = find_category (fixture, "evt");

  signpost_finder_set_sort (fixture->finder, SIGNPOST_SORT_TITLE, NULL);
  for (guint i = 1; i < 15; i++)
    g_assert_cmpint (g_utf8_collate (signpost_use_case_get_title (get_found (fixture, i - 1)),
                                     signpost_use_case_get_title (get_found (fixture, i))), <, 0);

  signpost_finder_set_sort (fixture->finder, SIGNPOST_SORT_FIT, events);
  g_assert_true (signpost_finder_get_sort_category (fixture->finder) == events);
  for (guint i = 1; i < 15; i++)
    {
      SignpostFitLevel above = get_level (fixture, i - 1, events);
      SignpostFitLevel below = get_level (fixture, i, events);

      g_assert_cmpint (above, >=, below);
      if (above == below)
        g_assert_cmpuint (signpost_use_case_get_position (get_found (fixture, i - 1)), <,
                          signpost_use_case_get_position (get_found (fixture, i)));
    }

  signpost_finder_set_sort (fixture->finder, SIGNPOST_SORT_SOURCE, events);
  g_assert_null (signpost_finder_get_sort_category (fixture->finder));
  g_assert_cmpuint (signpost_use_case_get_position (get_found (fixture, 14)), ==, 14);
}

/* What found nothing can say how to find something. */
static void
test_widen (Fixture       *fixture,
            gconstpointer  data)
{
  signpost_finder_set_text (fixture->finder, "machine learning");
  signpost_finder_set_category (fixture->finder, find_category (fixture, "ui"));

  g_assert_cmpuint (g_list_model_get_n_items (fixture->found), ==, 0);
  g_assert_cmpuint (signpost_finder_count_without_filters (fixture->finder), >=, 1);
  g_assert_cmpuint (signpost_finder_count_without_text (fixture->finder), ==, 6);
}

static void
assert_changed (GtSignalLogger *log,
                SignpostFinder *finder,
                guint           removed,
                guint           added)
{
  guint got_position, got_removed, got_added;

  gt_signal_logger_assert_emission_pop (log, finder, "items-changed", &got_position, &got_removed,
                                        &got_added);
  g_assert_cmpuint (got_position, ==, 0);
  g_assert_cmpuint (got_removed, ==, removed);
  g_assert_cmpuint (got_added, ==, added);
  gt_signal_logger_assert_no_emissions (log);
}

/* One signal a change, none for what changes nothing */
static void
test_signals (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GtSignalLogger) log = gt_signal_logger_new ();
  g_autoptr (GtSignalLogger) notes = gt_signal_logger_new ();

  gt_signal_logger_connect (log, fixture->finder, "items-changed");
  gt_signal_logger_connect (notes, fixture->finder, "notify::filtered");

  signpost_finder_set_text (fixture->finder, "machine learning");
  assert_changed (log, fixture->finder, 15, g_list_model_get_n_items (fixture->found));
  signpost_finder_set_text (fixture->finder, "machine learning ");
  gt_signal_logger_assert_no_emissions (log);
  gt_signal_logger_assert_no_emissions (notes);

  signpost_finder_set_text (fixture->finder, NULL);
  gt_signal_logger_pop_emission (log, NULL, NULL, NULL, NULL);
  signpost_finder_set_category (fixture->finder, find_category (fixture, "cen"));
  assert_changed (log, fixture->finder, 15, g_list_model_get_n_items (fixture->found));
  g_assert_cmpuint (gt_signal_logger_get_n_emissions (notes), ==, 1);
  signpost_finder_set_category (fixture->finder, find_category (fixture, "cen"));
  gt_signal_logger_assert_no_emissions (log);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

/* In another thread: the same catalogue, or the same error */
static void
test_load (void)
{
  g_autofree char *name = g_build_filename (g_get_tmp_dir (), "signpost-no-such-catalogue.json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "catalogue",
                                                 "catalogue.json", NULL);
  const char *paths[] = { path, name };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (SignpostCatalogue) catalogue = NULL;
      g_autoptr (GError) error = NULL;

      signpost_catalogue_load_async (file, NULL, loaded_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);

      catalogue = signpost_catalogue_load_finish (result, &error);
      if (i > 0)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
          continue;
        }

      g_assert_no_error (error);
      g_assert_cmpuint (g_list_model_get_n_items (signpost_catalogue_get_use_cases (catalogue)), ==, 15);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/finder/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/finder/ranks", Fixture, NULL, set_up, test_ranks, tear_down);
  g_test_add ("/finder/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/finder/word-starts", Fixture, NULL, set_up, test_word_starts, tear_down);
  g_test_add ("/finder/filters", Fixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/finder/sort", Fixture, NULL, set_up, test_sort, tear_down);
  g_test_add ("/finder/widen", Fixture, NULL, set_up, test_widen, tear_down);
  g_test_add ("/finder/signals", Fixture, NULL, set_up, test_signals, tear_down);
  g_test_add_func ("/finder/load", test_load);

  return g_test_run ();
}
