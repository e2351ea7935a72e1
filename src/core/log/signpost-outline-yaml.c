/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-outline.h"

#include <string.h>
#include <yaml.h>

/* Front matter: YAML between lines of dashes, read by libyaml; where it is no YAML – people write “status: {proposed | accepted}” –
 * its lines are read as keys and values. TOML between lines of pluses is read so, too. */

/* Deeper is nothing that a record says about itself. */
#define MAX_DEPTH 16

typedef struct
{
  SignpostOutline *outline;
  gsize            start;      /* of the YAML */
  gsize            end;
  gsize           *lines;      /* where each line begins */
  guint            n_lines;

  SignpostKey     roles[MAX_DEPTH];    /* of the key whose value is open, by depth */
  gboolean         is_mapping[MAX_DEPTH];
  gboolean         wants_key[MAX_DEPTH];
  int              depth;
  char            *kind;       /* of an entry of “links” */
  char            *target;
  SignpostSpan     target_span;
} Reader;

static gsize
find_line_end (const char *text,
               gsize       at,
               gsize       length)
{
  const char *found = memchr (text + at, '\n', length - at);

  return found != NULL ? (gsize) (found - text) : length;
}

static gboolean
is_fence (const char *text,
          gsize       start,
          gsize       end,
          char        mark)
{
  while (end > start && g_ascii_isspace (text[end - 1]))
    end--;

  return end - start == 3 && text[start] == mark && text[start + 1] == mark && text[start + 2] == mark;
}

static gsize
find_offset (Reader           *reader,
             const yaml_mark_t *mark)
{
  const char *p;

  if (mark->line >= reader->n_lines)
    return reader->end;

  p = reader->outline->text + reader->lines[mark->line];
  for (gsize i = 0; i < mark->column && p < reader->outline->text + reader->end; i++)
    p = g_utf8_next_char (p);

  return p - reader->outline->text;
}

static void
take_value (Reader             *reader,
            SignpostKey        role,
            const yaml_event_t *event)
{
  const char *value = (const char *) event->data.scalar.value;
  gsize start = find_offset (reader, &event->start_mark);
  gsize end = find_offset (reader, &event->end_mark);
  yaml_scalar_style_t style = event->data.scalar.style;
  const char *text = reader->outline->text;

  if (style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
    {
      start++;
      end--;
    }
  else if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE)
    {
      start = MIN (find_line_end (text, start, reader->end) + 1, end);
      while (start < end && g_ascii_isspace (text[start]))
        start++;
    }

  while (end > start && g_ascii_isspace (text[end - 1]))
    end--;
  /* A status that is not said yet still has a place. */
  if (*value == '\0' && style == YAML_PLAIN_SCALAR_STYLE && role == SIGNPOST_KEY_STATUS)
    signpost_outline_take_field (reader->outline, role, start, start, g_strdup (""));

  if (start > end || *value == '\0' || strcmp (value, "null") == 0 || strcmp (value, "~") == 0)
    return;

  signpost_outline_take_field (reader->outline, role, start, end, g_strstrip (g_strdup (value)));
}

/* Sequences and mappings below a key belong to it. */
static SignpostKey
find_open_role (Reader *reader)
{
  for (int i = MIN (reader->depth, MAX_DEPTH - 1); i >= 0; i--)
    if (reader->roles[i] != SIGNPOST_KEY_NONE)
      return reader->roles[i];

  return SIGNPOST_KEY_NONE;
}

/* “links: [{target: 3, kind: supersedes}]” */
static void
read_link_member (Reader             *reader,
                  const char         *key,
                  const yaml_event_t *event)
{
  if (strcmp (key, "target") == 0)
    {
      g_free (reader->target);
      reader->target = g_strdup ((const char *) event->data.scalar.value);
      reader->target_span = (SignpostSpan) { find_offset (reader, &event->start_mark),
                                             find_offset (reader, &event->end_mark) };
    }
  else if (strcmp (key, "kind") == 0 || strcmp (key, "type") == 0)
    {
      g_free (reader->kind);
      reader->kind = g_strdup ((const char *) event->data.scalar.value);
    }

  if (reader->target == NULL || reader->kind == NULL)
    return;

  signpost_outline_take_field (reader->outline,
                               signpost_words_find_key (reader->outline->words, reader->kind, strlen (reader->kind)),
                               reader->target_span.start, reader->target_span.end,
                               g_steal_pointer (&reader->target));
  g_clear_pointer (&reader->kind, g_free);
}

static void
read_scalar (Reader             *reader,
             const yaml_event_t *event,
             char              **key)
{
  int depth = reader->depth;
  const char *value = (const char *) event->data.scalar.value;
  SignpostKey role;

  if (depth < 0 || depth >= MAX_DEPTH)
    return;

  if (reader->is_mapping[depth] && reader->wants_key[depth])
    {
      g_free (*key);
      *key = g_strdup (value);
      reader->wants_key[depth] = FALSE;
      reader->roles[depth] = depth == 0 ? signpost_words_find_key (reader->outline->words, value, strlen (value))
                                        : SIGNPOST_KEY_NONE;
      return;
    }

  role = find_open_role (reader);
  if (reader->is_mapping[depth] && depth > 0 && *key != NULL)
    read_link_member (reader, *key, event);
  else if (role != SIGNPOST_KEY_NONE && role <= SIGNPOST_KEY_RELATES_TO && depth <= 1)
    take_value (reader, role, event);

  if (reader->is_mapping[depth])
    reader->wants_key[depth] = TRUE;
}

