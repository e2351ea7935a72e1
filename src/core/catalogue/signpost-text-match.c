/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-text-match.h"

#include <string.h>

/* One character that is not ASCII */
static void
append_folded (GString    *folded,
               const char *at,
               gssize      length)
{
  g_autofree char *decomposed = g_utf8_normalize (at, length, G_NORMALIZE_ALL);
  g_autofree char *lower = NULL;

  if (decomposed == NULL)
    return;

  lower = g_utf8_casefold (decomposed, -1);
  for (const char *part = lower; *part != '\0'; part = g_utf8_next_char (part))
    if (!g_unichar_ismark (g_utf8_get_char (part)))
      g_string_append_unichar (folded, g_utf8_get_char (part));
}

/* origins: (nullable) (element-type guint): where each byte of the result comes from, and the end.
 * Character by character: marks go away, so it does not matter which letter they stood on. */
static char *
fold (const char *text,
      GArray     *origins)
{
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint origin = at - text;

      if ((guchar) *at < 0x80)
        g_string_append_c (folded, g_ascii_tolower (*at));
      else
        append_folded (folded, at, g_utf8_next_char (at) - at);

      while (origins != NULL && origins->len < folded->len)
        g_array_append_val (origins, origin);
    }

  if (origins != NULL)
    {
      guint end = strlen (text);

      g_array_append_val (origins, end);
    }

  return g_string_free (folded, FALSE);
}

char *
signpost_text_fold (const char *text)
{
  return fold (text, NULL);
}

char **
signpost_text_split (const char *text)
{
  g_autofree char *folded = fold (text != NULL ? text : "", NULL);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n\r", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const SignpostSpan *one = a;
  const SignpostSpan *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

/* Makes one of spans that touch each other. */
static void
join_spans (GArray *spans)
{
  guint n_joined = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      SignpostSpan span = g_array_index (spans, SignpostSpan, i);
      SignpostSpan *last =
        n_joined > 0 ? &g_array_index (spans, SignpostSpan, n_joined - 1) : NULL;

      if (last != NULL && span.start <= last->end)
        last->end = MAX (last->end, span.end);
      else
        g_array_index (spans, SignpostSpan, n_joined++) = span;
    }

  g_array_set_size (spans, n_joined);
}

GArray *
signpost_text_find_words (const char         *text,
                          const char * const *words)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (SignpostSpan));
  g_autoptr (GArray) origins = NULL;
  g_autofree char *folded = NULL;

  if (words[0] == NULL)
    return spans;

  origins = g_array_sized_new (FALSE, FALSE, sizeof (guint), strlen (text) + 1);
  folded = fold (text, origins);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];
      gsize length = strlen (word);

      for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + length, word))
        {
          const guint *origin = &g_array_index (origins, guint, at - folded);
          /* With the marks after it; half of an “ß” is a whole one */
          guint least = g_utf8_next_char (text + origin[length - 1]) - text;
          SignpostSpan span = { origin[0], MAX (origin[length], least) };

          g_array_append_val (spans, span);
        }
    }
  join_spans (spans);

  return spans;
}
