/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-edits-private.h"

#include <string.h>

SignpostSpan
signpost_field_editor_get_line (SignpostFieldEditor *self,
                                gsize                at)
{
  SignpostSpan line = { at, at };

  while (line.start > 0 && self->text[line.start - 1] != '\n')
    line.start--;
  while (line.end < self->length && self->text[line.end] != '\n')
    line.end++;
  if (line.end > line.start && self->text[line.end - 1] == '\r')
    line.end--;

  return line;
}

gsize
signpost_field_editor_next_line (SignpostFieldEditor *self,
                                 gsize                at)
{
  const char *newline = memchr (self->text + at, '\n', self->length - at);

  return newline != NULL ? (gsize) (newline + 1 - self->text) : self->length;
}

gboolean
signpost_field_editor_is_cell (SignpostFieldEditor *self,
                               SignpostSpan         span)
{
  SignpostSpan line = signpost_field_editor_get_line (self, span.start);
  const char *first = self->text + line.start + strspn (self->text + line.start, " \t>");
  gsize at = span.start;

  while (at > line.start && strchr (" \t*_`", self->text[at - 1]) != NULL)
    at--;

  return *first == '|' && at > line.start && self->text[at - 1] == '|';
}

char *
signpost_field_editor_escape (const char *value,
                              gboolean    in_table)
{
  g_autofree char *plain = signpost_outline_dup_plain (value, strlen (value));
  gboolean is_plain = strcmp (plain, value) == 0;
  GString *escaped = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p++)
    {
      gboolean is_entity = *p == '&' && (g_ascii_isalpha (p[1]) || p[1] == '#');

      if ((!is_plain && strchr ("\\*_`[]~", *p) != NULL) || *p == '<' || is_entity || (in_table && *p == '|'))
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }

  return g_string_free (escaped, FALSE);
}

gboolean
signpost_field_editor_is_blank (SignpostFieldEditor *self,
                                gsize                at)
{
  SignpostSpan line = signpost_field_editor_get_line (self, at);

  for (gsize i = line.start; i < line.end; i++)
    if (!g_ascii_isspace (self->text[i]))
      return FALSE;

  return TRUE;
}

/* Whether a line says nothing but this value */
static gboolean
is_alone (SignpostFieldEditor *self,
          SignpostSpan         line,
          SignpostSpan         span)
{
  const char *tail = self->text + span.end;

  for (guint i = 0; i < self->outline.fields->len; i++)
    {
      const SignpostSpan *other = &g_array_index (self->outline.fields, SignpostField, i).span;

      if (other->start >= line.start && other->end <= line.end && (other->start < span.start || other->end > span.end))
        return FALSE;
    }

  tail += strspn (tail, " \t*_`\\");
  if (g_ascii_strncasecmp (tail, "<br", 3) == 0)
    tail += strcspn (tail, ">\r\n") + 1;

  return tail >= self->text + line.end;
}

void
signpost_field_editor_remove (SignpostFieldEditor *self,
                              SignpostSpan         span)
{
  SignpostSpan line = signpost_field_editor_get_line (self, span.start);
  gsize next = signpost_field_editor_next_line (self, span.end);
  gboolean is_own = line.start == 0 || signpost_field_editor_is_blank (self, line.start - 1);

  if (signpost_field_editor_is_cell (self, span))
    {
      while (span.start > line.start && strchr ("*_`", self->text[span.start - 1]) != NULL &&
             self->text[span.end] == self->text[span.start - 1])
        {
          span.start--;
          span.end++;
        }
      signpost_edits_take (self->edits, span.start, span.end, NULL);
    }
  else if (!is_alone (self, line, span))
    signpost_edits_take (self->edits, span.start, span.end, g_strdup ("-"));
  else if (self->text[line.start] == '#')
    signpost_edits_take (self->edits, span.start, span.end, NULL);
  else
    {
      /* A paragraph goes with the empty line below it. */
      if (is_own && next < self->length && signpost_field_editor_is_blank (self, next))
        next = signpost_field_editor_next_line (self, next);
      signpost_edits_take (self->edits, line.start, next, NULL);
    }
}

static void
remove_entry (SignpostFieldEditor      *self,
              const SignpostYamlScalar *scalar)
{
  gsize start = scalar->outer.start;

  if (scalar->style == SIGNPOST_YAML_SINGLE || scalar->style == SIGNPOST_YAML_DOUBLE)
    {
      signpost_edits_take (self->edits, scalar->inner.start, scalar->inner.end, NULL);
      return;
    }

  while (start > 0 && self->text[start - 1] == ' ')
    start--;
  signpost_edits_take (self->edits, start, scalar->outer.end, NULL);
}

void
signpost_field_editor_set_entry (SignpostFieldEditor *self,
                                 SignpostYamlEntry   *entry,
                                 SignpostKey          key,
                                 const char          *value)
{
  const SignpostYamlScalar *scalar = &g_array_index (entry->scalars, SignpostYamlScalar, 0);
  SignpostSpan outer = scalar->outer;
  gboolean is_date = key == SIGNPOST_KEY_DATE && scalar->style == SIGNPOST_YAML_PLAIN;
  g_autofree char *written = NULL;

  if (value == NULL)
    {
      remove_entry (self, scalar);
      return;
    }

  /* A block has room for whatever is one line. */
  if (scalar->style == SIGNPOST_YAML_TEXT && strpbrk (value, "\r\n\t") == NULL && scalar->inner.start < scalar->inner.end)
    {
      signpost_edits_take (self->edits, scalar->inner.start, scalar->inner.end, g_strdup (value));
      return;
    }

  /* A date needs no quotes: YAML knows dates. */
  written = is_date ? g_strdup (value) : signpost_yaml_write_scalar (value, scalar->style, FALSE);
  signpost_edits_take (self->edits, outer.start, outer.end,
                       g_strdup_printf ("%s%s", outer.start > 0 && self->text[outer.start - 1] == ':' ? " " : "", written));
}
