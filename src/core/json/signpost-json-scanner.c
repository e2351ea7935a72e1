/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/json/signpost-json-scanner.h"

#include "core/json/signpost-json-reader.h"
#include "core/json/signpost-json-scanner-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static JsonNode *scan_value (SignpostJsonScanner *self);

/* Messages */

static char *
describe_character (SignpostJsonScanner *self,
                    const char          *at)
{
  gunichar character;
  char utf8[7] = { 0 };

  if (at == self->end)
    return self->is_broken ? g_strdup_printf (_("the byte 0x%02X"), (guchar) *at)
                           : g_strdup (_("the end of the file"));

  character = g_utf8_get_char (at);
  if (!g_unichar_isgraph (character))
    return g_strdup_printf ("U+%04X", character);

  g_unichar_to_utf8 (character, utf8);
  return g_strdup_printf ("“%s”", utf8);
}

gboolean
signpost_json_scanner_fail_with (SignpostJsonScanner *self,
                                 const char          *at,
                                 const char          *message)
{
  guint line, column;

  signpost_json_measure_position (self->start, at, &line, &column);
  self->wrong = at;
  g_set_error (&self->error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_SYNTAX,
               "%s:%u:%u: %s: %s", self->name, line, column, self->path->str, message);

  return FALSE;
}

gboolean
signpost_json_scanner_fail (SignpostJsonScanner *self,
                            const char          *at,
                            const char          *expected)
{
  g_autofree char *found = describe_character (self, at);
  g_autofree char *message = NULL;

  if (at == self->end && self->is_broken)
    expected = _("UTF-8 text");

  /* Translators: a mistake in a file, such as “expected a value, found the end of the file” */
  message = g_strdup_printf (_("expected %s, found %s"), expected, found);

  return signpost_json_scanner_fail_with (self, at, message);
}

/* Characters */

gboolean
signpost_json_scanner_is_at (SignpostJsonScanner *self,
                             char                 character)
{
  return self->at < self->end && *self->at == character;
}

gboolean
signpost_json_scanner_accept (SignpostJsonScanner *self,
                              char                 character)
{
  if (!signpost_json_scanner_is_at (self, character))
    return FALSE;

  self->at++;
  return TRUE;
}

static void
skip_space (SignpostJsonScanner *self)
{
  while (self->at < self->end && strchr (" \t\n\r", *self->at) != NULL)
    self->at++;
}

/* Objects and lists */

static gboolean
enter (SignpostJsonScanner *self)
{
  g_autofree char *message = NULL;

  if (self->depth < SIGNPOST_JSON_MAX_DEPTH)
    {
      self->depth++;
      self->at++;
      return TRUE;
    }

  message = g_strdup_printf (_("expected at most %d levels of nesting, found more"),
                             SIGNPOST_JSON_MAX_DEPTH);
  return signpost_json_scanner_fail_with (self, self->at, message);
}

static gboolean
leave (SignpostJsonScanner *self)
{
  self->at++;
  self->depth--;

  return TRUE;
}

static gboolean
scan_member_value (SignpostJsonScanner *self,
                   JsonObject          *object,
                   const char          *name)
{
  JsonNode *value;

  skip_space (self);
  if (!signpost_json_scanner_accept (self, ':'))
    return signpost_json_scanner_fail (self, self->at, "“:”");

  value = scan_value (self);
  if (value == NULL)
    return FALSE;

  json_object_set_member (object, name, value);
  return TRUE;
}

static gboolean
scan_member (SignpostJsonScanner *self,
             JsonObject          *object)
{
  g_autofree char *name = NULL;
  const char *first;
  gsize length = self->path->len;
  gboolean scanned;

  skip_space (self);
  first = self->at;
  if (!signpost_json_scanner_is_at (self, '"'))
    return signpost_json_scanner_fail (self, first, _("a member name in quotes"));

  name = signpost_json_scanner_read_text (self);
  if (name == NULL)
    return FALSE;

  if (json_object_has_member (object, name))
    {
      g_autofree char *quoted = signpost_json_quote (name);
      g_autofree char *message = g_strdup_printf (_("expected each member once, found %s again"),
                                                  quoted);

      return signpost_json_scanner_fail_with (self, first, message);
    }

  signpost_json_path_append_member (self->path, name);
  scanned = scan_member_value (self, object, name);
  g_string_truncate (self->path, length);

  return scanned;
}

static gboolean
scan_members (SignpostJsonScanner *self,
              JsonObject          *object)
{
  if (!enter (self))
    return FALSE;

  skip_space (self);
  if (signpost_json_scanner_is_at (self, '}'))
    return leave (self);

  while (scan_member (self, object))
    {
      skip_space (self);
      if (signpost_json_scanner_is_at (self, '}'))
        return leave (self);
      if (!signpost_json_scanner_accept (self, ','))
        return signpost_json_scanner_fail (self, self->at, _("“,” or “}”"));
    }

  return FALSE;
}

