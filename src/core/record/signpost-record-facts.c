/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-log-private.h"
#include "core/record/signpost-markdown.h"

#include <stdio.h>
#include <string.h>

/* More digits than these are no number of a record. */
#define MAX_DIGITS 9

/* Where the scanner stands in a record. */
typedef enum
{
  PART_HEAD,      /* before the first section */
  PART_STATUS,    /* in “Status” */
  PART_OTHER,
} Part;

typedef struct
{
  SignpostRecordFacts *facts;
  Part                 part;
  char                 fence;         /* the character of an open code fence, or 0 */
  gboolean             has_front_matter;
  gboolean             has_madr_section;
  gboolean             has_status_section;
  GPtrArray           *superseded_by;
} Scan;

int
signpost_record_name_get_number (const char *name)
{
  gsize digits = strspn (name, "0123456789");

  if (digits == 0 || digits > MAX_DIGITS)
    return -1;

  return (int) g_ascii_strtoll (name, NULL, 10);
}

static char *
dup_unquoted (const char *value)
{
  g_autofree char *text = g_strstrip (g_strdup (value));
  gsize length = strlen (text);

  if (length >= 2 && text[0] == '"' && text[length - 1] == '"')
    {
      text[length - 1] = '\0';
      return g_strcompress (text + 1);
    }

  if (length >= 2 && text[0] == '\'' && text[length - 1] == '\'')
    return g_strndup (text + 1, length - 2);

  /* a YAML comment */
  if (strstr (text, " #") != NULL)
    *strstr (text, " #") = '\0';

  return g_strdup (g_strchomp (text));
}

/* Text is “key: value”: the value, or NULL when it is another key */
static const char *
find_value (const char *text,
            const char *key)
{
  gsize length = strlen (key);

  if (g_ascii_strncasecmp (text, key, length) != 0 || text[length] != ':')
    return NULL;

  return text + length + 1;
}

static char *
dup_iso_date (const char *text)
{
  guint parts[3] = { 0, 0, 0 };

  text += strspn (text, " \t\"'");

  if (!g_ascii_isdigit (*text))
    return NULL;

  if (sscanf (text, "%4u-%2u-%2u", &parts[0], &parts[1], &parts[2]) != 3 &&
      sscanf (text, "%2u/%2u/%4u", &parts[2], &parts[1], &parts[0]) != 3)
    return NULL;

  if (!g_date_valid_dmy (parts[2], parts[1], parts[0]))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", parts[0], parts[1], parts[2]);
}

static SignpostStatus
parse_status (const char *text)
{
  static const struct
  {
    const char     *word;
    SignpostStatus  status;
  } words[] = {
    { "proposed", SIGNPOST_STATUS_PROPOSED },
    { "accepted", SIGNPOST_STATUS_ACCEPTED },
    { "rejected", SIGNPOST_STATUS_REJECTED },
    { "deprecated", SIGNPOST_STATUS_DEPRECATED },
    { "superseded", SIGNPOST_STATUS_SUPERSEDED },
    { "superceded", SIGNPOST_STATUS_SUPERSEDED },
    { "draft", SIGNPOST_STATUS_DRAFT },
  };
  const char *word = text + strspn (text, " \t*_`\"'[");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (word, words[i].word, strlen (words[i].word)) == 0 &&
        !g_ascii_isalnum (word[strlen (words[i].word)]))
      return words[i].status;

  return *word == '\0' ? SIGNPOST_STATUS_NONE : SIGNPOST_STATUS_OTHER;
}

static void
add_reference (Scan       *scan,
               const char *reference,
               gsize       length)
{
  g_autofree char *text = g_strstrip (g_strndup (reference, length));
  const char *path = g_str_has_prefix (text, "./") ? text + 2 : text;

  if (*path != '\0')
    g_ptr_array_add (scan->superseded_by, g_strdup (path));
}

/* The targets of the links in a text; without any link, the words that are there instead */
static void
read_references (Scan       *scan,
                 const char *text)
{
  const char *link = strstr (text, "](");

  if (link == NULL)
    {
      g_auto (GStrv) words = g_strsplit_set (text, ", \t", -1);

      for (guint i = 0; words[i] != NULL; i++)
        if (strpbrk (words[i], "0123456789") != NULL)
          add_reference (scan, words[i], strlen (words[i]));
    }

  for (; link != NULL; link = strstr (link + 2, "]("))
    add_reference (scan, link + 2, strcspn (link + 2, ") "));
}

static void
read_status (Scan       *scan,
             const char *text)
{
  SignpostStatus status = parse_status (text);
  g_autofree char *lower = g_ascii_strdown (text, -1);
  const char *by = strstr (lower, "ed by");

  if (status == SIGNPOST_STATUS_NONE)
    return;

  /* Later lines only add that something took its place (adr-tools leaves “Superceded by” below
   * “Accepted”). */
  if (scan->facts->status == SIGNPOST_STATUS_NONE || status == SIGNPOST_STATUS_SUPERSEDED)
    {
      scan->facts->status = status;
      g_free (scan->facts->status_text);
      scan->facts->status_text = g_strdup (text);
    }

  if (status == SIGNPOST_STATUS_SUPERSEDED && by != NULL)
    read_references (scan, text + (by - lower) + strlen ("ed by"));
}

