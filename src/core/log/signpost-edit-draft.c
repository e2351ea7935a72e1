/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-edit-draft.h"

#include <errno.h>
#include <json-glib/json-glib.h>

void
signpost_edit_draft_free (SignpostEditDraft *self)
{
  g_free (self->base);
  g_free (self->text);
  g_free (self);
}

/* Records have the same names everywhere: the draft's name is made of the whole address. */
static GFile *
get_file (GFile *folder,
          GFile *record)
{
  g_autofree char *uri = g_file_get_uri (record);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name = g_strconcat (sum, ".edit.json", NULL);

  return g_file_get_child (folder, name);
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

SignpostEditDraft *
signpost_edit_draft_load (GFile *folder,
                          GFile *record)
{
  g_autoptr (GFile) file = get_file (folder, record);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *uri = g_file_get_uri (record);
  SignpostEditDraft *self;
  JsonObject *object;

  if (!json_parser_load_from_file (parser, g_file_peek_path (file), NULL) || json_parser_get_root (parser) == NULL ||
      !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return NULL;

  object = json_node_get_object (json_parser_get_root (parser));
  if (g_strcmp0 (get_string (object, "record"), uri) != 0 || get_string (object, "base") == NULL ||
      get_string (object, "text") == NULL)
    return NULL;

  self = g_new0 (SignpostEditDraft, 1);
  self->base = g_strdup (get_string (object, "base"));
  self->text = g_strdup (get_string (object, "text"));
  self->kept_at = json_object_get_int_member_with_default (object, "kept_at", 0);

  return self;
}

gboolean
signpost_edit_draft_save (GFile       *folder,
                          GFile       *record,
                          const char  *base,
                          const char  *text,
                          GError     **error)
{
  g_autoptr (GFile) file = get_file (folder, record);
  g_autofree char *uri = g_file_get_uri (record);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "record");
  json_builder_add_string_value (builder, uri);
  json_builder_set_member_name (builder, "kept_at");
  json_builder_add_int_value (builder, g_get_real_time () / G_USEC_PER_SEC);
  json_builder_set_member_name (builder, "base");
  json_builder_add_string_value (builder, base);
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, text);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, FALSE);

  if (g_mkdir_with_parents (g_file_peek_path (folder), 0700) != 0)
    {
      g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }

  return g_file_set_contents_full (g_file_peek_path (file), json, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

typedef struct
{
  GFile *folder;
  GFile *record;
  char  *base;
  char  *text;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->folder);
  g_object_unref (save->record);
  g_free (save->base);
  g_free (save->text);
  g_free (save);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Save *save = task_data;
  GError *error = NULL;

  if (signpost_edit_draft_save (save->folder, save->record, save->base, save->text, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
signpost_edit_draft_save_async (GFile               *folder,
                                GFile               *record,
                                const char          *base,
                                const char          *text,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Save *save = g_new0 (Save, 1);

  g_task_set_source_tag (task, signpost_edit_draft_save_async);
  save->folder = g_object_ref (folder);
  save->record = g_object_ref (record);
  save->base = g_strdup (base);
  save->text = g_strdup (text);
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
signpost_edit_draft_save_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
signpost_edit_draft_remove (GFile *folder,
                            GFile *record)
{
  g_autoptr (GFile) file = get_file (folder, record);

  g_file_delete (file, NULL, NULL);
}
