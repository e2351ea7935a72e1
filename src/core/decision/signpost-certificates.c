/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-certificates.h"

#define FIRST_STEP  2   /* ratings: every option reaches 1 */
#define LAST_STEP   5

/* Two options as the certificates see them: a as it may turn out at worst, b at best */
typedef struct
{
  const SignpostRatingTable *table;
  int                        a[SIGNPOST_TABLE_MAX_CRITERIA];
  int                        b[SIGNPOST_TABLE_MAX_CRITERIA];
} Pair;

static Pair
make_pair (const SignpostRatingTable *table,
           guint                      a,
           guint                      b,
           gboolean                   unsure_as_range)
{
  Pair pair = { .table = table };

  for (guint j = 0; j < table->n_criteria; j++)
    {
      pair.a[j] = signpost_rating_table_get_lowest (table, a, j, unsure_as_range);
      pair.b[j] = signpost_rating_table_get_highest (table, b, j, unsure_as_range);
    }

  return pair;
}

/* How far a rating reaches up a step, doubled: 2 for all of it, 1 for a half step */
static int
reach (int half_steps,
       int step)
{
  return CLAMP (half_steps - 2 * step + 2, 0, 2);
}

static int
compute_difference (const Pair *pair,
                    guint       criterion)
{
  return pair->a[criterion] - pair->b[criterion];
}

static int
compute_reach_difference (const Pair *pair,
                          guint       criterion,
                          int         step)
{
  return reach (pair->a[criterion], step) - reach (pair->b[criterion], step);
}

static gboolean
holds_for_any_importance (const Pair *pair)
{
  for (guint j = 0; j < pair->table->n_criteria; j++)
    if (compute_difference (pair, j) < 0)
      return FALSE;

  return TRUE;
}

/* The most points below a bound; 0 when there are none */
static int
find_next_points (const SignpostRatingTable *table,
                  int                        bound)
{
  int points = 0;

  for (guint j = 0; j < table->n_criteria; j++)
    if (table->points[j] < bound)
      points = MAX (points, table->points[j]);

  return points;
}

/* Class after class of equal points: what was ahead before it must outweigh everything behind
 * within it, because within a class any criterion may count most. */
static gboolean
holds_in_order (const SignpostRatingTable *table,
                const int                 *differences)
{
  int ahead = 0;

  for (int points = find_next_points (table, G_MAXINT); points > 0;
       points = find_next_points (table, points))
    {
      int behind = 0, sum = 0;

      for (guint j = 0; j < table->n_criteria; j++)
        if (table->points[j] == points)
          {
            behind += MIN (differences[j], 0);
            sum += differences[j];
          }

      if (ahead + behind < 0)
        return FALSE;

      ahead += sum;
    }

  return TRUE;
}

static gboolean
holds_for_order (const Pair *pair)
{
  int differences[SIGNPOST_TABLE_MAX_CRITERIA];

  for (guint j = 0; j < pair->table->n_criteria; j++)
    differences[j] = compute_difference (pair, j);

  return holds_in_order (pair->table, differences);
}

static gboolean
holds_for_steps (const Pair *pair)
{
  for (int step = FIRST_STEP; step <= LAST_STEP; step++)
    {
      int sum = 0;

      for (guint j = 0; j < pair->table->n_criteria; j++)
        sum += pair->table->points[j] * compute_reach_difference (pair, j, step);

      if (sum < 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
holds_for_order_and_steps (const Pair *pair)
{
  for (int step = FIRST_STEP; step <= LAST_STEP; step++)
    {
      int differences[SIGNPOST_TABLE_MAX_CRITERIA];

      for (guint j = 0; j < pair->table->n_criteria; j++)
        differences[j] = compute_reach_difference (pair, j, step);

      if (!holds_in_order (pair->table, differences))
        return FALSE;
    }

  return TRUE;
}

static guint
certify (const Pair *pair)
{
  guint flags = 0;

  if (holds_for_any_importance (pair))
    flags |= SIGNPOST_CERTIFICATE_ANY_IMPORTANCE;
  if (holds_for_order (pair))
    flags |= SIGNPOST_CERTIFICATE_ORDER;
  if (holds_for_steps (pair))
    flags |= SIGNPOST_CERTIFICATE_STEPS;
  if (holds_for_order_and_steps (pair))
    flags |= SIGNPOST_CERTIFICATE_ORDER_AND_STEPS;

  return flags;
}

SignpostCertificates
signpost_certificates_compute (const SignpostRatingTable *table,
                               gboolean                   unsure_as_range)
{
  SignpostCertificates self = { .n_options = table->n_options };

  for (guint a = 0; a < table->n_options; a++)
    for (guint b = 0; b < table->n_options; b++)
      if (a != b)
        {
          Pair pair = make_pair (table, a, b, unsure_as_range);

          self.never_behind[a][b] = certify (&pair);
          self.ahead[a][b] = table->total[a] > table->total[b] ? self.never_behind[a][b] : 0;
        }

  return self;
}

guint
signpost_certificates_get_all (const SignpostCertificates *self,
                               guint                       option)
{
  guint flags = self->n_options > 1 ? G_MAXUINT : 0;

  for (guint b = 0; b < self->n_options; b++)
    if (b != option)
      flags &= self->ahead[option][b];

  return flags;
}
