/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-search.h"

#include <glib/gi18n-lib.h>

#include "core/catalogue/signpost-search-index.h"
#include "core/catalogue/signpost-search-mention.h"
#include "core/catalogue/signpost-text-match.h"

/* What can be found and is not a use case; its lines are borrowed from the catalogue. */
typedef struct
{
  SignpostSearchGroup  group;
  SignpostSpot        place;
  const char          *title;
  GPtrArray           *lines;  /* after the title */
} Entry;

struct _SignpostSearch
{
  SignpostCatalogue  *catalogue;
  SignpostSearchText *text;     /* of the entries */
  GPtrArray          *entries;  /* (element-type Entry) */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_ptr_array_unref (entry->lines);
  g_free (entry);
}

static Entry *
add_entry (SignpostSearch      *self,
           SignpostSearchGroup  group,
           SignpostSpot        place,
           const char          *title)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->group = group;
  entry->place = place;
  entry->title = title;
  entry->lines = g_ptr_array_new ();
  g_ptr_array_add (self->entries, entry);
  signpost_search_text_add_entry (self->text);

  return entry;
}

static void
add_title (SignpostSearch *self,
           const char     *title)
{
  signpost_search_text_add_line (self->text, SIGNPOST_SEARCH_TITLE, title);
}

static void
add_line (SignpostSearch      *self,
          Entry               *entry,
          SignpostSearchField  field,
          const char          *line)
{
  g_ptr_array_add (entry->lines, (gpointer) line);
  signpost_search_text_add_line (self->text, field, line);
}

static void
add_aliases (SignpostSearch     *self,
             Entry              *entry,
             const char * const *aliases)
{
  for (guint i = 0; aliases[i] != NULL; i++)
    add_line (self, entry, SIGNPOST_SEARCH_ALIASES, aliases[i]);
}

static void
add_sections (SignpostSearch *self,
              Entry          *entry,
              GPtrArray      *sections)
{
  for (guint s = 0; s < sections->len; s++)
    {
      const SignpostSection *section = g_ptr_array_index (sections, s);

      for (guint i = 0; i < section->items->len; i++)
        {
          const SignpostStatement *statement = g_ptr_array_index (section->items, i);

          add_line (self, entry, SIGNPOST_SEARCH_DESCRIPTION, statement->text);
        }
    }
}

static void
add_category (SignpostSearch   *self,
              SignpostCategory *category)
{
  Entry *entry = add_entry (self, SIGNPOST_SEARCH_CATEGORIES,
                            signpost_spot_new (SIGNPOST_SPOT_SELECTION, NULL, NULL,
                                                signpost_category_get_id (category)),
                            signpost_category_get_title (category));

  add_title (self, entry->title);
  add_line (self, entry, SIGNPOST_SEARCH_ALIASES, signpost_category_get_method_title (category));
  add_aliases (self, entry, signpost_category_get_aliases (category));
  add_line (self, entry, SIGNPOST_SEARCH_DESCRIPTION, signpost_category_get_summary (category));
  add_sections (self, entry, signpost_category_get_sections (category));
}

static void
add_option (SignpostSearch          *self,
            SignpostTechnicalOption *option)
{
  Entry *entry = add_entry (self, SIGNPOST_SEARCH_OPTIONS,
                            signpost_spot_new (SIGNPOST_SPOT_TECHNICAL_OPTION,
                                                signpost_technical_option_get_id (option), NULL, NULL),
                            signpost_technical_option_get_title (option));

  add_title (self, entry->title);
  add_line (self, entry, SIGNPOST_SEARCH_DESCRIPTION, signpost_technical_option_get_operations (option));
  add_line (self, entry, SIGNPOST_SEARCH_DESCRIPTION, signpost_technical_option_get_security (option));
  add_line (self, entry, SIGNPOST_SEARCH_DESCRIPTION, signpost_technical_option_get_errors (option));
  add_line (self, entry, SIGNPOST_SEARCH_DESCRIPTION, signpost_technical_option_get_suits (option));
}

static void
add_combinations (SignpostSearch *self)
{
  GPtrArray *combinations = signpost_catalogue_get_combinations (self->catalogue);

  for (guint i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);
      Entry *entry = add_entry (self, SIGNPOST_SEARCH_COMBINATIONS,
                                signpost_spot_new (SIGNPOST_SPOT_COMBINATION, combination->id,
                                                    NULL, NULL),
                                combination->title);

      add_title (self, entry->title);
      add_line (self, entry, SIGNPOST_SEARCH_DESCRIPTION, combination->text);
    }
}

