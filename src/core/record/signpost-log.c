/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-log-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

struct _SignpostLog
{
  GObject            parent_instance;

  GFile             *folder;
  SignpostCatalogue *catalogue; /* (nullable) */
  gboolean           lists_all;
  SignpostLog       *before;    /* (nullable): until it is loaded */
  GPtrArray         *entries;   /* (element-type SignpostLogEntry) */
};

static void signpost_log_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostLog, signpost_log, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      signpost_log_list_model_init))

static gboolean
is_listed (const SignpostLogFile *file)
{
  return file->facts.kind == SIGNPOST_FILE_RECORD || file->facts.kind == SIGNPOST_FILE_TEMPLATE ||
         file->facts.kind == SIGNPOST_FILE_UNREADABLE;
}

/* Most records of a large log have none, and to find that out in full takes longer than to read the record. */
static gboolean
may_have_decision (const SignpostLogFile *file)
{
  const char *ending = strrchr (file->full_path, '.');
  g_autofree char *path = NULL;

  if (ending == NULL)
    return FALSE;

  path = g_strdup_printf ("%.*s.decision.json", (int) (ending - file->full_path), file->full_path);

  return g_access (path, F_OK) == 0;
}

/* Takes what is listed out of the files */
static GPtrArray *
make_entries (SignpostLog  *self,
              GPtrArray    *files,
              GCancellable *cancellable)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < files->len; i++)
    {
      SignpostLogFile *file = files->pdata[i];
      SignpostLogEntry *entry;

      if (!self->lists_all && !is_listed (file))
        {
          signpost_log_file_free (file);
          continue;
        }

      entry = signpost_log_entry_new_take (file);
      if (self->catalogue != NULL && may_have_decision (file))
        signpost_log_entry_set_changes (entry, signpost_record_list_changes (signpost_log_entry_get_file (entry),
                                                                             self->catalogue, cancellable));
      g_ptr_array_add (entries, entry);
    }

  g_ptr_array_set_free_func (files, NULL);

  return entries;
}

/* What is as it was before stays the same object: nothing that shows it has to move. */
static void
keep_entries (GPtrArray *before,
              GPtrArray *entries)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < before->len; i++)
    g_hash_table_insert (known, (gpointer) signpost_log_entry_get_path (before->pdata[i]), before->pdata[i]);

  for (guint i = 0; i < entries->len; i++)
    {
      SignpostLogEntry *entry = g_hash_table_lookup (known, signpost_log_entry_get_path (entries->pdata[i]));

      if (entry == NULL || !signpost_log_entry_equal (entry, entries->pdata[i]))
        continue;

      g_object_unref (entries->pdata[i]);
      entries->pdata[i] = g_object_ref (entry);
    }
}

/* Reads only what never changes of the log: any thread may. */
static GPtrArray *
list_entries (SignpostLog   *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) local_error = NULL;

  if (g_file_peek_path (self->folder) != NULL)
    files = signpost_log_scan (g_file_peek_path (self->folder), words, cancellable, &local_error);
  else
    g_set_error_literal (&local_error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("the folder is not on this computer"));

  if (files == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (self->folder);

      g_propagate_prefixed_error (error, g_steal_pointer (&local_error),
                                  /* Translators: %s is a folder; the reason follows */
                                  _("The records in “%s” could not be listed: "), name);
      return NULL;
    }

  return make_entries (self, files, cancellable);
}

/* Takes entries */
static void
replace_entries (SignpostLog *self,
                 GPtrArray   *entries)
{
  guint removed = self->entries->len;

  if (self->before != NULL)
    keep_entries (self->before->entries, entries);
  g_clear_object (&self->before);

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
  g_clear_object (&self->before);
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

void
signpost_log_set_lists_all (SignpostLog *self,
                            gboolean     lists_all)
{
  g_return_if_fail (SIGNPOST_IS_LOG (self));

  self->lists_all = lists_all;
}

void
signpost_log_set_before (SignpostLog *self,
                         SignpostLog *before)
{
  g_return_if_fail (SIGNPOST_IS_LOG (self));
  g_return_if_fail (before == NULL || SIGNPOST_IS_LOG (before));

  g_set_object (&self->before, before);
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
