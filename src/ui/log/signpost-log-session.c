/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/log/signpost-log-session.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/log/signpost-log-new.h"
#include "core/log/signpost-log-places.h"
#include "core/log/signpost-log-plan.h"
#include "core/log/signpost-log-watch.h"

struct _SignpostLogSession
{
  GObject             parent_instance;

  GFile              *folder;   /* (nullable) */
  SignpostLogHistory *history;
  SignpostLogWatch   *watch;    /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SignpostLogSession, signpost_log_session, G_TYPE_OBJECT)

enum
{
  SIGNAL_DONE,
  SIGNAL_FAILED,
  SIGNAL_WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A wish on its way through a thread */
typedef struct
{
  SignpostLogWishKind  kind;
  char                *folder;
  char                *path;
  char                *other;
  char                *text;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->folder);
  g_free (work->path);
  g_free (work->other);
  g_free (work->text);
  g_free (work);
}

static SignpostLogFile *
find (SignpostLogPlaces  *places,
      const char         *path,
      GError            **error)
{
  SignpostLogFile *file = path != NULL ? signpost_log_places_find_path (places, path) : NULL;

  if (file == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 /* Translators: %s is a file */
                 _("“%s” is not there any more."), path != NULL ? path : "");

  return file;
}

static SignpostLogStep *
plan_fix (GPtrArray      *files,
          const Work     *work,
          SignpostWords  *words,
          GError        **error)
{
  g_autoptr (GPtrArray) problems = signpost_log_check (files);

  for (guint i = 0; i < problems->len; i++)
    {
      SignpostLogProblem *problem = problems->pdata[i];

      SignpostLogStep *step;
      GError *local_error = NULL;

      if (strcmp (problem->path, work->path) != 0 || strcmp (problem->message, work->text) != 0)
        continue;

      step = signpost_log_plan_fix (files, problem, words, &local_error);
      if (step == NULL && local_error == NULL)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, problem->fix);
      else if (step == NULL)
        g_propagate_error (error, local_error);

      return step;
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("That has been mended already."));

  return NULL;
}

static SignpostLogStep *
plan_fix_all (GPtrArray      *files,
              SignpostWords  *words,
              GError        **error)
{
  g_autoptr (GPtrArray) problems = signpost_log_check (files);
  g_autoptr (GHashTable) touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SignpostLogStep) all = signpost_log_step_new (_("Mend what can be mended"));

  for (guint i = 0; i < problems->len; i++)
    {
      g_autoptr (SignpostLogStep) step = signpost_log_plan_fix (files, problems->pdata[i], words, NULL);

      if (step != NULL && signpost_log_step_claim (step, touched))
        signpost_log_step_append (all, g_steal_pointer (&step));
    }

  if (signpost_log_step_get_n (all) > 0)
    return g_steal_pointer (&all);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is nothing that Signpost could mend by itself."));

  return NULL;
}

static SignpostLogStep *
plan_number (GPtrArray        *files,
             SignpostLogFile  *file,
             SignpostWords    *words,
             const char       *text,
             GError          **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, SIGNPOST_LOG_MAX_NUMBER, &number, NULL))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("A number from 0 to %d is needed."), SIGNPOST_LOG_MAX_NUMBER);
      return NULL;
    }

  return signpost_log_plan_renumber (files, file, words, (int) number, error);
}

/* What concerns no record, or one that is not there yet */
static SignpostLogStep *
plan_log (GPtrArray      *files,
          const Work     *work,
          SignpostWords  *words,
          GError        **error)
{
  g_autoptr (GPtrArray) others = NULL;

  if (work->kind == SIGNPOST_LOG_FIX)
    return plan_fix (files, work, words, error);
  if (work->kind == SIGNPOST_LOG_FIX_ALL)
    return plan_fix_all (files, words, error);
  if (work->kind == SIGNPOST_LOG_NEW)
    return signpost_log_plan_new (files, work->folder, words, work->text, NULL, error);

  others = signpost_log_scan (work->other, words, NULL, error);

  return others != NULL ? signpost_log_plan_merge (files, work->folder, others, words, error) : NULL;
}

