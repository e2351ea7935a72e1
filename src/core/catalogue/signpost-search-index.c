/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-search-index.h"

#include <string.h>

struct _SignpostSearchIndex
{
  SignpostSearchText *text;          /* an entry for each use case */
  guint              *title_orders;  /* one for each entry */
};

typedef struct
{
  char  *key;
  guint  position;
} TitleKey;

static void
add_aliases (SignpostSearchIndex *self,
             SignpostUseCase     *use_case)
{
  const char * const *aliases = signpost_use_case_get_aliases (use_case);

  for (guint i = 0; aliases[i] != NULL; i++)
    signpost_search_text_add_line (self->text, SIGNPOST_SEARCH_ALIASES, aliases[i]);
}

static void
add_description (SignpostSearchIndex *self,
                 SignpostUseCase     *use_case)
{
  GPtrArray *sections = signpost_use_case_get_sections (use_case);

  signpost_search_text_add_line (self->text, SIGNPOST_SEARCH_DESCRIPTION,
                                 signpost_use_case_get_summary (use_case));
  for (guint s = 0; s < sections->len; s++)
    {
      const SignpostSection *section = g_ptr_array_index (sections, s);

      for (guint i = 0; i < section->items->len; i++)
        {
          const SignpostStatement *statement = g_ptr_array_index (section->items, i);

          signpost_search_text_add_line (self->text, SIGNPOST_SEARCH_DESCRIPTION, statement->text);
        }
    }
}

static void
add_technologies (SignpostSearchIndex *self,
                  SignpostCatalogue   *catalogue,
                  SignpostUseCase     *use_case)
{
  const char * const *ids = signpost_use_case_get_options (use_case);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      SignpostTechnicalOption *option = signpost_catalogue_find_technical_option (catalogue, ids[i]);

      signpost_search_text_add_line (self->text, SIGNPOST_SEARCH_TECHNOLOGIES,
                                     signpost_technical_option_get_title (option));
    }
}

static void
add_use_case (SignpostSearchIndex *self,
              SignpostCatalogue   *catalogue,
              SignpostUseCase     *use_case)
{
  signpost_search_text_add_entry (self->text);
  signpost_search_text_add_line (self->text, SIGNPOST_SEARCH_TITLE,
                                 signpost_use_case_get_title (use_case));
  add_aliases (self, use_case);
  add_description (self, use_case);
  add_technologies (self, catalogue, use_case);
}

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  const TitleKey *one = a;
  const TitleKey *other = b;
  int result = strcmp (one->key, other->key);

  return result != 0 ? result : (int) one->position - (int) other->position;
}

static void
clear_title_key (gpointer data)
{
  g_free (((TitleKey *) data)->key);
}

static void
order_titles (SignpostSearchIndex *self,
              GListModel          *use_cases)
{
  guint n_items = g_list_model_get_n_items (use_cases);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (TitleKey));

  g_array_set_clear_func (keys, clear_title_key);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);
      TitleKey key = { g_utf8_collate_key (signpost_use_case_get_title (use_case), -1), i };

      g_array_append_val (keys, key);
    }
  g_array_sort (keys, compare_titles);

  self->title_orders = g_new (guint, n_items);
  for (guint i = 0; i < n_items; i++)
    self->title_orders[g_array_index (keys, TitleKey, i).position] = i;
}

SignpostSearchIndex *
signpost_search_index_new (SignpostCatalogue *catalogue)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);
  SignpostSearchIndex *self = g_new0 (SignpostSearchIndex, 1);

  self->text = signpost_search_text_new ();
  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);

      add_use_case (self, catalogue, use_case);
    }
  order_titles (self, use_cases);

  return self;
}

void
signpost_search_index_free (SignpostSearchIndex *self)
{
  signpost_search_text_free (self->text);
  g_free (self->title_orders);
  g_free (self);
}

guint
signpost_search_index_rank (SignpostSearchIndex *self,
                            guint                position,
                            const char * const  *words)
{
  return signpost_search_text_rank (self->text, position, words);
}

guint
signpost_search_index_get_title_order (SignpostSearchIndex *self,
                                       guint                position)
{
  g_return_val_if_fail (position < signpost_search_text_get_n_entries (self->text), 0);

  return self->title_orders[position];
}
