/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-edits-private.h"
#include "core/log/signpost-key-words.h"

#include <string.h>

/* The order that MADR has, and its names as keys of the front matter */
static const struct
{
  SignpostKey  key;
  const char  *name;
} order[] = {
  { SIGNPOST_KEY_TITLE, "title" },
  { SIGNPOST_KEY_STATUS, "status" },
  { SIGNPOST_KEY_DATE, "date" },
  { SIGNPOST_KEY_DECIDERS, "decision-makers" },
  { SIGNPOST_KEY_CONSULTED, "consulted" },
  { SIGNPOST_KEY_INFORMED, "informed" },
  { SIGNPOST_KEY_TAGS, "tags" },
};

/* -1 for a key that is not edited */
static int
get_rank (SignpostKey key)
{
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i].key == key)
      return (int) i;

  return -1;
}

static int
get_entry_rank (SignpostFieldEditor *self,
                SignpostYamlEntry   *entry)
{
  return get_rank (signpost_words_find_key (self->outline.words, entry->key, strlen (entry->key)));
}

/* The entry that a new one stands behind, or before; NULL for neither */
static SignpostYamlEntry *
find_neighbour (SignpostFieldEditor *self,
                int                  rank,
                gboolean            *is_before)
{
  SignpostYamlEntry *before = NULL, *after = NULL;

  for (guint i = 0; i < self->map->len; i++)
    {
      SignpostYamlEntry *entry = g_ptr_array_index (self->map, i);
      int other = get_entry_rank (self, entry);

      if (other >= 0 && other < rank)
        before = entry;
      else if (other > rank && after == NULL)
        after = entry;
    }

  *is_before = before == NULL && after != NULL;
  if (*is_before)
    return after;
  if (before == NULL && self->map->len > 0)
    return g_ptr_array_index (self->map, self->map->len - 1);

  return before;
}

static gsize
find_entry_end (SignpostFieldEditor *self,
                SignpostYamlEntry   *entry)
{
  gsize end = MAX (entry->span.end, entry->key_span.end);

  if (entry->kind == SIGNPOST_YAML_BLOCK && entry->scalars->len > 0)
    end = g_array_index (entry->scalars, SignpostYamlScalar, entry->scalars->len - 1).outer.end;
  while (end > entry->key_span.end && g_ascii_isspace (self->text[end - 1]))
    end--;

  return MIN (signpost_field_editor_next_line (self, end), self->map_end);
}

/* (nullable): how the front matter writes another list of names */
static SignpostYamlEntry *
find_list (SignpostFieldEditor *self)
{
  for (guint i = 0; i < self->map->len; i++)
    {
      SignpostYamlEntry *entry = g_ptr_array_index (self->map, i);

      if (get_entry_rank (self, entry) >= get_rank (SIGNPOST_KEY_DECIDERS) &&
          (entry->kind == SIGNPOST_YAML_FLOW || (entry->kind == SIGNPOST_YAML_BLOCK && entry->scalars->len > 0)))
        return entry;
    }

  return NULL;
}

/* Names, each on a line like the first one of another list */
static char *
write_block (SignpostFieldEditor *self,
             SignpostYamlEntry   *like,
             const char * const  *values)
{
  const SignpostYamlScalar *first = &g_array_index (like->scalars, SignpostYamlScalar, 0);
  SignpostSpan line = signpost_field_editor_get_line (self, first->outer.start);
  GString *block = g_string_new (NULL);

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *written = signpost_yaml_write_scalar (values[i], first->style == SIGNPOST_YAML_TEXT ? SIGNPOST_YAML_PLAIN
                                                                                                           : first->style, FALSE);

      g_string_append (block, self->eol);
      g_string_append_len (block, self->text + line.start, (gssize) (first->outer.start - line.start));
      g_string_append (block, written);
    }

  return g_string_free (block, FALSE);
}

