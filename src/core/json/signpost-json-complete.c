/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/json/signpost-json-reader.h"
#include "core/json/signpost-json-scanner.h"

#include <string.h>

/* Where the text could end, and what would have to be closed there */
typedef struct
{
  gsize    length;
  GString *open;     /* closing brackets, the innermost last */
} End;

static void
note_end (End           *end,
          gsize          length,
          const GString *open)
{
  end->length = length;
  g_string_assign (end->open, open->str);
}

/* The end of a text in quotes, after the closing one; the length when it is cut off */
static gsize
skip_text (const char *text,
           gsize       length,
           gsize       start)
{
  for (gsize i = start + 1; i < length; i++)
    {
      if (text[i] == '\\')
        i++;
      else if (text[i] == '"')
        return i + 1;
    }

  return length;
}

static void
find_end (const char *text,
          gsize       length,
          End        *end)
{
  g_autoptr (GString) open = g_string_new (NULL);

  for (gsize i = 0; i < length; )
    {
      char character = text[i];

      if (character == '"')
        {
          i = skip_text (text, length, i);
          continue;
        }

      i++;
      if (character == '{' || character == '[')
        {
          g_string_append_c (open, character == '{' ? '}' : ']');
          note_end (end, i, open);
        }
      else if ((character == '}' || character == ']') && open->len > 0)
        {
          g_string_truncate (open, open->len - 1);
          note_end (end, i, open);
        }
      else if (character == ',')
        {
          note_end (end, i - 1, open);
        }
    }
}

GBytes *
signpost_json_complete (GBytes *bytes)
{
  g_autoptr (GString) open = g_string_new (NULL);
  g_autofree char *valid = NULL;
  End end = { 0, open };
  GString *whole;
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length == 0)
    return NULL;

  valid = g_utf8_make_valid (data, (gssize) length);
  find_end (valid, signpost_json_measure_sound (valid, strlen (valid)), &end);
  if (end.length == 0)
    return NULL;

  whole = g_string_new_len (valid, (gssize) end.length);
  for (gsize i = open->len; i > 0; i--)
    g_string_append_c (whole, open->str[i - 1]);

  return g_string_free_to_bytes (whole);
}