static SignpostLogStep *
plan_record (GPtrArray        *files,
             SignpostLogFile  *file,
             SignpostLogFile  *other,
             const Work       *work,
             SignpostWords    *words,
             GError          **error)
{
  switch (work->kind)
    {
    case SIGNPOST_LOG_STATUS:
      {
        SignpostStatus status;
        g_autofree char *word = signpost_status_from_nick (work->text, &status)
                                  ? signpost_log_dup_status_word (files, status) : g_strdup (work->text);

        return signpost_log_plan_status (file, words, word, error);
      }
    case SIGNPOST_LOG_SUPERSEDE:
      return signpost_log_plan_relate (file, other, SIGNPOST_KEY_SUPERSEDES, words, error);
    case SIGNPOST_LOG_AMEND:
      return signpost_log_plan_relate (file, other, SIGNPOST_KEY_AMENDS, words, error);
    case SIGNPOST_LOG_LINK:
      return signpost_log_plan_relate (file, other, SIGNPOST_KEY_RELATES_TO, words, error);
    case SIGNPOST_LOG_RENAME:
      return signpost_log_plan_rename (files, file, words, work->text, error);
    case SIGNPOST_LOG_RENUMBER:
      return plan_number (files, file, words, work->text, error);
    case SIGNPOST_LOG_MOVE:
      return signpost_log_plan_move (files, file, words, work->text, error);
    case SIGNPOST_LOG_CONVERT:
      return signpost_log_plan_convert (file, words, error);
    case SIGNPOST_LOG_MERGE:
    case SIGNPOST_LOG_NEW:
    case SIGNPOST_LOG_FIX:
    case SIGNPOST_LOG_FIX_ALL:
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
needs_other (SignpostLogWishKind kind)
{
  return kind == SIGNPOST_LOG_SUPERSEDE || kind == SIGNPOST_LOG_AMEND || kind == SIGNPOST_LOG_LINK;
}

static SignpostLogStep *
plan (const Work    *work,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GPtrArray) files = signpost_log_scan (work->folder, words, cancellable, error);
  g_autoptr (SignpostLogPlaces) places = NULL;
  SignpostLogFile *file = NULL, *other = NULL;

  if (files == NULL)
    return NULL;

  if (work->kind >= SIGNPOST_LOG_MERGE)
    return plan_log (files, work, words, error);

  places = signpost_log_places_new (files);
  file = find (places, work->path, error);
  if (file == NULL || (needs_other (work->kind) && (other = find (places, work->other, error)) == NULL))
    return NULL;

  return plan_record (files, file, other, work, words, error);
}

static void
plan_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  SignpostLogStep *step = plan (task_data, cancellable, &error);

  if (step != NULL)
    g_task_return_pointer (task, step, (GDestroyNotify) signpost_log_step_unref);
  else
    g_task_return_error (task, error);
}

static void
check_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  g_autoptr (GPtrArray) files = NULL;
  GError *error = NULL;

  files = signpost_log_scan (task_data, words, cancellable, &error);
  if (files != NULL)
    g_task_return_pointer (task, signpost_log_check (files), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* Taking steps */

/* A step on its way; what: do, undo or redo */
typedef struct
{
  SignpostLogSession *session;
  const char         *what;
} Deed;

static Deed *
deed_new (SignpostLogSession *self,
          const char         *what)
{
  Deed *deed = g_new (Deed, 1);

  deed->session = g_object_ref (self);
  deed->what = what;

  return deed;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree Deed *deed = user_data;
  g_autoptr (SignpostLogSession) self = deed->session;
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostLogStep) step = signpost_log_history_finish (self->history, result, &error);

  if (step != NULL)
    g_signal_emit (self, signals[SIGNAL_DONE], 0, step, deed->what);
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  SignpostLogSession *self = SIGNPOST_LOG_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostLogStep) step = signpost_log_session_plan_finish (self, result, &error);

  if (step != NULL)
    signpost_log_session_do (self, step);
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static void
written_cb (SignpostLogSession *self)
{
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
}

