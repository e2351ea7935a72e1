/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/json/signpost-json-scanner.h"

#include "core/json/signpost-json-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_QUOTED_CHARACTERS 60

typedef struct
{
  const char *name;
  const char *start;
  const char *end;
  const char *at;
  gboolean    is_broken;   /* @end is not the end of the text, but where it stops being UTF-8 */

  GString    *path;
  guint       depth;
  guint       n_values;

  const char *wanted;      /* (nullable): the path to look for */
  const char *found;

  GError     *error;
} Scanner;

static JsonNode *scan_value (Scanner *self);

/* Paths and messages */

static gboolean
is_plain_name (const char *name)
{
  return *name != '\0' && !g_ascii_isdigit (*name) &&
         strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-$") == strlen (name);
}

char *
signpost_json_quote (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0,
                                             MIN (g_utf8_strlen (text, -1), MAX_QUOTED_CHARACTERS));

  g_strdelimit (start, "\n\r\t", ' ');

  return strlen (start) < strlen (text) ? g_strconcat ("“", start, "…”", NULL)
                                        : g_strconcat ("“", start, "”", NULL);
}

void
signpost_json_path_append_member (GString    *path,
                                  const char *member)
{
  g_autofree char *quoted = NULL;

  if (strlen (member) <= MAX_QUOTED_CHARACTERS && is_plain_name (member))
    {
      g_string_append_c (path, '.');
      g_string_append (path, member);
      return;
    }

  quoted = signpost_json_quote (member);
  g_string_append_printf (path, "[%s]", quoted);
}

void
signpost_json_path_append_element (GString *path,
                                   guint    index)
{
  g_string_append_printf (path, "[%u]", index);
}

static void
measure_position (const char *start,
                  const char *at,
                  guint      *line,
                  guint      *column)
{
  const char *line_start = start;
  const char *next = NULL;

  *line = 1;
  while ((next = memchr (line_start, '\n', at - line_start)) != NULL)
    {
      line_start = next + 1;
      *line += 1;
    }

  *column = g_utf8_strlen (line_start, at - line_start) + 1;
}

static char *
describe_character (Scanner    *self,
                    const char *at)
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

static gpointer
fail_with (Scanner    *self,
           const char *at,
           const char *message)
{
  guint line, column;

  measure_position (self->start, at, &line, &column);
  g_set_error (&self->error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_SYNTAX,
               "%s:%u:%u: %s: %s", self->name, line, column, self->path->str, message);

  return NULL;
}

static gpointer
fail (Scanner    *self,
      const char *at,
      const char *expected)
{
  g_autofree char *found = describe_character (self, at);
  g_autofree char *message = NULL;

  if (at == self->end && self->is_broken)
    expected = _("UTF-8 text");

  /* Translators: a mistake in a file, such as “expected a value, found the end of the file” */
  message = g_strdup_printf (_("expected %s, found %s"), expected, found);

  return fail_with (self, at, message);
}

/* Characters */

static gboolean
is_at (Scanner *self,
       char     character)
{
  return self->at < self->end && *self->at == character;
}

static gboolean
accept (Scanner *self,
        char     character)
{
  if (!is_at (self, character))
    return FALSE;

  self->at++;
  return TRUE;
}

static void
skip_space (Scanner *self)
{
  while (self->at < self->end && strchr (" \t\n\r", *self->at) != NULL)
    self->at++;
}

/* Texts */

static gboolean
scan_hex (Scanner  *self,
          gunichar *unit)
{
  *unit = 0;

  for (int i = 0; i < 4; i++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return fail (self, self->at, _("four hexadecimal digits")) != NULL;

      *unit = *unit * 16 + g_ascii_xdigit_value (*self->at++);
    }

  return TRUE;
}

static gboolean
is_high_surrogate (gunichar unit)
{
  return unit >= 0xd800 && unit < 0xdc00;
}

static gboolean
is_low_surrogate (gunichar unit)
{
  return unit >= 0xdc00 && unit < 0xe000;
}

