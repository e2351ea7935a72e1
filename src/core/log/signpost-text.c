/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* memmem(); glibc, musl and the BSDs have it */
#define _GNU_SOURCE

#include "core/log/signpost-text.h"

#include <string.h>

static char *
convert (const char *bytes,
         gsize       size,
         const char *charset,
         gsize      *length)
{
  char *text = g_convert_with_fallback (bytes, (gssize) size, "UTF-8", charset, "\xef\xbf\xbd", NULL, length, NULL);

  if (text == NULL)
    {
      text = g_strdup ("");
      *length = 0;
    }
  else
    *length = strlen (text);

  return text;
}

/* UTF-16 without a mark has a nul beside each letter of a Western text. */
static gboolean
find_utf16 (const char       *bytes,
            gsize             size,
            SignpostEncoding *encoding)
{
  gsize head = MIN (size, 512) & ~(gsize) 1;
  gsize n_even = 0, n_odd = 0;

  if (size >= 2 && (guchar) bytes[0] == 0xff && (guchar) bytes[1] == 0xfe)
    *encoding = SIGNPOST_ENCODING_UTF16_LE;
  else if (size >= 2 && (guchar) bytes[0] == 0xfe && (guchar) bytes[1] == 0xff)
    *encoding = SIGNPOST_ENCODING_UTF16_BE;
  else
    {
      for (gsize i = 0; i < head; i += 2)
        {
          char other = bytes[i] == '\0' ? bytes[i + 1] : bytes[i];

          n_even += bytes[i] == '\0';
          n_odd += bytes[i + 1] == '\0';
          if (g_ascii_iscntrl (other) && !g_ascii_isspace (other))
            return FALSE;
        }

      if (head < 8 || MAX (n_even, n_odd) * 2 * 10 < head * 6 || MIN (n_even, n_odd) > 0)
        return FALSE;

      *encoding = n_odd > n_even ? SIGNPOST_ENCODING_UTF16_LE : SIGNPOST_ENCODING_UTF16_BE;
    }

  return TRUE;
}

const char *
signpost_text_find (const char *text,
                    gssize      length,
                    const char *words)
{
  return length > 0 ? memmem (text, (gsize) length, words, strlen (words)) : NULL;
}

/* Like g_utf8_validate_len(), and several times as fast over text that is mostly ASCII */
static gboolean
is_utf8 (const char *bytes,
         gsize       size)
{
  gsize i = 0;

  while (i < size)
    {
      gunichar c;

      for (guint64 word; i + sizeof word <= size; i += sizeof word)
        {
          memcpy (&word, bytes + i, sizeof word);
          if ((word & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
            break;
        }

      while (i < size && (guchar) bytes[i] < 0x80)
        i++;
      if (i == size)
        break;

      c = g_utf8_get_char_validated (bytes + i, (gssize) (size - i));
      if (c >= (gunichar) -2)
        return FALSE;
      i += (gsize) (g_utf8_next_char (bytes + i) - (bytes + i));
    }

  return TRUE;
}

/* Whether a text that is not all UTF-8 is so for the greater part */
static gboolean
is_mostly_utf8 (const char *bytes,
                gsize       size)
{
  gsize n_sequences = 0, n_wrong = 0;

  for (gsize i = 0; i < size;)
    {
      gunichar c = g_utf8_get_char_validated (bytes + i, (gssize) (size - i));

      if ((guchar) bytes[i] < 0x80)
        i++;
      else if (c < (gunichar) -2)
        {
          n_sequences++;
          i += g_unichar_to_utf8 (c, NULL);
        }
      else
        {
          n_wrong++;
          i++;
        }
    }

  return n_sequences > n_wrong;
}

char *
signpost_text_decode (const char       *bytes,
                      gsize             size,
                      SignpostEncoding *encoding,
                      gsize            *length)
{
  char *text;

  if (find_utf16 (bytes, size, encoding))
    {
      gsize mark = (guchar) bytes[0] >= 0xfe ? 2 : 0;

      return convert (bytes + mark, size - mark,
                      *encoding == SIGNPOST_ENCODING_UTF16_LE ? "UTF-16LE" : "UTF-16BE", length);
    }

  if (memchr (bytes, '\0', size) != NULL)
    {
      *encoding = SIGNPOST_ENCODING_BINARY;
      *length = 0;
      return g_strdup ("");
    }

  if (is_utf8 (bytes, size))
    {
      *encoding = size >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0 ? SIGNPOST_ENCODING_UTF8_BOM
                                                                        : SIGNPOST_ENCODING_UTF8;
      *length = size;
      return g_strndup (bytes, size);
    }

  if (!is_mostly_utf8 (bytes, size))
    {
      *encoding = SIGNPOST_ENCODING_LATIN1;
      return convert (bytes, size, "WINDOWS-1252", length);
    }

  *encoding = SIGNPOST_ENCODING_BROKEN_UTF8;
  text = g_utf8_make_valid (bytes, (gssize) size);
  *length = strlen (text);

  return text;
}

gboolean
signpost_encoding_is_editable (SignpostEncoding encoding)
{
  return encoding == SIGNPOST_ENCODING_UTF8 || encoding == SIGNPOST_ENCODING_UTF8_BOM;
}
