/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-outline.h"

#include "core/log/signpost-log-markdown.h"

#include "core/log/signpost-text.h"

#include <string.h>

/* Most of a record is prose that says nothing about the record itself. So the lines are scanned once for headings, and only what
 * stands before the first section, in sections about the record, and at its end is given to cmark: “islands”. */

#define MAX_HEAD_BYTES    (16 * 1024)
#define MAX_SECTION_BYTES (8 * 1024)
#define N_FOOT_LINES      14

typedef struct
{
  SignpostOutline *outline;
  const char      *text;
  gsize            length;

  gsize            at;             /* where the next line begins */
  gsize            start;          /* the line, without its end */
  gsize            end;
  char             fence;          /* of an open block of code, or 0 */
  gsize            fence_length;
  gboolean         in_comment;

  gsize            island;         /* where the open island begins */
  gboolean         has_island;
  gboolean         in_head;
  gsize            last_island;    /* where the last island ended */
  gsize            lines[N_FOOT_LINES];  /* a ring of where the last lines begin */
  guint            n_lines;
} Scan;

static gboolean
next_line (Scan *scan)
{
  const char *found, *carriage;
  gsize left = scan->length - scan->at;

  if (left == 0)
    return FALSE;

  scan->start = scan->at;
  found = memchr (scan->text + scan->at, '\n', left);
  scan->end = found != NULL ? (gsize) (found - scan->text) : scan->length;
  scan->at = found != NULL ? scan->end + 1 : scan->length;

  /* Old line ends, or mixed ones */
  carriage = memchr (scan->text + scan->start, '\r', scan->end - scan->start);
  if (carriage != NULL)
    {
      gsize at = carriage - scan->text;

      if (at + 1 < scan->end)
        scan->at = at + 1;
      scan->end = at;
    }

  return TRUE;
}

static void
read_lines (SignpostOutline *outline,
            const gsize     *starts,
            guint            n_starts,
            cmark_node      *node)
{
  guint first = (guint) MAX (cmark_node_get_start_line (node), 1) - 1;
  guint last = (guint) MAX (cmark_node_get_end_line (node), 1) - 1;

  for (guint i = first; i <= last && i + 1 < n_starts; i++)
    {
      gsize start = starts[i];
      gsize end = starts[i + 1];

      if (i == first)
        start = MIN (start + (gsize) MAX (cmark_node_get_start_column (node) - 1, 0), end);

      /* The marks of quotes and lists on further lines */
      while (start < end && (outline->text[start] == ' ' || outline->text[start] == '>' || outline->text[start] == '\t'))
        start++;

      signpost_outline_add_line (outline, start, end);
    }
}

/* A row's cells, by its bars */
static GArray *
split_row (const char *text,
           gsize       start,
           gsize       end)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (SignpostSpan));
  gsize from;

  while (start < end && g_ascii_isspace (text[end - 1]))
    end--;
  while (start < end && (g_ascii_isspace (text[start]) || text[start] == '>'))
    start++;
  if (start < end && text[start] == '|')
    start++;
  if (start < end && text[end - 1] == '|' && (end - 1 == start || text[end - 2] != '\\'))
    end--;

  from = start;
  for (gsize i = start; i <= end; i++)
    if (i == end || (text[i] == '|' && (i == start || text[i - 1] != '\\')))
      {
        SignpostSpan cell = { from, i };

        while (cell.start < cell.end && g_ascii_isspace (text[cell.start]))
          cell.start++;
        while (cell.start < cell.end && g_ascii_isspace (text[cell.end - 1]))
          cell.end--;
        g_array_append_val (cells, cell);
        from = i + 1;
      }

  return cells;
}

static void
read_table (SignpostOutline *outline,
            const gsize     *starts,
            guint            n_starts,
            cmark_node      *table)
{
  g_autoptr (GArray) head = NULL;
  guint first = (guint) MAX (cmark_node_get_start_line (table), 1) - 1;
  guint last = (guint) MAX (cmark_node_get_end_line (table), 1) - 1;

  for (guint i = first; i <= last && i + 1 < n_starts; i++)
    {
      g_autoptr (GArray) cells = split_row (outline->text, starts[i], starts[i + 1]);

      if (i == first)
        {
          head = g_array_ref (cells);
          signpost_outline_add_cells (outline, cells, NULL);
        }
      else if (i != first + 1)
        signpost_outline_add_cells (outline, cells, head);
    }
}

/* Where the lines of an island begin; one more for its end */
static GArray *
find_line_starts (const char *text,
                  gsize       start,
                  gsize       end)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gsize));

  g_array_append_val (starts, start);
  for (gsize i = start; i < end; i++)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == end || text[i + 1] != '\n')))
      {
        gsize next = i + 1;

        g_array_append_val (starts, next);
      }
  g_array_append_val (starts, end);

  return starts;
}

