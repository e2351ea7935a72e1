/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-search.h"

#include <string.h>

#include "core/catalogue/signpost-search-text.h"
#include "core/catalogue/signpost-text-match.h"

typedef struct
{
  SignpostCatalogue *catalogue;
  SignpostSearch    *search;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalogue = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);
  fixture->search = signpost_search_new (fixture->catalogue);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  signpost_search_free (fixture->search);
  g_assert_finalize_object (fixture->catalogue);
}

static GArray *
find (Fixture    *fixture,
      const char *text)
{
  g_auto (GStrv) words = signpost_text_split (text);

  return signpost_search_find (fixture->search, (const char * const *) words, G_MAXUINT);
}

/* (nullable): the best of a group */
static const SignpostSearchResult *
get_first (GArray              *results,
           SignpostSearchGroup  group)
{
  for (guint i = 0; i < results->len; i++)
    {
      const SignpostSearchResult *result = &g_array_index (results, SignpostSearchResult, i);

      if (result->group == group)
        return result;
    }

  return NULL;
}

/* What is typed, and what comes first in a group */
static const struct
{
  const char          *text;
  SignpostSearchGroup  group;
  SignpostSpotKind    kind;
  const char          *id;  /* of the use case, the category, or the other thing */
} firsts[] = {
  { "process", SIGNPOST_SEARCH_USE_CASES, SIGNPOST_SPOT_SELECTION, "process" },
  { "machine learn", SIGNPOST_SEARCH_USE_CASES, SIGNPOST_SPOT_SELECTION, "ml" },
  { "batch", SIGNPOST_SEARCH_CATEGORIES, SIGNPOST_SPOT_SELECTION, "bat" },
  { "RPC", SIGNPOST_SEARCH_CATEGORIES, SIGNPOST_SPOT_SELECTION, "svc" },
  { "kafka", SIGNPOST_SEARCH_OPTIONS, SIGNPOST_SPOT_TECHNICAL_OPTION, "kafka" },
  { "idempotency", SIGNPOST_SEARCH_OPTIONS, SIGNPOST_SPOT_TECHNICAL_OPTION, "rest-push" },
  { "portal", SIGNPOST_SEARCH_COMBINATIONS, SIGNPOST_SPOT_COMBINATION, "portal-overview" },
  { "pumps", SIGNPOST_SEARCH_EXAMPLES, SIGNPOST_SPOT_EXAMPLE, "example-iot" },
};

static void
test_firsts (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      g_autoptr (GArray) results = find (fixture, firsts[i].text);
      const SignpostSearchResult *first = get_first (results, firsts[i].group);
      const char *id;

      g_test_message ("“%s”", firsts[i].text);
      g_assert_nonnull (first);
      g_assert_cmpint (first->place.kind, ==, firsts[i].kind);
      id = first->place.kind != SIGNPOST_SPOT_SELECTION ? first->place.id
           : first->group == SIGNPOST_SEARCH_CATEGORIES ? first->place.category
                                                         : first->place.use_case;
      g_assert_cmpstr (id, ==, firsts[i].id);
    }
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GArray) results = find (fixture, "data");
  gboolean done[SIGNPOST_N_SEARCH_GROUPS] = { FALSE };
  guint best = 0;

  g_assert_cmpuint (results->len, >, 20);
  for (guint i = 0; i < results->len; i++)
    {
      const SignpostSearchResult *result = &g_array_index (results, SignpostSearchResult, i);
      const SignpostSearchResult *before = result - 1;

      if (i > 0 && before->group == result->group)
        {
          g_assert_cmpuint (before->rank, <=, result->rank);
          continue;
        }

      /* Each group stands together, the best of it first, and the group with the best first. */
      g_assert_false (done[result->group]);
      done[result->group] = TRUE;
      g_assert_cmpuint (result->rank, >=, best);
      best = result->rank;
    }

  for (guint group = 0; group < SIGNPOST_N_SEARCH_GROUPS; group++)
    g_assert_true (done[group]);
}

/* The best are kept, of every group. */
static void
test_most (Fixture       *fixture,
           gconstpointer  data)
{
  const char *words[] = { "data", NULL };
  g_autoptr (GArray) all = signpost_search_find (fixture->search, words, G_MAXUINT);
  g_autoptr (GArray) best = signpost_search_find (fixture->search, words, 1);

  g_assert_cmpuint (best->len, ==, SIGNPOST_N_SEARCH_GROUPS);
  for (guint i = 0; i < best->len; i++)
    {
      const SignpostSearchResult *result = &g_array_index (best, SignpostSearchResult, i);
      const SignpostSearchResult *first = get_first (all, result->group);

      g_assert_true (signpost_spot_equal (&result->place, &first->place));
      g_assert_cmpstr (result->title, ==, first->title);
    }
}

