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
      !fill_share (&self->any, table, any, n_threads, cancellable))
    return NULL;

  /* Mostly the picture is one of those: the same draws give the same counts. */
  if (signpost_lens_equal (lens, SIGNPOST_LENS_DEFAULT))
    self->shown = g_memdup2 (self->usual, sizeof *self->usual);
  else if (signpost_lens_equal (lens, any))
    self->shown = g_memdup2 (self->any, sizeof *self->any);
  else if (!fill_share (&self->shown, table, lens, n_threads, cancellable))
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
add_changes (const SignpostResult *self,
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

static void
add_safety (const SignpostResult *self,
            GPtrArray            *sentences)
{
  if (self->shares != NULL)
    add_sentence (sentences, signpost_words_dup_safety (self->table, self->shares->usual,
                                                        self->shares->any));

  for (guint place = 1; place < self->table->n_options; place++)
    {
      guint option = self->table->order[place];
      const SignpostFirstPlace *first_place =
        &g_array_index (self->first_places, SignpostFirstPlace, option);

      add_sentence (sentences, signpost_words_dup_first_place (self->table, option, first_place));
    }
}

static void
add_find_out (const SignpostResult *self,
              GPtrArray            *sentences)
{
  for (guint i = 0; i < self->find_out->len; i++)
    add_sentence (sentences,
                  signpost_words_dup_find_out (self->table,
                                               &g_array_index (self->find_out, SignpostFindOut,
                                                               i)));
}

static void
make_sentences (SignpostResult *self)
{
  static void (* const add[SIGNPOST_N_SAYINGS]) (const SignpostResult *self,
                                                 GPtrArray            *sentences) = {
    [SIGNPOST_SAYING_WHY] = add_why,
    [SIGNPOST_SAYING_CHANGES] = add_changes,
    [SIGNPOST_SAYING_SAFETY] = add_safety,
    [SIGNPOST_SAYING_FIND_OUT] = add_find_out,
  };
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  for (guint i = 0; i < SIGNPOST_N_SAYINGS; i++)
    {
      GPtrArray *sentences = g_ptr_array_new ();

      if (signpost_rating_table_is_ranked (self->table))
        add[i] (self, sentences);
      g_ptr_array_add (sentences, NULL);
      self->sayings[i] = (char **) g_ptr_array_free (sentences, FALSE);
      g_strv_builder_addv (all, (const char **) self->sayings[i]);
    }

  self->sentences = g_strv_builder_end (all);
}

/* Result */

static void
forget_words (SignpostResult *self)
{
  g_clear_pointer (&self->verdict, signpost_verdict_free);
  g_clear_pointer (&self->sentences, g_strfreev);
  for (guint i = 0; i < SIGNPOST_N_SAYINGS; i++)
    g_clear_pointer (&self->sayings[i], g_strfreev);
}

static void
speak (SignpostResult *self)
{
  forget_words (self);
  self->verdict = signpost_verdict_new (self->ranking, self->ranking_headline, self->table,
                                        &self->certificates,
                                        self->shares != NULL ? self->shares->usual : NULL);
  make_sentences (self);
}

static GArray *
find_first_places (const SignpostRatingTable *table)
{
  GArray *first_places = g_array_new (FALSE, FALSE, sizeof (SignpostFirstPlace));

  for (guint i = 0; signpost_rating_table_is_ranked (table) && i < table->n_options; i++)
    {
      SignpostFirstPlace first_place = signpost_first_place_find (table, i);

      g_array_append_val (first_places, first_place);
    }

  return first_places;
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
  self->first_places = find_first_places (self->table);
  self->risks = signpost_risks_new (self->table, self->find_out);
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
  g_array_unref (self->first_places);
  g_ptr_array_unref (self->risks);
  g_clear_pointer (&self->shares, signpost_share_set_free);
  forget_words (self);
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

/* The certificates that prove something about every draw under a lens */
static guint
get_proofs (SignpostLens lens)
{
  guint proofs = SIGNPOST_CERTIFICATE_ANY_IMPORTANCE;

  if (lens.importance == SIGNPOST_IMPORTANCE_ORDER)
    proofs |= SIGNPOST_CERTIFICATE_ORDER_AND_STEPS;
  if (lens.importance == SIGNPOST_IMPORTANCE_ORDER && !lens.steps_free)
    proofs |= SIGNPOST_CERTIFICATE_ORDER;
  if (lens.importance == SIGNPOST_IMPORTANCE_EXACT)
    proofs |= SIGNPOST_CERTIFICATE_STEPS | SIGNPOST_CERTIFICATE_ORDER_AND_STEPS;
  if (lens.importance == SIGNPOST_IMPORTANCE_EXACT && !lens.steps_free)
    proofs |= SIGNPOST_CERTIFICATE_ORDER;

  return proofs;
}

static gboolean
is_proven_behind (const SignpostResult *self,
                  guint                 option,
                  guint                 proofs)
{
  for (guint a = 0; a < self->table->n_options; a++)
    if ((self->certificates.ahead[a][option] & proofs) != 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_proven_ahead (const SignpostResult *self,
                 guint                 option,
                 guint                 proofs)
{
  for (guint b = 0; b < self->table->n_options; b++)
    if (b != option && (self->certificates.ahead[option][b] & proofs) == 0)
      return FALSE;

  return TRUE;
}

char *
signpost_result_dup_share (const SignpostResult *self,
                           guint                 option,
                           guint                 rank)
{
  const SignpostRankShares *shares = self->shares != NULL ? self->shares->shown : NULL;
  guint proofs = get_proofs (self->lens);

  if (shares == NULL)
    return g_strdup ("");

  if (rank == 0 && shares->counts[option][0] == 0 && is_proven_behind (self, option, proofs))
    return g_strdup (C_("share", "never"));

  if (rank == 0 && is_proven_ahead (self, option, proofs) &&
      shares->counts[option][0] == (gint64) shares->n_draws * SIGNPOST_RANK_SHARES_UNIT)
    return g_strdup (C_("share", "always"));

  return signpost_rank_shares_dup_percent (shares, option, rank);
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
