/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-log-private.h"
#include "core/record/signpost-record-files.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," \
  G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN "," \
  G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK

struct _SignpostLog
{
  GObject            parent_instance;

  GFile             *folder;
  SignpostCatalogue *catalogue; /* (nullable) */
  GPtrArray         *entries;   /* (element-type SignpostLogEntry) */
};

static void signpost_log_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostLog, signpost_log, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      signpost_log_list_model_init))

static gboolean
has_record_name (const char *name)
{
  const char *ending = strrchr (name, '.');

  return g_ascii_isdigit (*name) && ending != NULL && g_ascii_strcasecmp (ending, ".md") == 0;
}

/* Only regular files are opened: reading a pipe would never end. */
static gboolean
is_record (GFile     *folder,
           GFile     *file,
           GFileInfo *info)
{
  if (g_file_info_get_is_hidden (info) || !has_record_name (g_file_info_get_name (info)))
    return FALSE;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return FALSE;

  return !g_file_info_get_is_symlink (info) || signpost_folder_holds (folder, file);
}

/* What can be read of a file, as far as SIGNPOST_LOG_MAX_BYTES; a file that cannot be read is
 * listed by its name */
static char *
read_text (GFile        *file,
           GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  g_autofree char *buffer = NULL;
  gsize length = 0;

  if (stream == NULL)
    return g_strdup ("");

  buffer = g_malloc (SIGNPOST_LOG_MAX_BYTES + 1);
  g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, SIGNPOST_LOG_MAX_BYTES, &length,
                           cancellable, NULL);
  buffer[length] = '\0';

  return g_strdup (buffer);
}

static SignpostLogEntry *
read_entry (SignpostLog  *self,
            GFile        *file,
            GFileInfo    *info,
            GCancellable *cancellable)
{
  g_autofree char *path = g_filename_display_name (g_file_info_get_name (info));
  g_autofree char *text = read_text (file, cancellable);
  SignpostLogEntry *entry = signpost_log_entry_parse (file, path, text);

  if (self->catalogue != NULL)
    signpost_log_entry_set_changes (entry, signpost_record_list_changes (file, self->catalogue,
                                                                         cancellable));

  return entry;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  SignpostLogEntry *first = *(SignpostLogEntry **) a;
  SignpostLogEntry *second = *(SignpostLogEntry **) b;
  int first_number = signpost_log_entry_get_number (first);
  int second_number = signpost_log_entry_get_number (second);

  if (first_number != second_number)
    return first_number < second_number ? -1 : 1;

  return strcmp (signpost_log_entry_get_path (first), signpost_log_entry_get_path (second));
}

static gboolean
read_folder (SignpostLog      *self,
             GFileEnumerator  *enumerator,
             GPtrArray        *entries,
             GCancellable     *cancellable,
             GError          **error)
{
  while (TRUE)
    {
      GFileInfo *info = NULL;
      GFile *file = NULL;

      if (!g_file_enumerator_iterate (enumerator, &info, &file, cancellable, error))
        return FALSE;

      if (info == NULL)
        return TRUE;

      if (is_record (self->folder, file, info))
        g_ptr_array_add (entries, read_entry (self, file, info, cancellable));
    }
}

/* Reads only what never changes of the log: any thread may. */
static GPtrArray *
list_entries (SignpostLog   *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  g_autoptr (GError) local_error = NULL;

  enumerator = g_file_enumerate_children (self->folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE,
                                          cancellable, &local_error);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_steal_pointer (&entries);

  if (enumerator == NULL || !read_folder (self, enumerator, entries, cancellable, &local_error))
    {
      g_autofree char *name = g_file_get_parse_name (self->folder);

      g_propagate_prefixed_error (error, g_steal_pointer (&local_error),
                                  /* Translators: %s is a folder; the reason follows */
                                  _("The records in “%s” could not be listed: "), name);
      return NULL;
    }

  g_ptr_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}

/* Takes entries */
static void
replace_entries (SignpostLog *self,
                 GPtrArray   *entries)
{
  guint removed = self->entries->len;

  g_ptr_array_unref (self->entries);
  self->entries = entries;

  if (removed > 0 || entries->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, entries->len);
}

static void
list_entries_thread (GTask        *task,
                     gpointer      source_object,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *entries = list_entries (SIGNPOST_LOG (source_object), cancellable, &error);

  if (entries != NULL)
    g_task_return_pointer (task, entries, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static GType
signpost_log_get_item_type (GListModel *model)
{
  return SIGNPOST_TYPE_LOG_ENTRY;
}

static guint
signpost_log_get_n_items (GListModel *model)
{
  return SIGNPOST_LOG (model)->entries->len;
}

static gpointer
signpost_log_get_item (GListModel *model,
                       guint       position)
{
  SignpostLog *self = SIGNPOST_LOG (model);

  if (position >= self->entries->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->entries, position));
}

static void
signpost_log_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = signpost_log_get_item_type;
  iface->get_n_items = signpost_log_get_n_items;
  iface->get_item = signpost_log_get_item;
}

static void
signpost_log_finalize (GObject *object)
{
  SignpostLog *self = SIGNPOST_LOG (object);

  g_clear_object (&self->folder);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_log_parent_class)->finalize (object);
}

static void
signpost_log_class_init (SignpostLogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_log_finalize;
}

static void
signpost_log_init (SignpostLog *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

SignpostLog *
signpost_log_new (GFile *folder)
{
  SignpostLog *self;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = g_object_new (SIGNPOST_TYPE_LOG, NULL);
  self->folder = g_object_ref (folder);

  return self;
}

SignpostLog *
signpost_log_new_with_changes (GFile             *folder,
                               SignpostCatalogue *catalogue)
{
  SignpostLog *self;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);

  self = signpost_log_new (folder);
  self->catalogue = g_object_ref (catalogue);

  return self;
}

GFile *
signpost_log_get_folder (SignpostLog *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG (self), NULL);

  return self->folder;
}

gboolean
signpost_log_load (SignpostLog   *self,
                   GCancellable  *cancellable,
                   GError       **error)
{
  GPtrArray *entries;

  g_return_val_if_fail (SIGNPOST_IS_LOG (self), FALSE);

  entries = list_entries (self, cancellable, error);

  if (entries == NULL)
    return FALSE;

  replace_entries (self, entries);

  return TRUE;
}

void
signpost_log_load_async (SignpostLog         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SIGNPOST_IS_LOG (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, signpost_log_load_async);
  g_task_run_in_thread (task, list_entries_thread);
}

gboolean
signpost_log_load_finish (SignpostLog   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  GPtrArray *entries;

  g_return_val_if_fail (SIGNPOST_IS_LOG (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  entries = g_task_propagate_pointer (G_TASK (result), error);

  if (entries == NULL)
    return FALSE;

  replace_entries (self, entries);

  return TRUE;
}
