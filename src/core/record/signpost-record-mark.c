/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-revise.h"

#include "core/record/signpost-record-private.h"

#include <string.h>

/* Marks an old record as superseded or amended, in the form that it is written in, and keeps every other byte. */

typedef struct
{
  guint       number;
  const char *title;
  const char *name;
} NewRecord;

/* A line of a text, without its end */
typedef struct
{
  gsize start;
  gsize length;
  gsize next;      /* where the next line starts */
} Line;

static gboolean
get_line (const char *text,
          gsize       start,
          Line       *line)
{
  if (text[start] == '\0')
    return FALSE;

  line->start = start;
  line->length = strcspn (text + start, "\r\n");
  line->next = start + line->length;
  if (text[line->next] == '\r')
    line->next++;
  if (text[line->next] == '\n')
    line->next++;

  return TRUE;
}

static gboolean
begins (const char *text,
        const Line *line,
        const char *words)
{
  return line->length >= strlen (words) &&
         g_ascii_strncasecmp (text + line->start, words, strlen (words)) == 0;
}

static gboolean
is_heading (const char *text,
            const Line *line,
            const char *title)
{
  gsize length = strlen (title);

  return begins (text, line, "## ") && line->length >= length + 3 &&
         g_ascii_strncasecmp (text + line->start + 3, title, length) == 0 &&
         strspn (text + line->start + 3 + length, " \t#") == line->length - 3 - length;
}

static const char *
get_line_end (const char *text)
{
  return strstr (text, "\r\n") != NULL ? "\r\n" : "\n";
}

static char *
replace (const char *text,
         gsize       start,
         gsize       length,
         const char *with)
{
  return g_strdup_printf ("%.*s%s%s", (int) start, text, with, text + start + length);
}

/* “[8. Title](0008-title.md)” as adr-tools has it, “[ADR-0008](0008-title.md)” as MADR has it */
static char *
dup_link (const NewRecord *record,
          gboolean         is_nygard)
{
  g_autofree char *title = signpost_record_escape (record->title);

  return is_nygard ? g_strdup_printf ("[%u. %s](%s)", record->number, title, record->name)
                   : g_strdup_printf ("[ADR-%04u](%s)", record->number, record->name);
}

static gsize
skip_spaces_back (const char *text,
                  gsize       start,
                  gsize       end)
{
  while (end > start && strchr (" \t", text[end - 1]) != NULL)
    end--;

  return end;
}

/* Where a value ends: what follows a closing quote, or a space and a #, is a comment. */
static gsize
find_value_end (const char *text,
                gsize       start,
                gsize       end,
                char        quote)
{
  for (gsize i = start + 1; i < end; i++)
    {
      if (quote != '\0' && text[i] == quote)
        return i + 1;
      if (quote == '\0' && g_str_has_prefix (text + i, " #"))
        return skip_spaces_back (text, start, i);
    }

  return skip_spaces_back (text, start, end);
}

/* A value after “status:”, with the quotes that it had */
static char *
replace_value (const char *text,
               const Line *line,
               const char *value)
{
  gsize start = line->start + strcspn (text + line->start, ":") + 1;
  gsize end = line->start + line->length;
  g_autofree char *quoted = NULL;
  char quote = '\0';

  while (start < end && strchr (" \t", text[start]) != NULL)
    start++;

  if (start < end && strchr ("\"'", text[start]) != NULL)
    quote = text[start];

  if (quote != '\0')
    quoted = g_strdup_printf ("%c%s%c", quote, value, quote);
  else if (text[start - 1] == ':')
    quoted = g_strconcat (" ", value, NULL);
  else
    quoted = g_strdup (value);

  end = find_value_end (text, start, end, quote);

  return replace (text, start, end - start, quoted);
}