static char *
write_flow (const char * const *values)
{
  GString *flow = g_string_new (" [");

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *written = signpost_yaml_write_scalar (values[i], SIGNPOST_YAML_PLAIN, TRUE);

      g_string_append_printf (flow, "%s%s", i > 0 ? ", " : "", written);
    }
  g_string_append_c (flow, ']');

  return g_string_free (flow, FALSE);
}

static char *
write_entry (SignpostFieldEditor *self,
             SignpostKey          key,
             const char * const  *values)
{
  SignpostYamlEntry *like = find_list (self);
  g_autofree char *joined = g_strjoinv (", ", (char **) values);
  g_autofree char *written = NULL;

  if (get_rank (key) >= get_rank (SIGNPOST_KEY_DECIDERS) && (like != NULL || key == SIGNPOST_KEY_TAGS))
    return like != NULL && like->kind == SIGNPOST_YAML_BLOCK ? write_block (self, like, values) : write_flow (values);

  /* A date needs no quotes: YAML knows dates. */
  written = key == SIGNPOST_KEY_DATE ? g_strdup (joined) : signpost_yaml_write_scalar (joined, SIGNPOST_YAML_PLAIN, FALSE);

  return g_strconcat (" ", written, NULL);
}

static void
add_entry (SignpostFieldEditor *self,
           SignpostKey          key,
           const char * const  *values)
{
  gboolean is_before;
  SignpostYamlEntry *neighbour = find_neighbour (self, get_rank (key), &is_before);
  g_autofree char *value = write_entry (self, key, values);
  g_autofree char *name = g_strdup (order[get_rank (key)].name);
  gsize at = self->map_end;
  int indent = 0;

  if (neighbour != NULL)
    {
      SignpostSpan line = signpost_field_editor_get_line (self, neighbour->key_span.start);

      indent = (int) (neighbour->key_span.start - line.start);
      at = is_before ? line.start : find_entry_end (self, neighbour);
      if (g_ascii_isupper (*neighbour->key))
        *name = g_ascii_toupper (*name);
    }

  signpost_edits_take (self->edits, at, at, g_strdup_printf ("%*s%s:%s%s", indent, "", name, value, self->eol));
}

/* Where the words of a key stand in a line before its value; FALSE when there are none */
static gboolean
find_key_words (SignpostFieldEditor *self,
                const SignpostField *field,
                SignpostSpan        *key)
{
  SignpostSpan line = signpost_field_editor_get_line (self, field->span.start);
  const char *text = self->text;

  key->start = line.start + strspn (text + line.start, " \t>|*_`:-+#");
  while (key->start < field->span.start && (g_ascii_isdigit (text[key->start]) || strchr (".) ", text[key->start]) != NULL))
    key->start++;
  key->end = key->start;
  while (key->end < field->span.start && strchr (":*_`|=", text[key->end]) == NULL && strncmp (text + key->end, "：", 3) != 0)
    key->end++;
  while (key->end > key->start && g_ascii_isspace (text[key->end - 1]))
    key->end--;

  return key->start < key->end && key->end < field->span.start && text[line.start] != '#' &&
         signpost_words_find_key (self->outline.words, text + key->start, key->end - key->start) == field->role;
}

/* Whether another value stands before this one in its line */
static gboolean
is_first_of_line (SignpostFieldEditor *self,
                  const SignpostField *field)
{
  SignpostSpan line = signpost_field_editor_get_line (self, field->span.start);

  for (guint i = 0; i < self->outline.fields->len; i++)
    {
      gsize other = g_array_index (self->outline.fields, SignpostField, i).span.start;

      if (other >= line.start && other < field->span.start)
        return FALSE;
    }

  return TRUE;
}

