/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-text.h"

#include "core/log/signpost-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
signpost_log_text_take (SignpostLogText *self,
                        SignpostWords   *words,
                        GBytes          *bytes)
{
  g_autofree char *decoded = NULL;
  SignpostLogFile *file = self->file;
  SignpostEncoding encoding;
  gsize size, length;
  const char *data = g_bytes_get_data (bytes, &size);
  /* Whoever looks for the end of a line needs an end. */
  char *copy = g_malloc (size + 1);

  if (size > 0)
    memcpy (copy, data, size);
  copy[size] = '\0';
  g_bytes_unref (bytes);
  signpost_log_text_clear (self);

  self->file = file;
  self->bytes = g_bytes_new_with_free_func (copy, size, g_free, copy);
  self->text = copy;
  decoded = signpost_text_decode (copy, size, &encoding, &length);
  self->length = signpost_encoding_is_editable (encoding) ? size : 0;
  signpost_record_facts_read (&self->facts, words, file->path, decoded, length, TRUE);
  self->facts.encoding = encoding;
}

gboolean
signpost_log_text_load (SignpostLogText  *self,
                        SignpostLogFile  *file,
                        SignpostWords    *words,
                        GError          **error)
{
  char *contents;
  gsize size;

  *self = (SignpostLogText) { .file = file };
  if (!g_file_get_contents (file->full_path, &contents, &size, error))
    return FALSE;

  signpost_log_text_take (self, words, g_bytes_new_take (contents, size));

  return TRUE;
}

void
signpost_log_text_clear (SignpostLogText *self)
{
  if (self->bytes != NULL)
    signpost_record_facts_clear (&self->facts);
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

gboolean
signpost_log_text_set_error (GError                **error,
                             const SignpostLogFile  *file,
                             GError                 *reason)
{
  /* Translators: %s is a file; the reason follows */
  g_propagate_prefixed_error (error, reason, _("“%s” was not changed: "), file->path);

  return FALSE;
}

gsize
signpost_log_text_find_line (const SignpostLogText *self,
                             gsize                  at,
                             gsize                 *end)
{
  gsize start = at;

  while (start > 0 && self->text[start - 1] != '\n')
    start--;
  *end = at;
  while (*end < self->length && self->text[*end] != '\n' && self->text[*end] != '\r')
    (*end)++;

  return start;
}
