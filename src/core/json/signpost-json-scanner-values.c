/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/json/signpost-json-scanner-private.h"

#include "core/json/signpost-json-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Texts */

static gboolean
scan_hex (SignpostJsonScanner *self,
          gunichar            *unit)
{
  *unit = 0;

  for (int i = 0; i < 4; i++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return signpost_json_scanner_fail (self, self->at, _("four hexadecimal digits"));

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

/* After the first half of a pair */
static gboolean
scan_second_half (SignpostJsonScanner *self,
                  gunichar            *character)
{
  const char *escape = self->at - strlen ("\\u0000");
  gunichar low;

  if (!signpost_json_scanner_accept (self, '\\') || !signpost_json_scanner_accept (self, 'u'))
    return signpost_json_scanner_fail (self, self->at, _("the second \\u escape of a pair"));

  if (!scan_hex (self, &low))
    return FALSE;

  if (!is_low_surrogate (low))
    return signpost_json_scanner_fail_with (self, escape,
                                            _("expected a pair of \\u escapes, "
                                              "found a first half only"));

  *character = 0x10000 + ((*character - 0xd800) << 10) + (low - 0xdc00);
  return TRUE;
}

/* After “\u”. A lone half of a pair is no character, and U+0000 would end a C string early. */
static gboolean
scan_unicode_escape (SignpostJsonScanner *self,
                     GString             *text)
{
  const char *escape = self->at - strlen ("\\u");
  gunichar character;

  if (!scan_hex (self, &character))
    return FALSE;

  if (character == 0)
    return signpost_json_scanner_fail_with (self, escape,
                                            _("expected a character, found U+0000"));

  if (is_low_surrogate (character))
    return signpost_json_scanner_fail_with (self, escape,
                                            _("expected a pair of \\u escapes, "
                                              "found a second half only"));

  if (is_high_surrogate (character) && !scan_second_half (self, &character))
    return FALSE;

  g_string_append_unichar (text, character);
  return TRUE;
}

/* At the backslash. */
static gboolean
scan_escape (SignpostJsonScanner *self,
             GString             *text)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *escape;

  self->at++;
  if (signpost_json_scanner_accept (self, 'u'))
    return scan_unicode_escape (self, text);

  escape = self->at < self->end ? strchr (escapes, *self->at) : NULL;
  if (escape == NULL)
    return signpost_json_scanner_fail (self, self->at, _("an escape such as “\\n” or “\\u00e9”"));

  g_string_append_c (text, meanings[escape - escapes]);
  self->at++;
  return TRUE;
}

/* Neither the end of the text, nor an escape, nor a control character. */
static gboolean
is_plain (SignpostJsonScanner *self)
{
  return self->at < self->end && strchr ("\"\\", *self->at) == NULL && (guchar) *self->at >= 0x20;
}

/* At the opening quote. */
char *
signpost_json_scanner_read_text (SignpostJsonScanner *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  self->at++;
  while (!signpost_json_scanner_accept (self, '"'))
    {
      const char *run = self->at;

      while (is_plain (self))
        self->at++;
      g_string_append_len (text, run, self->at - run);

      if (signpost_json_scanner_is_at (self, '\\'))
        {
          if (!scan_escape (self, text))
            return NULL;
        }
      else if (!signpost_json_scanner_is_at (self, '"'))
        {
          signpost_json_scanner_fail (self, self->at, _("the closing quote of a text"));
          return NULL;
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

JsonNode *
signpost_json_scanner_read_text_value (SignpostJsonScanner *self)
{
  g_autofree char *text = signpost_json_scanner_read_text (self);

  return text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;
}

/* Numbers and words */

static gboolean
skip_digits (SignpostJsonScanner *self)
{
  const char *first = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > first || signpost_json_scanner_fail (self, self->at, _("a digit"));
}

static gboolean
skip_number (SignpostJsonScanner *self,
             gboolean            *is_whole)
{
  signpost_json_scanner_accept (self, '-');
  if (!signpost_json_scanner_accept (self, '0') && !skip_digits (self))
    return FALSE;

  *is_whole = TRUE;
  if (signpost_json_scanner_accept (self, '.'))
    {
      *is_whole = FALSE;
      if (!skip_digits (self))
        return FALSE;
    }

  if (signpost_json_scanner_accept (self, 'e') || signpost_json_scanner_accept (self, 'E'))
    {
      *is_whole = FALSE;
      if (!signpost_json_scanner_accept (self, '+'))
        signpost_json_scanner_accept (self, '-');
      return skip_digits (self);
    }

  return TRUE;
}

JsonNode *
signpost_json_scanner_read_number (SignpostJsonScanner *self)
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

      signpost_json_scanner_fail_with (self, first, message);
      return NULL;
    }

  return is_whole ? json_node_init_int (json_node_alloc (), whole)
                  : json_node_init_double (json_node_alloc (), real);
}

static gboolean
accept_word (SignpostJsonScanner *self,
             const char          *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || strncmp (self->at, word, length) != 0)
    return FALSE;

  self->at += length;
  return TRUE;
}

JsonNode *
signpost_json_scanner_read_word (SignpostJsonScanner *self)
{
  if (accept_word (self, "true"))
    return json_node_init_boolean (json_node_alloc (), TRUE);
  if (accept_word (self, "false"))
    return json_node_init_boolean (json_node_alloc (), FALSE);
  if (accept_word (self, "null"))
    return json_node_init_null (json_node_alloc ());

  signpost_json_scanner_fail (self, self->at, _("a value"));
  return NULL;
}
