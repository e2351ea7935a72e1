/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/json/signpost-json-scanner.h"

#include "core/json/signpost-json-reader.h"

#include <string.h>

#define MAX_QUOTED_CHARACTERS 60

static gboolean
is_plain_name (const char *name)
{
  return *name != '\0' && !g_ascii_isdigit (*name) &&
         strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_-$") == strlen (name);
}

char *
signpost_json_quote (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0,
                                             MIN (g_utf8_strlen (text, -1), MAX_QUOTED_CHARACTERS));

  g_strdelimit (start, "\n\r\t", ' ');

  return strlen (start) < strlen (text) ? g_strconcat ("“", start, "…”", NULL)
                                        : g_strconcat ("“", start, "”", NULL);
}

void
signpost_json_path_append_member (GString    *path,
                                  const char *member)
{
  g_autofree char *quoted = NULL;

  if (strlen (member) <= MAX_QUOTED_CHARACTERS && is_plain_name (member))
    {
      g_string_append_c (path, '.');
      g_string_append (path, member);
      return;
    }

  quoted = signpost_json_quote (member);
  g_string_append_printf (path, "[%s]", quoted);
}

void
signpost_json_path_append_element (GString *path,
                                   guint    index)
{
  g_string_append_printf (path, "[%u]", index);
}

void
signpost_json_measure_position (const char *start,
                                const char *at,
                                guint      *line,
                                guint      *column)
{
  const char *line_start = start;
  const char *next = NULL;

  *line = 1;
  while ((next = memchr (line_start, '\n', at - line_start)) != NULL)
    {
      line_start = next + 1;
      *line += 1;
    }

  *column = g_utf8_strlen (line_start, at - line_start) + 1;
}
