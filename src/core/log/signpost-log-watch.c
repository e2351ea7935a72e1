/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-watch.h"

#include "core/log/signpost-record-name.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

/* Whoever saves, renames and writes an index does so in less. */
#define QUIET_MS 150
#define MOST_MS 1000

struct _SignpostLogWatch
{
  GObject       parent_instance;

  char         *folder;
  GHashTable   *monitors;     /* from a folder's path to its GFileMonitor */
  GCancellable *cancellable;
  guint         delay_id;
  gint64        since_us;     /* when the first of the changes came that nobody was told of */
  gboolean      has_changed;  /* a file that may be a record */
  gboolean      has_moved;    /* what may be a folder */
  gboolean      is_walking;
  gboolean      is_listed;    /* the folders have been, once */
  gboolean      is_complete;
};

G_DEFINE_FINAL_TYPE (SignpostLogWatch, signpost_log_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void walk (SignpostLogWatch *self);

/* The folders, in a thread */

static gboolean
is_passed_over (const char *name)
{
  return *name == '.' || strcmp (name, "node_modules") == 0;
}

/* Links are not followed: where they lead within the log is watched anyway. */
static gboolean
is_folder (const char    *path,
           struct dirent *entry)
{
  struct stat info;

  return entry->d_type == DT_DIR || (entry->d_type == DT_UNKNOWN && lstat (path, &info) == 0 && S_ISDIR (info.st_mode));
}

static void
list_folders (GPtrArray  *folders,
              const char *folder)
{
  DIR *stream = opendir (folder);
  struct dirent *entry;

  if (stream == NULL)
    return;

  while ((entry = readdir (stream)) != NULL && folders->len <= SIGNPOST_LOG_MAX_WATCHES)
    if (!is_passed_over (entry->d_name) && (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN))
      {
        g_autofree char *path = g_build_filename (folder, entry->d_name, NULL);

        if (is_folder (path, entry))
          g_ptr_array_add (folders, g_steal_pointer (&path));
      }

  closedir (stream);
}

/* The nearest folders first; one more than may be watched says that there are more */
static void
walk_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (folders, g_strdup (task_data));
  for (guint i = 0; i < folders->len && folders->len <= SIGNPOST_LOG_MAX_WATCHES; i++)
    list_folders (folders, folders->pdata[i]);

  g_task_return_pointer (task, folders, (GDestroyNotify) g_ptr_array_unref);
}

/* What has happened */

