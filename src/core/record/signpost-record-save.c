/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-file-write.h"
#include "core/record/signpost-log-private.h"
#include "core/record/signpost-record-private.h"
#include "core/record/signpost-record-revise.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define RECORD_ENDING   ".md"
#define DECISION_ENDING ".decision.json"

/* How often another number is tried. */
#define MAX_TRIES 100

/* Everything that is written, taken from the decision at once: the thread that writes never sees
 * the decision. */
typedef struct
{
  char              *folder;
  char              *title;
  SignpostCatalogue *catalogue;
  SignpostProfile    profile;
  GBytes            *decision;
  SignpostRevision  *revision;    /* (nullable) */
  char              *text;        /* without the number; made of the bytes where it is saved */
  gssize             number_at;
} Job;

static void
job_free (Job *job)
{
  g_free (job->folder);
  g_free (job->title);
  g_object_unref (job->catalogue);
  g_bytes_unref (job->decision);
  signpost_revision_free (job->revision);
  g_free (job->text);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
set_folder_error (GError     **error,
                  const char  *folder,
                  int          code)
{
  g_set_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_FOLDER,
               /* Translators: the first %s is a folder, the second one the reason */
               _("The record could not be saved in “%s”: %s. Nothing was written; choose another "
                 "folder, or make room."),
               folder, g_strerror (code));
}

static Job *
prepare (SignpostDecision  *decision,
         GFile             *folder,
         SignpostProfile    profile,
         GError           **error)
{
  Job *job;

  if (!signpost_record_check (decision, error))
    return NULL;

  if (g_file_peek_path (folder) == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (folder);

      g_set_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_FOLDER,
                   _("Records can only be saved on this computer, and “%s” is not. Choose another "
                     "folder."),
                   name);
      return NULL;
    }

  job = g_new0 (Job, 1);
  job->folder = g_strdup (g_file_peek_path (folder));
  job->title = g_strdup (signpost_decision_get_title (decision));
  job->catalogue = g_object_ref (signpost_decision_get_catalogue (decision));
  job->profile = profile;
  job->decision = signpost_revision_dup_recorded (decision, job->folder);
  if (signpost_decision_get_revision (decision) != NULL)
    job->revision = signpost_revision_copy (signpost_decision_get_revision (decision));

  return job;
}

/* One more than the highest number that anything in the folder begins with */
static guint
find_next_number (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  int highest = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    highest = MAX (highest, signpost_record_name_get_number (name));

  return (guint) highest + 1;
}

/* The decision first: the record is what others look for, and it is there only when both are. */
static gboolean
publish_pair (const Job  *job,
              const char *record_path,
              guint       number)
{
  g_autofree char *text = signpost_record_insert_number (job->text, job->number_at, number);
  g_autofree char *stem = NULL;
  g_autofree char *decision_path = NULL;
  gsize length;
  const char *data = g_bytes_get_data (job->decision, &length);
  int code;

  stem = g_strndup (record_path, strlen (record_path) - strlen (RECORD_ENDING));
  decision_path = g_strconcat (stem, DECISION_ENDING, NULL);

  if (!signpost_file_publish (decision_path, data, length))
    return FALSE;

  if (signpost_file_publish (record_path, text, strlen (text)))
    return TRUE;

  code = errno;
  g_unlink (decision_path);
  errno = code;

  return FALSE;
}

/* The old record last: while it is not marked, nothing is lost by taking the new one back. */
static gboolean
finish_revision (const Job   *job,
                 const char  *record_path,
                 guint        number,
                 GError     **error)
{
  g_autofree char *name = g_path_get_basename (record_path);
  g_autofree char *stem = g_strndup (record_path, strlen (record_path) - strlen (RECORD_ENDING));
  g_autofree char *decision_path = g_strconcat (stem, DECISION_ENDING, NULL);

  if (job->revision == NULL ||
      signpost_revision_mark (job->revision, job->folder, number, job->title, name, error))
    return TRUE;

  g_unlink (record_path);
  g_unlink (decision_path);

  return FALSE;
}

static GFile *
save_in_folder (const Job     *job,
                GCancellable  *cancellable,
                GError       **error)
{
  guint number = find_next_number (job->folder);

  if (job->revision != NULL && !signpost_revision_check (job->revision, job->folder, error))
    return NULL;

  for (int i = 0; i < MAX_TRIES; i++, number++)
    {
      g_autofree char *name = signpost_record_dup_file_name (number, job->title);
      g_autofree char *path = g_build_filename (job->folder, name, NULL);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      if (publish_pair (job, path, number))
        return finish_revision (job, path, number, error) ? g_file_new_for_path (path) : NULL;

      if (errno != EEXIST)
        {
          set_folder_error (error, job->folder, errno);
          return NULL;
        }
    }

  g_set_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_EXISTS,
               _("The record could not be saved in “%s”: other files have all the names that were "
                 "tried. Nothing was written over; choose another folder."),
               job->folder);

  return NULL;
}

static GFile *
save (Job           *job,
      GCancellable  *cancellable,
      GError       **error)
{
  GFile *file;
  int fd;

  job->text = signpost_record_compose_bytes (job->catalogue, job->decision, job->profile,
                                             cancellable, &job->number_at, error);

  if (job->text == NULL)
    return NULL;

  if (g_mkdir_with_parents (job->folder, 0777) != 0)
    {
      set_folder_error (error, job->folder, errno);
      return NULL;
    }

  fd = signpost_folder_lock (job->folder);

  if (fd < 0)
    {
      set_folder_error (error, job->folder, errno);
      return NULL;
    }

  file = save_in_folder (job, cancellable, error);

  /* The names are on the disk too; where a folder cannot be synced there is nothing more to do */
  if (file != NULL)
    fsync (fd);

  close (fd);

  return file;
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GFile *file = save (task_data, cancellable, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

GFile *
signpost_record_save (SignpostDecision  *decision,
                      GFile             *folder,
                      SignpostProfile    profile,
                      GError           **error)
{
  g_autoptr (Job) job = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  job = prepare (decision, folder, profile, error);

  return job != NULL ? save (job, NULL, error) : NULL;
}

void
signpost_record_save_async (SignpostDecision    *decision,
                            GFile               *folder,
                            SignpostProfile      profile,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Job *job;

  g_return_if_fail (SIGNPOST_IS_DECISION (decision));
  g_return_if_fail (G_IS_FILE (folder));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, signpost_record_save_async);
  /* What was saved is told, even if somebody cancelled just then */
  g_task_set_check_cancellable (task, FALSE);
  job = prepare (decision, folder, profile, &error);

  if (job == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, save_thread);
}

GFile *
signpost_record_save_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

guint
signpost_record_get_next_number (GFile *folder)
{
  g_return_val_if_fail (G_IS_FILE (folder), 1);

  return g_file_peek_path (folder) != NULL ? find_next_number (g_file_peek_path (folder)) : 1;
}