static void
enter (Reader   *reader,
       gboolean  is_mapping)
{
  reader->depth++;
  if (reader->depth >= MAX_DEPTH)
    return;

  reader->roles[reader->depth] = SIGNPOST_KEY_NONE;
  reader->is_mapping[reader->depth] = is_mapping;
  reader->wants_key[reader->depth] = is_mapping;
}

static void
leave (Reader *reader)
{
  reader->depth--;
  if (reader->depth >= 0 && reader->depth < MAX_DEPTH && reader->is_mapping[reader->depth])
    reader->wants_key[reader->depth] = TRUE;

  g_clear_pointer (&reader->kind, g_free);
  g_clear_pointer (&reader->target, g_free);
}

static gboolean
read_events (Reader        *reader,
             yaml_parser_t *parser)
{
  g_autofree char *key = NULL;
  gboolean done = FALSE;

  while (!done)
    {
      yaml_event_t event;

      if (!yaml_parser_parse (parser, &event))
        return FALSE;

      if (event.type == YAML_SCALAR_EVENT)
        read_scalar (reader, &event, &key);
      else if (event.type == YAML_MAPPING_START_EVENT || event.type == YAML_SEQUENCE_START_EVENT)
        enter (reader, event.type == YAML_MAPPING_START_EVENT);
      else if (event.type == YAML_MAPPING_END_EVENT || event.type == YAML_SEQUENCE_END_EVENT)
        leave (reader);
      else if (event.type == YAML_ALIAS_EVENT && reader->depth >= 0 && reader->depth < MAX_DEPTH)
        reader->wants_key[reader->depth] = reader->is_mapping[reader->depth];

      done = event.type == YAML_STREAM_END_EVENT || event.type == YAML_DOCUMENT_END_EVENT;
      yaml_event_delete (&event);
    }

  return TRUE;
}

static void
drop_fields (SignpostOutline *outline,
             guint            n_kept)
{
  for (guint i = n_kept; i < outline->fields->len; i++)
    g_free (g_array_index (outline->fields, SignpostField, i).text);

  g_array_set_size (outline->fields, n_kept);
}

static gboolean
read_yaml (SignpostOutline *outline,
           gsize            start,
           gsize            end)
{
  Reader reader = { .outline = outline, .start = start, .end = end, .depth = -1 };
  guint n_kept = outline->fields->len;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  yaml_parser_t parser;
  gboolean read;

  for (gsize at = start; at < end; at = find_line_end (outline->text, at, end) + 1)
    g_array_append_val (lines, at);

  reader.lines = (gsize *) lines->data;
  reader.n_lines = lines->len;

  if (!yaml_parser_initialize (&parser))
    return FALSE;

  yaml_parser_set_encoding (&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&parser, (const guchar *) outline->text + start, end - start);
  read = read_events (&reader, &parser);
  yaml_parser_delete (&parser);
  g_free (reader.kind);
  g_free (reader.target);

  if (!read)
    drop_fields (outline, n_kept);

  return read;
}

/* “status: {proposed | accepted}”, “date = 2026-11-21” */
static void
read_plain_line (SignpostOutline *outline,
                 gsize            start,
                 gsize            end)
{
  const char *line = outline->text + start;
  gsize key = strcspn (line, ":=\n");
  gsize value = start + key + 1;
  SignpostKey role;

  if (value >= end || g_ascii_isspace (*line) || *line == '#')
    return;

  role = signpost_words_find_key (outline->words, line, key);
  while (value < end && g_ascii_isspace (outline->text[value]))
    value++;
  while (value < end && g_ascii_isspace (outline->text[end - 1]))
    end--;
  if (end - value >= 2 && strchr ("\"'", outline->text[value]) != NULL && outline->text[end - 1] == outline->text[value])
    {
      value++;
      end--;
    }

  if (role != SIGNPOST_KEY_NONE && role <= SIGNPOST_KEY_RELATES_TO && value < end)
    signpost_outline_take_field (outline, role, value, end, g_strndup (outline->text + value, end - value));
}

static void
read_plain (SignpostOutline *outline,
            gsize            start,
            gsize            end)
{
  while (start < end)
    {
      gsize line_end = find_line_end (outline->text, start, end);

      read_plain_line (outline, start, line_end);
      start = line_end + 1;
    }
}

gsize
signpost_outline_read_front_matter (SignpostOutline *outline,
                                    gsize            start)
{
  const char *text = outline->text;
  gsize line_end, at;
  char mark = start < outline->length ? text[start] : '\0';

  if (mark != '-' && mark != '+')
    return start;

  line_end = find_line_end (text, start, outline->length);
  if (!is_fence (text, start, line_end, mark) || line_end == outline->length)
    return start;

  for (at = line_end + 1; at < outline->length; at = line_end + 1)
    {
      line_end = find_line_end (text, at, outline->length);
      if (is_fence (text, at, line_end, mark) || (mark == '-' && is_fence (text, at, line_end, '.')))
        break;
    }

  if (at >= outline->length)
    return start;

  outline->has_front_matter = TRUE;
  outline->origin = SIGNPOST_ORIGIN_FRONT_MATTER;
  start = find_line_end (text, start, outline->length) + 1;
  if (mark == '+' || !read_yaml (outline, start, at))
    read_plain (outline, start, at);
  outline->origin = SIGNPOST_ORIGIN_HEAD;

  return MIN (line_end + 1, outline->length);
}
