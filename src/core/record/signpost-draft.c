/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-draft-private.h"

#include "core/record/signpost-draft-shelf.h"

/* The next try after a failure, such as a full disk: nothing is given up while the program runs. */
#define RETRY_SECONDS 5

/* One state of the decision, on its way to the disk. */
typedef struct
{
  SignpostDraftShelf *shelf;
  GBytes             *bytes;
  guint64             change;
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
  gint64             saved_at;    /* Unix seconds; 0 for never */
  SignpostDraftShelf *shelf;
  guint              timeout_id;
  gboolean           stopped;     /* nothing is written, because the draft was removed */
};

G_DEFINE_FINAL_TYPE (SignpostDraft, signpost_draft, G_TYPE_OBJECT)

enum { PROP_0, PROP_TITLE, PROP_MODIFIED, PROP_SAVED, PROP_SAVED_AT, PROP_ERROR, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { SIGNAL_PARTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean save_timeout_cb (gpointer user_data);

static void
parcel_free (Parcel *parcel)
{
  signpost_draft_shelf_unref (parcel->shelf);
  g_bytes_unref (parcel->bytes);
  g_free (parcel);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Parcel, parcel_free)

static Parcel *
pack (SignpostDraft *self)
{
  Parcel *parcel = g_new0 (Parcel, 1);

  parcel->shelf = signpost_draft_shelf_ref (self->shelf);
  parcel->bytes = signpost_decision_to_bytes (self->decision);
  parcel->change = self->change;

  return parcel;
}

static gboolean
deliver (const Parcel  *parcel,
         GError       **error)
{
  return signpost_draft_shelf_write (parcel->shelf, parcel->bytes, parcel->change, error);
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

/* Another program has written the file meanwhile, and has it now. */
static void
follow_shelf (SignpostDraft *self)
{
  g_autoptr (GFile) file = signpost_draft_shelf_dup_file (self->shelf);

  if (g_file_equal (file, self->file))
    return;

  g_set_object (&self->file, file);
  g_signal_emit (self, signals[SIGNAL_PARTED], 0);
}

static void
note_saved (SignpostDraft *self,
            guint64        change)
{
  if (change <= self->saved)
    return;

  self->saved = change;
  self->saved_at = g_get_real_time () / G_USEC_PER_SEC;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_AT]);
}

/* error: (nullable): why the change is not on disk */
static void
note_result (SignpostDraft *self,
             guint64        change,
             const GError  *error)
{
  gboolean was_saved = signpost_draft_get_saved (self);

  follow_shelf (self);
  if (error == NULL)
    note_saved (self, change);

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
  g_clear_pointer (&self->shelf, signpost_draft_shelf_unref);

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
    case PROP_SAVED_AT:
      g_value_set_int64 (value, self->saved_at);
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
  properties[PROP_SAVED_AT] =
    g_param_spec_int64 ("saved-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SignpostDraft::parted:
   *
   * Another program has written the draft's file, which is that one's draft now; this one has a new file.
   */
  signals[SIGNAL_PARTED] = g_signal_new ("parted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
signpost_draft_init (SignpostDraft *self)
{
}

static SignpostDraft *
create (SignpostCatalogue *catalogue,
        GFile             *file)
{
  SignpostDraft *self = g_object_new (SIGNPOST_TYPE_DRAFT, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->file = g_object_ref (file);
  self->shelf = signpost_draft_shelf_new (file);

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
  self->saved_at = modified;
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

gint64
signpost_draft_get_saved_at (SignpostDraft *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), 0);

  return self->saved_at;
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
  gboolean is_whole = TRUE;

  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), NULL);

  if (self->decision != NULL)
    return self->decision;

  signpost_draft_shelf_look (self->shelf);
  decision = signpost_decision_rescue_file (self->catalogue, self->file, &is_whole, &local_error);

  if (decision == NULL)
    {
      set_error (self, local_error->message);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (!is_whole)
    signpost_draft_shelf_keep_original (self->shelf);

  set_error (self, NULL);
  set_title (self, signpost_decision_get_title (decision));
  set_decision (self, decision);

  return self->decision;
}

SignpostHistory *
signpost_draft_get_history (SignpostDraft *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAFT (self), NULL);

  if (self->history == NULL && self->decision != NULL)
    self->history = signpost_history_new (self->decision);

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