/* (nullable): the line that a new one is written like and put below: of the fields before it the last, else the first */
static const SignpostField *
find_model (SignpostFieldEditor *self,
            SignpostKey          key)
{
  const SignpostField *model = NULL;
  int rank = -1;

  for (guint i = 0; i < self->outline.fields->len; i++)
    {
      const SignpostField *field = &g_array_index (self->outline.fields, SignpostField, i);
      int other = field->role == SIGNPOST_KEY_CREATED || field->role == SIGNPOST_KEY_UPDATED
                  ? get_rank (SIGNPOST_KEY_DATE)
                  : field->role == SIGNPOST_KEY_AUTHOR ? get_rank (SIGNPOST_KEY_DECIDERS) : get_rank (field->role);
      SignpostSpan words;

      if (other < 0 || (field->origin != SIGNPOST_ORIGIN_HEAD && field->origin != SIGNPOST_ORIGIN_METADATA &&
                        (field->origin != SIGNPOST_ORIGIN_FRONT_MATTER || self->map != NULL)) ||
          !is_first_of_line (self, field) || !find_key_words (self, field, &words))
        continue;

      if (model == NULL || (other < get_rank (key) && other >= rank))
        {
          model = field;
          rank = other < get_rank (key) ? other : -1;
        }
    }

  return model;
}

/* In the language and the case of the record's other keys. like: (nullable): one of them */
static char *
dup_word (SignpostFieldEditor *self,
          SignpostKey          key,
          const char          *like,
          gsize                length)
{
  g_autoptr (GPtrArray) beside = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autofree char *word = NULL;
  gboolean is_upper = length > 1 && g_ascii_isupper (like[0]) && g_ascii_isupper (like[1]);

  for (guint i = 0; i < self->outline.fields->len; i++)
    {
      const SignpostField *field = &g_array_index (self->outline.fields, SignpostField, i);
      SignpostSpan words;

      if (find_key_words (self, field, &words))
        g_ptr_array_add (beside, g_strndup (self->text + words.start, words.end - words.start));
    }

  word = signpost_key_words_dup (key, (const char * const *) beside->pdata);
  if (length > 0 && g_ascii_islower (*like))
    return g_utf8_strdown (word, -1);

  return is_upper ? g_utf8_strup (word, -1) : g_steal_pointer (&word);
}

/* What ends a line like this one: emphasis, a hard break, the bar of a table */
static const char *
find_tail (SignpostFieldEditor *self,
           const SignpostField *model,
           gsize                line_end)
{
  const char *tail = self->text + model->span.end;
  const char *end = self->text + line_end;
  const char *p = tail + strspn (tail, " \t*_`|\\\"'");

  if (g_ascii_strncasecmp (p, "<br", 3) == 0)
    p += strcspn (p, ">\r\n") + 1;

  return p >= end ? tail : end;
}

static gboolean
is_delimiter_row (SignpostFieldEditor *self,
                  gsize                at)
{
  SignpostSpan line = signpost_field_editor_get_line (self, at);
  const char *text = self->text + line.start;
  gsize length = strspn (text, " \t|:-");

  return line.end > line.start && line.start + length >= line.end && memchr (text, '-', length) != NULL &&
         memchr (text, '|', length) != NULL;
}

static void
add_line_like (SignpostFieldEditor *self,
               const SignpostField *model,
               SignpostKey          key,
               const char          *value)
{
  SignpostSpan line = signpost_field_editor_get_line (self, model->span.start);
  gsize at = signpost_field_editor_next_line (self, line.end);
  gboolean has_break = at > 0 && self->text[at - 1] == '\n';
  gboolean is_paragraph = line.start == 0 || signpost_field_editor_is_blank (self, line.start - 1);
  const char *tail = find_tail (self, model, line.end);
  g_autofree char *word = NULL;
  SignpostSpan words;

  find_key_words (self, model, &words);
  word = dup_word (self, key, self->text + words.start, words.end - words.start);
  if (is_delimiter_row (self, at))
    at = signpost_field_editor_next_line (self, at);

  /* A line between empty lines gets a neighbour of its kind. */
  is_paragraph &= at < self->length && signpost_field_editor_is_blank (self, at) && strchr ("-*+|>", self->text[line.start]) == NULL;

  signpost_edits_take (self->edits, at, at,
                       g_strdup_printf ("%s%s%.*s%s%.*s%s%.*s%s", has_break ? "" : self->eol, is_paragraph ? self->eol : "",
                                        (int) (words.start - line.start), self->text + line.start, word,
                                        (int) (model->span.start - words.end), self->text + words.end, value,
                                        (int) (self->text + line.end - tail), tail, has_break ? self->eol : ""));
}

