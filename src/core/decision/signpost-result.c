/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-result.h"

#include <glib/gi18n-lib.h>

/* Shares */

static gboolean
fill_share (SignpostRankShares        **place,
            const SignpostRatingTable  *table,
            SignpostLens                lens,
            guint                       n_threads,
            GCancellable               *cancellable)
{
  *place = signpost_rank_shares_new_spread (table, lens, SIGNPOST_RANK_SHARES_DRAWS, n_threads,
                                            cancellable);

  return *place != NULL;
}

static SignpostShareSet *
make_share_set (const SignpostRatingTable *table,
                SignpostLens               lens,
                guint                      n_threads,
                GCancellable              *cancellable)
{
  g_autoptr (SignpostShareSet) self = g_new0 (SignpostShareSet, 1);
  SignpostLens any = SIGNPOST_LENS_DEFAULT;

  any.importance = SIGNPOST_IMPORTANCE_ANY;

  if (!fill_share (&self->usual, table, SIGNPOST_LENS_DEFAULT, n_threads, cancellable) ||
      !fill_share (&self->shown, table, lens, n_threads, cancellable) ||
      !fill_share (&self->any, table, any, n_threads, cancellable))
    return NULL;

  return g_steal_pointer (&self);
}

SignpostShareSet *
signpost_share_set_new (const SignpostRatingTable *table,
                        SignpostLens               lens,
                        GCancellable              *cancellable)
{
  g_return_val_if_fail (signpost_rating_table_is_ranked (table), NULL);

  return make_share_set (table, lens, 1, cancellable);
}

void
signpost_share_set_free (SignpostShareSet *self)
{
  g_clear_pointer (&self->shown, signpost_rank_shares_free);
  g_clear_pointer (&self->usual, signpost_rank_shares_free);
  g_clear_pointer (&self->any, signpost_rank_shares_free);
  g_free (self);
}

typedef struct
{
  SignpostRatingTable *table;
  SignpostLens         lens;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  signpost_rating_table_unref (request->table);
  g_free (request);
}

static void
run_request (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Request *request = data;
  SignpostShareSet *set = make_share_set (request->table, request->lens, g_get_num_processors (),
                                          cancellable);

  if (set != NULL)
    g_task_return_pointer (task, set, (GDestroyNotify) signpost_share_set_free);
  else
    g_task_return_error_if_cancelled (task);
}

void
signpost_share_set_new_async (const SignpostRatingTable *table,
                              SignpostLens               lens,
                              GCancellable              *cancellable,
                              GAsyncReadyCallback        callback,
                              gpointer                   user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request;

  g_return_if_fail (signpost_rating_table_is_ranked (table));

  request = g_new0 (Request, 1);
  *request = (Request) { signpost_rating_table_ref (table), lens };
  g_task_set_source_tag (task, signpost_share_set_new_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, run_request);
}

SignpostShareSet *
signpost_share_set_new_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, signpost_share_set_new_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Sentences */

static void
add_sentence (GPtrArray *sentences,
              char      *sentence)
{
  if (*sentence != '\0')
    g_ptr_array_add (sentences, sentence);
  else
    g_free (sentence);
}

static void
add_why (const SignpostResult *self,
         GPtrArray            *sentences)
{
  SignpostHeadToHead duel = signpost_head_to_head_compute (self->table, self->table->order[0],
                                                           self->table->order[1]);

  add_sentence (sentences, signpost_head_to_head_dup_text (&duel, self->table));
}

static void
add_what_would_change_it (const SignpostResult *self,
                          GPtrArray            *sentences)
{
  add_sentence (sentences, signpost_words_dup_strong (self->table, self->flips, self->intervals));

  for (guint i = 0; i < self->changes->len; i++)
    {
      const SignpostChange *change = g_ptr_array_index (self->changes, i);

      add_sentence (sentences, g_strdup (change->text));
    }

  if (self->table->n_criteria == 1)
    add_sentence (sentences, g_strdup (_("Only one criterion counts.")));
}

static char **
make_sentences (const SignpostResult *self)
{
  GPtrArray *sentences = g_ptr_array_new ();

  if (signpost_rating_table_is_ranked (self->table))
    {
      add_why (self, sentences);
      add_what_would_change_it (self, sentences);

      if (self->shares != NULL)
        add_sentence (sentences, signpost_words_dup_safety (self->table, self->shares->usual,
                                                            self->shares->any));
      for (guint i = 0; i < self->find_out->len; i++)
        add_sentence (sentences,
                      signpost_words_dup_find_out (self->table,
                                                   &g_array_index (self->find_out,
                                                                   SignpostFindOut, i)));
    }
  g_ptr_array_add (sentences, NULL);

  return (char **) g_ptr_array_free (sentences, FALSE);
}

/* Result */

static void
speak (SignpostResult *self)
{
  g_clear_pointer (&self->verdict, signpost_verdict_free);
  g_clear_pointer (&self->sentences, g_strfreev);

  self->verdict = signpost_verdict_new (self->ranking, self->ranking_headline, self->table,
                                        &self->certificates,
                                        self->shares != NULL ? self->shares->usual : NULL);
  self->sentences = make_sentences (self);
}

SignpostResult *
signpost_result_new (SignpostComparison *comparison)
{
  SignpostResult *self;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), NULL);

  self = g_new0 (SignpostResult, 1);
  self->lens = signpost_comparison_get_lens (comparison);
  self->ranking = signpost_ranking_new (comparison);
  self->ranking_headline = signpost_ranking_dup_headline (self->ranking, comparison);
  self->table = signpost_rating_table_new (comparison, self->ranking);
  self->certificates = signpost_certificates_compute (self->table, TRUE);
  self->intervals = signpost_weight_intervals_find (self->table);
  self->flips = signpost_flips_find (self->table);
  self->changes = signpost_changes_new (self->table, self->flips, self->intervals);
  self->find_out = signpost_find_out_first (self->table);
  speak (self);

  return self;
}

void
signpost_result_free (SignpostResult *self)
{
  signpost_ranking_free (self->ranking);
  signpost_rating_table_unref (self->table);
  g_array_unref (self->intervals);
  g_array_unref (self->flips);
  g_ptr_array_unref (self->changes);
  g_array_unref (self->find_out);
  signpost_verdict_free (self->verdict);
  g_clear_pointer (&self->shares, signpost_share_set_free);
  g_strfreev (self->sentences);
  g_free (self->ranking_headline);
  g_free (self);
}

void
signpost_result_take_shares (SignpostResult   *self,
                             SignpostShareSet *shares)
{
  g_clear_pointer (&self->shares, signpost_share_set_free);
  self->shares = shares;
  speak (self);
}

int
signpost_result_find_option (const SignpostResult *self,
                             guint                 option)
{
  for (guint i = 0; i < self->table->n_options; i++)
    if (self->table->option[i] == option)
      return i;

  return -1;
}

int
signpost_result_find_criterion (const SignpostResult *self,
                                guint                 criterion)
{
  for (guint j = 0; j < self->table->n_criteria; j++)
    if (self->table->criterion[j] == criterion)
      return j;

  return -1;
}