static void
take_date (Scan       *scan,
           const char *text)
{
  if (scan->facts->date == NULL)
    scan->facts->date = dup_iso_date (text);
}

/* A line of front matter, or of the list that MADR 2 keeps below the title */
static void
read_member (Scan       *scan,
             const char *line)
{
  const char *value;

  if ((value = find_value (line, "status")) != NULL)
    {
      g_autofree char *status = dup_unquoted (value);

      read_status (scan, status);
    }
  else if ((value = find_value (line, "date")) != NULL)
    take_date (scan, value);
}

static void
read_front_matter (Scan       *scan,
                   const char *front_matter)
{
  g_auto (GStrv) lines = g_strsplit (front_matter, "\n", -1);

  scan->has_front_matter = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *title = find_value (lines[i], "title");

      read_member (scan, g_strchomp (lines[i]));

      if (title != NULL && scan->facts->title == NULL)
        scan->facts->title = dup_unquoted (title);
    }
}

/* “12. Use queues” and “ADR-0012: Use queues” are called “Use queues” */
static const char *
skip_title_number (const char *title)
{
  gsize digits = strspn (title, "0123456789");

  if (digits > 0 && title[digits] == '.' && title[digits + 1] == ' ')
    return title + digits + 2;

  return title;
}

static void
read_section (Scan       *scan,
              const char *heading)
{
  g_autofree char *title = signpost_markdown_strip (heading);

  if (g_ascii_strcasecmp (title, "Status") == 0)
    {
      scan->part = PART_STATUS;
      scan->has_status_section = TRUE;
      return;
    }

  scan->part = PART_OTHER;
  scan->has_madr_section |= g_ascii_strcasecmp (title, "Decision Outcome") == 0 ||
                            g_ascii_strcasecmp (title, "Considered Options") == 0;
}

static void
read_title (Scan       *scan,
            const char *heading)
{
  g_autofree char *title = signpost_markdown_strip (heading);

  g_free (scan->facts->title);
  scan->facts->title = g_strdup (skip_title_number (g_strstrip (title)));
}

/* Whether the line opens, continues or closes a code fence */
static gboolean
is_fenced (Scan       *scan,
           const char *line)
{
  gboolean marks = g_str_has_prefix (line, "```") || g_str_has_prefix (line, "~~~");

  if (scan->fence != '\0')
    {
      if (marks && *line == scan->fence)
        scan->fence = '\0';

      return TRUE;
    }

  if (marks)
    scan->fence = *line;

  return marks;
}

static void
read_line (Scan       *scan,
           const char *line,
           gboolean   *title_seen)
{
  if (is_fenced (scan, line) || *line == '\0' || g_str_has_prefix (line, "<!--"))
    return;

  if (!*title_seen && g_str_has_prefix (line, "# "))
    {
      *title_seen = TRUE;
      read_title (scan, line + 2);
    }
  else if (g_str_has_prefix (line, "## "))
    read_section (scan, line + 3);
  else if (*line == '#')
    return;
  else if (scan->part == PART_STATUS)
    read_status (scan, line);
  else if (scan->part == PART_HEAD && strchr ("*-", *line) != NULL && line[1] == ' ')
    read_member (scan, line + 2);
  else if (scan->part == PART_HEAD && find_value (line, "date") != NULL)
    take_date (scan, find_value (line, "date"));
}

static void
read_body (Scan       *scan,
           const char *body)
{
  gboolean title_seen = FALSE;

  while (*body != '\0')
    {
      gsize length = strcspn (body, "\n");
      g_autofree char *line = g_strstrip (g_strndup (body, length));

      read_line (scan, line, &title_seen);
      body += length + (body[length] == '\n' ? 1 : 0);
    }
}

/* The name without number, dashes and ending, for a record that has no title */
static char *
dup_name_title (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char *start = name + strspn (name, "0123456789");

  start += strspn (start, "-_ .");

  if (g_str_has_suffix (start, ".md"))
    start[strlen (start) - strlen (".md")] = '\0';

  return g_strdup (*start != '\0' ? g_strdelimit (start, "-_", ' ') : path);
}

static gboolean
looks_like_template (const char *path,
                     const char *title)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, "template.md") || *title == '{' || *title == '[';
}

static const char *
get_profile (Scan *scan)
{
  if (scan->has_front_matter || scan->has_madr_section)
    return "madr";

  return scan->has_status_section ? "nygard" : "other";
}

void
signpost_record_facts_read (SignpostRecordFacts *self,
                            const char          *path,
                            const char          *text)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *front_matter = NULL;
  Scan scan = { .facts = self };
  const char *body;

  self->number = signpost_record_name_get_number (name);
  scan.superseded_by = g_ptr_array_new ();

  body = signpost_markdown_skip_front_matter (valid, &front_matter);

  if (front_matter != NULL)
    read_front_matter (&scan, front_matter);

  read_body (&scan, body);

  if (self->title == NULL || *self->title == '\0')
    {
      g_free (self->title);
      self->title = dup_name_title (path);
    }

  self->profile = get_profile (&scan);
  self->is_template = looks_like_template (path, self->title);
  g_ptr_array_add (scan.superseded_by, NULL);
  self->superseded_by = (char **) g_ptr_array_free (scan.superseded_by, FALSE);
}

void
signpost_record_facts_clear (SignpostRecordFacts *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->status_text, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->superseded_by, g_strfreev);
}
