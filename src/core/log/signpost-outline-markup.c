/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-outline.h"

#include "core/log/signpost-text.h"

#include <string.h>

/* AsciiDoc and reStructuredText, as far as a record says something about itself in them: they are listed and read, not edited. */

typedef struct
{
  gsize start;
  gsize end;
} Line;

static GArray *
split_lines (const char *text,
             gsize       start,
             gsize       length)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  while (start < length)
    {
      const char *found = memchr (text + start, '\n', length - start);
      gsize end = found != NULL ? (gsize) (found - text) : length;
      Line line = { start, end };

      while (line.end > line.start && g_ascii_isspace (text[line.end - 1]))
        line.end--;
      g_array_append_val (lines, line);
      start = end + 1;
    }

  return lines;
}

static void
open_section (SignpostOutline *outline,
              SignpostKey     role)
{
  outline->section = role < SIGNPOST_KEY_METADATA ? role : SIGNPOST_KEY_NONE;
  if (role != SIGNPOST_KEY_NONE)
    outline->origin = role == SIGNPOST_KEY_METADATA ? SIGNPOST_ORIGIN_METADATA : SIGNPOST_ORIGIN_SECTION;
}

/* Whether lines of the place where the reader is say something about the record */
static gboolean
is_of_interest (SignpostOutline *outline,
                SignpostKey     role)
{
  return role <= SIGNPOST_KEY_METADATA && (outline->origin != SIGNPOST_ORIGIN_SECTION || role != SIGNPOST_KEY_NONE);
}

static gsize
skip_bullet (const char *text,
             gsize       start,
             gsize       end)
{
  gsize at = start;

  while (at < end && (text[at] == ' ' || text[at] == '\t'))
    at++;
  while (at < end && strchr ("*-.+", text[at]) != NULL)
    at++;

  return at > start && at < end && text[at] == ' ' && g_ascii_ispunct (text[at - 1]) ? at + 1 : start;
}

static gboolean
is_delimiter (const char *text,
              const Line *line)
{
  gsize length = line->end - line->start;

  if (length < 4 || strchr ("-.=+*_/`", text[line->start]) == NULL)
    return FALSE;

  for (gsize i = line->start; i < line->end; i++)
    if (text[i] != text[line->start])
      return FALSE;

  return text[line->start] != '=' && text[line->start] != '*' && text[line->start] != '_';
}

/* “|Status |accepted”, several cells a line, or one a line */
static void
read_adoc_cells (SignpostOutline *outline,
                 const Line      *line,
                 GArray          *cells)
{
  const char *text = outline->text;
  gsize from = line->start;

  for (gsize i = line->start; i <= line->end; i++)
    if (i == line->end || text[i] == '|')
      {
        SignpostSpan cell = { from, i };

        while (cell.start < cell.end && g_ascii_isspace (text[cell.start]))
          cell.start++;
        while (cell.start < cell.end && g_ascii_isspace (text[cell.end - 1]))
          cell.end--;
        if (i > line->start)
          g_array_append_val (cells, cell);
        from = i + 1;
      }

  for (guint i = 0; i + 1 < cells->len; i += 2)
    {
      g_autoptr (GArray) pair = g_array_new (FALSE, FALSE, sizeof (SignpostSpan));

      g_array_append_vals (pair, &g_array_index (cells, SignpostSpan, i), 2);
      signpost_outline_add_cells (outline, pair, NULL);
    }

  if (cells->len % 2 == 0)
    g_array_set_size (cells, 0);
  else
    g_array_remove_range (cells, 0, cells->len - 1);
}

