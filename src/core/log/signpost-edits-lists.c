/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-edits-places.h"

#include <string.h>

/* Longer lists are written anew rather than compared. */
#define MAX_NAMES 400

/* One name of the new list. from: the old one that it is, or takes the place of; -1 for none */
typedef struct
{
  const char *text;
  int         from;
  int         place;
  gboolean    is_kept;
} Name;

/* The longest common part of both lists stays as it is; what else is there takes the place of what it stood between. */
static void
match_names (GPtrArray *old,
             Name      *names,
             guint      n_names)
{
  guint n_old = old->len;
  g_autofree guint16 *lengths = g_new0 (guint16, (n_old + 1) * (n_names + 1));
  guint i = 0, j = 0;

  for (guint a = n_old; a-- > 0;)
    for (guint b = n_names; b-- > 0;)
      {
        guint16 *here = &lengths[a * (n_names + 1) + b];

        *here = strcmp (g_ptr_array_index (old, a), names[b].text) == 0
                ? here[n_names + 2] + 1 : MAX (here[n_names + 1], here[1]);
      }

  while (j < n_names)
    {
      guint gap_old = i, gap_new = j;

      while (i < n_old && j < n_names && strcmp (g_ptr_array_index (old, i), names[j].text) != 0)
        if (lengths[(i + 1) * (n_names + 1) + j] >= lengths[i * (n_names + 1) + j + 1])
          i++;
        else
          j++;
      if (i >= n_old || j >= n_names)
        {
          i = n_old;
          j = n_names;
        }

      for (guint b = gap_new; b < j; b++)
        names[b].from = gap_old < i ? (int) gap_old++ : -1;
      if (j < n_names)
        {
          names[j].from = (int) i++;
          names[j++].is_kept = TRUE;
        }
    }
}

static void
place_names (GPtrArray *places,
             Name      *names,
             guint      n_names)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new ();
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < places->len; i++)
    {
      SignpostPlace *place = g_ptr_array_index (places, i);

      for (guint j = 0; j < place->parts->len; j++)
        {
          int owner = (int) i;

          g_ptr_array_add (old, g_array_index (place->parts, SignpostPart, j).text);
          g_array_append_val (owners, owner);
        }
    }

  if (old->len <= MAX_NAMES && n_names <= MAX_NAMES)
    match_names (old, names, n_names);

  for (guint i = 0; i < n_names; i++)
    if (names[i].from >= 0)
      names[i].place = g_array_index (owners, int, names[i].from);
    else
      names[i].place = i > 0 ? names[i - 1].place : 0;
}

static SignpostYamlStyle
get_flow_style (SignpostPlace *place)
{
  return place->entry->scalars->len > 0 ? g_array_index (place->entry->scalars, SignpostYamlScalar, 0).style : SIGNPOST_YAML_PLAIN;
}

static char *
write_name (SignpostFieldEditor *self,
            SignpostPlace       *place,
            const char          *name)
{
  if (place->kind == SIGNPOST_PLACE_FLOW)
    return signpost_yaml_write_scalar (name, get_flow_style (place), TRUE);
  if (place->kind == SIGNPOST_PLACE_ENTRY)
    return signpost_yaml_write_scalar (name, place->scalar->style, FALSE);
  if (place->kind == SIGNPOST_PLACE_SCALAR)
    return g_strdup (name);

  return signpost_field_editor_escape (name, signpost_field_editor_is_cell (self, place->span));
}

/* What stands between two old neighbours, or between the first two */
static char *
dup_separator (SignpostPlace *place,
               int    before,
               int    after)
{
  const SignpostPart *parts = (const SignpostPart *) place->parts->data;

  if (place->is_opaque || place->parts->len < 2)
    return g_strdup (", ");

  if (before < 0 || after != before + 1)
    before = 0;

  return g_strndup (place->text + parts[before].span.end, parts[before + 1].span.start - parts[before].span.end);
}

/* The names of one place, side by side; what was there before keeps its bytes. first: the number of its first part among all old ones */
static char *
join (SignpostFieldEditor *self,
      SignpostPlace       *place,
      int                  first,
      const Name          *names,
      guint                n_names)
{
  GString *joined = g_string_new (NULL);
  int before = -1;

  for (guint i = 0; i < n_names; i++)
    {
      int from = names[i].from >= 0 ? names[i].from - first : -1;

      if (i > 0)
        {
          g_autofree char *separator = dup_separator (place, before, from);

          g_string_append (joined, separator);
        }

      if (names[i].is_kept && !place->is_opaque)
        {
          const SignpostPart *part = &g_array_index (place->parts, SignpostPart, from);

          g_string_append_len (joined, place->text + part->span.start, part->span.end - part->span.start);
        }
      else
        {
          g_autofree char *written = write_name (self, place, names[i].text);

          g_string_append (joined, written);
        }
      before = from;
    }

  return g_string_free (joined, FALSE);
}

static void
write_joined (SignpostFieldEditor *self,
              SignpostPlace       *place,
              char                *joined)
{
  const SignpostPart *parts = (const SignpostPart *) place->parts->data;
  guint n = place->parts->len;

  if (place->kind == SIGNPOST_PLACE_SCALAR)
    {
      signpost_field_editor_set_entry (self, place->entry, SIGNPOST_KEY_NONE, joined);
      g_free (joined);
    }
  else if (place->kind == SIGNPOST_PLACE_FLOW && n > 0)
    signpost_edits_take (self->edits, place->span.start + parts[0].span.start, place->span.start + parts[n - 1].span.end, joined);
  else
    signpost_edits_take (self->edits, place->span.start, place->span.end, joined);
}

