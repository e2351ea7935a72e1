/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-rank-shares.h"

#include "core/decision/signpost-rank-draws.h"

#include <glib/gi18n-lib.h>

/* More threads would each have too little to draw to be worth starting. */
#define MAX_THREADS  4

/* A part of the draws, and the thread that draws it (%NULL: the one that asked) */
typedef struct
{
  const SignpostRankPlan *plan;
  guint                   first, n_draws;
  GCancellable           *cancellable;
  GThread                *thread;
  SignpostRankShares      shares;
  gboolean                done;
} Slice;

static gpointer
draw_slice (gpointer data)
{
  Slice *slice = data;

  slice->done = signpost_rank_plan_draw (slice->plan, slice->first, slice->n_draws, &slice->shares,
                                         slice->cancellable);

  return NULL;
}

static void
add_slice (SignpostRankShares *self,
           const Slice        *slice)
{
  for (guint i = 0; i < self->n_options; i++)
    {
      for (guint rank = 0; rank < self->n_options; rank++)
        self->counts[i][rank] += slice->shares.counts[i][rank];
      for (guint j = 0; j < self->n_criteria; j++)
        self->winning_weights[i][j] += slice->shares.winning_weights[i][j];
    }
}

SignpostRankShares *
signpost_rank_shares_new_spread (const SignpostRatingTable *table,
                                 SignpostLens               lens,
                                 guint                      n_draws,
                                 guint                      n_threads,
                                 GCancellable              *cancellable)
{
  g_autoptr (SignpostRankShares) self = NULL;
  g_autofree SignpostRankPlan *plan = NULL;
  g_autofree Slice *slices = NULL;
  gboolean done = TRUE;

  g_return_val_if_fail (signpost_rating_table_is_ranked (table), NULL);
  g_return_val_if_fail (n_draws <= SIGNPOST_RANK_SHARES_MAX_DRAWS, NULL);

  n_threads = CLAMP (n_threads, 1, MAX_THREADS);
  self = g_new0 (SignpostRankShares, 1);
  self->lens = lens;
  self->n_draws = n_draws;
  self->n_options = table->n_options;
  self->n_criteria = table->n_criteria;
  plan = g_new (SignpostRankPlan, 1);
  signpost_rank_plan_init (plan, table, lens);
  slices = g_new0 (Slice, n_threads);

  for (guint i = 0; i < n_threads; i++)
    {
      guint first = (guint64) n_draws * i / n_threads;
      guint end = (guint64) n_draws * (i + 1) / n_threads;

      slices[i] = (Slice) { plan, first, end - first, cancellable };

      /* The last slice is ours; so is one for which the system has no thread. */
      if (i + 1 < n_threads)
        slices[i].thread = g_thread_try_new ("rank-shares", draw_slice, &slices[i], NULL);
      if (slices[i].thread == NULL)
        draw_slice (&slices[i]);
    }

  for (guint i = 0; i < n_threads; i++)
    {
      if (slices[i].thread != NULL)
        g_thread_join (slices[i].thread);
      done = done && slices[i].done;
      add_slice (self, &slices[i]);
    }

  return done ? g_steal_pointer (&self) : NULL;
}

SignpostRankShares *
signpost_rank_shares_new (const SignpostRatingTable *table,
                          SignpostLens               lens,
                          guint                      n_draws,
                          GCancellable              *cancellable)
{
  return signpost_rank_shares_new_spread (table, lens, n_draws, 1, cancellable);
}

void
signpost_rank_shares_free (SignpostRankShares *self)
{
  g_free (self);
}

/* Reading */

static gint64
get_whole (const SignpostRankShares *self)
{
  return (gint64) self->n_draws * SIGNPOST_RANK_SHARES_UNIT;
}

gboolean
signpost_rank_shares_reach (const SignpostRankShares *self,
                            guint                     option,
                            guint                     rank,
                            int                       percent)
{
  return 100 * self->counts[option][rank] >= percent * get_whole (self);
}

int
signpost_rank_shares_get_percent (const SignpostRankShares *self,
                                  guint                     option,
                                  guint                     rank)
{
  gint64 whole = get_whole (self);

  return whole > 0 ? (200 * self->counts[option][rank] + whole) / (2 * whole) : 0;
}

char *
signpost_rank_shares_dup_percent (const SignpostRankShares *self,
                                  guint                     option,
                                  guint                     rank)
{
  if (!signpost_rank_shares_reach (self, option, rank, 1))
    return g_strdup (C_("share", "under 1 %"));

  if (self->counts[option][rank] * 100 > 99 * get_whole (self))
    return g_strdup (C_("share", "over 99 %"));

  /* Translators: a share in whole percents */
  return g_strdup_printf (C_("share", "%d %%"),
                          signpost_rank_shares_get_percent (self, option, rank));
}
