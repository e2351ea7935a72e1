/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/edit/signpost-edit-document-private.h"

#include <string.h>

#include "ui/edit/signpost-edit-buffer.h"

/* “Every keystroke is safe within two seconds” */
#define DRAFT_DELAY_MS 1000

G_DEFINE_FINAL_TYPE (SignpostEditDocument, signpost_edit_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FILE,
  PROP_DRAFTS,
  PROP_LOADED,
  PROP_MODIFIED,
  PROP_SAVING,
  PROP_GONE,
  PROP_CONFLICT,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_TOLD,
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
signpost_edit_document_set_flag (SignpostEditDocument *self,
                                 gboolean             *flag,
                                 gboolean              value,
                                 const char           *property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify (G_OBJECT (self), property);
}

void
signpost_edit_document_set_error (SignpostEditDocument *self,
                                  const char           *message)
{
  if (g_strcmp0 (self->error, message) == 0)
    return;

  g_free (self->error);
  self->error = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

void
signpost_edit_document_tell (SignpostEditDocument *self,
                             const char           *text,
                             gboolean              can_undo)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, text, can_undo);
}

void
signpost_edit_document_emit_saved (SignpostEditDocument *self)
{
  g_signal_emit (self, signals[SIGNAL_SAVED], 0);
}

static void
draft_saved_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SignpostEditDocument) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!signpost_edit_draft_save_finish (result, &error))
    signpost_edit_document_set_error (self, error->message);
  /* Saved, or undone, while it was being written */
  else if (!self->modified && self->draft == NULL)
    signpost_edit_draft_remove (self->drafts, self->file);
}

static gboolean
keep_draft_cb (gpointer user_data)
{
  SignpostEditDocument *self = user_data;
  g_autofree char *text = signpost_edit_buffer_dup_text (self->buffer);

  self->draft_id = 0;
  signpost_edit_draft_save_async (self->drafts, self->file, signpost_edit_text_get_shown (self->original), text, NULL,
                                  draft_saved_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

void
signpost_edit_document_update_modified (SignpostEditDocument *self)
{
  g_autofree char *text = NULL;
  gboolean modified;

  if (self->loading || self->original == NULL)
    return;

  text = signpost_edit_buffer_dup_text (self->buffer);
  modified = strcmp (text, signpost_edit_text_get_shown (self->original)) != 0;
  signpost_edit_document_set_flag (self, &self->modified, modified, "modified");

  if (modified && self->draft_id == 0)
    self->draft_id = g_timeout_add (DRAFT_DELAY_MS, keep_draft_cb, self);
  else if (!modified && self->draft == NULL)
    {
      g_clear_handle_id (&self->draft_id, g_source_remove);
      signpost_edit_draft_remove (self->drafts, self->file);
    }
}

GPtrArray *
signpost_edit_document_get_parts (SignpostEditDocument *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self), NULL);

  return self->parts;
}

void
signpost_edit_document_resolve (SignpostEditDocument *self,
                                const char           *text)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self));

  if (self->parts == NULL)
    return;

  signpost_edit_document_take_original (self, g_steal_pointer (&self->theirs));
  signpost_edit_buffer_set_text (self->buffer, text);
  signpost_edit_document_drop_conflict (self);
  signpost_edit_document_update_modified (self);
}

SignpostEditDraft *
signpost_edit_document_get_draft (SignpostEditDocument *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self), NULL);

  return self->draft;
}

void
signpost_edit_document_take_draft (SignpostEditDocument *self)
{
  g_autoptr (SignpostEditDraft) draft = NULL;
  g_autofree char *now = NULL;
  gboolean is_same;

  g_return_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self) && self->draft != NULL);

  draft = g_steal_pointer (&self->draft);
  is_same = g_strcmp0 (draft->base, signpost_edit_text_get_shown (self->original)) == 0;
  signpost_edit_buffer_set_text (self->buffer, draft->text);
  signpost_edit_document_update_modified (self);

  /* The file has changed since: both sides count. */
  if (!is_same)
    {
      g_autofree char *name = g_file_get_basename (self->file);

      signpost_edit_document_merge (self, draft->base, signpost_edit_text_new (name, signpost_edit_text_get_bytes (self->original)));
    }
}

void
signpost_edit_document_discard (SignpostEditDocument *self)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self));

  g_clear_handle_id (&self->draft_id, g_source_remove);
  g_clear_pointer (&self->draft, signpost_edit_draft_free);
  signpost_edit_document_drop_conflict (self);
  if (self->original != NULL)
    signpost_edit_buffer_set_text (self->buffer, signpost_edit_text_get_shown (self->original));
  signpost_edit_document_update_modified (self);
  signpost_edit_draft_remove (self->drafts, self->file);
}

