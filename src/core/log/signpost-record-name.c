/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-record-name.h"

#include "core/log/signpost-date.h"

#include <string.h>

/* More digits than these are no number of a record. */
#define MAX_DIGITS 9

static const struct
{
  const char     *ending;
  SignpostFormat  format;
} endings[] = {
  { ".md", SIGNPOST_FORMAT_MARKDOWN },
  { ".markdown", SIGNPOST_FORMAT_MARKDOWN },
  { ".mdx", SIGNPOST_FORMAT_MARKDOWN },
  { ".mdown", SIGNPOST_FORMAT_MARKDOWN },
  { ".adoc", SIGNPOST_FORMAT_ASCIIDOC },
  { ".asciidoc", SIGNPOST_FORMAT_ASCIIDOC },
  { ".asc", SIGNPOST_FORMAT_ASCIIDOC },
  { ".rst", SIGNPOST_FORMAT_RESTRUCTURED_TEXT },
};

gboolean
signpost_format_from_name (const char     *name,
                           SignpostFormat *format)
{
  const char *ending = strrchr (name, '.');

  for (guint i = 0; ending != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strcasecmp (ending, endings[i].ending) == 0)
      {
        *format = endings[i].format;
        return TRUE;
      }

  return FALSE;
}

static char *
dup_stem (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  SignpostFormat format;

  if (signpost_format_from_name (name, &format))
    *strrchr (name, '.') = '\0';

  return g_steal_pointer (&name);
}

/* “ADR-0080”, “adr_012”, “rfc7”: an abbreviation that numbers records, then its number */
static const char *
find_labelled_number (SignpostWords *words,
                      const char    *stem)
{
  for (const char *p = stem; *p != '\0'; p++)
    {
      gsize letters = 0;
      const char *digits;

      /* What counts something else comes before: “review-0596-of-adr-0048” */
      if (g_ascii_isdigit (*p))
        return NULL;
      if (p != stem && g_ascii_isalnum (p[-1]))
        continue;

      while (g_ascii_isalpha (p[letters]))
        letters++;

      if (letters == 0 || letters > 4 || !signpost_words_is_name (words, SIGNPOST_NAME_LABEL, p, letters))
        continue;

      digits = p + letters;
      digits += strspn (digits, "-_ #.");
      if (g_ascii_isdigit (*digits))
        return digits;
    }

  return NULL;
}

/* “ODH-ADR-Operator-0010-slug”: the first part that is three digits or more */
static const char *
find_inner_number (const char *stem)
{
  for (const char *p = stem; *p != '\0'; p++)
    {
      gsize digits = strspn (p, "0123456789");

      if (digits >= 3 && digits <= 5 && (p == stem || strchr ("-_ ", p[-1]) != NULL) &&
          (p[digits] == '\0' || strchr ("-_ .", p[digits]) != NULL))
        return p;

      p += digits > 0 ? digits - 1 : 0;
    }

  return NULL;
}

int
signpost_record_name_get_number (const char *name)
{
  gsize length = strspn (name, "0123456789");

  if (length == 0 || length > MAX_DIGITS)
    return -1;

  return (int) g_ascii_strtoll (name, NULL, 10);
}

/* Finds the date that a name begins with; returns what follows */
static const char *
skip_date (SignpostRecordName *self,
           SignpostWords      *words,
           const char         *stem)
{
  gsize digits = strspn (stem, "0123456789");
  SignpostSpan span = { 0 };

  if (digits != 8 && digits != 4)
    return stem;

  if (digits == 4 && (strchr ("-_.", stem[4]) == NULL || !g_ascii_isdigit (stem[5]) || !g_ascii_isdigit (stem[6]) ||
                      g_ascii_isdigit (stem[7])))
    return stem;

  self->date = signpost_date_find (words, stem, digits == 8 ? 8 : 10, &span);
  if (self->date == NULL || span.start != 0)
    {
      g_clear_pointer (&self->date, g_free);
      return stem;
    }

  return stem + span.end + strspn (stem + span.end, "-_ ");
}

static void
read_number (SignpostRecordName *self,
             SignpostWords      *words,
             const char         *stem,
             const char        **rest)
{
  const char *digits = stem;
  gboolean labelled = FALSE;

  if (!g_ascii_isdigit (*stem))
    {
      digits = find_labelled_number (words, stem);
      labelled = digits != NULL;
      if (digits == NULL)
        digits = find_inner_number (stem);
    }

  *rest = stem;
  if (digits == NULL || (self->number = signpost_record_name_get_number (digits)) < 0)
    return;

  *rest = digits + strspn (digits, "0123456789");
  /* “3d-model” counts nothing */
  if (digits == stem && **rest != '\0' && strchr ("-_. ", **rest) == NULL &&
      g_ascii_isalpha (**rest) && *rest - digits < 3)
    {
      self->number = -1;
      *rest = stem;
      return;
    }

  self->is_identifier = labelled || *rest - digits >= 3;
}

