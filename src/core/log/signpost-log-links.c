/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-links.h"

#include "core/log/signpost-log-markdown.h"

#include <string.h>

/* Longer ones are no links. */
#define MAX_TARGET 2048

typedef struct
{
  const char *text;
  gsize       length;
  GArray     *links;
  GArray     *code;      /* (element-type SignpostSpan): blocks of code, by place */
} Search;

gboolean
signpost_link_is_outside (const char *target)
{
  const char *colon = strchr (target, ':');
  gsize scheme = strspn (target, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

  return *target == '#' || *target == '/' || *target == '<' || *target == '\0' ||
         (colon != NULL && scheme > 1 && colon == target + scheme);
}

/* The line after a block of code. cmark gives an indented one the lines after it, too. */
static int
get_next_line (cmark_node *code)
{
  int length, offset;
  char character;
  int line = cmark_node_get_start_line (code);

  if (cmark_node_get_fenced (code, &length, &offset, &character))
    return cmark_node_get_end_line (code) + 1;

  for (const char *p = cmark_node_get_literal (code); *p != '\0'; p++)
    line += *p == '\n';

  return line;
}

static gsize
find_line (GArray *lines,
           int     number,
           gsize   length)
{
  return number >= 1 && (guint) number <= lines->len ? g_array_index (lines, gsize, number - 1) : length;
}

/* The blocks of code, which cmark knows by their lines */
static void
find_code (Search *search)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  cmark_parser *parser = signpost_log_markdown_parser_new ();
  cmark_node *document;
  cmark_iter *iter;
  cmark_event_type event;
  gsize at = 0;

  for (at = 0; at < search->length;)
    {
      gsize line = strcspn (search->text + at, "\r\n");

      g_array_append_val (lines, at);
      at += line;
      at += at < search->length && search->text[at] == '\r' && at + 1 < search->length && search->text[at + 1] == '\n' ? 2 : 1;
    }

  cmark_parser_feed (parser, search->text, search->length);
  document = cmark_parser_finish (parser);
  iter = cmark_iter_new (document);

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (event == CMARK_EVENT_ENTER && cmark_node_get_type (node) == CMARK_NODE_CODE_BLOCK)
        {
          SignpostSpan span = { find_line (lines, cmark_node_get_start_line (node), search->length),
                                find_line (lines, get_next_line (node), search->length) };

          g_array_append_val (search->code, span);
        }
    }

  cmark_iter_free (iter);
  cmark_node_free (document);
  cmark_parser_free (parser);
}

static void
add (Search       *search,
     SignpostSpan  target,
     SignpostSpan  label,
     gboolean      is_wiki)
{
  SignpostTextLink link = { target, label, is_wiki };

  if (target.end > target.start && target.end - target.start <= MAX_TARGET)
    g_array_append_val (search->links, link);
}

static gsize
skip_blanks (const Search *search,
             gsize         at)
{
  while (at < search->length && (search->text[at] == ' ' || search->text[at] == '\t'))
    at++;

  return at;
}

/* “<a b.md>” or “a(b).md”; returns where it ends, or at when there is none */
static gsize
read_target (const Search *search,
             gsize         at,
             SignpostSpan *target)
{
  const char *text = search->text;
  guint depth = 0;

  if (at < search->length && text[at] == '<')
    {
      gsize end = at + 1;

      while (end < search->length && text[end] != '>' && text[end] != '\n' && text[end] != '<')
        end += text[end] == '\\' && end + 1 < search->length ? 2 : 1;
      if (end >= search->length || text[end] != '>')
        return at;
      *target = (SignpostSpan) { at + 1, end };
      return end + 1;
    }

  target->start = at;
  for (; at < search->length; at++)
    {
      if (text[at] == '\\' && at + 1 < search->length && g_ascii_ispunct (text[at + 1]))
        at++;
      else if (text[at] == '(')
        depth++;
      else if (text[at] == ')' && depth-- == 0)
        break;
      else if (g_ascii_isspace (text[at]) || g_ascii_iscntrl (text[at]))
        break;
    }

  target->end = at;

  return at;
}

/* “](target "title")”: whether it is a link, whose label ends at close */
static gsize
read_inline (Search *search,
             gsize   open,
             gsize   close)
{
  SignpostSpan target = { 0, 0 };
  gsize at = skip_blanks (search, close + 2);
  gsize end = read_target (search, at, &target);

  if (end == at)
    return close + 1;

  at = skip_blanks (search, end);
  if (at < search->length && strchr ("\"'(", search->text[at]) != NULL && at > end)
    {
      char quote = search->text[at] == '(' ? ')' : search->text[at];

      for (at++; at < search->length && search->text[at] != quote && search->text[at] != '\n'; at++)
        ;
      at = skip_blanks (search, at + 1);
    }

  if (at >= search->length || search->text[at] != ')')
    return close + 1;

  add (search, target, (SignpostSpan) { open + 1, close }, FALSE);

  return close + 1;
}

