/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/log/signpost-log-search.h"

#include "core/log/signpost-log-index.h"
#include "core/record/signpost-log.h"

struct _SignpostLogSearch
{
  GObject           parent_instance;

  SignpostLogIndex *index;
  char             *text;
  GHashTable       *found;        /* (nullable) */
  GCancellable     *cancellable;  /* of the update */
  gboolean          is_ready;     /* the index holds the log */
};

G_DEFINE_FINAL_TYPE (SignpostLogSearch, signpost_log_search, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_found (SignpostLogSearch *self,
           GHashTable        *found)
{
  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = found;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
search_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  SignpostLogSearch *self = source_object;
  g_autoptr (GPtrArray) paths = signpost_log_index_search (self->index, task_data, NULL);
  GHashTable *found = NULL;

  if (paths != NULL)
    {
      found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < paths->len; i++)
        g_hash_table_add (found, g_strdup (paths->pdata[i]));
    }

  g_task_return_pointer (task, found, (GDestroyNotify) g_hash_table_unref);
}

static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  SignpostLogSearch *self = SIGNPOST_LOG_SEARCH (source);
  GHashTable *found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (g_strcmp0 (g_task_get_task_data (G_TASK (result)), self->text) == 0)
    set_found (self, found);
  else
    g_clear_pointer (&found, g_hash_table_unref);
}

static void
search (SignpostLogSearch *self)
{
  g_autoptr (GTask) task = NULL;

  if (!self->is_ready || self->text[0] == '\0')
    {
      set_found (self, NULL);
      return;
    }

  task = g_task_new (self, NULL, searched_cb, NULL);
  g_task_set_task_data (task, g_strdup (self->text), g_free);
  g_task_run_in_thread (task, search_thread);
}

/* task_data: (element-type SignpostLogEntry): nobody changes them */
static void
update_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  SignpostLogSearch *self = source_object;
  GPtrArray *entries = task_data;
  g_autoptr (GPtrArray) files = g_ptr_array_sized_new (entries->len);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (files, signpost_log_entry_get_log_file (entries->pdata[i]));

  g_task_return_boolean (task, signpost_log_index_update (self->index, files, cancellable, NULL));
}

static void
updated_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  SignpostLogSearch *self = SIGNPOST_LOG_SEARCH (source);

  if (!g_task_propagate_boolean (G_TASK (result), NULL) ||
      g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  self->is_ready = TRUE;
  search (self);
}

static void
signpost_log_search_dispose (GObject *object)
{
  SignpostLogSearch *self = SIGNPOST_LOG_SEARCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->index);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->found, g_hash_table_unref);

  G_OBJECT_CLASS (signpost_log_search_parent_class)->dispose (object);
}

static void
signpost_log_search_class_init (SignpostLogSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = signpost_log_search_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
signpost_log_search_init (SignpostLogSearch *self)
{
  self->text = g_strdup ("");
}

SignpostLogSearch *
signpost_log_search_new (GFile *folder)
{
  SignpostLogSearch *self;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = g_object_new (SIGNPOST_TYPE_LOG_SEARCH, NULL);
  self->index = signpost_log_index_new (g_file_peek_path (folder) != NULL ? g_file_peek_path (folder) : "/");

  return self;
}

void
signpost_log_search_update (SignpostLogSearch *self,
                            GListModel        *log)
{
  g_autoptr (GTask) task = NULL;
  GPtrArray *entries;

  g_return_if_fail (SIGNPOST_IS_LOG_SEARCH (self));

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    g_ptr_array_add (entries, g_list_model_get_item (log, i));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, updated_cb, NULL);
  g_task_set_task_data (task, entries, (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, update_thread);
}

const char *
signpost_log_search_get_text (SignpostLogSearch *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_SEARCH (self), NULL);

  return self->text;
}

void
signpost_log_search_set_text (SignpostLogSearch *self,
                              const char        *text)
{
  g_return_if_fail (SIGNPOST_IS_LOG_SEARCH (self));

  g_free (self->text);
  self->text = g_strdup (text);
  search (self);
}

GHashTable *
signpost_log_search_get_found (SignpostLogSearch *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_SEARCH (self), NULL);

  return self->found;
}

char *
signpost_log_search_dup_snippet (SignpostLogSearch *self,
                                 const char        *path)
{
  g_autofree char *snippet = NULL;
  g_autofree char *escaped = NULL;
  GString *markup;

  g_return_val_if_fail (SIGNPOST_IS_LOG_SEARCH (self), NULL);

  if (self->found == NULL || (snippet = signpost_log_index_dup_snippet (self->index, path, self->text)) == NULL)
    return NULL;

  markup = g_string_new (NULL);
  for (const char *p = snippet; *p != '\0';)
    {
      gsize length = 0;

      while (p[length] != '\0' && p[length] != SIGNPOST_MARK_BEGIN && p[length] != SIGNPOST_MARK_END)
        length++;

      g_free (escaped);
      escaped = g_markup_escape_text (p, (gssize) length);
      g_string_append (markup, escaped);
      p += length;
      if (*p != '\0')
        g_string_append (markup, *p++ == SIGNPOST_MARK_BEGIN ? "<b>" : "</b>");
    }

  return g_string_free (markup, FALSE);
}
