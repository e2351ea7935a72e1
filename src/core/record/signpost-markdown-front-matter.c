/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-markdown.h"

#include <string.h>

static const char *
skip_line (const char *text)
{
  text += strcspn (text, "\n");

  return *text == '\n' ? text + 1 : text;
}

static gboolean
is_dashes (const char *line)
{
  gsize length = strcspn (line, "\n");

  while (length > 3 && strchr (" \t\r", line[length - 1]) != NULL)
    length--;

  return length == 3 && strncmp (line, "---", 3) == 0;
}

const char *
signpost_markdown_skip_front_matter (const char  *text,
                                     char       **front_matter)
{
  const char *start, *line;

  g_return_val_if_fail (text != NULL, NULL);

  if (front_matter != NULL)
    *front_matter = NULL;

  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += 3;

  if (!is_dashes (text))
    return text;

  start = skip_line (text);
  line = start;

  while (*line != '\0' && !is_dashes (line))
    line = skip_line (line);

  if (*line == '\0')
    return text;

  if (front_matter != NULL)
    *front_matter = g_utf8_make_valid (start, line - start);

  return skip_line (line);
}

char *
signpost_markdown_strip (const char *line)
{
  g_autofree char *heading = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  SignpostBlock *block;

  g_return_val_if_fail (line != NULL, NULL);

  /* As a heading, so that the line is one block whatever it begins with */
  heading = g_strdelimit (g_strdup_printf ("# %s", line), "\r\n", ' ');
  blocks = signpost_markdown_parse (heading);
  block = blocks->len > 0 ? g_ptr_array_index (blocks, 0) : NULL;

  return g_strdup (block != NULL ? block->text : "");
}
