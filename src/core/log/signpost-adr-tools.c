/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-adr-tools.h"

#include <gio/gio.h>
#include <string.h>

#include "signpost-log-resources.h"

#define TEMPLATE_PATH "/io/github/signpost_adr/Signpost/log/adr-tools/%s.md"

/* The next line of a text, with its end; length without it */
static const char *
next_line (const char *line,
           gsize      *length)
{
  const char *newline = strchr (line, '\n');
  const char *next = newline != NULL ? newline + 1 : line + strlen (line);

  *length = (newline != NULL ? newline : next) - line;
  if (*length > 0 && line[*length - 1] == '\r')
    (*length)--;

  return next;
}

static const char *
find_eol (const char *text)
{
  const char *newline = strchr (text, '\n');

  return newline != NULL && newline > text && newline[-1] == '\r' ? "\r\n" : "\n";
}

static gboolean
is_line (const char *line,
         gsize       length,
         const char *words)
{
  return length == strlen (words) && strncmp (line, words, length) == 0;
}

static gboolean
is_blank (const char *line,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;

  return TRUE;
}

static void
end_line (GString    *text,
          const char *eol)
{
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append (text, eol);
}

char *
signpost_adr_add_link (const char *text,
                       const char *label,
                       const char *title,
                       const char *target)
{
  GString *result = g_string_new (NULL);
  const char *eol = find_eol (text);
  gboolean in_status = FALSE, after_blank = FALSE;
  gsize length;

  for (const char *line = text, *next; *line != '\0'; line = next)
    {
      next = next_line (line, &length);
      if (strncmp (line, "##", 2) == 0)
        {
          if (in_status)
            g_string_append_printf (result, "%s [%s](%s)%s%s", label, title, target, eol, eol);
          in_status = is_line (line, length, "## Status");
        }

      after_blank = is_blank (line, length);
      g_string_append_len (result, line, next - line);
      end_line (result, eol);
    }

  /* A section that is the last one gets its link, too. */
  if (in_status)
    g_string_append_printf (result, "%s%s [%s](%s)%s", after_blank ? "" : eol, label, title, target, eol);

  return g_string_free (result, FALSE);
}

char *
signpost_adr_remove_status (const char *text,
                            const char *status)
{
  GString *result = g_string_new (NULL);
  gboolean in_status = FALSE, after_blank = FALSE;
  gsize length;

  for (const char *line = text, *next; *line != '\0'; line = next)
    {
      next = next_line (line, &length);
      if (strncmp (line, "##", 2) == 0)
        in_status = is_line (line, length, "## Status");

      if (in_status && is_line (line, length, status))
        continue;
      if (in_status && is_blank (line, length))
        {
          if (!after_blank)
            g_string_append_len (result, line, next - line);
          after_blank = TRUE;
          continue;
        }
      if (in_status)
        after_blank = FALSE;

      g_string_append_len (result, line, next - line);
    }

  end_line (result, find_eol (text));

  return g_string_free (result, FALSE);
}

static gboolean
is_slashed_date (const char *date)
{
  static const char shape[] = "00/00/0000";

  for (gsize i = 0; shape[i] != '\0'; i++)
    if (shape[i] == '0' ? !g_ascii_isdigit (date[i]) : date[i] != '/')
      return FALSE;

  return TRUE;
}

char *
signpost_adr_upgrade_dates (const char *text)
{
  GString *result = g_string_new (NULL);
  gsize length;

  for (const char *line = text, *next; *line != '\0'; line = next)
    {
      const char *from = line;

      next = next_line (line, &length);
      for (const char *date = line; date < line + length; date++)
        if (g_str_has_prefix (date, "Date: ") && is_slashed_date (date + 6))
          {
            g_string_append_len (result, from, date - from);
            g_string_append_printf (result, "Date: %.4s-%.2s-%.2s", date + 12, date + 9, date + 6);
            from = date + 16;
            break;
          }

      g_string_append_len (result, from, next - from);
    }

  return g_string_free (result, FALSE);
}

char *
signpost_adr_fill (const char *template_text,
                   guint       number,
                   const char *title,
                   const char *date,
                   const char *status)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  const struct
  {
    const char *name;
    const char *value;
  } places[] = { { "NUMBER", digits }, { "TITLE", title }, { "DATE", date }, { "STATUS", status } };
  GString *result = g_string_new (NULL);
  gboolean filled[G_N_ELEMENTS (places)] = { FALSE };

  for (const char *p = template_text; *p != '\0';)
    {
      guint i = 0;

      while (i < G_N_ELEMENTS (places) && (filled[i] || !g_str_has_prefix (p, places[i].name)))
        i++;

      if (i < G_N_ELEMENTS (places))
        {
          g_string_append (result, places[i].value);
          filled[i] = TRUE;
          p += strlen (places[i].name);
          continue;
        }

      if (*p == '\n')
        memset (filled, 0, sizeof filled);
      g_string_append_c (result, *p++);
    }

  return g_string_free (result, FALSE);
}

char *
signpost_adr_slug (const char *title)
{
  GString *slug = g_string_new (NULL);

  for (const char *p = title; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, g_ascii_tolower (*p));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }

  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free (slug, FALSE);
}

char *
signpost_adr_dup_title (const char *text)
{
  gsize length;

  next_line (text, &length);

  return length > 2 ? g_strndup (text + 2, length - 2) : g_strdup ("");
}

/* “Amends [3. C](0003-c.md)”: the last link's target counts, and what is before its bracket */
static void
add_link (GPtrArray  *links,
          const char *line)
{
  static const char pattern[] = "^(.+) \\[.*\\]\\(0*([1-9][0-9]*).*\\)";
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *label = NULL, *number = NULL;
  int end;

  if (!g_regex_match (regex, line, 0, &match))
    return;

  label = g_match_info_fetch (match, 1);
  number = g_match_info_fetch (match, 2);
  g_match_info_fetch_pos (match, 0, NULL, &end);
  g_ptr_array_add (links, g_strdup_printf ("%s=%s%s", number, label, line + end));
}

char **
signpost_adr_list_links (const char *text)
{
  GPtrArray *links = g_ptr_array_new ();
  gboolean in_status = FALSE;
  gsize length;

  for (const char *line = text, *next; *line != '\0'; line = next)
    {
      next = next_line (line, &length);
      if (*line == '#')
        in_status = strncmp (line, "## Status", strlen ("## Status")) == 0;
      else if (in_status && !is_blank (line, length))
        {
          g_autofree char *words = g_strndup (line, length);

          add_link (links, words);
        }
    }

  g_ptr_array_add (links, NULL);

  return (char **) g_ptr_array_free (links, FALSE);
}

char *
signpost_adr_load_template (const char *name)
{
  g_autofree char *path = g_strdup_printf (TEMPLATE_PATH, name);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (signpost_log_words_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}
