/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-revise.h"

#include "core/log/signpost-edits.h"
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

/* The text with one stretch replaced (transfer full) */
static char *
apply (const char *text,
       GArray     *edits)
{
  g_autoptr (GBytes) before = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) after = signpost_edits_apply (edits, before);

  return g_strndup (g_bytes_get_data (after, NULL), g_bytes_get_size (after));
}

static char *
insert (const char *text,
        gsize       at,
        const char *words)
{
  g_autoptr (GArray) edits = signpost_edits_new ();

  signpost_edits_take (edits, at, at, g_strdup (words));

  return apply (text, edits);
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

/* As the profile has it: MADR 4 names the record, a list links to it by its identifier, a section by its title (nullable) */
static char *
mark_superseded (const char      *text,
                 const NewRecord *record)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GArray) edits = signpost_edits_new ();
  SignpostRecordFacts facts;
  g_autofree char *link = NULL, *status = NULL;
  gboolean marked;

  signpost_record_facts_read (&facts, words, "record.md", text, strlen (text), TRUE);
  link = dup_link (record, facts.status_origin == SIGNPOST_ORIGIN_SECTION);
  /* MADR 4 has the identifier alone, which says enough in the record's own folder */
  if (facts.status_origin == SIGNPOST_ORIGIN_FRONT_MATTER && strchr (record->name, '/') == NULL)
    status = g_strdup_printf ("superseded by ADR-%04u", record->number);
  else
    status = g_strdup_printf ("%s by %s", facts.status_origin == SIGNPOST_ORIGIN_SECTION ? "Superseded" : "superseded", link);

  marked = facts.status_origin != SIGNPOST_ORIGIN_NONE &&
           signpost_edits_set_status (edits, &facts, text, strlen (text), status, TRUE, NULL);
  signpost_record_facts_clear (&facts);

  return marked ? apply (text, edits) : NULL;
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
        return insert (text, line.next, added);
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
    return insert (text, end, added);

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
