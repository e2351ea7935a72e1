/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-search-mention.h"

#include <string.h>

#include "core/catalogue/signpost-text-match.h"

/* In characters: what is shown before and after the word */
#define BEFORE 24
#define AFTER  48

static gboolean
find_word (const char   *text,
           const char   *word,
           SignpostSpan *span)
{
  const char *words[] = { word, NULL };
  g_autofree char *folded = signpost_text_fold (text);
  g_autoptr (GArray) spans = NULL;

  /* Most texts do not have it, and it is cheaper to know that than where it is. */
  if (strstr (folded, word) == NULL)
    return FALSE;

  spans = signpost_text_find_words (text, words);
  *span = g_array_index (spans, SignpostSpan, 0);

  return TRUE;
}

static gboolean
is_space_before (const char *at)
{
  return g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* Back to the beginning of a word, some characters before */
static const char *
find_start (const char *text,
            const char *at)
{
  const char *start = at;

  for (guint i = 0; i < BEFORE && start > text; i++)
    start = g_utf8_prev_char (start);
  while (start > text && start < at && !is_space_before (start))
    start = g_utf8_next_char (start);

  return start;
}

static const char *
find_end (const char *at)
{
  const char *end = at;

  for (guint i = 0; i < AFTER && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  while (end > at && *end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);

  return end;
}

static char *
cut (const char         *text,
     const SignpostSpan *span)
{
  const char *start = find_start (text, text + span->start);
  const char *end = find_end (text + span->end);
  g_autofree char *part = g_strndup (start, end - start);

  return g_strconcat (start > text ? "…" : "", part, *end != '\0' ? "…" : "", NULL);
}

static char *
dup_if_mentioned (const char *text,
                  const char *word)
{
  SignpostSpan span;

  return text != NULL && find_word (text, word, &span) ? cut (text, &span) : NULL;
}

static char *
search_sections (SignpostUseCase *use_case,
                 const char      *word)
{
  GPtrArray *sections = signpost_use_case_get_sections (use_case);
  char *mention = NULL;

  for (guint s = 0; s < sections->len && mention == NULL; s++)
    {
      const SignpostSection *section = g_ptr_array_index (sections, s);

      for (guint i = 0; i < section->items->len && mention == NULL; i++)
        {
          const SignpostStatement *statement = g_ptr_array_index (section->items, i);

          mention = dup_if_mentioned (statement->text, word);
        }
    }

  return mention;
}

static char *
search_technologies (SignpostCatalogue *catalogue,
                     SignpostUseCase   *use_case,
                     const char        *word)
{
  const char * const *ids = signpost_use_case_get_options (use_case);
  char *mention = NULL;

  for (guint i = 0; ids[i] != NULL && mention == NULL; i++)
    {
      SignpostTechnicalOption *option = signpost_catalogue_find_technical_option (catalogue, ids[i]);

      mention = dup_if_mentioned (signpost_technical_option_get_title (option), word);
    }

  return mention;
}

/* In the order in which the places rank */
static char *
search_use_case (SignpostCatalogue *catalogue,
                 SignpostUseCase   *use_case,
                 const char        *word)
{
  const char * const *aliases = signpost_use_case_get_aliases (use_case);
  char *mention = NULL;

  for (guint i = 0; aliases[i] != NULL && mention == NULL; i++)
    mention = dup_if_mentioned (aliases[i], word);

  if (mention == NULL)
    mention = dup_if_mentioned (signpost_use_case_get_summary (use_case), word);
  if (mention == NULL)
    mention = search_sections (use_case, word);
  if (mention == NULL)
    mention = search_technologies (catalogue, use_case, word);

  return mention;
}

char *
signpost_search_dup_mention (SignpostCatalogue  *catalogue,
                             SignpostUseCase    *use_case,
                             const char * const *words)
{
  g_autofree char *title = signpost_text_fold (signpost_use_case_get_title (use_case));

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (title, words[i]) == NULL)
      return search_use_case (catalogue, use_case, words[i]);

  return NULL;
}
