/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <string.h>

/* YAML 1.1 readers take these for something else than text. */
static const char * const yaml_words[] = {
  "true", "false", "yes", "no", "on", "off", "null", "y", "n", NULL,
};

static gboolean
is_word_character (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

/* “&” begins something only where an entity can follow */
static gboolean
begins_entity (const char *text)
{
  gsize length = strspn (text + 1, "#" G_CSET_DIGITS G_CSET_a_2_z G_CSET_A_2_Z);

  return length > 0 && text[1 + length] == ';';
}

static gboolean
needs_backslash (const char *start,
                 const char *at)
{
  char before = at > start ? at[-1] : ' ';

  if (strchr ("\\`*[]<>|~", *at) != NULL)
    return TRUE;

  if (*at == '_')
    return !is_word_character (before) || !is_word_character (at[1]);

  if (*at == '#')
    return g_ascii_isspace (before) || before == '#';

  if (*at == '&')
    return begins_entity (at);

  return FALSE;
}

/* Where a line would begin a list, a rule, an underlined heading or a table's rule: the offset of
 * the character to escape, or -1 */
static int
find_block_marker (const char *line)
{
  gsize digits = strspn (line, "0123456789");
  char after;

  if (digits > 0)
    {
      after = line[digits] != '\0' ? line[digits + 1] : 'x';

      return strchr (".)", line[digits]) != NULL && strchr (" ", after) != NULL ? (int) digits : -1;
    }

  if (*line == '=' || (*line == ':' && line[1] == '-'))
    return 0;

  if ((*line == '-' || *line == '+') && strchr (" -:", line[1]) != NULL)
    return 0;

  return -1;
}

/* A line without the characters that no text has, its blanks made single spaces */
static char *
dup_clean_line (const char *text,
                gssize      length)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0x2028 || c == 0x2029)
        {
          if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
            g_string_append_c (clean, ' ');
        }
      else if (!g_unichar_iscntrl (c))
        g_string_append_unichar (clean, c);
    }

  return g_strchomp (g_string_free (clean, FALSE));
}

static void
append_clean_line (GString    *out,
                   const char *line)
{
  int marker = find_block_marker (line);

  for (const char *p = line; *p != '\0'; p++)
    {
      if (p - line == marker || needs_backslash (line, p))
        g_string_append_c (out, '\\');

      g_string_append_c (out, *p);
    }
}

void
signpost_record_append_line (GString    *out,
                             const char *text)
{
  g_autofree char *line = dup_clean_line (text, -1);

  append_clean_line (out, line);
}

char *
signpost_record_escape (const char *text)
{
  GString *out = g_string_new (NULL);

  signpost_record_append_line (out, text);

  return g_string_free (out, FALSE);
}

/* (transfer full): the lines of a text, cleaned; empty ones between paragraphs are kept, at most
 * one after another */
static GPtrArray *
split_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *unix_text = NULL;
  g_auto (GStrv) raw = NULL;
  g_auto (GStrv) parts = NULL;

  parts = g_strsplit (text, "\r\n", -1);
  unix_text = g_strdelimit (g_strjoinv ("\n", parts), "\r", '\n');
  raw = g_strsplit (unix_text, "\n", -1);

  for (guint i = 0; raw[i] != NULL; i++)
    {
      g_autofree char *line = dup_clean_line (raw[i], -1);
      const char *last = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : "";

      if (*line != '\0' || *last != '\0')
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }

  return lines;
}

void
signpost_record_append_paragraphs (GString    *out,
                                   const char *text)
{
  g_autoptr (GPtrArray) lines = split_lines (text);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      const char *next = i + 1 < lines->len ? g_ptr_array_index (lines, i + 1) : "";

      append_clean_line (out, line);
      /* A line end that was typed stays one */
      g_string_append (out, *line != '\0' && *next != '\0' ? "\\\n" : "\n");
    }

  if (lines->len > 0 && !g_str_has_suffix (out->str, "\n\n"))
    g_string_append_c (out, '\n');
}

/* A bullet that was typed is the bullet */
static const char *
skip_bullet (const char *line)
{
  if (*line != '\0' && strchr ("-*+", *line) != NULL && line[1] == ' ')
    return line + 2;

  if (g_str_has_prefix (line, "• "))
    return line + strlen ("• ");

  return line;
}