/* MADR 4 (nullable) */
static char *
mark_front_matter (const char      *text,
                   const NewRecord *record)
{
  g_autofree char *link = dup_link (record, FALSE);
  g_autofree char *value = NULL;
  Line line;

  if (!get_line (text, 0, &line) || line.length != 3 || !begins (text, &line, "---"))
    return NULL;

  /* MADR 4 has the identifier alone, which says enough in the record's own folder */
  value = strchr (record->name, '/') != NULL
          ? g_strconcat ("superseded by ", link, NULL)
          : g_strdup_printf ("superseded by ADR-%04u", record->number);

  while (get_line (text, line.next, &line) && !(line.length == 3 && begins (text, &line, "---")))
    if (begins (text, &line, "status:"))
      return replace_value (text, &line, value);

  return NULL;
}

/* MADR 2 (nullable) */
static char *
mark_list (const char      *text,
           const NewRecord *record)
{
  g_autofree char *link = dup_link (record, FALSE);
  g_autofree char *value = g_strconcat ("superseded by ", link, NULL);
  Line line = { 0 };

  while (get_line (text, line.next, &line) && !begins (text, &line, "## "))
    if (begins (text, &line, "* status:") || begins (text, &line, "- status:"))
      return replace_value (text, &line, value);

  return NULL;
}

/* The section of Nygard: its lines between the heading and the next one. FALSE when there is none. */
static gboolean
find_status (const char *text,
             Line       *first,
             gsize      *end)
{
  Line line = { 0 };

  while (get_line (text, line.next, &line) && !is_heading (text, &line, "Status"))
    continue;

  if (!is_heading (text, &line, "Status"))
    return FALSE;

  do
    if (!get_line (text, line.next, &line))
      return FALSE;
  while (line.length == strspn (text + line.start, " \t"));

  if (text[line.start] == '#')
    return FALSE;

  *first = line;
  *end = line.start + line.length;
  while (get_line (text, line.next, &line) && text[line.start] != '#')
    if (line.length > strspn (text + line.start, " \t"))
      *end = line.start + line.length;

  return TRUE;
}

/* Nygard (nullable) */
static char *
mark_section (const char      *text,
              const NewRecord *record)
{
  g_autofree char *link = dup_link (record, TRUE);
  g_autofree char *status = g_strconcat ("Superseded by ", link, NULL);
  Line first;
  gsize end;

  if (!find_status (text, &first, &end))
    return NULL;

  return replace (text, first.start, first.length, status);
}

static char *
mark_superseded (const char      *text,
                 const NewRecord *record)
{
  char *marked = mark_front_matter (text, record);

  if (marked == NULL)
    marked = mark_section (text, record);
  if (marked == NULL)
    marked = mark_list (text, record);

  return marked;
}

/* The lines that MADR has for links between records: below the heading, or at the end with one */
static char *
add_information (const char      *text,
                 const NewRecord *record)
{
  g_autofree char *link = dup_link (record, FALSE);
  const char *end = get_line_end (text);
  g_autofree char *added = NULL;
  Line line = { 0 };

  while (get_line (text, line.next, &line))
    if (is_heading (text, &line, "More Information"))
      {
        added = g_strdup_printf ("%s%sAmended by %s.%s", line.next == line.start + line.length ? end : "",
                                 end, link, end);
        return replace (text, line.next, 0, added);
      }

  added = g_strdup_printf ("%s%s## More Information%s%sAmended by %s.%s",
                           g_str_has_suffix (text, "\n") ? "" : end, end, end, end, link, end);

  return g_strconcat (text, added, NULL);
}

static char *
mark_amended (const char      *text,
              const NewRecord *record)
{
  g_autofree char *link = dup_link (record, TRUE);
  const char *line_end = get_line_end (text);
  g_autofree char *added = g_strdup_printf ("%s%sAmended by %s", line_end, line_end, link);
  Line first;
  gsize end;

  if (find_status (text, &first, &end))
    return replace (text, end, 0, added);

  return add_information (text, record);
}

char *
signpost_record_mark_revised (const char       *text,
                              SignpostRelation  relation,
                              guint             number,
                              const char       *title,
                              const char       *name)
{
  const NewRecord record = { number, title, name };

  g_return_val_if_fail (text != NULL && title != NULL && name != NULL, NULL);

  return relation == SIGNPOST_RELATION_AMENDS ? mark_amended (text, &record)
                                              : mark_superseded (text, &record);
}
