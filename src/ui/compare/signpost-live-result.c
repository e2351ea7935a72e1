/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-live-result.h"

struct _SignpostLiveResult
{
  GObject              parent_instance;

  SignpostResult      *result;         /* (nullable) */

  /* The shares that arrived last, and what they were taken of */
  SignpostShareSet    *shares;         /* (nullable) */
  SignpostRatingTable *shares_table;   /* (nullable) */
  SignpostLens         shares_lens;

  /* What a worker is at */
  GCancellable        *cancellable;    /* (nullable) */
  SignpostRatingTable *asked_table;    /* (nullable) */
  SignpostLens         asked_lens;
};

G_DEFINE_FINAL_TYPE (SignpostLiveResult, signpost_live_result, G_TYPE_OBJECT)

enum
{
  SHARES,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Names apart: they change nothing that is counted. */
static gboolean
has_same_numbers (const SignpostRatingTable *a,
                  const SignpostRatingTable *b)
{
  return a->n_options == b->n_options && a->n_rows == b->n_rows &&
         a->n_criteria == b->n_criteria &&
         memcmp (a->option, b->option, sizeof a->option) == 0 &&
         memcmp (a->points, b->points, sizeof a->points) == 0 &&
         memcmp (a->must_reach, b->must_reach, sizeof a->must_reach) == 0 &&
         memcmp (a->half_steps, b->half_steps, sizeof a->half_steps) == 0 &&
         memcmp (a->unsure, b->unsure, sizeof a->unsure) == 0;
}

static SignpostShareSet *
copy_shares (const SignpostShareSet *shares)
{
  SignpostShareSet *copy = g_new0 (SignpostShareSet, 1);

  copy->shown = g_memdup2 (shares->shown, sizeof *shares->shown);
  copy->usual = g_memdup2 (shares->usual, sizeof *shares->usual);
  copy->any = g_memdup2 (shares->any, sizeof *shares->any);

  return copy;
}

static gboolean
is_answered (SignpostLiveResult *self)
{
  return self->shares != NULL &&
         signpost_lens_equal (self->shares_lens, self->result->lens) &&
         has_same_numbers (self->shares_table, self->result->table);
}

static gboolean
is_asked (SignpostLiveResult *self)
{
  return self->asked_table != NULL &&
         signpost_lens_equal (self->asked_lens, self->result->lens) &&
         has_same_numbers (self->asked_table, self->result->table);
}

static void ask (SignpostLiveResult *self);

static void
take_answer (SignpostLiveResult *self,
             SignpostShareSet   *shares)
{
  g_clear_pointer (&self->shares, signpost_share_set_free);
  g_clear_pointer (&self->shares_table, signpost_rating_table_unref);
  self->shares = shares;
  self->shares_table = signpost_rating_table_ref (self->asked_table);
  self->shares_lens = self->asked_lens;
}

/* Whoever asks holds a reference, so that an answer always finds somebody. */
static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (SignpostLiveResult) self = user_data;
  SignpostShareSet *shares = signpost_share_set_new_finish (result, NULL);

  g_clear_object (&self->cancellable);
  if (shares != NULL && self->asked_table != NULL)
    take_answer (self, shares);
  else
    g_clear_pointer (&shares, signpost_share_set_free);
  g_clear_pointer (&self->asked_table, signpost_rating_table_unref);

  if (self->result == NULL || !signpost_rating_table_is_ranked (self->result->table))
    return;

  if (is_answered (self))
    {
      signpost_result_take_shares (self->result, copy_shares (self->shares));
      g_signal_emit (self, signals[SHARES], 0);
    }
  else
    ask (self);
}

static void
ask (SignpostLiveResult *self)
{
  g_clear_pointer (&self->asked_table, signpost_rating_table_unref);
  self->asked_table = signpost_rating_table_ref (self->result->table);
  self->asked_lens = self->result->lens;
  self->cancellable = g_cancellable_new ();
  signpost_share_set_new_async (self->asked_table, self->asked_lens, self->cancellable,
                                answered_cb, g_object_ref (self));
}

static void
signpost_live_result_dispose (GObject *object)
{
  signpost_live_result_clear (SIGNPOST_LIVE_RESULT (object));

  G_OBJECT_CLASS (signpost_live_result_parent_class)->dispose (object);
}

static void
signpost_live_result_class_init (SignpostLiveResultClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = signpost_live_result_dispose;

  signals[SHARES] =
    g_signal_new ("shares", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
signpost_live_result_init (SignpostLiveResult *self)
{
}

SignpostLiveResult *
signpost_live_result_new (void)
{
  return g_object_new (SIGNPOST_TYPE_LIVE_RESULT, NULL);
}

void
signpost_live_result_clear (SignpostLiveResult *self)
{
  g_return_if_fail (SIGNPOST_IS_LIVE_RESULT (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->result, signpost_result_free);
  g_clear_pointer (&self->shares, signpost_share_set_free);
  g_clear_pointer (&self->shares_table, signpost_rating_table_unref);
  g_clear_pointer (&self->asked_table, signpost_rating_table_unref);
}

void
signpost_live_result_follow (SignpostLiveResult *self,
                             SignpostComparison *comparison)
{
  g_return_if_fail (SIGNPOST_IS_LIVE_RESULT (self));
  g_return_if_fail (SIGNPOST_IS_COMPARISON (comparison));

  g_clear_pointer (&self->result, signpost_result_free);
  self->result = signpost_result_new (comparison);

  if (!signpost_rating_table_is_ranked (self->result->table))
    return;

  if (is_answered (self))
    signpost_result_take_shares (self->result, copy_shares (self->shares));
  else if (self->cancellable == NULL)
    ask (self);
  else if (!is_asked (self))
    /* The answer, which nobody waits for any more, makes room for the next question. */
    g_cancellable_cancel (self->cancellable);
}

const SignpostResult *
signpost_live_result_get (SignpostLiveResult *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LIVE_RESULT (self), NULL);

  return self->result;
}

gboolean
signpost_live_result_get_pending (SignpostLiveResult *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LIVE_RESULT (self), FALSE);

  return self->result != NULL && self->result->shares == NULL &&
         signpost_rating_table_is_ranked (self->result->table);
}
