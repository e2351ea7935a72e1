/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-schulze.h"

void
signpost_schulze_free (SignpostSchulze *self)
{
  g_free (self);
}

/* Pairs */

static void
count_preferences (SignpostSchulze        *self,
                   const SignpostRankings *rankings)
{
  for (guint i = 0; i < rankings->orders->len; i++)
    {
      const SignpostOrder *order = &g_array_index (rankings->orders, SignpostOrder, i);

      for (guint a = 0; a < self->n_options; a++)
        for (guint b = 0; b < self->n_options; b++)
          if (order->place[a] < order->place[b])
            self->preferred[a][b] += order->count;
    }
}

/* Whether a majority prefers a to b */
static gboolean
wins (const SignpostSchulze *self,
      guint                  a,
      guint                  b)
{
  return self->preferred[a][b] > self->preferred[b][a];
}

static int
find_head_to_head (const SignpostSchulze *self)
{
  for (guint a = 0; a < self->n_options; a++)
    {
      guint n_beaten = 0;

      for (guint b = 0; b < self->n_options; b++)
        n_beaten += wins (self, a, b);

      if (n_beaten + 1 == self->n_options)
        return a;
    }

  return -1;
}

/* Paths */

/* Floyd and Warshall's algorithm, with the weakest link for the length of a path */
static void
find_strongest_paths (SignpostSchulze *self)
{
  guint n = self->n_options;

  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      self->strength[a][b] = wins (self, a, b) ? self->preferred[a][b] : 0;

  for (guint by = 0; by < n; by++)
    for (guint a = 0; a < n; a++)
      for (guint b = 0; b < n; b++)
        if (a != b)
          self->strength[a][b] = MAX (self->strength[a][b],
                                      MIN (self->strength[a][by], self->strength[by][b]));
}

static void
rank (SignpostSchulze *self)
{
  for (guint a = 0; a < self->n_options; a++)
    {
      guint place = a;

      self->rank[a] = 1;
      for (guint b = 0; b < self->n_options; b++)
        self->rank[a] += self->strength[b][a] > self->strength[a][b];

      for (; place > 0 && self->rank[self->order[place - 1]] > self->rank[a]; place--)
        self->order[place] = self->order[place - 1];
      self->order[place] = a;
    }
}

/* A path there and one back are a circle. */
static guint
find_cycle (const SignpostSchulze *self)
{
  for (guint place = 0; place < self->n_options; place++)
    {
      guint a = self->order[place];
      guint cycle = 0;

      for (guint b = 0; b < self->n_options; b++)
        if (self->strength[a][b] > 0 && self->strength[b][a] > 0)
          cycle |= 1u << b;

      if (cycle != 0)
        return cycle | 1u << a;
    }

  return 0;
}

/* Agreement */

static SignpostAgreement
find_agreement (const SignpostRankings *rankings)
{
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_people = 0;

  for (guint i = 0; i < rankings->orders->len; i++)
    {
      const SignpostOrder *order = &g_array_index (rankings->orders, SignpostOrder, i);

      for (guint person = 0; order->is_whole && person < order->count; person++)
        {
          for (guint option = 0; option < rankings->n_options; option++)
            {
              gint64 score = order->place[option];

              g_array_append_val (scores, score);
            }
          n_people++;
        }
    }

  return signpost_agreement_compute ((const gint64 *) (gpointer) scores->data, n_people,
                                     rankings->n_options);
}

SignpostSchulze *
signpost_schulze_new (const SignpostRankings *rankings)
{
  SignpostSchulze *self = g_new0 (SignpostSchulze, 1);

  self->n_options = rankings->n_options;
  count_preferences (self, rankings);
  self->head_to_head = find_head_to_head (self);
  find_strongest_paths (self);
  rank (self);
  self->cycle = find_cycle (self);
  self->agreement = find_agreement (rankings);

  return self;
}