static gboolean
scan_element (SignpostJsonScanner *self,
              JsonArray           *array)
{
  gsize length = self->path->len;
  JsonNode *value;

  signpost_json_path_append_element (self->path, json_array_get_length (array));
  value = scan_value (self);
  g_string_truncate (self->path, length);

  if (value != NULL)
    json_array_add_element (array, value);

  return value != NULL;
}

static gboolean
scan_elements (SignpostJsonScanner *self,
               JsonArray           *array)
{
  if (!enter (self))
    return FALSE;

  skip_space (self);
  if (signpost_json_scanner_is_at (self, ']'))
    return leave (self);

  while (scan_element (self, array))
    {
      skip_space (self);
      if (signpost_json_scanner_is_at (self, ']'))
        return leave (self);
      if (!signpost_json_scanner_accept (self, ','))
        return signpost_json_scanner_fail (self, self->at, _("“,” or “]”"));
    }

  return FALSE;
}

static JsonNode *
scan_object (SignpostJsonScanner *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  return scan_members (self, object) ? json_node_init_object (json_node_alloc (), object) : NULL;
}

static JsonNode *
scan_array (SignpostJsonScanner *self)
{
  g_autoptr (JsonArray) array = json_array_new ();

  return scan_elements (self, array) ? json_node_init_array (json_node_alloc (), array) : NULL;
}

static gboolean
count_value (SignpostJsonScanner *self)
{
  g_autofree char *message = NULL;

  if (++self->n_values <= SIGNPOST_JSON_MAX_VALUES)
    return TRUE;

  message = g_strdup_printf (_("expected at most %d values, found more"), SIGNPOST_JSON_MAX_VALUES);
  return signpost_json_scanner_fail_with (self, self->at, message);
}

/* Bounded: objects and lists count their depth. */
static JsonNode *
scan_value (SignpostJsonScanner *self)
{
  skip_space (self);

  if (self->wanted != NULL && g_str_equal (self->path->str, self->wanted))
    {
      self->found = self->at;
      return NULL;
    }

  if (!count_value (self))
    return NULL;

  if (signpost_json_scanner_is_at (self, '{'))
    return scan_object (self);
  if (signpost_json_scanner_is_at (self, '['))
    return scan_array (self);
  if (signpost_json_scanner_is_at (self, '"'))
    return signpost_json_scanner_read_text_value (self);
  if (signpost_json_scanner_is_at (self, '-'))
    return signpost_json_scanner_read_number (self);
  if (self->at < self->end && g_ascii_isdigit (*self->at))
    return signpost_json_scanner_read_number (self);

  return signpost_json_scanner_read_word (self);
}

static void
start (SignpostJsonScanner *self,
       const char          *text,
       gsize                length)
{
  static const char byte_order_mark[] = "\xef\xbb\xbf";

  self->is_broken = !g_utf8_validate_len (text, length, &self->end);
  if (length >= 3 && memcmp (text, byte_order_mark, 3) == 0)
    text += 3;

  self->start = text;
  self->at = text;
  self->path = g_string_new ("$");
}

/* Public */

JsonNode *
signpost_json_scan (const char *text,
                    gsize       length,
                    const char *name,
                    GError    **error)
{
  g_autoptr (JsonNode) root = NULL;
  SignpostJsonScanner scanner = { .name = name };

  start (&scanner, text, length);
  root = scan_value (&scanner);
  skip_space (&scanner);
  if (root != NULL && (scanner.at < scanner.end || scanner.is_broken))
    signpost_json_scanner_fail (&scanner, scanner.at, _("the end of the file"));

  g_string_free (scanner.path, TRUE);
  if (scanner.error == NULL)
    return g_steal_pointer (&root);

  g_propagate_error (error, scanner.error);
  return NULL;
}

void
signpost_json_locate (const char *text,
                      gsize       length,
                      const char *path,
                      guint      *line,
                      guint      *column)
{
  g_autoptr (JsonNode) root = NULL;
  SignpostJsonScanner scanner = { .name = "", .wanted = path };

  start (&scanner, text, length);
  root = scan_value (&scanner);
  if (scanner.found == NULL)
    scanner.found = scanner.start;
  signpost_json_measure_position (scanner.start, scanner.found, line, column);

  g_string_free (scanner.path, TRUE);
  g_clear_error (&scanner.error);
}

gsize
signpost_json_measure_sound (const char *text,
                             gsize       length)
{
  g_autoptr (JsonNode) root = NULL;
  SignpostJsonScanner scanner = { .name = "" };
  gsize sound = length;

  start (&scanner, text, length);
  root = scan_value (&scanner);
  if (scanner.wrong != NULL)
    sound = scanner.wrong - text;
  else if (scanner.at < scanner.end)
    sound = scanner.at - text;

  g_string_free (scanner.path, TRUE);
  g_clear_error (&scanner.error);

  return sound;
}