/* Below the heading of a section that is there and empty */
static gboolean
add_to_section (SignpostFieldEditor *self,
                SignpostKey          key,
                const char          *value)
{
  for (gsize at = self->body; at < self->length; at = signpost_field_editor_next_line (self, at))
    {
      SignpostSpan line = signpost_field_editor_get_line (self, at);
      gsize start = line.start + strspn (self->text + line.start, "#");
      gsize next = signpost_field_editor_next_line (self, at);

      if (start == line.start || self->text[start] != ' ' ||
          signpost_words_find_key (self->outline.words, self->text + start, line.end - start) != key)
        continue;

      signpost_edits_take (self->edits, next, next, g_strdup_printf ("%s%s%s%s", next > line.end ? "" : self->eol, self->eol, value,
                                                                     self->eol));
      return TRUE;
    }

  return FALSE;
}

static void
add_below_title (SignpostFieldEditor *self,
                 SignpostKey          key,
                 const char          *value)
{
  SignpostSpan title = self->facts.title_span;
  gboolean has_title = title.end > title.start && title.start >= self->body;
  gsize at = has_title ? signpost_field_editor_next_line (self, title.end) : self->body;
  const char *eol = self->eol;
  g_autofree char *word = NULL;
  g_autofree char *said = NULL;
  const char *above;
  gboolean is_blank;

  if (key == SIGNPOST_KEY_TITLE)
    {
      signpost_edits_take (self->edits, self->body, self->body, g_strdup_printf ("# %s%s%s", value, eol, eol));
      return;
    }

  /* A title that is underlined */
  if (has_title && at < self->length && strchr ("=-", self->text[at]) != NULL)
    at = signpost_field_editor_next_line (self, at);

  word = dup_word (self, key, "", 0);
  said = key == SIGNPOST_KEY_STATUS ? g_strdup_printf ("## Status%s%s%s", eol, eol, value) : g_strdup_printf ("%s: %s", word, value);
  is_blank = at >= self->length || strchr ("\r\n", self->text[at]) != NULL;
  above = has_title ? eol : "";
  signpost_edits_take (self->edits, at, at, g_strdup_printf ("%s%s%s%s%s", at > 0 && self->text[at - 1] != '\n' ? eol : "", above,
                                                             said, eol, is_blank && has_title ? "" : eol));
}

void
signpost_field_editor_add (SignpostFieldEditor *self,
                           SignpostKey          key,
                           const char * const  *values)
{
  const SignpostField *model = key != SIGNPOST_KEY_TITLE ? find_model (self, key) : NULL;
  g_autofree char *joined = g_strjoinv (", ", (char **) values);
  g_autofree char *value = NULL;
  gboolean is_told = FALSE;

  for (guint i = 0; self->map != NULL && i < self->map->len; i++)
    is_told |= get_entry_rank (self, g_ptr_array_index (self->map, i)) > 0;

  if (self->map != NULL && key != SIGNPOST_KEY_TITLE && (is_told || model == NULL))
    {
      add_entry (self, key, values);
      return;
    }

  value = signpost_field_editor_escape (joined, model != NULL && signpost_field_editor_is_cell (self, model->span));
  if (model != NULL && !((self->outline.sections & (1u << key)) != 0 && add_to_section (self, key, value)))
    add_line_like (self, model, key, value);
  else if (model == NULL && ((self->outline.sections & (1u << key)) == 0 || !add_to_section (self, key, value)))
    add_below_title (self, key, value);
}