/* After “\u”. A lone half of a pair is no character, and U+0000 would end a C string early. */
static gboolean
scan_unicode_escape (Scanner *self,
                     GString *text)
{
  const char *escape = self->at - 2;
  gunichar unit, low;

  if (!scan_hex (self, &unit))
    return FALSE;

  if (is_high_surrogate (unit))
    {
      if (!accept (self, '\\') || !accept (self, 'u'))
        return fail (self, self->at, _("the second \\u escape of a pair")) != NULL;
      if (!scan_hex (self, &low))
        return FALSE;
      if (!is_low_surrogate (low))
        return fail_with (self, escape,
                          _("expected a pair of \\u escapes, found a first half only")) != NULL;
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
  else if (is_low_surrogate (unit))
    {
      return fail_with (self, escape,
                        _("expected a pair of \\u escapes, found a second half only")) != NULL;
    }
  else if (unit == 0)
    {
      return fail_with (self, escape, _("expected a character, found U+0000")) != NULL;
    }

  g_string_append_unichar (text, unit);
  return TRUE;
}

/* At the backslash. */
static gboolean
scan_escape (Scanner *self,
             GString *text)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *escape;

  self->at++;
  if (accept (self, 'u'))
    return scan_unicode_escape (self, text);

  escape = self->at < self->end ? strchr (escapes, *self->at) : NULL;
  if (escape == NULL)
    return fail (self, self->at, _("an escape such as “\\n” or “\\u00e9”")) != NULL;

  g_string_append_c (text, meanings[escape - escapes]);
  self->at++;
  return TRUE;
}

