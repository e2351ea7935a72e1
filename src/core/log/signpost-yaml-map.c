/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-yaml-map.h"

#include <string.h>
#include <yaml.h>

/* libyaml counts characters; since events come in order, the bytes are counted along. */
typedef struct
{
  const char *text;
  gsize       start;
  gsize       end;
  gsize       index;    /* a character, and */
  gsize       offset;   /* where it stands */
  GPtrArray  *entries;
  int         depth;
  gboolean    is_broken;
} Reader;

static void
scalar_clear (gpointer data)
{
  g_free (((SignpostYamlScalar *) data)->text);
}

static void
entry_free (gpointer data)
{
  SignpostYamlEntry *entry = data;

  g_free (entry->key);
  g_array_unref (entry->scalars);
  g_free (entry);
}

static gsize
find_offset (Reader            *reader,
             const yaml_mark_t *mark)
{
  const char *p;

  if (mark->index < reader->index)
    {
      reader->index = 0;
      reader->offset = reader->start;
    }

  p = reader->text + reader->offset;
  for (; reader->index < mark->index && p < reader->text + reader->end; reader->index++)
    p = g_utf8_next_char (p);
  reader->offset = p - reader->text;

  return reader->offset;
}

static SignpostYamlStyle
get_style (yaml_scalar_style_t style)
{
  if (style == YAML_SINGLE_QUOTED_SCALAR_STYLE)
    return SIGNPOST_YAML_SINGLE;
  if (style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
    return SIGNPOST_YAML_DOUBLE;

  return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE ? SIGNPOST_YAML_TEXT : SIGNPOST_YAML_PLAIN;
}

static void
trim (const char   *text,
      SignpostSpan *span)
{
  while (span->start < span->end && g_ascii_isspace (text[span->start]))
    span->start++;
  while (span->start < span->end && g_ascii_isspace (text[span->end - 1]))
    span->end--;
}

static SignpostYamlScalar
read_scalar (Reader             *reader,
             const yaml_event_t *event)
{
  SignpostYamlScalar scalar = { .style = get_style (event->data.scalar.style) };
  const char *text = reader->text;

  scalar.outer.start = find_offset (reader, &event->start_mark);
  scalar.outer.end = find_offset (reader, &event->end_mark);
  scalar.text = g_strdup ((const char *) event->data.scalar.value);
  trim (text, &scalar.outer);
  scalar.inner = scalar.outer;

  if (scalar.style == SIGNPOST_YAML_TEXT)
    {
      const char *newline = memchr (text + scalar.outer.start, '\n', scalar.outer.end - scalar.outer.start);

      scalar.inner.start = newline != NULL ? (gsize) (newline + 1 - text) : scalar.outer.end;
      trim (text, &scalar.inner);
      g_strstrip (scalar.text);
    }
  else if (scalar.style != SIGNPOST_YAML_PLAIN && scalar.outer.end - scalar.outer.start >= 2)
    {
      scalar.inner.start++;
      scalar.inner.end--;
    }

  /* Anchors and tags belong to a value; who uses them knows why. */
  if (event->data.scalar.anchor != NULL || event->data.scalar.tag != NULL)
    reader->is_broken = TRUE;

  return scalar;
}

static SignpostYamlEntry *
get_last (Reader *reader)
{
  return reader->entries->len > 0 ? g_ptr_array_index (reader->entries, reader->entries->len - 1) : NULL;
}

static void
add_key (Reader             *reader,
         const yaml_event_t *event)
{
  SignpostYamlEntry *entry = g_new0 (SignpostYamlEntry, 1);
  SignpostYamlScalar key = read_scalar (reader, event);

  entry->key = key.text;
  entry->key_span = key.outer;
  entry->kind = SIGNPOST_YAML_OTHER;
  entry->scalars = g_array_new (FALSE, FALSE, sizeof (SignpostYamlScalar));
  g_array_set_clear_func (entry->scalars, scalar_clear);
  g_ptr_array_add (reader->entries, entry);
}

/* What stands between the key and the next one. in_value: (inout): whether a key waits for its value */
static void
read_event (Reader             *reader,
            const yaml_event_t *event,
            gboolean           *in_value)
{
  SignpostYamlEntry *entry = get_last (reader);
  gboolean opens = event->type == YAML_MAPPING_START_EVENT || event->type == YAML_SEQUENCE_START_EVENT;
  gboolean closes = event->type == YAML_MAPPING_END_EVENT || event->type == YAML_SEQUENCE_END_EVENT;

  if (closes && --reader->depth == 1 && *in_value)
    {
      entry->span.end = find_offset (reader, &event->end_mark);
      *in_value = FALSE;
    }
  else if (opens && reader->depth++ == 0)
    reader->is_broken |= event->type != YAML_MAPPING_START_EVENT || event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
  else if (opens && reader->depth == 2 && *in_value)
    {
      entry->span.start = find_offset (reader, &event->start_mark);
      if (event->type == YAML_SEQUENCE_START_EVENT)
        entry->kind = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? SIGNPOST_YAML_FLOW : SIGNPOST_YAML_BLOCK;
    }
  else if (opens)
    {
      reader->is_broken |= !*in_value;
      if (entry != NULL)
        entry->kind = SIGNPOST_YAML_OTHER;
    }
  else if (event->type == YAML_ALIAS_EVENT)
    {
      reader->is_broken |= !*in_value;
      if (entry != NULL)
        entry->kind = SIGNPOST_YAML_OTHER;
      *in_value = reader->depth > 1;
    }
  else if (event->type == YAML_SCALAR_EVENT && reader->depth == 1 && !*in_value)
    {
      add_key (reader, event);
      *in_value = TRUE;
    }
  else if (event->type == YAML_SCALAR_EVENT && entry != NULL)
    {
      SignpostYamlScalar scalar = read_scalar (reader, event);

      g_array_append_val (entry->scalars, scalar);
      if (reader->depth > 1)
        return;

      entry->kind = SIGNPOST_YAML_SCALAR;
      entry->span = scalar.outer;
      *in_value = FALSE;
    }
}

GPtrArray *
signpost_yaml_map_read (const char *text,
                        gsize       start,
                        gsize       end)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  Reader reader = { .text = text, .start = start, .end = end, .offset = start, .entries = entries };
  yaml_parser_t parser;
  gboolean done = FALSE, in_value = FALSE;

  if (!yaml_parser_initialize (&parser))
    return NULL;

  yaml_parser_set_encoding (&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&parser, (const guchar *) text + start, end - start);

  while (!done && !reader.is_broken)
    {
      yaml_event_t event;

      if (!yaml_parser_parse (&parser, &event))
        {
          reader.is_broken = TRUE;
          break;
        }

      if (event.type == YAML_SCALAR_EVENT || event.type == YAML_ALIAS_EVENT || event.type == YAML_MAPPING_START_EVENT ||
          event.type == YAML_MAPPING_END_EVENT || event.type == YAML_SEQUENCE_START_EVENT || event.type == YAML_SEQUENCE_END_EVENT)
        read_event (&reader, &event, &in_value);
      done = event.type == YAML_STREAM_END_EVENT || event.type == YAML_DOCUMENT_END_EVENT;
      yaml_event_delete (&event);
    }

  yaml_parser_delete (&parser);

  return reader.is_broken ? NULL : g_steal_pointer (&entries);
}

