/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-edits-places.h"

#include <string.h>

static void
part_clear (gpointer data)
{
  g_free (((SignpostPart *) data)->text);
}

static void
place_free (gpointer data)
{
  SignpostPlace *place = data;

  g_free (place->text);
  g_array_unref (place->parts);
  g_free (place);
}

static gboolean
is_nobody (const char *name)
{
  return *name == '\0' || strcmp (name, "-") == 0 || strcmp (name, "N/A") == 0;
}

/* Takes text. plain: (nullable): what the reader cuts into names, when that is not text itself */
static SignpostPlace *
place_new (SignpostPlaceKind   kind,
           char       *text,
           const char *plain)
{
  SignpostPlace *place = g_new0 (SignpostPlace, 1);
  g_auto (GStrv) names = plain != NULL ? g_strsplit_set (plain, ",;", -1) : NULL;
  gsize length = strlen (text);
  guint n = 0;

  place->kind = kind;
  place->text = text;
  place->parts = g_array_new (FALSE, FALSE, sizeof (SignpostPart));
  g_array_set_clear_func (place->parts, part_clear);

  for (gsize at = 0; at <= length; n++)
    {
      gsize end = at + strcspn (text + at, ",;");
      SignpostPart part = { { at, end }, NULL };

      while (part.span.start < part.span.end && g_ascii_isspace (text[part.span.start]))
        part.span.start++;
      while (part.span.start < part.span.end && g_ascii_isspace (text[part.span.end - 1]))
        part.span.end--;
      part.text = plain == NULL ? g_strndup (text + part.span.start, part.span.end - part.span.start)
                                : signpost_outline_dup_plain (text + part.span.start, part.span.end - part.span.start);

      if (names != NULL && (n >= g_strv_length (names) || strcmp (g_strstrip (names[n]), part.text) != 0))
        place->is_opaque = TRUE;

      if (is_nobody (part.text))
        g_free (part.text);
      else
        g_array_append_val (place->parts, part);
      at = end + 1;
    }

  return place;
}

/* Parts that the reader knows, for a place whose bytes are not those */
static void
make_opaque (SignpostPlace *place,
             const char *plain)
{
  g_auto (GStrv) names = g_strsplit_set (plain, ",;", -1);

  place->is_opaque = TRUE;
  g_array_set_size (place->parts, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      SignpostPart part = { { 0 }, g_strdup (g_strstrip (names[i])) };

      if (is_nobody (part.text))
        g_free (part.text);
      else
        g_array_append_val (place->parts, part);
    }
}

/* One scalar of the front matter. null and ~ are nobody. */
static SignpostPlace *
new_scalar_place (SignpostYamlEntry        *entry,
                  const SignpostYamlScalar *scalar,
                  SignpostPlaceKind                 kind)
{
  gboolean is_null = scalar->style == SIGNPOST_YAML_PLAIN && (strcmp (scalar->text, "null") == 0 || strcmp (scalar->text, "~") == 0);
  SignpostPlace *place = place_new (kind, g_strdup (is_null ? "" : scalar->text), NULL);

  place->entry = entry;
  place->scalar = scalar;
  place->span = scalar->outer;

  return place;
}

static SignpostPlace *
new_flow_place (SignpostFieldEditor *self,
                SignpostYamlEntry   *entry)
{
  SignpostPlace *place = place_new (SIGNPOST_PLACE_FLOW, g_strdup (""), NULL);
  gsize start = entry->span.start + 1;

  place->entry = entry;
  place->span = (SignpostSpan) { start, MAX (start, entry->span.end - 1) };
  g_free (place->text);
  place->text = g_strndup (self->text + place->span.start, place->span.end - place->span.start);

  for (guint i = 0; i < entry->scalars->len; i++)
    {
      const SignpostYamlScalar *scalar = &g_array_index (entry->scalars, SignpostYamlScalar, i);
      SignpostPart part = { { scalar->outer.start - start, scalar->outer.end - start }, g_strstrip (g_strdup (scalar->text)) };

      g_array_append_val (place->parts, part);
    }

  return place;
}

static void
list_front_places (SignpostFieldEditor *self,
                   SignpostKey          key,
                   GPtrArray           *places)
{
  for (guint i = 0; self->map != NULL && i < self->map->len; i++)
    {
      SignpostYamlEntry *entry = g_ptr_array_index (self->map, i);

      if (signpost_words_find_key (self->outline.words, entry->key, strlen (entry->key)) != key)
        continue;

      if (entry->kind == SIGNPOST_YAML_FLOW)
        g_ptr_array_add (places, new_flow_place (self, entry));
      else if (entry->kind != SIGNPOST_YAML_OTHER)
        for (guint j = 0; j < entry->scalars->len; j++)
          g_ptr_array_add (places, new_scalar_place (entry, &g_array_index (entry->scalars, SignpostYamlScalar, j),
                                                     entry->kind == SIGNPOST_YAML_BLOCK ? SIGNPOST_PLACE_ENTRY : SIGNPOST_PLACE_SCALAR));
    }
}

/* Whether a value is all that its line says, behind the mark of a list */
static gboolean
is_bullet (SignpostFieldEditor *self,
           SignpostSpan         span)
{
  SignpostSpan line = signpost_field_editor_get_line (self, span.start);
  const char *p = self->text + line.start;

  p += strspn (p, " \t>");
  if (strchr ("-*+", *p) == NULL || p[1] != ' ')
    return FALSE;

  p++;

  return p + strspn (p, " *_`") == self->text + span.start;
}

static void
list_body_places (SignpostFieldEditor *self,
                  SignpostKey          key,
                  GPtrArray           *places)
{
  for (guint i = 0; i < self->outline.fields->len; i++)
    {
      const SignpostField *field = &g_array_index (self->outline.fields, SignpostField, i);
      SignpostPlace *place;

      if (field->role != key || field->origin == SIGNPOST_ORIGIN_FOOT || strlen (field->text) >= 2000 ||
          (field->origin == SIGNPOST_ORIGIN_FRONT_MATTER && self->map != NULL))
        continue;

      place = place_new (SIGNPOST_PLACE_LINE, g_strndup (self->text + field->span.start, field->span.end - field->span.start), field->text);
      place->span = field->span;
      if (place->is_opaque)
        make_opaque (place, field->text);
      else if (place->parts->len == 1 && is_bullet (self, field->span))
        place->kind = SIGNPOST_PLACE_BULLET;
      g_ptr_array_add (places, place);
    }
}

static guint
count_parts (GPtrArray *places)
{
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    n += ((SignpostPlace *) g_ptr_array_index (places, i))->parts->len;

  return n;
}

/* Places that are there, and empty, are of use only where there is nothing else. */
static void
drop_empty (GPtrArray *places)
{
  gboolean is_full = count_parts (places) > 0;

  for (guint i = places->len; i-- > 0;)
    if (is_full ? ((SignpostPlace *) g_ptr_array_index (places, i))->parts->len == 0 : i > 0)
      g_ptr_array_remove_index (places, i);
}

GPtrArray *
signpost_places_list (SignpostFieldEditor *editor,
                      SignpostKey          key)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (place_free);

  list_front_places (editor, key, places);
  list_body_places (editor, key, places);
  drop_empty (places);

  return g_steal_pointer (&places);
}