static gboolean
delay_over_cb (gpointer user_data)
{
  SignpostLogWatch *self = SIGNPOST_LOG_WATCH (user_data);
  gboolean has_changed = self->has_changed;

  self->delay_id = 0;
  self->has_changed = FALSE;
  if (self->has_moved)
    walk (self);
  self->has_moved = FALSE;

  if (has_changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
wait (SignpostLogWatch *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->delay_id == 0)
    self->since_us = now;
  else if (now - self->since_us > MOST_MS * G_GINT64_CONSTANT (1000))
    return;

  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->delay_id = g_timeout_add (QUIET_MS, delay_over_cb, self);
}

/* “0001-use-queues.md”, and “0001-use-queues.decision.json” beside it */
static gboolean
is_of_record (const char *name)
{
  SignpostFormat format;

  return *name != '.' && (signpost_format_from_name (name, &format) || g_str_has_suffix (name, ".decision.json"));
}

/* file: (nullable) */
static void
note (SignpostLogWatch  *self,
      GFile             *file,
      GFileMonitorEvent  event)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (name == NULL)
    return;

  if (is_of_record (name) || g_hash_table_contains (self->monitors, g_file_peek_path (file)))
    self->has_changed = TRUE;

  if (!is_passed_over (name) && event != G_FILE_MONITOR_EVENT_CHANGED && event != G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT &&
      event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    self->has_moved = TRUE;
}

static void
event_cb (SignpostLogWatch  *self,
          GFile             *file,
          GFile             *other,
          GFileMonitorEvent  event)
{
  note (self, file, event);
  note (self, other, event);
  if (self->has_changed || self->has_moved)
    wait (self);
}

/* Watching */

static void
monitor_free (gpointer data)
{
  GFileMonitor *monitor = data;

  g_file_monitor_cancel (monitor);
  g_object_unref (monitor);
}

static gboolean
add_monitor (SignpostLogWatch *self,
             const char       *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFileMonitor *monitor;

  if (g_hash_table_contains (self->monitors, path))
    return FALSE;

  monitor = g_file_monitor (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (monitor == NULL)
    {
      self->is_complete = FALSE;
      return FALSE;
    }

  g_signal_connect_object (monitor, "changed", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->monitors, g_strdup (path), monitor);

  return TRUE;
}

static gboolean
drop_monitors (SignpostLogWatch *self,
               GPtrArray        *folders)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer path;
  gboolean dropped = FALSE;

  for (guint i = 0; i < folders->len; i++)
    g_hash_table_add (there, folders->pdata[i]);

  g_hash_table_iter_init (&iter, self->monitors);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (!g_hash_table_contains (there, path))
      {
        g_hash_table_iter_remove (&iter);
        dropped = TRUE;
      }

  return dropped;
}

static void
walked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  SignpostLogWatch *self = SIGNPOST_LOG_WATCH (source);
  g_autoptr (GPtrArray) folders = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean changed;

  self->is_walking = FALSE;
  if (folders == NULL)
    return;

  self->is_complete = folders->len <= SIGNPOST_LOG_MAX_WATCHES;
  changed = drop_monitors (self, folders);
  for (guint i = 0; i < MIN (folders->len, SIGNPOST_LOG_MAX_WATCHES); i++)
    changed |= add_monitor (self, folders->pdata[i]);

  /* A folder may have come with records in it, or got them before it was watched. */
  if (changed && self->is_listed)
    {
      self->has_changed = TRUE;
      wait (self);
    }
  self->is_listed = TRUE;
}

static void
walk (SignpostLogWatch *self)
{
  g_autoptr (GTask) task = NULL;

  /* What has come meanwhile is seen by the next walk. */
  if (self->is_walking)
    {
      self->has_moved = TRUE;
      wait (self);
      return;
    }

  self->is_walking = TRUE;
  task = g_task_new (self, self->cancellable, walked_cb, NULL);
  g_task_set_source_tag (task, walk);
  g_task_set_task_data (task, g_strdup (self->folder), g_free);
  g_task_run_in_thread (task, walk_thread);
}

static void
signpost_log_watch_dispose (GObject *object)
{
  SignpostLogWatch *self = SIGNPOST_LOG_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_hash_table_remove_all (self->monitors);

  G_OBJECT_CLASS (signpost_log_watch_parent_class)->dispose (object);
}

static void
signpost_log_watch_finalize (GObject *object)
{
  SignpostLogWatch *self = SIGNPOST_LOG_WATCH (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->monitors, g_hash_table_unref);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (signpost_log_watch_parent_class)->finalize (object);
}

static void
signpost_log_watch_class_init (SignpostLogWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = signpost_log_watch_dispose;
  object_class->finalize = signpost_log_watch_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
signpost_log_watch_init (SignpostLogWatch *self)
{
  self->monitors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, monitor_free);
  self->cancellable = g_cancellable_new ();
  self->is_complete = TRUE;
}

SignpostLogWatch *
signpost_log_watch_new (const char *folder)
{
  SignpostLogWatch *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (SIGNPOST_TYPE_LOG_WATCH, NULL);
  self->folder = g_strdup (folder);
  /* What lies in the folder itself is noticed from now on. */
  add_monitor (self, folder);
  walk (self);

  return self;
}

const char *
signpost_log_watch_get_folder (SignpostLogWatch *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_WATCH (self), NULL);

  return self->folder;
}

gboolean
signpost_log_watch_get_is_complete (SignpostLogWatch *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_WATCH (self), FALSE);

  return self->is_complete;
}