/* A line like the one of a place, with another name */
static char *
dup_line_like (SignpostFieldEditor *self,
               SignpostPlace       *place,
               const char          *name)
{
  SignpostSpan line = signpost_field_editor_get_line (self, place->span.start);
  g_autofree char *written = write_name (self, place, name);
  gboolean is_body = place->kind == SIGNPOST_PLACE_BULLET;

  return g_strdup_printf ("%.*s%s%.*s%s", (int) (place->span.start - line.start), self->text + line.start, written,
                          is_body ? (int) (line.end - place->span.end) : 0, self->text + place->span.end, self->eol);
}

static void
add_lines (SignpostFieldEditor *self,
           SignpostPlace       *place,
           gsize                at,
           const Name          *names,
           guint                n_names)
{
  GString *lines = g_string_new (at > 0 && at == self->length && self->text[at - 1] != '\n' ? self->eol : NULL);

  for (guint i = 0; i < n_names; i++)
    {
      g_autofree char *line = dup_line_like (self, place, names[i].text);

      g_string_append (lines, line);
    }

  /* Where the text ends without a line's end it goes on doing so. */
  if (at > 0 && at == self->length && self->text[at - 1] != '\n')
    g_string_truncate (lines, lines->len - strlen (self->eol));
  signpost_edits_take (self->edits, at, at, g_string_free (lines, FALSE));
}

/* One name a line: those before it, itself, those after it */
static void
write_lines (SignpostFieldEditor *self,
             SignpostPlace       *place,
             const Name          *names,
             guint                n_names)
{
  guint own = 0;

  while (own < n_names && names[own].from < 0)
    own++;

  if (own == n_names)
    {
      SignpostSpan line = { signpost_field_editor_get_line (self, place->span.start).start,
                            signpost_field_editor_next_line (self, place->span.end) };

      signpost_edits_take (self->edits, line.start, line.end, NULL);
      return;
    }

  if (own > 0)
    add_lines (self, place, signpost_field_editor_get_line (self, place->span.start).start, names, own);
  if (!names[own].is_kept)
    signpost_edits_take (self->edits, place->span.start, place->span.end, write_name (self, place, names[own].text));
  if (own + 1 < n_names)
    add_lines (self, place, signpost_field_editor_next_line (self, place->span.end), names + own + 1, n_names - own - 1);
}

static void
empty_place (SignpostFieldEditor *self,
             SignpostPlace       *place)
{
  if (place->kind == SIGNPOST_PLACE_SCALAR)
    signpost_field_editor_set_entry (self, place->entry, SIGNPOST_KEY_NONE, NULL);
  else if (place->kind == SIGNPOST_PLACE_FLOW)
    signpost_edits_take (self->edits, place->span.start, place->span.end, NULL);
  else if (place->kind == SIGNPOST_PLACE_ENTRY)
    write_lines (self, place, NULL, 0);
  else
    signpost_field_editor_remove (self, place->span);
}

/* “deciders: []”: strict readers want a list where there was one */
static void
empty_block (SignpostFieldEditor *self,
             SignpostYamlEntry   *entry)
{
  gsize colon = entry->key_span.end;

  while (colon < entry->span.start && self->text[colon] != ':')
    colon++;

  signpost_edits_take (self->edits, colon + 1, colon + 1, g_strdup (" []"));
}

/* Goes through the places with the names that each one has; those come in the places' order. */
static void
write_places (SignpostFieldEditor *self,
              GPtrArray           *places,
              const Name          *names,
              guint                n_names)
{
  guint at = 0;
  int first = 0;

  for (guint i = 0; i < places->len; i++)
    {
      SignpostPlace *place = g_ptr_array_index (places, i);
      guint n = 0, n_kept = 0;

      while (at + n < n_names && names[at + n].place == (int) i)
        n_kept += names[at + n++].is_kept;

      if (n == place->parts->len && n_kept == n)
        ;
      else if (n == 0)
        empty_place (self, place);
      else if (place->kind == SIGNPOST_PLACE_ENTRY && place->parts->len <= 1)
        write_lines (self, place, names + at, n);
      else if (place->kind == SIGNPOST_PLACE_BULLET)
        write_lines (self, place, names + at, n);
      else if (place->kind == SIGNPOST_PLACE_ENTRY)
        {
          g_autofree char *joined = join (self, place, first, names + at, n);

          signpost_edits_take (self->edits, place->span.start, place->span.end,
                               signpost_yaml_write_scalar (joined, place->scalar->style, FALSE));
        }
      else
        write_joined (self, place, join (self, place, first, names + at, n));

      first += (int) place->parts->len;
      at += n;
    }
}

gboolean
signpost_field_editor_set_list (SignpostFieldEditor *self,
                                SignpostKey          key,
                                const char * const  *values)
{
  g_autoptr (GPtrArray) places = signpost_places_list (self, key);
  guint n_names = g_strv_length ((char **) values);
  g_autofree Name *names = g_new0 (Name, n_names + 1);

  if (places->len == 0)
    return FALSE;

  for (guint i = 0; i < n_names; i++)
    names[i] = (Name) { .text = values[i], .from = -1 };
  place_names (places, names, n_names);

  for (guint i = 0; n_names == 0 && i < places->len; i++)
    {
      SignpostPlace *place = g_ptr_array_index (places, i);

      if (place->kind == SIGNPOST_PLACE_ENTRY && place->scalar == (const SignpostYamlScalar *) place->entry->scalars->data)
        empty_block (self, place->entry);
    }
  write_places (self, places, names, n_names);

  return TRUE;
}
