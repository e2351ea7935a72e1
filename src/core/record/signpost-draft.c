/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-draft-private.h"

#include <glib/gi18n-lib.h>

/* The next try after a failure, such as a full disk: nothing is given up while the program runs. */
#define RETRY_SECONDS 5

/* What the writing thread and the main thread share, so that an old text never lands over a newer
 * one. */
typedef struct
{
  gatomicrefcount  count;
  GMutex           lock;
  guint64          written;    /* the newest change that is on disk */
} Shelf;

/* One state of the decision, on its way to the disk. */
typedef struct
{
  Shelf   *shelf;
  GFile   *file;
  GBytes  *bytes;
  guint64  change;
} Parcel;

struct _SignpostDraft
{
  GObject            parent_instance;

  SignpostCatalogue *catalogue;
  GFile             *file;
  SignpostDecision  *decision;    /* (nullable): until it is first asked for */
  SignpostHistory   *history;     /* likewise */
  char              *title;
  char              *error;
  gint64             modified;
  guint64            change;      /* counts changes */
  guint64            saved;       /* the newest change known to be on disk */
  Shelf             *shelf;
  guint              timeout_id;
  gboolean           stopped;     /* nothing is written, because the draft was removed */
};

G_DEFINE_FINAL_TYPE (SignpostDraft, signpost_draft, G_TYPE_OBJECT)

enum { PROP_0, PROP_TITLE, PROP_MODIFIED, PROP_SAVED, PROP_ERROR, N_PROPS };
static GParamSpec *properties[N_PROPS];

static gboolean save_timeout_cb (gpointer user_data);

static Shelf *
shelf_ref (Shelf *shelf)
{
  g_atomic_ref_count_inc (&shelf->count);

  return shelf;
}

static void
shelf_unref (Shelf *shelf)
{
  if (!g_atomic_ref_count_dec (&shelf->count))
    return;

  g_mutex_clear (&shelf->lock);
  g_free (shelf);
}

static void
parcel_free (Parcel *parcel)
{
  shelf_unref (parcel->shelf);
  g_object_unref (parcel->file);
  g_bytes_unref (parcel->bytes);
  g_free (parcel);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Parcel, parcel_free)

static Parcel *
pack (SignpostDraft *self)
{
  Parcel *parcel = g_new0 (Parcel, 1);

  parcel->shelf = shelf_ref (self->shelf);
  parcel->file = g_object_ref (self->file);
  parcel->bytes = signpost_decision_to_bytes (self->decision);
  parcel->change = self->change;

  return parcel;
}

static gboolean
write_file (GFile   *file,
            GBytes  *bytes,
            GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &local_error) &&
      g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_clear_error (&local_error);

  /* Complete or not at all, and on the disk when this returns */
  if (local_error == NULL &&
      g_file_set_contents_full (g_file_peek_path (file),
                                g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, &local_error))
    return TRUE;

  name = g_file_get_parse_name (file);
  g_set_error (error, local_error->domain, local_error->code,
               /* Translators: the first %s is a file, the second one the reason */
               _("The draft could not be saved to “%s”: %s. It stays open; saving is tried again."),
               name, local_error->message);

  return FALSE;
}

static gboolean
deliver (Parcel  *parcel,
         GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&parcel->shelf->lock);

  if (parcel->change <= parcel->shelf->written)
    return TRUE;

  if (!write_file (parcel->file, parcel->bytes, error))
    return FALSE;

  parcel->shelf->written = parcel->change;

  return TRUE;
}

