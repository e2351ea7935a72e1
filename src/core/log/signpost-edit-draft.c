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

/* (transfer full) (nullable): the root of a draft's file */
static JsonNode *
load_root (GFile *file)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;

  if (!json_parser_load_from_file (parser, g_file_peek_path (file), NULL))
    return NULL;

  root = json_parser_get_root (parser);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_copy (root) : NULL;
}

SignpostEditDraft *
signpost_edit_draft_load (GFile *folder,
                          GFile *record)
{
  g_autoptr (GFile) file = get_file (folder, record);
  g_autoptr (JsonNode) root = load_root (file);
  g_autofree char *uri = g_file_get_uri (record);
  const char *base, *text;
  SignpostEditDraft *self;
  JsonObject *object;

  if (root == NULL)
    return NULL;

  object = json_node_get_object (root);
  base = json_object_get_string_member_with_default (object, "base", NULL);
  text = json_object_get_string_member_with_default (object, "text", NULL);
  if (g_strcmp0 (json_object_get_string_member_with_default (object, "record", NULL), uri) != 0 || base == NULL ||
      text == NULL)
    return NULL;

  self = g_new0 (SignpostEditDraft, 1);
  self->base = g_strdup (base);
  self->text = g_strdup (text);
  self->kept_at = json_object_get_int_member_with_default (object, "kept_at", 0);

  return self;
}

typedef struct
{
  GFile  *record;
  gint64  kept_at;
} Kept;

static int
compare_kept (gconstpointer a,
              gconstpointer b)
{
  const Kept *first = a, *second = b;

  return first->kept_at > second->kept_at ? -1 : first->kept_at < second->kept_at;
}

GPtrArray *
signpost_edit_draft_list (GFile *folder)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      g_autoptr (JsonNode) root = g_str_has_suffix (name, ".edit.json") ? load_root (file) : NULL;
      const char *uri = root != NULL ? json_object_get_string_member_with_default (json_node_get_object (root), "record", NULL)
                                     : NULL;
      Kept kept;

      if (uri == NULL)
        continue;

      kept.record = g_file_new_for_uri (uri);
      kept.kept_at = json_object_get_int_member_with_default (json_node_get_object (root), "kept_at", 0);
      if (g_file_query_exists (kept.record, NULL))
        g_array_append_val (all, kept);
      else
        g_object_unref (kept.record);
    }

  g_array_sort (all, compare_kept);
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (records, g_array_index (all, Kept, i).record);

  return records;
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