void
signpost_outline_read_asciidoc (SignpostOutline *outline,
                                gsize            start)
{
  g_autoptr (GArray) lines = split_lines (outline->text, start, outline->length);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (SignpostSpan));
  const char *text = outline->text;
  SignpostKey role = SIGNPOST_KEY_NONE;
  gboolean in_block = FALSE, in_table = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      gsize marks = line->start;

      while (marks < line->end && (text[marks] == '=' || text[marks] == '#'))
        marks++;

      if (is_delimiter (text, line))
        in_block = !in_block;
      else if (in_block || (line->end - line->start >= 2 && strncmp (text + line->start, "//", 2) == 0))
        continue;
      else if (line->end - line->start >= 4 && strncmp (text + line->start, "|===", 4) == 0)
        {
          in_table = !in_table;
          g_array_set_size (cells, 0);
        }
      else if (marks > line->start && marks < line->end && text[marks] == ' ')
        {
          role = signpost_outline_add_heading (outline, (int) (marks - line->start), marks, line->end);
          if (role != SIGNPOST_KEY_NONE || outline->n_headings > 3)
            open_section (outline, role);
          if (role == SIGNPOST_KEY_NONE && outline->n_headings > 3)
            outline->origin = SIGNPOST_ORIGIN_SECTION;
        }
      else if (in_table && is_of_interest (outline, role))
        read_adoc_cells (outline, line, cells);
      else if (is_of_interest (outline, role))
        signpost_outline_add_line (outline, skip_bullet (text, line->start, line->end), line->end);
    }
}

/* A line of one sign, at least three of them */
static gboolean
is_rst_rule (const char *text,
             const Line *line)
{
  if (line->end - line->start < 3 || strchr ("=-`:'\"~^_*+#<>.", text[line->start]) == NULL)
    return FALSE;

  for (gsize i = line->start; i < line->end; i++)
    if (text[i] != text[line->start])
      return FALSE;

  return TRUE;
}

static gboolean
is_rst_heading (SignpostOutline *outline,
                GArray          *lines,
                guint            i)
{
  const Line *line = &g_array_index (lines, Line, i);
  const Line *next = i + 1 < lines->len ? &g_array_index (lines, Line, i + 1) : NULL;

  return next != NULL && line->end > line->start && !g_ascii_isspace (outline->text[line->start]) &&
         !is_rst_rule (outline->text, line) && is_rst_rule (outline->text, next);
}

/* “   * - Status” and “     - accepted” of a list-table: key and value on lines of their own */
static void
read_rst_line (SignpostOutline *outline,
               const Line      *line)
{
  const char *text = outline->text;
  gsize start = line->start;
  gboolean is_cell = FALSE;

  while (start < line->end && g_ascii_isspace (text[start]))
    start++;
  while (start + 1 < line->end && strchr ("*-", text[start]) != NULL && text[start + 1] == ' ')
    {
      is_cell = start > line->start;
      start += 2;
    }

  if (is_cell && outline->pending == SIGNPOST_KEY_NONE && outline->section == SIGNPOST_KEY_NONE)
    {
      SignpostKey role = signpost_words_find_key (outline->words, text + start, line->end - start);

      if (role != SIGNPOST_KEY_NONE && role < SIGNPOST_KEY_METADATA)
        {
          outline->pending = role;
          return;
        }
    }

  signpost_outline_add_line (outline, start, line->end);
}

void
signpost_outline_read_rst (SignpostOutline *outline,
                           gsize            start)
{
  g_autoptr (GArray) lines = split_lines (outline->text, start, outline->length);
  const char *text = outline->text;
  SignpostKey role = SIGNPOST_KEY_NONE;
  gboolean in_block = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->end == line->start)
        continue;

      if (is_rst_heading (outline, lines, i))
        {
          role = signpost_outline_add_heading (outline, outline->n_headings == 0 ? 1 : 2, line->start, line->end);
          if (role != SIGNPOST_KEY_NONE || outline->n_headings > 3)
            open_section (outline, role);
          if (role == SIGNPOST_KEY_NONE && outline->n_headings > 3)
            outline->origin = SIGNPOST_ORIGIN_SECTION;
          in_block = FALSE;
          i++;
        }
      else if (strncmp (text + line->start, "..", 2) == 0)
        in_block = signpost_text_find (text + line->start, line->end - line->start, "table::") == NULL;
      else if (in_block && g_ascii_isspace (text[line->start]))
        continue;
      else if (!is_rst_rule (text, line) && is_of_interest (outline, role))
        {
          in_block = FALSE;
          read_rst_line (outline, line);
        }
    }
}