static void
deliver_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (deliver (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_error (SignpostDraft *self,
           const char    *error)
{
  if (g_strcmp0 (self->error, error) == 0)
    return;

  g_free (self->error);
  self->error = g_strdup (error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
set_title (SignpostDraft *self,
           const char    *title)
{
  if (g_strcmp0 (self->title, title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* error: (nullable): why the change is not on disk */
static void
note_result (SignpostDraft *self,
             guint64        change,
             const GError  *error)
{
  gboolean was_saved = signpost_draft_get_saved (self);

  if (error == NULL)
    self->saved = MAX (self->saved, change);

  set_error (self, error != NULL ? error->message : NULL);

  if (signpost_draft_get_saved (self) != was_saved)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

static void
delivered_cb (GObject      *source_object,
              GAsyncResult *result,
              gpointer      user_data)
{
  SignpostDraft *self = SIGNPOST_DRAFT (source_object);
  const Parcel *parcel = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  note_result (self, parcel->change, error);

  if (error != NULL && self->timeout_id == 0 && !self->stopped)
    self->timeout_id = g_timeout_add_seconds (RETRY_SECONDS, save_timeout_cb, self);
}

static void
save_in_background (SignpostDraft *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->stopped || signpost_draft_get_saved (self))
    return;

  task = g_task_new (self, NULL, delivered_cb, NULL);
  g_task_set_source_tag (task, save_in_background);
  g_task_set_task_data (task, pack (self), (GDestroyNotify) parcel_free);
  g_task_run_in_thread (task, deliver_thread);
}

static gboolean
save_timeout_cb (gpointer user_data)
{
  SignpostDraft *self = user_data;

  self->timeout_id = 0;
  save_in_background (self);

  return G_SOURCE_REMOVE;
}

/* Counted from the first change that is not saved, so that steady typing does not put it off for
 * ever */
static void
schedule_save (SignpostDraft *self)
{
  if (self->timeout_id == 0 && !self->stopped)
    self->timeout_id = g_timeout_add (SIGNPOST_DRAFT_DELAY_MS, save_timeout_cb, self);
}

static void
decision_changed_cb (SignpostDraft *self)
{
  gboolean was_saved = signpost_draft_get_saved (self);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  self->change++;
  set_title (self, signpost_decision_get_title (self->decision));

  if (was_saved)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);

  if (self->modified != now)
    {
      self->modified = now;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
    }

  schedule_save (self);
}

static void
set_decision (SignpostDraft    *self,
              SignpostDecision *decision)
{
  self->decision = g_object_ref (decision);
  self->history = signpost_history_new (decision);
  g_signal_connect_object (decision, "changed", G_CALLBACK (decision_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
write_now (SignpostDraft  *self,
           GError        **error)
{
  g_autoptr (Parcel) parcel = NULL;

  if (self->decision == NULL || self->stopped || signpost_draft_get_saved (self))
    return TRUE;

  parcel = pack (self);

  return deliver (parcel, error);
}

static void
signpost_draft_dispose (GObject *object)
{
  SignpostDraft *self = SIGNPOST_DRAFT (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);

  /* The last chance; whoever still shows the draft has seen the error before */
  write_now (self, NULL);

  g_clear_object (&self->history);
  g_clear_object (&self->decision);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (signpost_draft_parent_class)->dispose (object);
}

static void
signpost_draft_finalize (GObject *object)
{
  SignpostDraft *self = SIGNPOST_DRAFT (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->shelf, shelf_unref);

  G_OBJECT_CLASS (signpost_draft_parent_class)->finalize (object);
}

static void
signpost_draft_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SignpostDraft *self = SIGNPOST_DRAFT (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MODIFIED:
      g_value_set_int64 (value, self->modified);
      break;
    case PROP_SAVED:
      g_value_set_boolean (value, signpost_draft_get_saved (self));
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_draft_class_init (SignpostDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = signpost_draft_dispose;
  object_class->finalize = signpost_draft_finalize;
  object_class->get_property = signpost_draft_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] =
    g_param_spec_int64 ("modified", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_SAVED] = g_param_spec_boolean ("saved", NULL, NULL, TRUE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_draft_init (SignpostDraft *self)
{
  self->shelf = g_new0 (Shelf, 1);
  g_atomic_ref_count_init (&self->shelf->count);
  g_mutex_init (&self->shelf->lock);
}

static SignpostDraft *
create (SignpostCatalogue *catalogue,
        GFile             *file)
{
  SignpostDraft *self = g_object_new (SIGNPOST_TYPE_DRAFT, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->file = g_object_ref (file);

  return self;
}

SignpostDraft *
signpost_draft_new_for_decision (SignpostCatalogue *catalogue,
                                 GFile             *file,
                                 SignpostDecision  *decision)
{
  SignpostDraft *self = create (catalogue, file);

  self->title = g_strdup (signpost_decision_get_title (decision));
  self->modified = g_get_real_time () / G_USEC_PER_SEC;
  set_decision (self, decision);

  return self;
}

SignpostDraft *
signpost_draft_new_for_file (SignpostCatalogue *catalogue,
                             GFile             *file,
                             const char        *title,
                             gint64             modified,
                             const char        *error)
{
  SignpostDraft *self = create (catalogue, file);

  self->title = g_strdup (title);
  self->modified = modified;
  self->error = g_strdup (error);

  return self;
}

void
signpost_draft_set_stopped (SignpostDraft *self,
                            gboolean       stopped)
{
  self->stopped = stopped;
  g_clear_handle_id (&self->timeout_id, g_source_remove);

  if (!stopped && !signpost_draft_get_saved (self))
    schedule_save (self);
}

const char *
signpost_draft_get_title (SignpostDraft *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), NULL);

  return self->title;
}

gint64
signpost_draft_get_modified (SignpostDraft *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), 0);

  return self->modified;
}

gboolean
signpost_draft_get_saved (SignpostDraft *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), FALSE);

  return self->saved >= self->change;
}

const char *
signpost_draft_get_error (SignpostDraft *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), NULL);

  return self->error;
}

GFile *
signpost_draft_get_file (SignpostDraft *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), NULL);

  return self->file;
}

SignpostDecision *
signpost_draft_get_decision (SignpostDraft  *self,
                             GError        **error)
{
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), NULL);

  if (self->decision != NULL)
    return self->decision;

  decision = signpost_decision_new_from_file (self->catalogue, self->file, &local_error);

  if (decision == NULL)
    {
      set_error (self, local_error->message);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  set_error (self, NULL);
  set_decision (self, decision);

  return self->decision;
}

SignpostHistory *
signpost_draft_get_history (SignpostDraft *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), NULL);

  return self->history;
}

gboolean
signpost_draft_flush (SignpostDraft  *self,
                      GError        **error)
{
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), FALSE);

  if (self->stopped || signpost_draft_get_saved (self))
    return TRUE;

  write_now (self, &local_error);
  note_result (self, self->change, local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_clear_handle_id (&self->timeout_id, g_source_remove);

  return TRUE;
}
