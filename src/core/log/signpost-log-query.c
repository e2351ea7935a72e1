/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-query.h"

#include <string.h>

/* Longer queries are cut. */
#define MAX_WORDS 32

static gboolean
is_own_word (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_THAI:
      return TRUE;
    default:
      return FALSE;
    }
}

char *
signpost_log_query_dup_indexed (const char *text,
                                gsize       length)
{
  GString *indexed = g_string_sized_new (length + 16);
  const char *end = text + length;

  for (const char *p = text; p < end;)
    {
      const char *next;
      gunichar c;

      /* Most of most texts */
      if ((guchar) *p < 0x80)
        {
          g_string_append_c (indexed, (guchar) *p < ' ' ? ' ' : *p);
          p++;
          continue;
        }

      c = g_utf8_get_char (p);
      next = g_utf8_next_char (p);
      g_string_append_len (indexed, p, next - p);
      if (is_own_word (c))
        g_string_append_c (indexed, SIGNPOST_SEPARATOR);
      p = next;
    }

  return g_string_free (indexed, FALSE);
}

static gboolean
has_word (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Takes word: as a phrase, which any word may be */
static void
add_word (GString  *match,
          char     *word,
          gboolean  is_beginning)
{
  g_autofree char *indexed = signpost_log_query_dup_indexed (word, strlen (word));

  if (has_word (indexed))
    {
      g_string_append (match, match->len > 0 ? " AND \"" : "\"");
      g_string_append (match, indexed);
      g_string_append (match, is_beginning ? "\"*" : "\"");
    }

  g_free (word);
}

char *
signpost_log_query_dup_match (const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  GString *match = g_string_new (NULL);
  guint n_words = 0;

  for (const char *p = valid; *p != '\0' && n_words < MAX_WORDS; n_words++)
    {
      gboolean is_phrase = *p == '"';
      const char *start = p + is_phrase;
      gsize length = is_phrase ? strcspn (start, "\"") : strcspn (start, " \t\n\"");

      add_word (match, g_strndup (start, length), !is_phrase);
      p = start + length;
      p += *p != '\0' && (is_phrase || *p != '"') ? 1 : 0;
    }

  if (match->len == 0)
    {
      g_string_free (match, TRUE);
      return NULL;
    }

  return g_string_free (match, FALSE);
}
