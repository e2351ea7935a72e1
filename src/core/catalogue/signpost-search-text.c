/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-search-text.h"

#include <string.h>

#include "core/catalogue/signpost-text-match.h"

/* The beginning of a word is no field of its own but a better place in the title. */
static const guint ranks[SIGNPOST_N_SEARCH_FIELDS] = { 1, 2, 3, 4 };

/* Where the fields of an entry begin in the text; each ends with a NUL. */
typedef struct
{
  gsize starts[SIGNPOST_N_SEARCH_FIELDS];
} Entry;

struct _SignpostSearchText
{
  GString *text;
  GArray  *entries;  /* (element-type Entry) */
  guint    field;    /* of the last entry, the one that lines are added to */
};

SignpostSearchText *
signpost_search_text_new (void)
{
  SignpostSearchText *self = g_new0 (SignpostSearchText, 1);

  self->text = g_string_new (NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  return self;
}

void
signpost_search_text_free (SignpostSearchText *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->entries);
  g_free (self);
}

/* Every field of the last entry begins and ends somewhere, however many lines came. */
static void
go_to_field (SignpostSearchText *self,
             guint               field)
{
  Entry *entry = &g_array_index (self->entries, Entry, self->entries->len - 1);

  while (self->field < field)
    {
      g_string_append_c (self->text, '\0');
      self->field++;
      entry->starts[self->field] = self->text->len;
    }
}

guint
signpost_search_text_add_entry (SignpostSearchText *self)
{
  Entry entry;

  if (self->entries->len > 0)
    {
      go_to_field (self, SIGNPOST_N_SEARCH_FIELDS - 1);
      g_string_append_c (self->text, '\0');
    }

  for (guint field = 0; field < SIGNPOST_N_SEARCH_FIELDS; field++)
    entry.starts[field] = self->text->len;
  g_array_append_val (self->entries, entry);
  self->field = 0;

  return self->entries->len - 1;
}

void
signpost_search_text_add_line (SignpostSearchText  *self,
                               SignpostSearchField  field,
                               const char          *line)
{
  g_autofree char *folded = signpost_text_fold (line);

  g_return_if_fail (self->entries->len > 0);
  g_return_if_fail (field >= self->field);

  go_to_field (self, field);
  g_string_append_printf (self->text, "%s\n", folded);
}

guint
signpost_search_text_get_n_entries (SignpostSearchText *self)
{
  return self->entries->len;
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
rank_word (SignpostSearchText *self,
           guint               position,
           const char         *word)
{
  const Entry *entry = &g_array_index (self->entries, Entry, position);
  gboolean last = position + 1 == self->entries->len;

  for (guint field = 0; field < SIGNPOST_N_SEARCH_FIELDS; field++)
    {
      const char *text = self->text->str + entry->starts[field];

      if (last && field > self->field)
        break;

      if (strstr (text, word) != NULL)
        return field == SIGNPOST_SEARCH_TITLE && begins_word (text, word) ? 0 : ranks[field];
    }

  return SIGNPOST_SEARCH_NO_MATCH;
}

guint
signpost_search_text_rank (SignpostSearchText *self,
                           guint               entry,
                           const char * const *words)
{
  guint sum = 0;

  g_return_val_if_fail (entry < self->entries->len, SIGNPOST_SEARCH_NO_MATCH);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint rank = rank_word (self, entry, words[i]);

      if (rank == SIGNPOST_SEARCH_NO_MATCH)
        return SIGNPOST_SEARCH_NO_MATCH;

      sum += rank;
    }

  return sum;
}