static void
add_examples (SignpostSearch *self)
{
  GPtrArray *examples = signpost_catalogue_get_examples (self->catalogue);

  for (guint i = 0; i < examples->len; i++)
    {
      const SignpostExample *example = g_ptr_array_index (examples, i);
      Entry *entry = add_entry (self, SIGNPOST_SEARCH_EXAMPLES,
                                signpost_spot_new (SIGNPOST_SPOT_EXAMPLE, example->id,
                                                    example->use_case, NULL),
                                example->title);

      add_title (self, entry->title);
      add_line (self, entry, SIGNPOST_SEARCH_DESCRIPTION, example->text);
    }
}

/* A note is found by what it says: its title is that of the use case it belongs to.
 * category: (nullable): of a note on one cell */
static void
add_notes (SignpostSearch   *self,
           GPtrArray        *notes,
           SignpostUseCase  *use_case,
           SignpostCategory *category)
{
  const char *category_id = category != NULL ? signpost_category_get_id (category) : NULL;

  for (guint i = 0; i < notes->len; i++)
    {
      const SignpostStatement *note = g_ptr_array_index (notes, i);
      Entry *entry = add_entry (self, SIGNPOST_SEARCH_NOTES,
                                signpost_spot_new (SIGNPOST_SPOT_SELECTION, NULL,
                                                    signpost_use_case_get_id (use_case), category_id),
                                signpost_use_case_get_title (use_case));

      add_line (self, entry, SIGNPOST_SEARCH_DESCRIPTION, note->text);
    }
}

static gboolean
has_note (GPtrArray  *notes,
          const char *text)
{
  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (((SignpostStatement *) g_ptr_array_index (notes, i))->text, text))
      return TRUE;

  return FALSE;
}

/* Notes on a cell that are not seen already */
static void
add_notes_of_fit (SignpostSearch  *self,
                  SignpostUseCase *use_case,
                  SignpostFit     *fit,
                  GPtrArray       *seen)
{
  GPtrArray *notes = signpost_fit_get_notes (fit);
  g_autoptr (GPtrArray) unseen = g_ptr_array_new ();

  for (guint i = 0; i < notes->len; i++)
    {
      SignpostStatement *note = g_ptr_array_index (notes, i);

      if (has_note (seen, note->text))
        continue;

      g_ptr_array_add (seen, note);
      g_ptr_array_add (unseen, note);
    }

  add_notes (self, unseen, use_case, signpost_fit_get_category (fit));
}

static void
add_notes_of_fits (SignpostSearch  *self,
                   SignpostUseCase *use_case)
{
  GListModel *fits = signpost_use_case_get_fits (use_case);
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  g_ptr_array_extend (seen, signpost_use_case_get_notes (use_case), NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (fits); i++)
    {
      g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, i);

      if (signpost_fit_has_notes (fit))
        add_notes_of_fit (self, use_case, fit, seen);
    }
}

static void
add_all_notes (SignpostSearch *self)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (self->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);

      add_notes (self, signpost_use_case_get_notes (use_case), use_case, NULL);
      add_notes_of_fits (self, use_case);
    }
}

typedef void (*AddFunc) (SignpostSearch *self, gpointer item);

static void
add_all (SignpostSearch *self,
         GListModel     *model,
         AddFunc         add)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      add (self, item);
    }
}

SignpostSearch *
signpost_search_new (SignpostCatalogue *catalogue)
{
  SignpostSearch *self = g_new0 (SignpostSearch, 1);

  self->catalogue = g_object_ref (catalogue);
  self->text = signpost_search_text_new ();
  self->entries = g_ptr_array_new_with_free_func (entry_free);

  add_all (self, signpost_catalogue_get_categories (catalogue), (AddFunc) add_category);
  add_combinations (self);
  add_all (self, signpost_catalogue_get_technical_options (catalogue), (AddFunc) add_option);
  add_examples (self);
  add_all_notes (self);

  return self;
}

void
signpost_search_free (SignpostSearch *self)
{
  g_ptr_array_unref (self->entries);
  signpost_search_text_free (self->text);
  g_object_unref (self->catalogue);
  g_free (self);
}

/* Groups by their best result, then by their own order. Sorting is stable, so equals keep the
   catalogue's order. */
static int
compare_results (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const SignpostSearchResult *one = a;
  const SignpostSearchResult *other = b;
  const guint *best = user_data;

  if (one->group == other->group)
    return one->rank < other->rank ? -1 : one->rank > other->rank;

  if (best[one->group] != best[other->group])
    return best[one->group] < best[other->group] ? -1 : 1;

  return one->group < other->group ? -1 : 1;
}

static void
sort_results (GArray *results)
{
  guint best[SIGNPOST_N_SEARCH_GROUPS];

  for (guint group = 0; group < SIGNPOST_N_SEARCH_GROUPS; group++)
    best[group] = SIGNPOST_SEARCH_NO_MATCH;

  for (guint i = 0; i < results->len; i++)
    {
      const SignpostSearchResult *result = &g_array_index (results, SignpostSearchResult, i);

      best[result->group] = MIN (best[result->group], result->rank);
    }

  g_array_sort_with_data (results, compare_results, best);
}