/* YAML 1.1 and 1.2 take these for something else than text, in any case. */
static gboolean
means_something_else (const char *text)
{
  static const char * const words[] = {
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", ".nan", ".inf", "-.inf", "+.inf", "<<", "=",
  };
  gboolean is_number = g_ascii_isdigit (*text) || (strchr ("+-.", *text) != NULL && g_ascii_isdigit (text[1]));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return TRUE;

  return is_number && text[strspn (text, "0123456789+-.,_:eExXoOabcdefABCDEF")] == '\0';
}

gboolean
signpost_yaml_needs_quotes (const char *text,
                            gboolean    in_flow)
{
  gsize length = strlen (text);

  if (length == 0 || g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1]) || text[length - 1] == ':')
    return TRUE;

  if (strchr (",[]{}#&*!|>'\"%@`", text[0]) != NULL ||
      (strchr ("-?:", text[0]) != NULL && (text[1] == '\0' || g_ascii_isspace (text[1]) || in_flow)) ||
      g_str_has_prefix (text, "---") || g_str_has_prefix (text, "..."))
    return TRUE;

  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] < 0x20 || text[i] == 0x7f || (text[i] == ':' && (text[i + 1] == ' ' || in_flow)) ||
        (text[i] == '#' && text[i - 1] == ' ') || (in_flow && strchr (",[]{}", text[i]) != NULL))
      return TRUE;

  return means_something_else (text);
}

static char *
write_double (const char *text)
{
  GString *quoted = g_string_new ("\"");

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (quoted, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (quoted, "\\n");
    else if (*p == '\t')
      g_string_append (quoted, "\\t");
    else if ((guchar) *p < 0x20 || *p == 0x7f)
      g_string_append_printf (quoted, "\\x%02X", (guint) (guchar) *p);
    else
      g_string_append_c (quoted, *p);

  g_string_append_c (quoted, '"');

  return g_string_free (quoted, FALSE);
}

static gboolean
has_controls (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text < 0x20 || *text == 0x7f)
      return TRUE;

  return FALSE;
}

char *
signpost_yaml_write_scalar (const char        *text,
                            SignpostYamlStyle  style,
                            gboolean           in_flow)
{
  if (style == SIGNPOST_YAML_DOUBLE || has_controls (text))
    return write_double (text);

  if (style == SIGNPOST_YAML_SINGLE)
    {
      g_auto (GStrv) parts = g_strsplit (text, "'", -1);
      g_autofree char *doubled = g_strjoinv ("''", parts);

      return g_strdup_printf ("'%s'", doubled);
    }

  return signpost_yaml_needs_quotes (text, in_flow) ? write_double (text) : g_strdup (text);
}