/* What is called by the very word comes before what only mentions it. */
static void
test_best_group (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GArray) results = find (fixture, "kafka");

  g_assert_cmpint (g_array_index (results, SignpostSearchResult, 0).group, ==,
                   SIGNPOST_SEARCH_OPTIONS);
  g_assert_nonnull (get_first (results, SIGNPOST_SEARCH_USE_CASES));
}

static void
test_excerpts (Fixture       *fixture,
               gconstpointer  data)
{
  const char *words[] = { "retry", NULL };
  g_autoptr (GArray) results = signpost_search_find (fixture->search, words, G_MAXUINT);

  g_assert_cmpuint (results->len, >, 0);
  for (guint i = 0; i < results->len; i++)
    {
      const SignpostSearchResult *result = &g_array_index (results, SignpostSearchResult, i);
      g_autofree char *excerpt = signpost_search_dup_excerpt (fixture->search, result, words);
      const char *where = excerpt != NULL ? excerpt : result->title;
      g_autoptr (GArray) spans = signpost_text_find_words (where, words);

      g_assert_cmpuint (spans->len, >, 0);
    }
}

/* Every note of every use case and cell is found by its own words, once. */
static void
test_notes (Fixture       *fixture,
            gconstpointer  data)
{
  const char *words[] = { "heavier", "mark", NULL };
  g_autoptr (GArray) results = signpost_search_find (fixture->search, words, G_MAXUINT);
  const SignpostSearchResult *note = get_first (results, SIGNPOST_SEARCH_NOTES);
  g_autofree char *excerpt = NULL;
  guint n_notes = 0;

  g_assert_nonnull (note);
  g_assert_cmpstr (note->place.use_case, ==, "import-dist");
  excerpt = signpost_search_dup_excerpt (fixture->search, note, words);
  g_assert_nonnull (strstr (excerpt, "heavier mark"));
  for (guint i = 0; i < results->len; i++)
    n_notes += g_array_index (results, SignpostSearchResult, i).group == SIGNPOST_SEARCH_NOTES;
  g_assert_cmpuint (n_notes, ==, 1);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GArray) nothing = find (fixture, "xyzzy");
  g_autoptr (GArray) empty = find (fixture, "  ");
  g_autoptr (GArray) half = find (fixture, "kafka xyzzy");

  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (half->len, ==, 0);
}

static guint
rank_one (SignpostSearchText *text,
          guint               entry,
          const char         *word)
{
  const char *words[] = { word, NULL };

  return signpost_search_text_rank (text, entry, words);
}

/* The last entry is no different, and no field runs into the next. */
static void
test_fields (void)
{
  g_autoptr (SignpostSearchText) text = signpost_search_text_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (signpost_search_text_add_entry (text), ==, i);
      signpost_search_text_add_line (text, SIGNPOST_SEARCH_TITLE, "Über Wasser");
      signpost_search_text_add_line (text, SIGNPOST_SEARCH_DESCRIPTION, "Land");
    }

  g_assert_cmpuint (signpost_search_text_get_n_entries (text), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (rank_one (text, i, "wass"), ==, 0);
      g_assert_cmpuint (rank_one (text, i, "uber"), ==, 0);
      g_assert_cmpuint (rank_one (text, i, "asser"), ==, 1);
      g_assert_cmpuint (rank_one (text, i, "land"), ==, 3);
      g_assert_cmpuint (rank_one (text, i, "sky"), ==, SIGNPOST_SEARCH_NO_MATCH);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/search/firsts", Fixture, NULL, set_up, test_firsts, tear_down);
  g_test_add ("/search/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/search/most", Fixture, NULL, set_up, test_most, tear_down);
  g_test_add ("/search/best-group", Fixture, NULL, set_up, test_best_group, tear_down);
  g_test_add ("/search/excerpts", Fixture, NULL, set_up, test_excerpts, tear_down);
  g_test_add ("/search/notes", Fixture, NULL, set_up, test_notes, tear_down);
  g_test_add ("/search/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add_func ("/search/fields", test_fields);

  return g_test_run ();
}
