/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-edit-text.h"

#include "core/log/signpost-line-diff.h"
#include "core/log/signpost-record-name.h"
#include "core/log/signpost-text.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef enum
{
  END_NONE,
  END_LF,
  END_CRLF,
  END_CR,
} LineEnd;

static const char * const line_ends[] = { "", "\n", "\r\n", "\r" };

struct _SignpostEditText
{
  GBytes                *bytes;
  SignpostEncoding       encoding;
  SignpostEditHindrance  hindrance;
  gboolean               has_mark;
  char                  *shown;
  gsize                  longest;
  GArray                *ends;      /* (element-type guint8): of each line of shown */
};

static void
split (SignpostEditText *self,
       const char       *text,
       gsize             length)
{
  GString *shown = g_string_sized_new (length);

  for (gsize at = 0; at <= length;)
    {
      gsize end = at;
      guint8 kind = END_NONE;

      while (end < length && text[end] != '\n' && text[end] != '\r')
        end++;
      if (end < length)
        kind = text[end] == '\n' ? END_LF : end + 1 < length && text[end + 1] == '\n' ? END_CRLF : END_CR;

      g_string_append_len (shown, text + at, (gssize) (end - at));
      if (kind != END_NONE)
        g_string_append_c (shown, '\n');
      g_array_append_val (self->ends, kind);
      self->longest = MAX (self->longest, end - at);
      at = end + (kind == END_NONE ? 1 : strlen (line_ends[kind]));
    }

  self->shown = g_string_free (shown, FALSE);
}

SignpostEditText *
signpost_edit_text_new (const char *name,
                        GBytes     *bytes)
{
  SignpostEditText *self = g_new0 (SignpostEditText, 1);
  SignpostFormat format = SIGNPOST_FORMAT_MARKDOWN;
  gsize size, length;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = signpost_text_decode (size > 0 ? data : "", size, &self->encoding, &length);

  self->bytes = g_bytes_ref (bytes);
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->has_mark = g_str_has_prefix (text, BYTE_ORDER_MARK);
  split (self, text + (self->has_mark ? 3 : 0), length - (self->has_mark ? 3 : 0));

  signpost_format_from_name (name, &format);
  if (format != SIGNPOST_FORMAT_MARKDOWN)
    self->hindrance = SIGNPOST_EDIT_FORMAT;
  else if (self->encoding == SIGNPOST_ENCODING_BINARY)
    self->hindrance = SIGNPOST_EDIT_NO_TEXT;
  else if (!signpost_encoding_is_editable (self->encoding))
    self->hindrance = SIGNPOST_EDIT_ENCODING;
  else if (length != size)
    self->hindrance = SIGNPOST_EDIT_NO_TEXT;

  return self;
}

void
signpost_edit_text_free (SignpostEditText *self)
{
  g_bytes_unref (self->bytes);
  g_array_unref (self->ends);
  g_free (self->shown);
  g_free (self);
}

const char *
signpost_edit_text_get_shown (SignpostEditText *self)
{
  return self->shown;
}

GBytes *
signpost_edit_text_get_bytes (SignpostEditText *self)
{
  return self->bytes;
}

SignpostEncoding
signpost_edit_text_get_encoding (SignpostEditText *self)
{
  return self->encoding;
}

SignpostEditHindrance
signpost_edit_text_get_hindrance (SignpostEditText *self)
{
  return self->hindrance;
}

gsize
signpost_edit_text_get_longest (SignpostEditText *self)
{
  return self->longest;
}

/* Which old line's end each new line has; -1 for lines that are new */
static int *
find_origins (char  **old_lines,
              guint   n_old,
              char  **new_lines,
              guint   n_new)
{
  g_autofree int *match = signpost_lines_match ((const char * const *) old_lines, n_old, (const char * const *) new_lines, n_new);
  int *origins = g_new (int, n_new);
  int from = -1;

  for (guint i = 0; i < n_new; i++)
    origins[i] = -1;
  for (guint i = 0; i < n_old; i++)
    if (match[i] >= 0)
      origins[match[i]] = (int) i;

  /* A line that has been edited stands between the same neighbours as before, and keeps its end as well. */
  for (guint i = 0; i < n_new; i++)
    if (origins[i] >= 0)
      from = origins[i];
    else if (from + 1 < (int) n_old && match[from + 1] < 0)
      origins[i] = ++from;

  return origins;
}

GBytes *
signpost_edit_text_to_bytes (SignpostEditText *self,
                             const char       *text)
{
  g_auto (GStrv) old_lines = NULL;
  g_auto (GStrv) new_lines = NULL;
  g_autofree int *origins = NULL;
  GString *bytes;
  guint n_old, n_new;
  guint8 last;

  g_return_val_if_fail (self->hindrance == SIGNPOST_EDIT_FREE, g_bytes_ref (self->bytes));

  if (strcmp (text, self->shown) == 0)
    return g_bytes_ref (self->bytes);

  old_lines = g_strsplit (self->shown, "\n", -1);
  new_lines = g_strsplit (text, "\n", -1);
  n_old = MIN (g_strv_length (old_lines), self->ends->len);
  n_new = g_strv_length (new_lines);
  origins = find_origins (old_lines, n_old, new_lines, n_new);

  last = g_array_index (self->ends, guint8, 0);
  last = last == END_NONE ? END_LF : last;
  bytes = g_string_new (self->has_mark ? BYTE_ORDER_MARK : NULL);
  for (guint i = 0; i < n_new; i++)
    {
      guint8 end = origins[i] >= 0 ? g_array_index (self->ends, guint8, origins[i]) : last;

      /* The last line has no end, wherever it came from; another one has. */
      if (end != END_NONE)
        last = end;
      g_string_append (bytes, new_lines[i]);
      if (i + 1 < n_new)
        g_string_append (bytes, line_ends[last]);
    }

  return g_string_free_to_bytes (bytes);
}
