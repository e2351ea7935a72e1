/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/edit/signpost-edit-excerpt.h"

#include <string.h>

#define BYTES_BEFORE   4000
#define BYTES_AFTER    6000
#define MAX_LINE_BYTES 2000

static gsize
find_line_start (const char *text,
                 gsize       at)
{
  while (at > 0 && text[at - 1] != '\n')
    at--;

  return at;
}

static gsize
find_next_line (const char *text,
                gsize       length,
                gsize       at)
{
  const char *newline = memchr (text + at, '\n', length - at);

  return newline != NULL ? (gsize) (newline + 1 - text) : length;
}

static gboolean
is_blank (const char *text,
          gsize       start,
          gsize       end)
{
  while (start < end && g_ascii_isspace (text[start]))
    start++;

  return start == end;
}

/* Back until there is enough, and on to an empty line */
static gsize
find_start (const char *text,
            gsize       place)
{
  gsize at = find_line_start (text, place);

  while (at > 0)
    {
      gsize before = find_line_start (text, at - 1);

      if (place - at > BYTES_BEFORE && is_blank (text, before, at))
        break;
      at = before;
      if (place - at > 4 * BYTES_BEFORE)
        break;
    }

  return at;
}

/* (nullable): the line that opens the block of code that a place is in */
static const char *
find_open_fence (const char *text,
                 gsize       until)
{
  const char *open = NULL;

  for (gsize at = 0; at < until; at = find_next_line (text, until, at))
    if (strncmp (text + at, "```", 3) == 0 || strncmp (text + at, "~~~", 3) == 0)
      open = open == NULL ? text + at : NULL;

  return open;
}

static void
append_line (GString    *excerpt,
             const char *line,
             gsize       length)
{
  if (length <= MAX_LINE_BYTES)
    {
      g_string_append_len (excerpt, line, (gssize) length);
      return;
    }

  length = MAX_LINE_BYTES;
  while (length > 0 && ((guchar) line[length] & 0xc0) == 0x80)
    length--;
  g_string_append_len (excerpt, line, (gssize) length);
  g_string_append (excerpt, "…\n");
}

char *
signpost_edit_excerpt (const char *text,
                       gsize       place)
{
  gsize length = strlen (text);
  gsize start, at;
  const char *fence;
  GString *excerpt = g_string_new (NULL);

  place = MIN (place, length);
  start = find_start (text, place);
  fence = find_open_fence (text, start);
  if (fence != NULL)
    g_string_append_printf (excerpt, "%.*s\n", (int) strcspn (fence, "\n"), fence);

  for (at = start; at < length;)
    {
      gsize next = find_next_line (text, length, at);

      if (at > place && at - place > BYTES_AFTER && (is_blank (text, at, next) || at - place > 4 * BYTES_AFTER))
        break;
      append_line (excerpt, text + at, next - at);
      at = next;
    }

  return g_string_free (excerpt, FALSE);
}
