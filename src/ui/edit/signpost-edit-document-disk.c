/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/edit/signpost-edit-document-private.h"

#include <glib/gi18n-lib.h>

#include "core/log/signpost-line-diff.h"
#include "core/log/signpost-text.h"
#include "ui/edit/signpost-edit-buffer.h"

/* Programs write a file in several moves. */
#define SETTLE_MS 100

/* The file on the disk: reading it, writing it, and what others write into it meanwhile. */

void
signpost_edit_document_take_original (SignpostEditDocument *self,
               SignpostEditText     *text)
{
  g_clear_pointer (&self->original, signpost_edit_text_free);
  self->original = text;
}

void
signpost_edit_document_drop_conflict (SignpostEditDocument *self)
{
  if (self->parts == NULL)
    return;

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->theirs, signpost_edit_text_free);
  g_object_notify (G_OBJECT (self), "conflict");
}

static gboolean
has_conflict (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (((SignpostMergePart *) g_ptr_array_index (parts, i))->is_conflict)
      return TRUE;

  return FALSE;
}

static char *
join_parts (GPtrArray *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append (text, ((SignpostMergePart *) g_ptr_array_index (parts, i))->text);

  return g_string_free (text, FALSE);
}

void
signpost_edit_document_merge (SignpostEditDocument *self,
       const char           *base,
       SignpostEditText     *theirs)
{
  g_autofree char *mine = signpost_edit_buffer_dup_text (self->buffer);
  g_autoptr (GPtrArray) parts = signpost_lines_merge (base, mine, signpost_edit_text_get_shown (theirs));
  g_autofree char *both = NULL;

  if (has_conflict (parts))
    {
      g_clear_pointer (&self->theirs, signpost_edit_text_free);
      g_clear_pointer (&self->parts, g_ptr_array_unref);
      self->theirs = theirs;
      self->parts = g_steal_pointer (&parts);
      g_object_notify (G_OBJECT (self), "conflict");
      return;
    }

  both = join_parts (parts);
  signpost_edit_document_drop_conflict (self);
  signpost_edit_document_take_original (self, theirs);
  signpost_edit_buffer_set_text (self->buffer, both);
  signpost_edit_document_update_modified (self);
  signpost_edit_document_tell (self, _("Somebody else’s changes of this record have been put together with yours"), TRUE);
}

/* Takes text: what the file holds now */
static void
take_from_disk (SignpostEditDocument *self,
                SignpostEditText     *text)
{
  gboolean has_typed = self->modified;

  if (has_typed && signpost_edit_text_get_hindrance (text) != SIGNPOST_EDIT_FREE)
    {
      signpost_edit_document_set_error (self, _("Somebody else has changed the file into something that cannot be edited as text. What you have typed is kept."));
      signpost_edit_text_free (text);
      return;
    }

  if (has_typed)
    {
      g_autofree char *base = g_strdup (signpost_edit_text_get_shown (self->original));

      signpost_edit_document_merge (self, base, text);
      return;
    }

  signpost_edit_document_take_original (self, text);
  signpost_edit_buffer_set_text (self->buffer, signpost_edit_text_get_shown (text));
  signpost_edit_document_update_modified (self);
  signpost_edit_document_tell (self, _("Somebody else has changed this record: it has been read again"), FALSE);
}

static void
begin (SignpostEditDocument *self,
       SignpostEditText     *text)
{
  signpost_edit_document_take_original (self, text);
  self->loading = TRUE;
  signpost_edit_buffer_fill (self->buffer, signpost_edit_text_get_shown (text));
  self->loading = FALSE;

  self->draft = signpost_edit_draft_load (self->drafts, self->file);
  if (self->draft != NULL && g_strcmp0 (self->draft->text, signpost_edit_text_get_shown (text)) == 0)
    {
      g_clear_pointer (&self->draft, signpost_edit_draft_free);
      signpost_edit_draft_remove (self->drafts, self->file);
    }
  g_object_notify (G_OBJECT (self), "loaded");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (SignpostEditDocument) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (self->file, result, NULL, &error);
  g_autofree char *name = g_file_get_basename (self->file);
  SignpostEditText *known = self->theirs != NULL ? self->theirs : self->original;

  self->checking = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->saving)
    return;

  if (self->stale)
    {
      signpost_edit_document_check (self);
      return;
    }

  if (bytes == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) && self->original != NULL)
        signpost_edit_document_set_flag (self, &self->gone, TRUE, "gone");
      else
        signpost_edit_document_set_error (self, error->message);
      return;
    }

  signpost_edit_document_set_flag (self, &self->gone, FALSE, "gone");
  if (known == NULL)
    begin (self, signpost_edit_text_new (name, bytes));
  else if (!g_bytes_equal (bytes, signpost_edit_text_get_bytes (known)))
    take_from_disk (self, signpost_edit_text_new (name, bytes));
}

