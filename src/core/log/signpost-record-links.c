/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-record-facts-private.h"

#include <string.h>

/* What one record says of others: targets of links, or the identifiers that stand instead of them. */

static void
add_link (SignpostRecordFacts *self,
          SignpostKey         role,
          const char          *target,
          gsize                length,
          SignpostSpan         span)
{
  g_autofree char *text = g_strstrip (g_strndup (target, length));
  const char *path = g_str_has_prefix (text, "./") ? text + 2 : text;
  SignpostRecordLink *link;

  if (*path == '\0')
    return;

  link = g_new0 (SignpostRecordLink, 1);
  link->key = role;
  link->target = g_strdup (path);
  link->span = span;
  g_ptr_array_add (self->links, link);
}

/* “[ADR-5](0005-x.md)”, AsciiDoc's “xref:0005-x.adoc[…]”, “[[0005-x]]”; FALSE without any */
static gboolean
add_targets (SignpostRecordFacts   *self,
             const SignpostOutline *outline,
             SignpostKey           role,
             SignpostSpan           span)
{
  const char *text = outline->text + span.start;
  const char *end = outline->text + span.end;
  gboolean found = FALSE;

  for (const char *p = text; p + 2 < end; p++)
    {
      const char *target = NULL;
      gsize length = 0;

      if (strncmp (p, "](", 2) == 0)
        {
          target = p + 2;
          length = strcspn (target, ") \n");
        }
      else if (strncmp (p, "[[", 2) == 0)
        {
          target = p + 2;
          length = strcspn (target, "]|\n");
        }
      else if (end - p > 5 && (strncmp (p, "xref:", 5) == 0 || strncmp (p, "link:", 5) == 0))
        {
          target = p + 5;
          length = strcspn (target, "[ \n");
        }

      if (target == NULL || target + length > end)
        continue;

      add_link (self, role, target, length, (SignpostSpan) { target - outline->text, target + length - outline->text });
      found = TRUE;
      p = target + length;
    }

  return found;
}

/* “superseded by ADR-5 on 2026-11-21” names one record. */
static gboolean
is_date (const char *text,
         gsize       length)
{
  return length == 10 && g_ascii_isdigit (text[0]) && text[4] == '-' && text[7] == '-';
}

/* A file's name, “ADR-12”, “0012” or “20261121-slug”; neither a version, “2.16”, nor an address */
static gboolean
is_identifier (const char *text,
               gsize       length)
{
  g_autofree char *word = g_strndup (text, MIN (length, 256));
  SignpostFormat format;

  if (length >= 200 || is_date (text, length) || g_str_has_prefix (word, "//"))
    return FALSE;

  return signpost_format_from_name (word, &format) || strpbrk (word, "./#") == NULL || *word == '#';
}

/* Without any link, the words with digits in them: “ADR-0012”, “12” */
static void
add_identifiers (SignpostRecordFacts   *self,
                 const SignpostOutline *outline,
                 SignpostKey           role,
                 SignpostSpan           span)
{
  const char *text = outline->text;
  guint n = 0;

  for (gsize at = span.start; at < span.end && n < 32;)
    {
      gsize length = strcspn (text + at, ", \t\n()[]{}\"'`;:*<>");
      gboolean has_digit = FALSE;

      length = MIN (length, span.end - at);
      while (length > 0 && text[at + length - 1] == '.')
        length--;
      for (gsize i = 0; i < length; i++)
        has_digit |= g_ascii_isdigit (text[at + i]);

      if (has_digit && is_identifier (text + at, length))
        {
          add_link (self, role, text + at, length, (SignpostSpan) { at, at + length });
          n++;
        }
      at += MAX (length, 1);
      /* What follows a comma or “and” may be another; a sentence is not */
      if (n > 0 && text[at] == '.')
        return;
    }
}

static void
add_references (SignpostRecordFacts   *self,
                const SignpostOutline *outline,
                SignpostKey           role,
                SignpostSpan           span)
{
  if (!add_targets (self, outline, role, span))
    add_identifiers (self, outline, role, span);
}

/* “Accepted, superseded by [5. B](b.md)”: what a line of the status says after its word */
static void
add_from_status (SignpostRecordFacts   *self,
                 const SignpostOutline *outline,
                 const SignpostField   *field)
{
  const char *text = outline->text;

  for (gsize at = field->span.start; at < field->span.end; at++)
    {
      gsize end;
      SignpostKey role;

      if (at > field->span.start && (g_ascii_isalnum (text[at - 1]) || (guchar) text[at] >= 0x80) &&
          ((guchar) text[at] & 0xc0) != 0xc0)
        continue;

      role = signpost_words_begins_with_relation (outline->words, text + at, field->span.end - at, &end);
      if (role == SIGNPOST_KEY_NONE)
        continue;

      add_references (self, outline, role, (SignpostSpan) { at + end, field->span.end });
      return;
    }
}

void
signpost_record_facts_take_links (SignpostRecordFacts   *self,
                                  const SignpostOutline *outline)
{
  g_autoptr (GPtrArray) superseded_by = g_ptr_array_new ();

  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_record_link_free);

  for (guint i = 0; i < outline->fields->len; i++)
    {
      const SignpostField *field = &g_array_index (outline->fields, SignpostField, i);

      if (SIGNPOST_KEY_IS_RELATION (field->role))
        add_references (self, outline, field->role, field->span);
      else if (field->role == SIGNPOST_KEY_STATUS)
        add_from_status (self, outline, field);
    }

  for (guint i = 0; i < self->links->len; i++)
    {
      const SignpostRecordLink *link = self->links->pdata[i];

      if (link->key == SIGNPOST_KEY_SUPERSEDED_BY)
        g_ptr_array_add (superseded_by, g_strdup (link->target));
    }

  g_ptr_array_add (superseded_by, NULL);
  self->superseded_by = (char **) g_ptr_array_free (g_steal_pointer (&superseded_by), FALSE);
}