/* “[label]: target” at the beginning of a line */
static void
read_definition (Search *search,
                 gsize   open,
                 gsize   close)
{
  SignpostSpan target = { 0, 0 };
  gsize start = open;
  gsize at = skip_blanks (search, close + 2);

  while (start > 0 && search->text[start - 1] == ' ')
    start--;
  if ((start > 0 && search->text[start - 1] != '\n') || open - start > 3)
    return;

  if (read_target (search, at, &target) > at)
    add (search, target, (SignpostSpan) { open, open }, FALSE);
}

/* “[[0012-use-queues|text]]” */
static gsize
read_wiki (Search *search,
           gsize   open)
{
  const char *text = search->text;
  gsize at = open + 2, bar = 0;

  for (; at + 1 < search->length && text[at] != '\n' && text[at] != '['; at++)
    {
      if (text[at] == '|' && bar == 0)
        bar = at;
      if (text[at] != ']' || text[at + 1] != ']')
        continue;
      add (search, (SignpostSpan) { open + 2, bar > 0 ? bar : at },
           bar > 0 ? (SignpostSpan) { bar + 1, at } : (SignpostSpan) { open, open }, TRUE);
      return at + 2;
    }

  return open + 1;
}

/* “href="target"” within a tag */
static gsize
read_tag (Search *search,
          gsize   open)
{
  static const char * const names[] = { "href=", "src=" };
  const char *text = search->text;
  gsize end = open + 1;

  if (end >= search->length || !g_ascii_isalpha (text[end]))
    return open + 1;
  while (end < search->length && text[end] != '>' && text[end] != '<')
    end++;

  for (gsize at = open; at < end; at++)
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      {
        gsize length = strlen (names[i]);
        gsize start = at + length, stop = start + 1;

        if (start >= end || g_ascii_strncasecmp (text + at, names[i], length) != 0 || strchr ("\"'", text[start]) == NULL)
          continue;
        while (stop < end && text[stop] != text[start])
          stop++;
        if (stop < end)
          add (search, (SignpostSpan) { start + 1, stop }, (SignpostSpan) { open, open }, FALSE);
      }

  return open + 1;
}

/* “`code`”: returns where it ends; a run of backticks without its like is text */
static gsize
skip_code_span (const Search *search,
                gsize         at)
{
  const char *text = search->text;
  gsize run = strspn (text + at, "`");
  gsize end = at + run;

  while (end < search->length)
    {
      gsize next = strcspn (text + end, "`\n");

      end += next;
      if (end >= search->length)
        break;
      /* A blank line ends the paragraph. */
      if (text[end] == '\n')
        {
          gsize blank = skip_blanks (search, end + 1);

          if (blank >= search->length || text[blank] == '\n' || text[blank] == '\r')
            break;
          end++;
          continue;
        }
      next = strspn (text + end, "`");
      if (next == run)
        return end + run;
      end += MAX (next, 1);
    }

  return at + run;
}

static void
search_text (Search *search)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *text = search->text;
  guint block = 0;

  for (gsize at = 0; at < search->length;)
    {
      if (block < search->code->len && at >= g_array_index (search->code, SignpostSpan, block).start)
        {
          at = MAX (at, g_array_index (search->code, SignpostSpan, block).end);
          block++;
          g_array_set_size (open, 0);
          continue;
        }

      if (text[at] == '\\' && at + 1 < search->length)
        at += 2;
      else if (text[at] == '`')
        at = skip_code_span (search, at);
      else if (text[at] == '<')
        at = read_tag (search, at);
      else if (text[at] == '[' && at + 1 < search->length && text[at + 1] == '[')
        at = read_wiki (search, at);
      else if (text[at] == '[')
        g_array_append_val (open, at), at++;
      else if (text[at] == ']' && open->len > 0)
        {
          gsize start = g_array_index (open, gsize, open->len - 1);

          g_array_set_size (open, open->len - 1);
          if (at + 1 < search->length && text[at + 1] == '(')
            read_inline (search, start, at);
          else if (at + 1 < search->length && text[at + 1] == ':')
            read_definition (search, start, at);
          at++;
        }
      else
        at++;
    }
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const SignpostTextLink *first = a, *second = b;

  return first->target.start < second->target.start ? -1 : first->target.start > second->target.start;
}

GArray *
signpost_log_links_find (const char *text,
                         gsize       length)
{
  Search search = { text, length };

  search.links = g_array_new (FALSE, FALSE, sizeof (SignpostTextLink));
  search.code = g_array_new (FALSE, FALSE, sizeof (SignpostSpan));

  if (memchr (text, ']', length) != NULL || memchr (text, '<', length) != NULL)
    {
      find_code (&search);
      search_text (&search);
    }

  g_array_sort (search.links, compare_links);
  g_array_unref (search.code);

  return search.links;
}