gboolean
signpost_edit_document_flush (SignpostEditDocument  *self,
                              GError               **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self), FALSE);

  if (!self->modified)
    return TRUE;

  g_clear_handle_id (&self->draft_id, g_source_remove);
  text = signpost_edit_buffer_dup_text (self->buffer);

  return signpost_edit_draft_save (self->drafts, self->file, signpost_edit_text_get_shown (self->original), text, error);
}

static void
signpost_edit_document_constructed (GObject *object)
{
  SignpostEditDocument *self = SIGNPOST_EDIT_DOCUMENT (object);

  G_OBJECT_CLASS (signpost_edit_document_parent_class)->constructed (object);

  /* Without a monitor changes are noticed when it is saved. */
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    {
      g_file_monitor_set_rate_limit (self->monitor, 100);
      g_signal_connect_object (self->monitor, "changed", G_CALLBACK (signpost_edit_document_file_changed), self, G_CONNECT_SWAPPED);
    }

  signpost_edit_document_check (self);
}

static void
signpost_edit_document_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  SignpostEditDocument *self = SIGNPOST_EDIT_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_DRAFTS:
      g_value_set_object (value, self->drafts);
      break;

    case PROP_LOADED:
      g_value_set_boolean (value, self->original != NULL);
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;

    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;

    case PROP_GONE:
      g_value_set_boolean (value, self->gone);
      break;

    case PROP_CONFLICT:
      g_value_set_boolean (value, self->parts != NULL);
      break;

    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_edit_document_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  SignpostEditDocument *self = SIGNPOST_EDIT_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      self->file = g_value_dup_object (value);
      break;

    case PROP_DRAFTS:
      self->drafts = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_edit_document_dispose (GObject *object)
{
  SignpostEditDocument *self = SIGNPOST_EDIT_DOCUMENT (object);

  g_clear_handle_id (&self->draft_id, g_source_remove);
  g_clear_handle_id (&self->check_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (signpost_edit_document_parent_class)->dispose (object);
}

static void
signpost_edit_document_finalize (GObject *object)
{
  SignpostEditDocument *self = SIGNPOST_EDIT_DOCUMENT (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->drafts);
  g_clear_object (&self->buffer);
  g_clear_pointer (&self->original, signpost_edit_text_free);
  g_clear_pointer (&self->theirs, signpost_edit_text_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->draft, signpost_edit_draft_free);
  g_clear_pointer (&self->written, g_bytes_unref);
  g_clear_object (&self->history);
  g_clear_pointer (&self->error, g_free);

  G_OBJECT_CLASS (signpost_edit_document_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, construct);
  properties[PROP_DRAFTS] = g_param_spec_object ("drafts", NULL, NULL, G_TYPE_FILE, construct);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, readable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, readable);
  properties[PROP_GONE] = g_param_spec_boolean ("gone", NULL, NULL, FALSE, readable);
  properties[PROP_CONFLICT] = g_param_spec_boolean ("conflict", NULL, NULL, FALSE, readable);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_edit_document_class_init (SignpostEditDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = signpost_edit_document_constructed;
  object_class->dispose = signpost_edit_document_dispose;
  object_class->finalize = signpost_edit_document_finalize;
  object_class->get_property = signpost_edit_document_get_property;
  object_class->set_property = signpost_edit_document_set_property;

  install_properties (object_class);

  signals[SIGNAL_TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
signpost_edit_document_init (SignpostEditDocument *self)
{
  self->buffer = signpost_edit_buffer_new ();
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (signpost_edit_document_update_modified), self, G_CONNECT_SWAPPED);
}

SignpostEditDocument *
signpost_edit_document_new (GFile *file,
                            GFile *drafts)
{
  return g_object_new (SIGNPOST_TYPE_EDIT_DOCUMENT, "file", file, "drafts", drafts, NULL);
}

GFile *
signpost_edit_document_get_file (SignpostEditDocument *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self), NULL);

  return self->file;
}

void
signpost_edit_document_set_history (SignpostEditDocument *self,
                                    SignpostLogHistory   *history)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self) && !self->saving);

  g_set_object (&self->history, history);
}

GtkSourceBuffer *
signpost_edit_document_get_buffer (SignpostEditDocument *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self), NULL);

  return self->buffer;
}

/* Immutable, and costly to read: all documents share them. */
SignpostWords *
signpost_edit_document_get_words (SignpostEditDocument *self)
{
  static SignpostWords *words = NULL;

  if (words == NULL)
    words = signpost_words_new ();

  return words;
}

SignpostEditText *
signpost_edit_document_get_original (SignpostEditDocument *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self), NULL);

  return self->original;
}

gboolean
signpost_edit_document_get_modified (SignpostEditDocument *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self), FALSE);

  return self->modified;
}

gboolean
signpost_edit_document_get_gone (SignpostEditDocument *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self), FALSE);

  return self->gone;
}

const char *
signpost_edit_document_get_error (SignpostEditDocument *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_DOCUMENT (self), NULL);

  return self->error;
}