static gboolean
has_word (SignpostWords    *words,
          SignpostNameKind  kind,
          const char       *stem)
{
  g_auto (GStrv) parts = NULL;

  if (signpost_words_is_name (words, kind, stem, strlen (stem)))
    return TRUE;

  parts = g_strsplit_set (stem, "-_. ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && signpost_words_is_name (words, kind, parts[i], strlen (parts[i])))
      return TRUE;

  return FALSE;
}

/* “template”, “adr-template”, “0000-template”, “plantilla-de-registro”, but not “0012-template-engine”: before the word stand only
 * what a record is called, and no number but zero */
static gboolean
is_template_stem (SignpostWords *words,
                  const char    *stem)
{
  g_auto (GStrv) parts = g_strsplit_set (stem, "-_. ", -1);
  guint n_words = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);

      if (length == 0 || strspn (parts[i], "0xXnNyYmMdD") == length)
        continue;
      if (signpost_words_is_name (words, SIGNPOST_NAME_TEMPLATE, parts[i], length))
        return n_words == 0 || (n_words == 1 && parts[i + 1] == NULL && !g_ascii_isdigit (*stem));
      if (g_ascii_isdigit (*parts[i]))
        return FALSE;

      n_words += !signpost_words_is_name (words, SIGNPOST_NAME_LABEL, parts[i], length);
    }

  return FALSE;
}

static gboolean
is_in_template_folder (SignpostWords *words,
                       const char    *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  for (guint i = 0; parts[i] != NULL && parts[i + 1] != NULL; i++)
    if (signpost_words_is_name (words, SIGNPOST_NAME_TEMPLATE, parts[i], strlen (parts[i])))
      return TRUE;

  return FALSE;
}

/* “_index”, “readme”, “adr-index”, “README.de” */
static gboolean
is_index_stem (SignpostWords *words,
               const char    *stem)
{
  g_auto (GStrv) parts = NULL;
  guint n_words = 0, n_indexes = 0;

  if (g_ascii_isdigit (*stem))
    return FALSE;

  if (has_word (words, SIGNPOST_NAME_INDEX, stem + strspn (stem, "_.")) == FALSE)
    return FALSE;

  parts = g_strsplit_set (stem, "-_. ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);

      if (length <= 2)
        continue;
      if (signpost_words_is_name (words, SIGNPOST_NAME_INDEX, parts[i], length))
        n_indexes++;
      else if (!signpost_words_is_name (words, SIGNPOST_NAME_LABEL, parts[i], length))
        n_words++;
    }

  return n_words == 0;
}

static void
read_stem (SignpostRecordName *self,
           SignpostWords      *words,
           const char         *stem,
           gboolean            is_folder)
{
  const char *rest = skip_date (self, words, stem);

  /* “2026-11-21_007-slug”, but not “20261121-4-player-test”; nor “4-day-week/README.md” */
  if ((self->date == NULL && !is_folder) || strspn (rest, "0123456789") >= 3 ||
      (is_folder && find_labelled_number (words, rest) != NULL))
    read_number (self, words, rest, &rest);

  rest += strspn (rest, "-_ .");
  self->title = g_strdelimit (g_strdup (*rest != '\0' ? rest : stem), "-_", ' ');
}

void
signpost_record_name_read (SignpostRecordName *self,
                           SignpostWords      *words,
                           const char         *path)
{
  g_autofree char *stem = dup_stem (path);

  *self = (SignpostRecordName) { .number = -1 };
  self->is_template = is_template_stem (words, stem) || is_in_template_folder (words, path);
  self->is_index = is_index_stem (words, stem);

  if (self->is_index && strchr (path, '/') != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *folder_stem = g_path_get_basename (folder);

      read_stem (self, words, folder_stem, TRUE);
      return;
    }

  read_stem (self, words, stem, FALSE);
}

void
signpost_record_name_clear (SignpostRecordName *self)
{
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->title, g_free);
}

