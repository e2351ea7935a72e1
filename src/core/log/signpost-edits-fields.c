/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-edits-fields.h"

#include "core/log/signpost-edits-private.h"
#include "core/log/signpost-log-markdown.h"
#include "core/log/signpost-record-name.h"
#include "core/log/signpost-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the line of dashes stands that ends the front matter before body */
static gsize
find_closing_line (const char *text,
                   gsize       body)
{
  gsize at = body;

  while (at > 0 && g_ascii_isspace (text[at - 1]))
    at--;
  while (at > 0 && text[at - 1] != '\n')
    at--;

  return at;
}

static void
editor_init (SignpostFieldEditor *self,
             GArray              *edits,
             SignpostWords       *words,
             const char          *path,
             const char          *text,
             gsize                length)
{
  const char *newline = memchr (text, '\n', length);
  gsize start = g_str_has_prefix (text, "\xef\xbb\xbf") ? 3 : 0;

  *self = (SignpostFieldEditor) { .edits = edits, .text = text, .length = length };
  self->eol = newline != NULL && newline > text && newline[-1] == '\r' ? "\r\n" : "\n";
  signpost_outline_init (&self->outline, words, text, length);
  self->body = signpost_outline_read_front_matter (&self->outline, start);
  if (self->body > start)
    {
      gsize first = (gsize) ((const char *) memchr (text + start, '\n', length - start) + 1 - text);

      self->has_map = text[start] == '-';
      self->map_end = find_closing_line (text, self->body);
      self->map = self->has_map ? signpost_yaml_map_read (text, first, self->map_end) : NULL;
    }

  signpost_outline_read_markdown (&self->outline, self->body);
  signpost_record_facts_read (&self->facts, words, path, text, length, TRUE);
}

static void
editor_clear (SignpostFieldEditor *self)
{
  signpost_outline_clear (&self->outline);
  signpost_record_facts_clear (&self->facts);
  g_clear_pointer (&self->map, g_ptr_array_unref);
}

/* (nullable): the entry that has a place, or, when the place is empty, the first one with the key */
static SignpostYamlEntry *
find_entry (SignpostFieldEditor *self,
            SignpostKey          key,
            SignpostSpan         span)
{
  gboolean is_empty = span.start == span.end;

  for (guint i = 0; self->map != NULL && i < self->map->len; i++)
    {
      SignpostYamlEntry *entry = g_ptr_array_index (self->map, i);

      if (signpost_words_find_key (self->outline.words, entry->key, strlen (entry->key)) == key &&
          entry->kind == SIGNPOST_YAML_SCALAR &&
          (is_empty || (span.start >= entry->span.start && span.end <= entry->span.end)))
        return entry;
    }

  return NULL;
}

static void
replace_in_body (SignpostFieldEditor *self,
                 SignpostSpan         span,
                 const char          *value)
{
  if (value == NULL)
    signpost_field_editor_remove (self, span);
  else
    signpost_edits_take (self->edits, span.start, span.end,
                         signpost_field_editor_escape (value, signpost_field_editor_is_cell (self, span)));
}

/* A heading keeps its number: “12. ” of “# 12. Use queues” */
static gsize
skip_number (SignpostFieldEditor *self,
             const char          *text)
{
  int number = -1;

  return (gsize) (signpost_title_skip_number (self->outline.words, text, &number) - text);
}

static void
set_entry_title (SignpostFieldEditor *self,
                 SignpostYamlEntry   *entry,
                 const char          *value)
{
  const char *old = g_array_index (entry->scalars, SignpostYamlScalar, 0).text;
  gsize prefix = skip_number (self, old);
  g_autofree char *title = value != NULL ? g_strdup_printf ("%.*s%s", (int) prefix, old, value) : NULL;

  signpost_field_editor_set_entry (self, entry, SIGNPOST_KEY_TITLE, title);
}

static gboolean
set_title (SignpostFieldEditor *self,
           const char          *value)
{
  SignpostSpan span = self->facts.title_span;
  SignpostYamlEntry *entry = find_entry (self, SIGNPOST_KEY_TITLE, (SignpostSpan) { 0 });
  g_autofree char *raw = g_strndup (self->text + span.start, span.end - span.start);
  g_autofree char *plain = NULL;
  gsize prefix = skip_number (self, raw);
  const char *said = entry != NULL ? g_array_index (entry->scalars, SignpostYamlScalar, 0).text : "";

  /* Where both front matter and heading say it, both do so afterwards. */
  if (entry != NULL && (span.start < self->body || strcmp (said + skip_number (self, said), self->facts.title) == 0))
    set_entry_title (self, entry, value);

  if (span.start == span.end)
    return entry != NULL && self->edits->len > 0;
  if (span.start < self->body && entry != NULL)
    return TRUE;

  /* In front matter that is no YAML the value stands as it is. */
  if (span.start < self->body)
    {
      signpost_edits_take (self->edits, span.start + prefix, span.end, g_strdup (value));
      return TRUE;
    }

  plain = value != NULL ? signpost_log_markdown_dup_inlines (value, strlen (value)) : NULL;
  span.start += prefix;
  signpost_edits_take (self->edits, span.start, span.end,
                       value == NULL ? NULL
                                     : g_strcmp0 (plain, value) == 0 && strchr (value, '<') == NULL
                                       ? g_strdup (value)
                                       : signpost_field_editor_escape (value, FALSE));

  return TRUE;
}

