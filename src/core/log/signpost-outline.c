/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-outline.h"

#include "core/log/signpost-log-markdown.h"
#include "core/log/signpost-text.h"

#include <string.h>

/* Keys are short. */
#define MAX_KEY_BYTES 96

void
signpost_outline_init (SignpostOutline *self,
                       SignpostWords   *words,
                       const char      *text,
                       gsize            length)
{
  *self = (SignpostOutline) { .words = words, .text = text, .length = length, .origin = SIGNPOST_ORIGIN_HEAD };
  self->fields = g_array_new (FALSE, FALSE, sizeof (SignpostField));
}

void
signpost_outline_clear (SignpostOutline *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    g_free (g_array_index (self->fields, SignpostField, i).text);

  g_clear_pointer (&self->fields, g_array_unref);
  g_clear_pointer (&self->title, g_free);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* A backslash that escapes the line's end, and is not itself escaped */
static gboolean
is_hard_break (const char *text,
               gsize       start,
               gsize       end)
{
  gsize n = 0;

  while (end - n > start && text[end - n - 1] == '\\')
    n++;

  return n % 2 == 1;
}

/* “accepted <!-- draft | rejected -->”, and comments that people forget the exclamation mark of */
static void
cut_comment (const char *text,
             gsize       start,
             gsize      *end)
{
  const char *comment;

  if (*end - start < 3 || strncmp (text + *end - 3, "-->", 3) != 0)
    return;

  comment = signpost_text_find (text + start, *end - start, "<!--");
  if (comment == NULL)
    comment = signpost_text_find (text + start, *end - start, "<--");
  if (comment != NULL)
    *end = comment - text;
}

/* Emphasis and code around a whole value are no part of it; neither is a comment after it */
static void
trim_value (const char *text,
            gsize      *start,
            gsize      *end)
{
  gsize before;

  do
    {
      before = *end - *start;
      while (*start < *end && is_space (text[*start]))
        (*start)++;
      while (*start < *end && (is_space (text[*end - 1]) || is_hard_break (text, *start, *end)))
        (*end)--;

      cut_comment (text, *start, end);
      if (*end - *start >= 4 && g_ascii_strncasecmp (text + *end - 4, "<br>", 4) == 0)
        *end -= 4;
      if (*end - *start >= 5 && g_ascii_strncasecmp (text + *end - 5, "<br/>", 5) == 0)
        *end -= 5;
      if (*end - *start >= 6 && g_ascii_strncasecmp (text + *end - 6, "<br />", 6) == 0)
        *end -= 6;

      if (*end - *start >= 2 && strchr ("*_`", text[*start]) != NULL && text[*start] == text[*end - 1] &&
          memchr (text + *start + 1 + (text[*start + 1] == text[*start]), text[*start],
                  *end - *start - 2 - 2 * (text[*start + 1] == text[*start] && *end - *start > 4)) == NULL)
        {
          (*start)++;
          (*end)--;
        }
    }
  while (*end - *start < before);
}

/* Where a link or a picture that begins at p ends, and its words */
static const char *
find_link_end (const char  *p,
               const char  *end,
               const char **words_end)
{
  int depth = 0;

  for (const char *q = p; q < end && *q != '\n'; q++)
    {
      depth += *q == '[' ? 1 : *q == ']' ? -1 : 0;
      if (depth > 0)
        continue;

      *words_end = q;
      if (q + 1 < end && q[1] == '(')
        {
          const char *close = memchr (q, ')', end - q);

          return close != NULL ? close + 1 : NULL;
        }
      if (q + 1 < end && q[1] == '[')
        {
          const char *close = memchr (q + 1, ']', end - q - 1);

          return close != NULL ? close + 1 : NULL;
        }

      return NULL;
    }

  return NULL;
}

static gboolean
is_inside_word (const char *start,
                const char *p,
                const char *end)
{
  return p > start && p + 1 < end && g_ascii_isalnum (p[-1]) && (g_ascii_isalnum (p[1]) || p[1] == '_');
}

static void
append_plain (GString    *plain,
              const char *text,
              const char *end,
              int         depth)
{
  const char *start = text;

  for (const char *p = text; p < end;)
    {
      const char *words_end, *link_end;

      if (*p == '\\' && p + 1 < end && g_ascii_ispunct (p[1]))
        {
          g_string_append_c (plain, p[1]);
          p += 2;
        }
      else if (g_str_has_prefix (p, "<!--"))
        {
          const char *close = signpost_text_find (p, end - p, "-->");

          p = close != NULL ? close + 3 : end;
        }
      else if (*p == '[' && depth < 4 && (link_end = find_link_end (p, end, &words_end)) != NULL)
        {
          append_plain (plain, p + 1, words_end, depth + 1);
          p = link_end;
        }
      else if (*p == '`' || *p == '*' || (*p == '~' && p + 1 < end && p[1] == '~') ||
               (*p == '_' && !is_inside_word (start, p, end)))
        p += *p == '~' ? 2 : 1;
      else
        g_string_append_c (plain, *p++);
    }
}

char *
signpost_outline_dup_plain (const char *text,
                            gsize       length)
{
  GString *plain = g_string_sized_new (length);

  append_plain (plain, text, text + length, 0);

  return g_strstrip (g_string_free (plain, FALSE));
}

void
signpost_outline_take_field (SignpostOutline *self,
                             SignpostKey     role,
                             gsize            start,
                             gsize            end,
                             char            *text)
{
  SignpostField field = { role, self->origin, { start, end }, text };

  g_array_append_val (self->fields, field);
}

void
signpost_outline_add_field (SignpostOutline *self,
                            SignpostKey     role,
                            gsize            start,
                            gsize            end)
{
  trim_value (self->text, &start, &end);
  signpost_outline_take_field (self, role, start, end,
                               signpost_outline_dup_plain (self->text + start, end - start));
}

/* “**Status:** accepted”, “Status： 已接受”, “**Status** accepted”, “:Status: accepted”. value: (out): where its value begins */
static SignpostKey
find_key (SignpostOutline *self,
          gsize            start,
          gsize            end,
          gsize           *value)
{
  const char *line = self->text + start;
  gsize length = MIN (end - start, MAX_KEY_BYTES);
  gsize marks = strspn (line, "*_");
  const char *colon = NULL;
  const char *bold_end = NULL;

  for (gsize i = line[0] == ':' ? 1 : 0; i < length && colon == NULL; i++)
    if (line[i] == ':' || (i + 2 < length && strncmp (line + i, "：", 3) == 0))
      colon = line + i;

  /* An address is no key. */
  if (colon != NULL && strncmp (colon, "://", 3) == 0)
    colon = NULL;

  if (colon != NULL)
    {
      SignpostKey role = signpost_words_find_key (self->words, line, colon - line);

      *value = colon - self->text + (*colon == ':' ? 1 : 3);
      /* “**Status:** accepted”: the emphasis ends after the colon; AsciiDoc writes “Status:: accepted” */
      while (*value < end && self->text[*value] == ':')
        (*value)++;
      if (marks > 0 && *value + marks <= end && strncmp (self->text + *value, line, marks) == 0)
        *value += marks;
      else if (line[0] == '`' && *value < end && self->text[*value] == '`')
        (*value)++;

      if (role != SIGNPOST_KEY_NONE)
        return role;
    }

  if (marks == 0 || marks >= length)
    return SIGNPOST_KEY_NONE;

  bold_end = signpost_text_find (line + marks, length - marks, marks > 1 ? (*line == '*' ? "**" : "__") : (*line == '*' ? "*" : "_"));
  if (bold_end == NULL)
    return SIGNPOST_KEY_NONE;

  *value = bold_end - self->text + marks;
  while (*value < end)
    {
      gunichar c = g_utf8_get_char_validated (self->text + *value, end - *value);

      if (c != ' ' && c != '-' && c != 0x2013 && c != 0x2014 && c != '=' && c != 0xb7 && c != 0x2192)
        break;
      *value += g_utf8_next_char (self->text + *value) - (self->text + *value);
    }

  return signpost_words_find_key (self->words, line + marks, bold_end - line - marks);
}

/* “Status: accepted | Date: 2026-11-21 · Owner: me”: where the next key begins, or end */
static gsize
find_next_key (SignpostOutline *self,
               gsize            start,
               gsize            end)
{
  static const char * const partings[] = { "|", "·", "•", "\xc2\xa0\xc2\xa0", "; " };
  gsize next = end;

  for (guint i = 0; i < G_N_ELEMENTS (partings); i++)
    {
      const char *found = signpost_text_find (self->text + start, end - start, partings[i]);

      while (found != NULL)
        {
          gsize after = found - self->text + strlen (partings[i]);
          gsize value;

          while (after < end && is_space (self->text[after]))
            after++;
          if ((gsize) (found - self->text) < next && find_key (self, after, end, &value) != SIGNPOST_KEY_NONE)
            next = found - self->text;
          found = signpost_text_find (self->text + after, end - after, partings[i]);
        }
    }

  return next;
}

/* Shields write “badge/status-accepted-green”, others “badge/ADR/accepted/green” */
static gboolean
add_badge (SignpostOutline *self,
           gsize            start,
           gsize            end)
{
  const char *badge = signpost_text_find (self->text + start, end - start, "badge/");
  SignpostOrigin origin = self->origin;
  const char *key, *parting, *value_end;
  SignpostKey role;

  if (badge == NULL || self->text[start] == '\0' || strchr ("![<", self->text[start]) == NULL)
    return FALSE;

  key = badge + strlen ("badge/");
  if (strncmp (key, "static/", 7) == 0 || strncmp (key, "/", 1) == 0)
    key += strncmp (key, "/", 1) == 0 ? 1 : 7;
  parting = key + strcspn (key, "-/)");
  if (parting >= self->text + end || *parting == ')')
    return FALSE;

  role = signpost_words_find_key (self->words, key, parting - key);
  value_end = parting + 1 + strcspn (parting + 1, "-/)?\"");
  if (role == SIGNPOST_KEY_NONE || value_end > self->text + end)
    return FALSE;

  /* A badge that names the record says its status. */
  if (role == SIGNPOST_KEY_NUMBER)
    role = SIGNPOST_KEY_STATUS;

  self->origin = SIGNPOST_ORIGIN_BADGE;
  signpost_outline_add_field (self, role, parting + 1 - self->text, value_end - self->text);
  self->origin = origin;

  return TRUE;
}

/* “[x] accepted” of a list of choices; FALSE for one that is not chosen */
static gboolean
skip_checkbox (const char *text,
               gsize      *start,
               gsize       end)
{
  if (end - *start < 4 || text[*start] != '[' || text[*start + 2] != ']')
    return TRUE;

  if (text[*start + 1] == ' ')
    return FALSE;

  if (text[*start + 1] == 'x' || text[*start + 1] == 'X')
    *start += 3;

  return TRUE;
}

static gboolean
is_about_itself (SignpostKey role)
{
  return role != SIGNPOST_KEY_NONE && role < SIGNPOST_KEY_METADATA;
}

static void
add_keyed_line (SignpostOutline *self,
                SignpostKey     role,
                gsize            value,
                gsize            end)
{
  gsize next = find_next_key (self, value, end);

  trim_value (self->text, &value, &next);
  if (value < next)
    signpost_outline_add_field (self, role, value, next);
  else
    self->pending = role;

  if (next < end)
    {
      gsize at = next;

      while (at < end && (is_space (self->text[at]) || strchr ("|;", self->text[at]) != NULL || (guchar) self->text[at] >= 0x80))
        at++;
      if (find_key (self, at, end, &value) != SIGNPOST_KEY_NONE)
        signpost_outline_add_line (self, at, end);
    }
}

void
signpost_outline_add_line (SignpostOutline *self,
                           gsize            start,
                           gsize            end)
{
  SignpostKey pending = self->pending;
  SignpostKey role;
  gsize value;

  trim_value (self->text, &start, &end);
  if (start == end || add_badge (self, start, end))
    return;

  role = find_key (self, start, end, &value);
  if (is_about_itself (role))
    {
      self->pending = SIGNPOST_KEY_NONE;
      add_keyed_line (self, role, value, end);
      return;
    }

  /* A key alone, and its value on the next line: “Status” and “: accepted” */
  if (pending == SIGNPOST_KEY_NONE && end - start <= MAX_KEY_BYTES && self->section == SIGNPOST_KEY_NONE)
    {
      role = signpost_words_find_key (self->words, self->text + start, end - start);
      if (role == SIGNPOST_KEY_STATUS || role == SIGNPOST_KEY_DATE || role == SIGNPOST_KEY_DECIDERS)
        {
          self->pending = role;
          return;
        }
    }

  if (pending != SIGNPOST_KEY_NONE || is_about_itself (self->section))
    {
      if (self->text[start] == ':' && start + 1 < end)
        start++;
      if (skip_checkbox (self->text, &start, end))
        {
          signpost_outline_add_field (self, pending != SIGNPOST_KEY_NONE ? pending : self->section, start, end);
          self->pending = SIGNPOST_KEY_NONE;
        }
      return;
    }

  /* “Supersedes [1. A](a.md)” among the links */
  role = signpost_words_begins_with_relation (self->words, self->text + start, end - start, &value);
  if (role != SIGNPOST_KEY_NONE && self->origin != SIGNPOST_ORIGIN_FOOT && end - start < 400)
    signpost_outline_add_field (self, role, start + value, end);
}

static SignpostSpan
get_cell (GArray *cells,
          guint   i)
{
  return g_array_index (cells, SignpostSpan, i);
}

static SignpostKey
find_cell_key (SignpostOutline *self,
               SignpostSpan     cell)
{
  SignpostKey role = signpost_words_find_key (self->words, self->text + cell.start, cell.end - cell.start);

  return is_about_itself (role) ? role : SIGNPOST_KEY_NONE;
}

/* Two columns hold keys and values; more hold a head of keys over values */
void
signpost_outline_add_cells (SignpostOutline *self,
                            GArray          *cells,
                            GArray          *head)
{
  guint n_keys = 0;

  for (guint i = 0; head != NULL && i < head->len; i++)
    n_keys += find_cell_key (self, get_cell (head, i)) != SIGNPOST_KEY_NONE;

  if (head != NULL && head->len > 0 && n_keys >= 2 && n_keys + 1 >= head->len)
    {
      for (guint i = 0; i < MIN (cells->len, head->len); i++)
        {
          SignpostKey role = find_cell_key (self, get_cell (head, i));

          if (role != SIGNPOST_KEY_NONE && get_cell (cells, i).start < get_cell (cells, i).end)
            signpost_outline_add_field (self, role, get_cell (cells, i).start, get_cell (cells, i).end);
        }
      return;
    }

  for (guint i = 0; i + 1 < cells->len && cells->len <= 4; i += 2)
    {
      SignpostKey role = find_cell_key (self, get_cell (cells, i));

      if (role != SIGNPOST_KEY_NONE && get_cell (cells, i + 1).start < get_cell (cells, i + 1).end)
        signpost_outline_add_field (self, role, get_cell (cells, i + 1).start, get_cell (cells, i + 1).end);
    }
}

/* “ADR 12” and “Architecture Decision Record” are no titles, only what the record is. */
static gboolean
is_mere_label (SignpostOutline *self,
               gsize            start,
               gsize            end)
{
  g_autofree char *plain = signpost_outline_dup_plain (self->text + start, end - start);
  gsize length = strlen (plain);

  while (length > 0 && !g_ascii_isalpha (plain[length - 1]) && (guchar) plain[length - 1] < 0x80)
    length--;

  return length == 0 || signpost_words_is_name (self->words, SIGNPOST_NAME_LABEL, plain, length);
}

static void
take_title (SignpostOutline *self,
            gsize            start,
            gsize            end)
{
  g_free (self->title);
  self->title = self->is_markdown ? signpost_log_markdown_dup_inlines (self->text + start, end - start)
                                  : signpost_outline_dup_plain (self->text + start, end - start);
  self->title_span = (SignpostSpan) { start, end };
}

/* “## Status: accepted” is a field; “### Accepted” below “## Status” its value; an early heading may still be the title */
static void
read_minor_heading (SignpostOutline *self,
                    gsize            start,
                    gsize            end)
{
  SignpostOrigin origin = self->origin;
  SignpostStatus status;
  gsize value, word, word_end;
  SignpostKey key = find_key (self, start, end, &value);

  self->origin = SIGNPOST_ORIGIN_SECTION;
  if (is_about_itself (key) && value < end)
    {
      signpost_outline_add_field (self, key, value, end);
      if (key == SIGNPOST_KEY_TITLE)
        take_title (self, value, end);
    }
  else if (self->last_section == SIGNPOST_KEY_STATUS && end - start < MAX_KEY_BYTES &&
           signpost_words_find_status (self->words, self->text + start, end - start, &status, &word, &word_end))
    signpost_outline_add_field (self, SIGNPOST_KEY_STATUS, start, end);
  else if (self->sections == 0 && self->n_headings <= 3 &&
           (self->title == NULL || is_mere_label (self, self->title_span.start, self->title_span.end)))
    take_title (self, start, end);

  self->origin = origin;
}

SignpostKey
signpost_outline_add_heading (SignpostOutline *self,
                              int              level,
                              gsize            start,
                              gsize            end)
{
  SignpostKey role;

  trim_value (self->text, &start, &end);
  self->pending = SIGNPOST_KEY_NONE;
  self->n_headings++;
  role = signpost_words_find_key (self->words, self->text + start, end - start);

  /* The first heading is the title, unless it is plainly a section. */
  if (self->n_headings == 1 && role != SIGNPOST_KEY_STATUS && role != SIGNPOST_KEY_CONTEXT && role != SIGNPOST_KEY_DATE)
    {
      take_title (self, start, end);
      self->title_level = level;
      return SIGNPOST_KEY_NONE;
    }

  if (role == SIGNPOST_KEY_NONE)
    read_minor_heading (self, start, end);
  else
    self->sections |= 1u << role;

  self->last_section = role;

  return role;
}