static const char *
skip_separators (const char *text)
{
  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isalnum (c) || strchr ("\"'`([{<$@", *text) != NULL)
        return text;
      if (c == 0x300c || c == 0x300e || c == 0x300a || c == 0x201c || c == 0x2018 || c == 0xab || c == 0x201e)
        return text;
      text = g_utf8_next_char (text);
    }

  return text;
}

/* “2026-05-10 — Use queues” */
static gboolean
is_date (const char *title)
{
  return strspn (title, "0123456789") == 4 && title[4] == '-' && strspn (title + 5, "0123456789") == 2 && title[7] == '-' &&
         strspn (title + 8, "0123456789") == 2;
}

/* “12. ”, “0012 - ”, “12: ”; of a bare number only one with at least three digits or a sign after it */
static const char *
skip_plain_number (const char *title,
                   int        *number)
{
  gsize digits = strspn (title, "0123456789");
  const char *after = title + digits;

  if (digits == 0 || digits > 5 || *after == '\0')
    return NULL;

  if ((*after == '.' || *after == ':' || *after == ')') && after[1] == ' ')
    after++;
  else if (!(*after == ' ' && (digits >= 3 || strchr ("-|", after[1]) != NULL ||
                               g_str_has_prefix (after + 1, "–") || g_str_has_prefix (after + 1, "—"))) &&
           !(digits >= 3 && strchr ("-_:", *after) != NULL))
    return NULL;

  if (is_date (title))
    return skip_separators (title + 10);

  /* A year is no number: “2024 roadmap” */
  if (digits == 4 && *title != '0' && *after == ' ' && title + digits == after)
    return NULL;

  *number = (int) g_ascii_strtoll (title, NULL, 10);

  return skip_separators (after);
}

/* “ADR-0012: ”, “ADR 12 — ”, “[ADR-12] ”, “Architecture Decision Record: ” */
static const char *
skip_label (SignpostWords *words,
            const char    *title,
            int           *number)
{
  const char *start = title;
  const char *after = NULL;
  gsize length = 0;

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  /* The longest label that ends before a number or a separator */
  for (const char *p = start; *p != '\0' && p - start < 60; p = g_utf8_next_char (p))
    if ((strchr (" -_#:.", *p) != NULL || g_ascii_isdigit (*p) || g_str_has_prefix (p, "：") || g_str_has_prefix (p, "–") ||
         g_str_has_prefix (p, "—")) && p > start &&
        signpost_words_is_name (words, SIGNPOST_NAME_LABEL, start, p - start))
      length = p - start;

  if (length == 0)
    return NULL;

  after = start + length + strspn (start + length, " -_#.");
  if (g_ascii_isdigit (*after))
    {
      gsize digits = strspn (after, "0123456789");

      if (digits > MAX_DIGITS)
        return NULL;
      if (is_date (after))
        return skip_separators (after + 10);
      *number = (int) g_ascii_strtoll (after, NULL, 10);
      return skip_separators (after + digits);
    }

  /* A label without a number ends with a sign: “ADR: Use queues”, not “Decision log of the shop” */
  after = start + length + strspn (start + length, " ");
  if (*after == ':' || g_str_has_prefix (after, "：") || g_str_has_prefix (after, "–") ||
      g_str_has_prefix (after, "—") || g_str_has_prefix (after, "- "))
    return skip_separators (after);

  return NULL;
}

/* “Open Data Hub - ODH-ADR-Operator-0011 - Guidelines”: an identifier between dashes */
static const char *
skip_inner_identifier (SignpostWords *words,
                       const char    *title,
                       int           *number)
{
  g_auto (GStrv) parts = g_strsplit (title, " - ", 3);
  const char *digits;

  if (g_strv_length (parts) < 2)
    return NULL;

  for (guint i = 0, at = 0; parts[i + 1] != NULL; at += strlen (parts[i]) + 3, i++)
    {
      digits = find_labelled_number (words, parts[i]);
      if (digits == NULL && strchr (parts[i], ' ') == NULL)
        digits = find_inner_number (parts[i]);
      if (digits != NULL && strchr (parts[i], ' ') == NULL)
        {
          *number = signpost_record_name_get_number (digits);
          return title + at + strlen (parts[i]) + 3;
        }
    }

  return NULL;
}

const char *
signpost_title_skip_number (SignpostWords *words,
                            const char    *title,
                            int           *number)
{
  const char *rest = skip_label (words, title, number);

  if (rest == NULL)
    rest = skip_plain_number (title, number);
  if (rest == NULL)
    rest = skip_inner_identifier (words, title, number);

  return rest != NULL ? rest : title;
}