static gboolean
set_status (SignpostFieldEditor *self,
            const char          *value)
{
  SignpostSpan span = self->facts.status_span;
  gboolean is_front = self->facts.status_origin == SIGNPOST_ORIGIN_FRONT_MATTER;
  SignpostYamlEntry *entry = is_front || span.start == span.end ? find_entry (self, SIGNPOST_KEY_STATUS, span) : NULL;

  if (entry != NULL)
    signpost_field_editor_set_entry (self, entry, SIGNPOST_KEY_STATUS, value);
  else if (span.start == span.end)
    return FALSE;
  else if (self->facts.status_origin == SIGNPOST_ORIGIN_BADGE || is_front || self->facts.status_origin == SIGNPOST_ORIGIN_TITLE)
    signpost_edits_take (self->edits, span.start, span.end, g_strdup (value));
  else
    replace_in_body (self, span, value);

  return TRUE;
}

/* Of “Accepted (2026-11-21)” the brackets go with the date, and of “Accepted, 2026-11-21” the comma */
static SignpostSpan
widen_date (SignpostFieldEditor *self,
            SignpostSpan         span)
{
  const char *text = self->text;

  if (span.start > 0 && strchr ("([", text[span.start - 1]) != NULL && strchr (")]", text[span.end]) != NULL)
    {
      span.start--;
      span.end++;
    }

  while (span.start > 0 && strchr (" ,", text[span.start - 1]) != NULL)
    span.start--;

  return span;
}

static gboolean
set_date (SignpostFieldEditor *self,
          const char          *value)
{
  SignpostSpan span = self->facts.date_span;
  gboolean is_front = self->facts.date_origin == SIGNPOST_ORIGIN_FRONT_MATTER;
  SignpostYamlEntry *entry = is_front || span.start == span.end ? find_entry (self, SIGNPOST_KEY_DATE, span) : NULL;
  const SignpostField *field = NULL;

  for (guint i = 0; i < self->outline.fields->len && span.start < span.end; i++)
    {
      const SignpostField *other = &g_array_index (self->outline.fields, SignpostField, i);

      if (other->span.start <= span.start && other->span.end >= span.end)
        field = other;
    }

  if (entry != NULL && (span.start == span.end || field == NULL || field->span.end - field->span.start == span.end - span.start))
    signpost_field_editor_set_entry (self, entry, SIGNPOST_KEY_DATE, value);
  else if (span.start == span.end)
    return FALSE;
  else if (value != NULL)
    signpost_edits_take (self->edits, span.start, span.end, g_strdup (value));
  else if (field != NULL && field->role != SIGNPOST_KEY_STATUS && !is_front)
    signpost_field_editor_remove (self, field->span);
  else
    {
      span = widen_date (self, span);
      signpost_edits_take (self->edits, span.start, span.end, NULL);
    }

  return TRUE;
}

/* (transfer full): what the reader would make of names: parted at commas, without what stands for nobody */
static char **
dup_names (const char * const *values)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (values[i], ",;\r\n", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        {
          const char *part = g_strstrip (parts[j]);

          if (*part != '\0' && strcmp (part, "-") != 0 && strcmp (part, "N/A") != 0)
            g_strv_builder_add (builder, part);
        }
    }

  return g_strv_builder_end (builder);
}

static char **
get_list (const SignpostRecordFacts *facts,
          SignpostKey                key)
{
  if (key == SIGNPOST_KEY_DECIDERS)
    return facts->deciders;
  if (key == SIGNPOST_KEY_CONSULTED)
    return facts->consulted;

  return key == SIGNPOST_KEY_INFORMED ? facts->informed : facts->tags;
}

static gboolean
is_list (SignpostKey key)
{
  return key == SIGNPOST_KEY_DECIDERS || key == SIGNPOST_KEY_CONSULTED || key == SIGNPOST_KEY_INFORMED ||
         key == SIGNPOST_KEY_TAGS;
}

/* Whether the facts say the values; “” when there are none */
static gboolean
says (const SignpostRecordFacts *facts,
      SignpostKey                key,
      const char * const        *values)
{
  const char *value = values[0] != NULL ? values[0] : "";

  if (is_list (key))
    return g_strv_equal ((const char * const *) get_list (facts, key), values);
  if (key == SIGNPOST_KEY_TITLE)
    return strcmp (facts->title, value) == 0 || (*value == '\0' && facts->title_span.start == facts->title_span.end);
  if (key == SIGNPOST_KEY_STATUS)
    {
      g_autofree char *plain = facts->status_text != NULL ? signpost_outline_dup_plain (facts->status_text, strlen (facts->status_text))
                                                          : g_strdup ("");

      return strcmp (plain, value) == 0 || g_strcmp0 (facts->status_text, value) == 0;
    }

  return g_strcmp0 (facts->date, value) == 0 || (*value == '\0' && (facts->date == NULL || facts->date_origin == SIGNPOST_ORIGIN_NAME));
}