/* At the opening quote. */
static char *
scan_text (Scanner *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  self->at++;
  while (!accept (self, '"'))
    {
      const char *run = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (text, run, self->at - run);

      if (is_at (self, '\\'))
        {
          if (!scan_escape (self, text))
            return NULL;
        }
      else if (!is_at (self, '"'))
        {
          return fail (self, self->at, _("the closing quote of a text"));
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static JsonNode *
scan_text_value (Scanner *self)
{
  g_autofree char *text = scan_text (self);

  return text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;
}

/* Numbers and words */

static gboolean
skip_digits (Scanner *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > first || fail (self, self->at, _("a digit")) != NULL;
}

static gboolean
skip_number (Scanner  *self,
             gboolean *is_whole)
{
  accept (self, '-');
  if (!accept (self, '0') && !skip_digits (self))
    return FALSE;

  *is_whole = TRUE;
  if (accept (self, '.'))
    {
      *is_whole = FALSE;
      if (!skip_digits (self))
        return FALSE;
    }

  if (accept (self, 'e') || accept (self, 'E'))
    {
      *is_whole = FALSE;
      if (!accept (self, '+'))
        accept (self, '-');
      return skip_digits (self);
    }

  return TRUE;
}

static JsonNode *
scan_number (Scanner *self)
{
  g_autofree char *token = NULL;
  const char *first = self->at;
  gboolean is_whole = FALSE;
  gint64 whole = 0;
  double real = 0;

  if (!skip_number (self, &is_whole))
    return NULL;

  token = g_strndup (first, self->at - first);
  errno = 0;
  if (is_whole)
    whole = g_ascii_strtoll (token, NULL, 10);
  else
    real = g_ascii_strtod (token, NULL);

  if (is_whole ? errno == ERANGE : !isfinite (real))
    {
      g_autofree char *quoted = signpost_json_quote (token);
      g_autofree char *message = g_strdup_printf (_("expected a number of ordinary size, found %s"),
                                                  quoted);

      return fail_with (self, first, message);
    }

  return is_whole ? json_node_init_int (json_node_alloc (), whole)
                  : json_node_init_double (json_node_alloc (), real);
}

static gboolean
accept_word (Scanner    *self,
             const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || strncmp (self->at, word, length) != 0)
    return FALSE;

  self->at += length;
  return TRUE;
}

static JsonNode *
scan_word (Scanner *self)
{
  if (accept_word (self, "true"))
    return json_node_init_boolean (json_node_alloc (), TRUE);
  if (accept_word (self, "false"))
    return json_node_init_boolean (json_node_alloc (), FALSE);
  if (accept_word (self, "null"))
    return json_node_init_null (json_node_alloc ());

  return fail (self, self->at, _("a value"));
}

/* Objects and lists */

static gboolean
enter (Scanner *self)
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
  return fail_with (self, self->at, message) != NULL;
}

static gboolean
leave (Scanner *self)
{
  self->at++;
  self->depth--;

  return TRUE;
}

static gboolean
scan_member_value (Scanner    *self,
                   JsonObject *object,
                   const char *name)
{
  JsonNode *value;

  skip_space (self);
  if (!accept (self, ':'))
    return fail (self, self->at, "“:”") != NULL;

  value = scan_value (self);
  if (value == NULL)
    return FALSE;

  json_object_set_member (object, name, value);
  return TRUE;
}

static gboolean
scan_member (Scanner    *self,
             JsonObject *object)
{
  g_autofree char *name = NULL;
  const char *first;
  gsize length = self->path->len;
  gboolean scanned;

  skip_space (self);
  first = self->at;
  if (!is_at (self, '"'))
    return fail (self, first, _("a member name in quotes")) != NULL;

  name = scan_text (self);
  if (name == NULL)
    return FALSE;

  if (json_object_has_member (object, name))
    {
      g_autofree char *quoted = signpost_json_quote (name);
      g_autofree char *message = g_strdup_printf (_("expected each member once, found %s again"),
                                                  quoted);

      return fail_with (self, first, message) != NULL;
    }

  signpost_json_path_append_member (self->path, name);
  scanned = scan_member_value (self, object, name);
  g_string_truncate (self->path, length);

  return scanned;
}

static gboolean
scan_members (Scanner    *self,
              JsonObject *object)
{
  if (!enter (self))
    return FALSE;

  skip_space (self);
  if (is_at (self, '}'))
    return leave (self);

  while (scan_member (self, object))
    {
      skip_space (self);
      if (is_at (self, '}'))
        return leave (self);
      if (!accept (self, ','))
        return fail (self, self->at, _("“,” or “}”")) != NULL;
    }

  return FALSE;
}

static gboolean
scan_element (Scanner   *self,
              JsonArray *array)
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
scan_elements (Scanner   *self,
               JsonArray *array)
{
  if (!enter (self))
    return FALSE;

  skip_space (self);
  if (is_at (self, ']'))
    return leave (self);

  while (scan_element (self, array))
    {
      skip_space (self);
      if (is_at (self, ']'))
        return leave (self);
      if (!accept (self, ','))
        return fail (self, self->at, _("“,” or “]”")) != NULL;
    }

  return FALSE;
}

static JsonNode *
scan_object (Scanner *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  return scan_members (self, object) ? json_node_init_object (json_node_alloc (), object) : NULL;
}

static JsonNode *
scan_array (Scanner *self)
{
  g_autoptr (JsonArray) array = json_array_new ();

  return scan_elements (self, array) ? json_node_init_array (json_node_alloc (), array) : NULL;
}

/* Bounded: objects and lists count their depth. */
static JsonNode *
scan_value (Scanner *self)
{
  skip_space (self);

  if (self->wanted != NULL && g_str_equal (self->path->str, self->wanted))
    {
      self->found = self->at;
      return NULL;
    }

  if (self->at == self->end)
    return fail (self, self->at, _("a value"));

  if (++self->n_values > SIGNPOST_JSON_MAX_VALUES)
    {
      g_autofree char *message = g_strdup_printf (_("expected at most %d values, found more"),
                                                  SIGNPOST_JSON_MAX_VALUES);

      return fail_with (self, self->at, message);
    }

  if (*self->at == '{')
    return scan_object (self);
  if (*self->at == '[')
    return scan_array (self);
  if (*self->at == '"')
    return scan_text_value (self);
  if (*self->at == '-' || g_ascii_isdigit (*self->at))
    return scan_number (self);

  return scan_word (self);
}

static void
start (Scanner    *self,
       const char *text,
       gsize       length)
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
signpost_json_scan (const char  *text,
                    gsize        length,
                    const char  *name,
                    GError     **error)
{
  g_autoptr (JsonNode) root = NULL;
  Scanner scanner = { .name = name };

  start (&scanner, text, length);
  root = scan_value (&scanner);
  skip_space (&scanner);
  if (root != NULL && (scanner.at < scanner.end || scanner.is_broken))
    fail (&scanner, scanner.at, _("the end of the file"));

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
  Scanner scanner = { .name = "", .wanted = path };

  start (&scanner, text, length);
  root = scan_value (&scanner);
  measure_position (scanner.start, scanner.found != NULL ? scanner.found : scanner.start, line,
                    column);

  g_string_free (scanner.path, TRUE);
  g_clear_error (&scanner.error);
}
