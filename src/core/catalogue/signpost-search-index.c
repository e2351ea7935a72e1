/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-search-index.h"

#include <string.h>

#include "core/catalogue/signpost-text-match.h"

/* Best first; the beginning of a word is no field of its own but a better place in the title. */
typedef enum
{
  FIELD_TITLE,
  FIELD_ALIASES,
  FIELD_DESCRIPTION,
  FIELD_TECHNOLOGIES,
  N_FIELDS,
} Field;

static const guint ranks[N_FIELDS] = { 1, 2, 3, 4 };

/* Where the fields of a use case begin in the text; each ends with a NUL. */
typedef struct
{
  gsize starts[N_FIELDS];
} Entry;

struct _SignpostSearchIndex
{
  GString *text;
  GArray  *entries;       /* (element-type Entry) */
  guint   *title_orders;  /* one for each entry */
};

typedef struct
{
  char  *key;
  guint  position;
} TitleKey;

static void
append_line (SignpostSearchIndex *self,
             const char          *line)
{
  g_autofree char *folded = signpost_text_fold (line);

  g_string_append_printf (self->text, "%s\n", folded);
}

static void
append_aliases (SignpostSearchIndex *self,
                SignpostUseCase     *use_case)
{
  const char * const *aliases = signpost_use_case_get_aliases (use_case);

  for (guint i = 0; aliases[i] != NULL; i++)
    append_line (self, aliases[i]);
}

static void
append_description (SignpostSearchIndex *self,
                    SignpostUseCase     *use_case)
{
  GPtrArray *sections = signpost_use_case_get_sections (use_case);

  append_line (self, signpost_use_case_get_summary (use_case));
  for (guint s = 0; s < sections->len; s++)
    {
      const SignpostSection *section = g_ptr_array_index (sections, s);

      for (guint i = 0; i < section->items->len; i++)
        append_line (self, ((SignpostStatement *) g_ptr_array_index (section->items, i))->text);
    }
}

static void
append_technologies (SignpostSearchIndex *self,
                     SignpostCatalogue   *catalogue,
                     SignpostUseCase     *use_case)
{
  const char * const *ids = signpost_use_case_get_options (use_case);

  for (guint i = 0; ids[i] != NULL; i++)
    append_line (self, signpost_technical_option_get_title (
                         signpost_catalogue_find_technical_option (catalogue, ids[i])));
}

static void
append_use_case (SignpostSearchIndex *self,
                 SignpostCatalogue   *catalogue,
                 SignpostUseCase     *use_case)
{
  Entry entry;

  for (Field field = 0; field < N_FIELDS; field++)
    {
      entry.starts[field] = self->text->len;

      if (field == FIELD_TITLE)
        append_line (self, signpost_use_case_get_title (use_case));
      else if (field == FIELD_ALIASES)
        append_aliases (self, use_case);
      else if (field == FIELD_DESCRIPTION)
        append_description (self, use_case);
      else
        append_technologies (self, catalogue, use_case);

      g_string_append_c (self->text, '\0');
    }

  g_array_append_val (self->entries, entry);
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

  self->text = g_string_new (NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);

      append_use_case (self, catalogue, use_case);
    }
  order_titles (self, use_cases);

  return self;
}

void
signpost_search_index_free (SignpostSearchIndex *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->entries);
  g_free (self->title_orders);
  g_free (self);
}

/* Whether a word of the text begins with it: not after another letter or digit */
static gboolean
begins_word (const char *text,
             const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + length, word))
    if (at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      return TRUE;

  return FALSE;
}

static guint
rank_word (SignpostSearchIndex *self,
           const Entry         *entry,
           const char          *word)
{
  for (Field field = 0; field < N_FIELDS; field++)
    {
      const char *text = self->text->str + entry->starts[field];

      if (strstr (text, word) != NULL)
        return field == FIELD_TITLE && begins_word (text, word) ? 0 : ranks[field];
    }

  return SIGNPOST_SEARCH_NO_MATCH;
}

guint
signpost_search_index_rank (SignpostSearchIndex *self,
                            guint                position,
                            const char * const  *words)
{
  guint sum = 0;

  g_return_val_if_fail (position < self->entries->len, SIGNPOST_SEARCH_NO_MATCH);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint rank = rank_word (self, &g_array_index (self->entries, Entry, position), words[i]);

      if (rank == SIGNPOST_SEARCH_NO_MATCH)
        return SIGNPOST_SEARCH_NO_MATCH;

      sum += rank;
    }

  return sum;
}

guint
signpost_search_index_get_title_order (SignpostSearchIndex *self,
                                       guint                position)
{
  g_return_val_if_fail (position < self->entries->len, 0);

  return self->title_orders[position];
}