/* Anchors, aliases and tags belong to a value; what leans on them is not seen here. */
static gboolean
touches_anchor (SignpostFieldEditor *self)
{
  for (guint i = 0; i < self->edits->len && self->has_map && self->map == NULL; i++)
    {
      gsize start = g_array_index (self->edits, SignpostEdit, i).span.start;

      if (start < self->body && strchr ("&*!", self->text[start]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A date may stand in the status, and a status in the title. */
static gboolean
may_go_along (SignpostFieldEditor *self,
              SignpostKey          key,
              SignpostKey          other)
{
  gboolean in_title = self->facts.status_origin == SIGNPOST_ORIGIN_TITLE;

  return (key == SIGNPOST_KEY_STATUS && (other == SIGNPOST_KEY_DATE || (in_title && other == SIGNPOST_KEY_TITLE))) ||
         (other == SIGNPOST_KEY_STATUS && (key == SIGNPOST_KEY_DATE || (in_title && key == SIGNPOST_KEY_TITLE)));
}

/* Reads the edited text again: what it says must be what it shall say, and the rest as before. */
static gboolean
check (SignpostFieldEditor *self,
       const char          *path,
       SignpostKey          key,
       const char * const  *values)
{
  static const SignpostKey keys[] = {
    SIGNPOST_KEY_TITLE, SIGNPOST_KEY_STATUS, SIGNPOST_KEY_DATE, SIGNPOST_KEY_DECIDERS, SIGNPOST_KEY_CONSULTED, SIGNPOST_KEY_INFORMED,
    SIGNPOST_KEY_TAGS,
  };
  g_autoptr (GBytes) before = g_bytes_new (self->text, self->length);
  g_autoptr (GBytes) after = signpost_edits_apply (self->edits, before);
  gsize size;
  const char *data = g_bytes_get_data (after, &size);
  g_autofree char *text = g_strndup (data, size);
  SignpostRecordFacts facts;
  gboolean same = TRUE;

  signpost_record_facts_read (&facts, self->outline.words, path, text, size, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (keys) && same; i++)
    {
      const char *old[] = { keys[i] == SIGNPOST_KEY_TITLE ? self->facts.title
                                                          : keys[i] == SIGNPOST_KEY_STATUS ? self->facts.status_text : self->facts.date,
                            NULL };

      if (keys[i] != key && may_go_along (self, key, keys[i]))
        continue;

      same = says (&facts, keys[i],
                   keys[i] == key ? values
                                  : is_list (keys[i]) ? (const char * const *) get_list (&self->facts, keys[i]) : old);
    }

  signpost_record_facts_clear (&facts);

  return same;
}

static gboolean
set_field (SignpostFieldEditor *self,
           SignpostKey          key,
           const char * const  *values)
{
  if (is_list (key))
    return signpost_field_editor_set_list (self, key, values);
  if (key == SIGNPOST_KEY_TITLE)
    return set_title (self, values[0]);

  return key == SIGNPOST_KEY_STATUS ? set_status (self, values[0]) : set_date (self, values[0]);
}

gboolean
signpost_edits_set_field (GArray              *edits,
                          SignpostWords       *words,
                          const char          *path,
                          const char          *text,
                          gsize                length,
                          SignpostKey          key,
                          const char * const  *values,
                          GError             **error)
{
  SignpostFieldEditor editor;
  g_auto (GStrv) names = dup_names (values);
  const char *one[] = { values != NULL && values[0] != NULL && *values[0] != '\0' ? values[0] : NULL, NULL };
  const char * const *wanted = is_list (key) ? (const char * const *) names : one;
  SignpostFormat format = SIGNPOST_FORMAT_MARKDOWN;
  gboolean done;

  g_return_val_if_fail (edits->len == 0, FALSE);

  signpost_format_from_name (path, &format);
  if (format != SIGNPOST_FORMAT_MARKDOWN)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("only Markdown can be edited"));
      return FALSE;
    }

  editor_init (&editor, edits, words, path, text, length);
  if (!says (&editor.facts, key, wanted))
    {
      if (!set_field (&editor, key, wanted) && wanted[0] != NULL)
        signpost_field_editor_add (&editor, key, wanted);
      done = !touches_anchor (&editor) && check (&editor, path, key, wanted);
    }
  else
    done = TRUE;
  editor_clear (&editor);

  if (done)
    return TRUE;

  g_array_set_size (edits, 0);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("the place where the record says it cannot hold this; change it in the text"));

  return FALSE;
}