/* Lines of keys with a rule right below them are a heading to cmark, and meant as what they say. */
static gboolean
is_long_heading (cmark_node *node)
{
  return cmark_node_get_type (node) == CMARK_NODE_HEADING &&
         cmark_node_get_end_line (node) - cmark_node_get_start_line (node) >= 2;
}

static void
read_island (SignpostOutline *outline,
             gsize            start,
             gsize            end)
{
  g_autoptr (GArray) starts = find_line_starts (outline->text, start, end);
  cmark_parser *parser = signpost_log_markdown_parser_new ();
  cmark_node *document;
  cmark_iter *iter;
  cmark_event_type event;

  cmark_parser_feed (parser, outline->text + start, end - start);
  document = cmark_parser_finish (parser);
  iter = cmark_iter_new (document);

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      gboolean is_table = strcmp (cmark_node_get_type_string (node), "table") == 0;

      if (event != CMARK_EVENT_ENTER)
        continue;

      if (is_table)
        read_table (outline, (const gsize *) starts->data, starts->len, node);
      else if (cmark_node_get_type (node) == CMARK_NODE_PARAGRAPH || is_long_heading (node))
        read_lines (outline, (const gsize *) starts->data, starts->len, node);

      /* Nothing within concerns us: lines were read as they stand */
      if (is_table || cmark_node_get_type (node) == CMARK_NODE_PARAGRAPH || cmark_node_get_type (node) == CMARK_NODE_HEADING)
        cmark_iter_reset (iter, node, CMARK_EVENT_EXIT);
    }

  cmark_iter_free (iter);
  cmark_node_free (document);
  cmark_parser_free (parser);
}

static void
close_island (Scan  *scan,
              gsize  end)
{
  gsize most = scan->in_head ? MAX_HEAD_BYTES : MAX_SECTION_BYTES;

  if (scan->has_island && end > scan->island)
    {
      read_island (scan->outline, scan->island, MIN (end, scan->island + most));
      scan->last_island = end;
    }

  scan->has_island = FALSE;
  scan->in_head = FALSE;
}

static void
open_section (Scan         *scan,
              SignpostKey  role,
              gsize         start)
{
  scan->outline->section = role < SIGNPOST_KEY_METADATA ? role : SIGNPOST_KEY_NONE;
  scan->outline->origin = role == SIGNPOST_KEY_METADATA ? SIGNPOST_ORIGIN_METADATA : SIGNPOST_ORIGIN_SECTION;
  scan->outline->pending = SIGNPOST_KEY_NONE;

  if (role == SIGNPOST_KEY_NONE || role > SIGNPOST_KEY_METADATA)
    return;

  scan->island = start;
  scan->has_island = TRUE;
}

/* from: where the heading's line begins; next: where the text below it begins */
static void
read_heading (Scan  *scan,
              int    level,
              gsize  from,
              gsize  start,
              gsize  end,
              gsize  next)
{
  guint n_before = scan->outline->n_headings;
  SignpostOrigin origin = scan->outline->origin;
  SignpostKey role;

  close_island (scan, from);
  scan->outline->section = SIGNPOST_KEY_NONE;
  role = signpost_outline_add_heading (scan->outline, level, start, end);

  /* The head goes on below the title, and below a subtitle or two. */
  if (role == SIGNPOST_KEY_NONE && n_before < 3 && origin == SIGNPOST_ORIGIN_HEAD)
    {
      scan->island = next;
      scan->has_island = TRUE;
      scan->in_head = TRUE;
      return;
    }

  open_section (scan, role, next);
}

static gsize
skip_indent (Scan *scan)
{
  gsize start = scan->start;

  while (start < scan->end && start - scan->start < 4 && scan->text[start] == ' ')
    start++;

  return start;
}

/* Opens or closes a block of code; returns whether the line belongs to one */
static gboolean
is_code (Scan  *scan,
         gsize  start)
{
  char mark = start < scan->end ? scan->text[start] : '\0';
  gsize run = 0;

  if (mark == '`' || mark == '~')
    while (start + run < scan->end && scan->text[start + run] == mark)
      run++;

  if (scan->fence != '\0')
    {
      gsize rest = start + run;

      while (rest < scan->end && g_ascii_isspace (scan->text[rest]))
        rest++;
      if (mark == scan->fence && run >= scan->fence_length && rest == scan->end)
        scan->fence = '\0';

      return TRUE;
    }

  if (run < 3 || (mark == '`' && memchr (scan->text + start + run, '`', scan->end - start - run) != NULL))
    return FALSE;

  scan->fence = mark;
  scan->fence_length = run;

  return TRUE;
}

static gboolean
is_comment (Scan  *scan,
            gsize  start)
{
  if (!scan->in_comment && !(scan->end - start >= 4 && strncmp (scan->text + start, "<!--", 4) == 0))
    return FALSE;

  scan->in_comment = signpost_text_find (scan->text + start, scan->end - start, "-->") == NULL;

  return TRUE;
}

