/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-history.h"

#include <glib/gi18n-lib.h>

/* Steps hold what files were: some megabytes at worst. */
#define MAX_STEPS 100

struct _SignpostLogHistory
{
  GObject    parent_instance;

  GPtrArray *done;     /* (element-type SignpostLogStep): the last one at the end */
  GPtrArray *undone;   /* likewise */
  gboolean   is_busy;
};

G_DEFINE_FINAL_TYPE (SignpostLogHistory, signpost_log_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_TITLE,
  PROP_REDO_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef enum
{
  DO,
  UNDO,
  REDO,
} Direction;

typedef struct
{
  SignpostLogStep *step;
  Direction        direction;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  signpost_log_step_unref (work->step);
  g_free (work);
}

static SignpostLogStep *
get_last (GPtrArray *steps)
{
  return steps->len > 0 ? steps->pdata[steps->len - 1] : NULL;
}

static const char *
get_last_title (GPtrArray *steps)
{
  SignpostLogStep *step = get_last (steps);

  return step != NULL ? signpost_log_step_get_title (step) : NULL;
}

static void
notify_all (SignpostLogHistory *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
record (SignpostLogHistory *self,
        const Work         *work)
{
  GPtrArray *from = work->direction == UNDO ? self->done : self->undone;

  if (work->direction == DO)
    g_ptr_array_set_size (self->undone, 0);
  /* Not when everything was forgotten meanwhile */
  else if (get_last (from) == work->step)
    g_ptr_array_set_size (from, (int) from->len - 1);

  g_ptr_array_add (work->direction == UNDO ? self->undone : self->done, signpost_log_step_ref (work->step));
  if (self->done->len > MAX_STEPS)
    g_ptr_array_remove_index (self->done, 0);
}

static void
apply_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Work *work = task_data;
  g_autoptr (SignpostLogStep) step =
    work->direction == UNDO ? signpost_log_step_invert (work->step) : signpost_log_step_ref (work->step);
  GError *error = NULL;

  if (signpost_log_step_apply (step, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SignpostLogHistory *self = SIGNPOST_LOG_HISTORY (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  self->is_busy = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  record (self, work);
  notify_all (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_task_return_pointer (task, signpost_log_step_ref (work->step), (GDestroyNotify) signpost_log_step_unref);
}

static void
work_async (SignpostLogHistory  *self,
            SignpostLogStep     *step,
            Direction            direction,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) worker = NULL;
  Work *work;

  g_task_set_source_tag (task, work_async);
  if (step == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s", _("There is nothing to undo or redo."));
      return;
    }

  if (self->is_busy)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "%s", _("Another change is still being written. Try again."));
      return;
    }

  self->is_busy = TRUE;
  work = g_new0 (Work, 1);
  work->step = signpost_log_step_ref (step);
  work->direction = direction;
  worker = g_task_new (self, NULL, applied_cb, g_object_ref (task));
  g_task_set_task_data (worker, work, work_free);
  g_task_run_in_thread (worker, apply_thread);
}

static void
signpost_log_history_finalize (GObject *object)
{
  SignpostLogHistory *self = SIGNPOST_LOG_HISTORY (object);

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);

  G_OBJECT_CLASS (signpost_log_history_parent_class)->finalize (object);
}

static void
signpost_log_history_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SignpostLogHistory *self = SIGNPOST_LOG_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->done->len > 0);
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->undone->len > 0);
      break;

    case PROP_UNDO_TITLE:
      g_value_set_string (value, get_last_title (self->done));
      break;

    case PROP_REDO_TITLE:
      g_value_set_string (value, get_last_title (self->undone));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_log_history_class_init (SignpostLogHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_log_history_finalize;
  object_class->get_property = signpost_log_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_TITLE] = g_param_spec_string ("undo-title", NULL, NULL, NULL, flags);
  properties[PROP_REDO_TITLE] = g_param_spec_string ("redo-title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
signpost_log_history_init (SignpostLogHistory *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_log_step_unref);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_log_step_unref);
}

SignpostLogHistory *
signpost_log_history_new (void)
{
  return g_object_new (SIGNPOST_TYPE_LOG_HISTORY, NULL);
}

gboolean
signpost_log_history_get_can_undo (SignpostLogHistory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_HISTORY (self), FALSE);

  return self->done->len > 0;
}

gboolean
signpost_log_history_get_can_redo (SignpostLogHistory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_HISTORY (self), FALSE);

  return self->undone->len > 0;
}

const char *
signpost_log_history_get_undo_title (SignpostLogHistory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_HISTORY (self), NULL);

  return get_last_title (self->done);
}

const char *
signpost_log_history_get_redo_title (SignpostLogHistory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_HISTORY (self), NULL);

  return get_last_title (self->undone);
}

void
signpost_log_history_do_async (SignpostLogHistory  *self,
                               SignpostLogStep     *step,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (SIGNPOST_IS_LOG_HISTORY (self));
  g_return_if_fail (step != NULL);

  work_async (self, step, DO, callback, user_data);
}

void
signpost_log_history_undo_async (SignpostLogHistory  *self,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (SIGNPOST_IS_LOG_HISTORY (self));

  work_async (self, get_last (self->done), UNDO, callback, user_data);
}

void
signpost_log_history_redo_async (SignpostLogHistory  *self,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (SIGNPOST_IS_LOG_HISTORY (self));

  work_async (self, get_last (self->undone), REDO, callback, user_data);
}

SignpostLogStep *
signpost_log_history_finish (SignpostLogHistory  *self,
                             GAsyncResult        *result,
                             GError             **error)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_HISTORY (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
signpost_log_history_clear (SignpostLogHistory *self)
{
  g_return_if_fail (SIGNPOST_IS_LOG_HISTORY (self));

  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  notify_all (self);
}
