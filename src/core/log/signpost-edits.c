/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-edits.h"

#include "core/log/signpost-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
edit_clear (gpointer data)
{
  g_free (((SignpostEdit *) data)->text);
}

GArray *
signpost_edits_new (void)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (SignpostEdit));

  g_array_set_clear_func (edits, edit_clear);

  return edits;
}

void
signpost_edits_take (GArray *edits,
                     gsize   start,
                     gsize   end,
                     char   *text)
{
  SignpostEdit edit = { { start, end }, text };

  g_array_append_val (edits, edit);
}

static int
compare_edits (gconstpointer a,
               gconstpointer b)
{
  const SignpostEdit *first = a, *second = b;

  return first->span.start < second->span.start ? -1 : first->span.start > second->span.start;
}

GBytes *
signpost_edits_apply (GArray *edits,
                      GBytes *bytes)
{
  g_autoptr (GByteArray) result = NULL;
  g_autoptr (GBytes) changed = NULL;
  gsize size, at = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (edits->len == 0)
    return g_bytes_ref (bytes);

  g_array_sort (edits, compare_edits);
  result = g_byte_array_sized_new (size + 256);

  for (guint i = 0; i < edits->len; i++)
    {
      const SignpostEdit *edit = &g_array_index (edits, SignpostEdit, i);

      g_return_val_if_fail (edit->span.start >= at && edit->span.end >= edit->span.start && edit->span.end <= size,
                            g_bytes_ref (bytes));
      g_byte_array_append (result, data + at, edit->span.start - at);
      if (edit->text != NULL)
        g_byte_array_append (result, (const guint8 *) edit->text, strlen (edit->text));
      at = edit->span.end;
    }

  g_byte_array_append (result, data + at, size - at);
  changed = g_byte_array_free_to_bytes (g_steal_pointer (&result));

  return g_bytes_equal (changed, bytes) ? g_bytes_ref (bytes) : g_steal_pointer (&changed);
}

/* The case of what stands there: “ACCEPTED” gives “REJECTED”, “accepted” “rejected” */
static char *
dup_in_case (const char *status,
             const char *old,
             gsize       length)
{
  gunichar first = length > 0 ? g_utf8_get_char_validated (old, length) : 0;
  gunichar second = length > 1 ? g_utf8_get_char_validated (g_utf8_next_char (old), -1) : 0;
  g_autofree char *lower = g_utf8_strdown (status, -1);
  GString *cased;

  if (g_unichar_isupper (first) && g_unichar_isupper (second))
    return g_utf8_strup (status, -1);

  if (!g_unichar_isupper (first))
    return g_unichar_islower (first) && g_unichar_isalpha (first) ? g_steal_pointer (&lower) : g_strdup (status);

  cased = g_string_new (NULL);
  g_string_append_unichar (cased, g_unichar_toupper (g_utf8_get_char (lower)));
  g_string_append (cased, g_utf8_next_char (lower));

  return g_string_free (cased, FALSE);
}

static const char *
get_line_end (const char *text,
              gsize       length)
{
  const char *newline = memchr (text, '\n', length);

  return newline != NULL && newline > text && newline[-1] == '\r' ? "\r\n" : "\n";
}

/* The line after the one that offset stands in */
static gsize
find_next_line (const char *text,
                gsize       length,
                gsize       offset)
{
  const char *newline = memchr (text + offset, '\n', length - offset);

  return newline != NULL ? (gsize) (newline - text + 1) : length;
}

/* A record without any status: below the title, as a section of its own, or in the front matter */
static void
add_status (GArray                    *edits,
            const SignpostRecordFacts *facts,
            const char                *text,
            gsize                      length,
            const char                *status)
{
  const char *eol = get_line_end (text, length);
  gsize body = g_str_has_prefix (text, "\xef\xbb\xbf") ? 3 : 0;
  gsize at;

  if (length - body >= 4 && strncmp (text + body, "---", 3) == 0 && strchr ("\r\n", text[body + 3]) != NULL)
    {
      at = find_next_line (text, length, body);
      signpost_edits_take (edits, at, at, g_strdup_printf ("status: %s%s", status, eol));
      return;
    }

  at = facts->title_span.end > facts->title_span.start ? find_next_line (text, length, facts->title_span.end) : body;
  /* A title that is underlined */
  if (at < length && (text[at] == '=' || text[at] == '-') && at > body)
    at = find_next_line (text, length, at);

  if (at > body)
    signpost_edits_take (edits, at, at, g_strdup_printf ("%s%s## Status%s%s%s%s", text[at - 1] == '\n' ? "" : eol, eol,
                                                         eol, eol, status, eol));
  else
    signpost_edits_take (edits, at, at, g_strdup_printf ("## Status%s%s%s%s%s", eol, eol, status, eol, eol));
}

gboolean
signpost_edits_set_status (GArray                     *edits,
                           const SignpostRecordFacts  *facts,
                           const char                 *text,
                           gsize                       length,
                           const char                 *status,
                           gboolean                    replace_all,
                           GError                    **error)
{
  SignpostSpan span = replace_all ? facts->status_span : facts->status_word;

  if (!signpost_encoding_is_editable (facts->encoding))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("it is no UTF-8 and must be converted first"));
      return FALSE;
    }

  if (facts->format != SIGNPOST_FORMAT_MARKDOWN)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("only Markdown can be edited"));
      return FALSE;
    }

  if (span.start == span.end && facts->status_origin == SIGNPOST_ORIGIN_FRONT_MATTER)
    signpost_edits_take (edits, span.start, span.end,
                         g_strdup_printf ("%s%s", span.start > 0 && text[span.start - 1] == ':' ? " " : "", status));
  else if (span.start == span.end)
    add_status (edits, facts, text, length, status);
  else
    signpost_edits_take (edits, span.start, span.end,
                         replace_all ? g_strdup (status)
                                     : dup_in_case (status, text + span.start, span.end - span.start));

  return TRUE;
}