void
signpost_edit_document_check (SignpostEditDocument *self)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self));

  if (self->checking || self->saving)
    return;

  self->checking = TRUE;
  self->stale = FALSE;
  g_file_load_bytes_async (self->file, self->cancellable, read_cb, g_object_ref (self));
}

static gboolean
check_cb (gpointer user_data)
{
  SignpostEditDocument *self = user_data;

  self->check_id = 0;
  signpost_edit_document_check (self);

  return G_SOURCE_REMOVE;
}

void
signpost_edit_document_file_changed (SignpostEditDocument *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  self->check_id = g_timeout_add (SETTLE_MS, check_cb, self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (SignpostEditDocument) self = user_data;
  g_autoptr (GBytes) after = g_steal_pointer (&self->written);
  g_autofree char *name = g_file_get_basename (self->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostLogStep) step = signpost_log_history_finish (SIGNPOST_LOG_HISTORY (source), result, &error);

  signpost_edit_document_set_flag (self, &self->saving, FALSE, "saving");
  if (step == NULL)
    {
      /* Others were faster, or the file has gone: what is to be done is found out by looking. */
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG) || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
          g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_EXIST))
        signpost_edit_document_check (self);
      else
        signpost_edit_document_set_error (self, error->message);
      return;
    }

  self->stale = TRUE;
  signpost_edit_document_set_error (self, NULL);
  signpost_edit_document_set_flag (self, &self->gone, FALSE, "gone");
  signpost_edit_document_take_original (self, signpost_edit_text_new (name, after));
  signpost_edit_document_update_modified (self);
  signpost_edit_document_emit_saved (self);
}

gboolean
signpost_edit_document_can_save (SignpostEditDocument *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self), FALSE);

  return (self->modified || self->gone) && !self->saving && self->parts == NULL;
}

/* Takes after */
static void
write_bytes (SignpostEditDocument *self,
             GBytes               *after)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_utf8_make_valid (name, -1);
  /* Translators: what is undone or done again; %s is a file name */
  g_autofree char *title = g_strdup_printf (_("Edit “%s”"), shown);
  g_autoptr (SignpostLogStep) step = signpost_log_step_new (title);

  if (self->history == NULL)
    self->history = signpost_log_history_new ();

  self->written = after;
  signpost_log_step_write (step, g_file_peek_path (self->file), self->gone ? NULL : signpost_edit_text_get_bytes (self->original), after);
  signpost_edit_document_set_flag (self, &self->saving, TRUE, "saving");
  signpost_log_history_do_async (self->history, step, saved_cb, g_object_ref (self));
}

void
signpost_edit_document_save (SignpostEditDocument *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self));

  if (!signpost_edit_document_can_save (self))
    return;

  text = signpost_edit_buffer_dup_text (self->buffer);
  write_bytes (self, signpost_edit_text_to_bytes (self->original, text));
}

void
signpost_edit_document_convert (SignpostEditDocument *self)
{
  SignpostEncoding encoding;
  gsize size, length;
  const char *data;
  char *text;

  g_return_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self) && self->original != NULL);

  if (self->saving)
    return;

  data = g_bytes_get_data (signpost_edit_text_get_bytes (self->original), &size);
  text = signpost_text_decode (data, size, &encoding, &length);
  write_bytes (self, g_bytes_new_take (text, length));
}