/* What else there is to say of them is only said of those that are kept. */
static void
add_found_use_cases (SignpostSearch     *self,
                     const char * const *words,
                     GArray             *results)
{
  guint n_use_cases = g_list_model_get_n_items (signpost_catalogue_get_use_cases (self->catalogue));
  SignpostSearchIndex *index = signpost_catalogue_get_search_index (self->catalogue);

  for (guint i = 0; i < n_use_cases; i++)
    {
      SignpostSearchResult result = {
        .group = SIGNPOST_SEARCH_USE_CASES,
        .rank = signpost_search_index_rank (index, i, words),
        .position = i,
      };

      if (result.rank != SIGNPOST_SEARCH_NO_MATCH)
        g_array_append_val (results, result);
    }
}

static void
complete_use_case (SignpostSearch       *self,
                   SignpostSearchResult *result)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (self->catalogue);
  g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, result->position);

  result->title = signpost_use_case_get_title (use_case);
  result->place = signpost_spot_new (SIGNPOST_SPOT_SELECTION, NULL, signpost_use_case_get_id (use_case),
                                     NULL);
}

static void
add_found_entries (SignpostSearch     *self,
                   const char * const *words,
                   GArray             *results)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      SignpostSearchResult result = {
        .group = entry->group,
        .title = entry->title,
        .place = entry->place,
        .rank = signpost_search_text_rank (self->text, i, words),
        .position = i,
      };

      if (result.rank != SIGNPOST_SEARCH_NO_MATCH)
        g_array_append_val (results, result);
    }
}

/* Takes the sorted results */
static GArray *
keep_best (SignpostSearch *self,
           GArray         *results,
           guint           n_most)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (SignpostSearchResult));
  guint n_kept[SIGNPOST_N_SEARCH_GROUPS] = { 0 };

  for (guint i = 0; i < results->len; i++)
    {
      SignpostSearchResult *result = &g_array_index (results, SignpostSearchResult, i);

      if (n_kept[result->group]++ >= n_most)
        continue;

      if (result->group == SIGNPOST_SEARCH_USE_CASES)
        complete_use_case (self, result);

      g_array_append_vals (kept, result, 1);
    }
  g_array_unref (results);

  return kept;
}

GArray *
signpost_search_find (SignpostSearch     *self,
                      const char * const *words,
                      guint               n_most)
{
  GArray *results = g_array_new (FALSE, FALSE, sizeof (SignpostSearchResult));

  if (words[0] == NULL)
    return results;

  add_found_use_cases (self, words, results);
  add_found_entries (self, words, results);
  sort_results (results);

  return keep_best (self, results, n_most);
}

static gboolean
has_word (const char *text,
          const char *word)
{
  const char *words[] = { word, NULL };
  g_autoptr (GArray) spans = signpost_text_find_words (text, words);

  return spans->len > 0;
}

/* The first line with the first word that the title lacks */
static const char *
find_line (const char         *title,
           GPtrArray          *lines,
           const char * const *words)
{
  for (guint w = 0; words[w] != NULL; w++)
    {
      if (has_word (title, words[w]))
        continue;

      for (guint i = 0; i < lines->len; i++)
        if (has_word (g_ptr_array_index (lines, i), words[w]))
          return g_ptr_array_index (lines, i);
    }

  return NULL;
}

char *
signpost_search_dup_excerpt (SignpostSearch             *self,
                             const SignpostSearchResult *result,
                             const char * const         *words)
{
  const Entry *entry;

  if (result->group == SIGNPOST_SEARCH_USE_CASES)
    return signpost_search_dup_mention (self->catalogue,
                                        signpost_catalogue_find_use_case (self->catalogue,
                                                                          result->place.use_case),
                                        words);

  g_return_val_if_fail (result->position < self->entries->len, NULL);

  entry = g_ptr_array_index (self->entries, result->position);

  return g_strdup (result->group == SIGNPOST_SEARCH_NOTES ? g_ptr_array_index (entry->lines, 0)
                                                          : find_line (result->title, entry->lines, words));
}

const char *
signpost_search_group_to_title (SignpostSearchGroup group)
{
  switch (group)
    {
    case SIGNPOST_SEARCH_CATEGORIES:
      return C_("search", "Categories");

    case SIGNPOST_SEARCH_COMBINATIONS:
      return C_("search", "Combinations");

    case SIGNPOST_SEARCH_OPTIONS:
      return C_("search", "Technical options");

    case SIGNPOST_SEARCH_EXAMPLES:
      return C_("search", "Examples");

    case SIGNPOST_SEARCH_NOTES:
      return C_("search", "Notes");

    case SIGNPOST_SEARCH_USE_CASES:
    default:
      return C_("search", "Use cases");
    }
}