void
signpost_record_append_items (GString    *out,
                              const char *text)
{
  g_autoptr (GPtrArray) lines = split_lines (text);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = skip_bullet (g_ptr_array_index (lines, i));

      if (*line == '\0')
        continue;

      g_string_append (out, "* ");
      append_clean_line (out, line);
      g_string_append_c (out, '\n');
    }
}

void
signpost_record_append_yaml_quoted (GString    *out,
                                    const char *text)
{
  g_autofree char *line = dup_clean_line (text, -1);

  g_string_append_c (out, '"');

  for (const char *p = line; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, '\\');

      g_string_append_c (out, *p);
    }

  g_string_append_c (out, '"');
}

static gboolean
is_plain_yaml (const char *line)
{
  g_autofree char *lower = g_ascii_strdown (line, -1);

  if (!g_ascii_isalpha (*line) && (guchar) *line < 0x80)
    return FALSE;

  for (const char *p = line; *p != '\0'; p++)
    if (!is_word_character (*p) && strchr (" ,.-_()/&'+", *p) == NULL)
      return FALSE;

  return !g_strv_contains (yaml_words, lower);
}

void
signpost_record_append_yaml (GString    *out,
                             const char *text)
{
  g_autofree char *line = dup_clean_line (text, -1);

  if (is_plain_yaml (line))
    g_string_append (out, line);
  else
    signpost_record_append_yaml_quoted (out, line);
}

void
signpost_record_append_yaml_date (GString    *out,
                                  const char *text)
{
  if (g_regex_match_simple ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", text, G_REGEX_DOLLAR_ENDONLY, 0))
    g_string_append (out, text);
  else
    signpost_record_append_yaml_quoted (out, text);
}

void
signpost_record_append_label (GString    *out,
                              const char *text)
{
  g_autofree char *line = dup_clean_line (text, -1);

  /* Mermaid's own entities, by number: nothing of its syntax, of Markdown or of HTML is left */
  for (const char *p = line; *p != '\0'; p++)
    {
      if (strchr ("\"#&%<>`\\|;{}[]*_", *p) != NULL)
        g_string_append_printf (out, "#%d;", *p);
      else
        g_string_append_c (out, *p);
    }
}

void
signpost_record_print (SignpostRecordWriter *writer,
                       const char           *format,
                       ...)
{
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (writer->out, format, args);
  va_end (args);

  g_string_append_c (writer->out, '\n');
}

static void
print_text (SignpostRecordWriter *writer,
            const char           *begin,
            char                 *text,
            const char           *end)
{
  if (*text != '\0')
    {
      g_string_append (writer->out, begin);
      signpost_record_append_line (writer->out, text);
      g_string_append (writer->out, end);
    }

  g_free (text);
}

void
signpost_record_print_item (SignpostRecordWriter *writer,
                            char                 *text)
{
  print_text (writer, "* ", text, "\n");
}

void
signpost_record_print_sentences (SignpostRecordWriter *writer,
                                 char                 *text)
{
  print_text (writer, "", text, "\n\n");
}

void
signpost_record_end_block (SignpostRecordWriter *writer)
{
  if (!g_str_has_suffix (writer->out->str, "\n\n"))
    g_string_append_c (writer->out, '\n');
}

void
signpost_record_heading (SignpostRecordWriter *writer,
                         int                   level,
                         const char           *title)
{
  g_autofree char *marks = g_strnfill (level, '#');

  g_string_append_printf (writer->out, "%s %s\n\n", marks, title);
}

void
signpost_record_table_row (SignpostRecordWriter *writer,
                           GPtrArray            *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      g_string_append_printf (writer->out, "| %s ", cell != NULL && *cell != '\0' ? cell : "–");
    }

  g_string_append (writer->out, "|\n");
}

void
signpost_record_table_head (SignpostRecordWriter *writer,
                            GPtrArray            *cells)
{
  signpost_record_table_row (writer, cells);

  for (guint i = 0; i < cells->len; i++)
    g_string_append (writer->out, "| --- ");

  g_string_append (writer->out, "|\n");
}