/* “# Title”, “## Status ##” */
static gboolean
read_hashes (Scan  *scan,
             gsize  start)
{
  gsize hashes = 0, text, end = scan->end;

  while (start + hashes < scan->end && scan->text[start + hashes] == '#')
    hashes++;

  text = start + hashes;
  if (hashes == 0 || hashes > 6)
    return FALSE;

  /* “#Title” is no heading to cmark; at the very beginning people mean one. */
  if (text < scan->end && scan->text[text] != ' ' && scan->text[text] != '\t' &&
      (scan->outline->n_headings > 0 || hashes > 2 || g_ascii_isspace (scan->text[text]) || scan->text[text] == '!'))
    return FALSE;

  while (end > text && g_ascii_isspace (scan->text[end - 1]))
    end--;
  if (end > text && scan->text[end - 1] == '#')
    {
      gsize before = end;

      while (before > text && scan->text[before - 1] == '#')
        before--;
      if (before == text || g_ascii_isspace (scan->text[before - 1]))
        end = before;
    }

  read_heading (scan, (int) hashes, scan->start, text, end, scan->at);

  return TRUE;
}

/* A line of “=” or “-” below a line of text */
static gboolean
is_underline (Scan  *scan,
              gsize  start)
{
  gsize end = scan->end;
  char mark = start < end ? scan->text[start] : '\0';

  if (mark != '=' && mark != '-')
    return FALSE;

  while (end > start && g_ascii_isspace (scan->text[end - 1]))
    end--;
  for (gsize i = start; i < end; i++)
    if (scan->text[i] != mark)
      return FALSE;

  return end > start;
}

static gboolean
may_be_underlined (Scan  *scan,
                   gsize  start,
                   gsize  end)
{
  while (start < end && scan->text[start] == ' ')
    start++;

  return start < end && strchr ("|>#-*+", scan->text[start]) == NULL;
}

static gboolean
begins_with_link (Scan  *scan,
                  gsize  start)
{
  while (start < scan->end && strchr (" *-+|", scan->text[start]) != NULL && scan->text[start] != '\0')
    start++;

  return start < scan->end && scan->text[start] == '[' && scan->text[skip_indent (scan)] != '[';
}

static gboolean
has_field (SignpostOutline *outline,
           SignpostKey      key)
{
  for (guint i = 0; i < outline->fields->len; i++)
    if (g_array_index (outline->fields, SignpostField, i).role == key)
      return TRUE;

  return FALSE;
}

/* The last lines may say the status or the date, when nothing before them does. */
static void
read_foot (Scan *scan)
{
  gsize start = scan->lines[scan->n_lines > N_FOOT_LINES ? scan->n_lines % N_FOOT_LINES : 0];
  SignpostOutline *outline = scan->outline;

  if (scan->fence != '\0' || scan->n_lines == 0 ||
      (has_field (outline, SIGNPOST_KEY_STATUS) && has_field (outline, SIGNPOST_KEY_DATE)))
    return;

  start = MAX (start, scan->last_island);
  if (start >= scan->length || scan->length - start > MAX_SECTION_BYTES)
    return;

  outline->origin = SIGNPOST_ORIGIN_FOOT;
  outline->section = SIGNPOST_KEY_NONE;
  outline->pending = SIGNPOST_KEY_NONE;
  read_island (outline, start, scan->length);
}

void
signpost_outline_read_markdown (SignpostOutline *outline,
                                gsize            start)
{
  Scan scan = { .outline = outline, .text = outline->text, .length = outline->length, .at = start };
  gsize paragraph = 0, paragraph_end = 0;
  gboolean in_paragraph = FALSE;
  guint n_paragraph_lines = 0;

  outline->is_markdown = TRUE;
  scan.island = start;
  scan.has_island = TRUE;
  scan.in_head = TRUE;
  scan.last_island = start;

  while (next_line (&scan))
    {
      gsize text = skip_indent (&scan);
      gboolean indented = text - scan.start >= 4;

      scan.lines[scan.n_lines++ % N_FOOT_LINES] = scan.start;

      if ((!indented && is_code (&scan, text)) || scan.fence != '\0' || is_comment (&scan, text))
        in_paragraph = FALSE;
      else if (in_paragraph && n_paragraph_lines == 1 && !indented && is_underline (&scan, text))
        {
          read_heading (&scan, scan.text[text] == '=' ? 1 : 2, paragraph, paragraph, paragraph_end, scan.at);
          in_paragraph = FALSE;
        }
      else if (!indented && scan.text[text] == '#' && text < scan.end && read_hashes (&scan, text))
        in_paragraph = FALSE;
      else if (text == scan.end || g_ascii_isspace (scan.text[text]))
        in_paragraph = FALSE;
      else
        {
          if (!in_paragraph)
            {
              paragraph = scan.start;
              n_paragraph_lines = 0;
            }
          n_paragraph_lines++;
          paragraph_end = scan.end;
          in_paragraph = !indented && may_be_underlined (&scan, paragraph, paragraph_end);
          outline->n_items += begins_with_link (&scan, scan.start);
        }
    }

  close_island (&scan, scan.length);
  read_foot (&scan);
}