static void
signpost_log_session_dispose (GObject *object)
{
  SignpostLogSession *self = SIGNPOST_LOG_SESSION (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->folder);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (signpost_log_session_parent_class)->dispose (object);
}

static void
signpost_log_session_class_init (SignpostLogSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = signpost_log_session_dispose;

  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
signpost_log_session_init (SignpostLogSession *self)
{
  self->history = signpost_log_history_new ();
}

SignpostLogSession *
signpost_log_session_new (void)
{
  return g_object_new (SIGNPOST_TYPE_LOG_SESSION, NULL);
}

void
signpost_log_session_set_folder (SignpostLogSession *self,
                                 GFile              *folder)
{
  g_return_if_fail (SIGNPOST_IS_LOG_SESSION (self));

  if (self->folder != NULL && g_file_equal (self->folder, folder))
    return;

  g_set_object (&self->folder, folder);
  signpost_log_history_clear (self->history);

  g_clear_object (&self->watch);
  if (g_file_peek_path (folder) == NULL)
    return;

  self->watch = signpost_log_watch_new (g_file_peek_path (folder));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
}

gboolean
signpost_log_session_sees_all (SignpostLogSession *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_SESSION (self), FALSE);

  return self->watch != NULL && signpost_log_watch_get_is_complete (self->watch);
}

SignpostLogHistory *
signpost_log_session_get_history (SignpostLogSession *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_SESSION (self), NULL);

  return self->history;
}

void
signpost_log_session_grant (SignpostLogSession    *self,
                            const SignpostLogWish *wish)
{
  g_return_if_fail (SIGNPOST_IS_LOG_SESSION (self));

  signpost_log_session_plan_async (self, wish, NULL, planned_cb, NULL);
}

void
signpost_log_session_plan_async (SignpostLogSession    *self,
                                 const SignpostLogWish *wish,
                                 GCancellable          *cancellable,
                                 GAsyncReadyCallback    callback,
                                 gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (SIGNPOST_IS_LOG_SESSION (self));
  g_return_if_fail (self->folder != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  work = g_new0 (Work, 1);
  work->kind = wish->kind;
  work->folder = g_file_get_path (self->folder);
  work->path = g_strdup (wish->path);
  work->other = g_strdup (wish->other);
  work->text = g_strdup (wish->text);
  g_task_set_task_data (task, work, work_free);

  if (work->folder == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", _("the folder is not on this computer"));
  else
    g_task_run_in_thread (task, plan_thread);
}

SignpostLogStep *
signpost_log_session_plan_finish (SignpostLogSession  *self,
                                  GAsyncResult        *result,
                                  GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
signpost_log_session_do (SignpostLogSession *self,
                         SignpostLogStep    *step)
{
  g_return_if_fail (SIGNPOST_IS_LOG_SESSION (self));

  signpost_log_history_do_async (self->history, step, done_cb, deed_new (self, "do"));
}

void
signpost_log_session_undo (SignpostLogSession *self)
{
  g_return_if_fail (SIGNPOST_IS_LOG_SESSION (self));

  signpost_log_history_undo_async (self->history, done_cb, deed_new (self, "undo"));
}

void
signpost_log_session_redo (SignpostLogSession *self)
{
  g_return_if_fail (SIGNPOST_IS_LOG_SESSION (self));

  signpost_log_history_redo_async (self->history, done_cb, deed_new (self, "redo"));
}

void
signpost_log_session_check_async (SignpostLogSession  *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SIGNPOST_IS_LOG_SESSION (self));
  g_return_if_fail (self->folder != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, g_file_get_path (self->folder), g_free);
  g_task_run_in_thread (task, check_thread);
}

GPtrArray *
signpost_log_session_check_finish (SignpostLogSession  *self,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
