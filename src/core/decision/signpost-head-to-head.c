/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-head-to-head.h"

/* From the best to the worst, in half steps */
#define ALL_LEVELS 8

/* Numbers */

/* Rounds down, then adds one where the most was cut off, until the sum is right: it always can
 * be, because both scores are rounded the same way. */
static void
round_to_lead (SignpostHeadToHead *self,
               gint64              whole,
               guint               n_criteria)
{
  gint64 rests[SIGNPOST_TABLE_MAX_CRITERIA];
  int left = self->lead;

  for (guint j = 0; j < n_criteria; j++)
    {
      gint64 scaled = 100 * self->exact[j];

      rests[j] = (scaled % whole + whole) % whole;
      self->shown[j] = (scaled - rests[j]) / whole;
      left -= self->shown[j];
    }

  for (; left > 0; left--)
    {
      guint most = 0;

      for (guint j = 1; j < n_criteria; j++)
        if (rests[j] > rests[most])
          most = j;

      self->shown[most]++;
      rests[most] = -1;
    }
}

static void
add_sorted (const SignpostHeadToHead *self,
            guint                    *list,
            guint                    *count,
            guint                     criterion)
{
  guint place = (*count)++;

  for (; place > 0 && ABS (self->exact[list[place - 1]]) < ABS (self->exact[criterion]); place--)
    list[place] = list[place - 1];
  list[place] = criterion;
}

static guint
count_decisive (const SignpostHeadToHead *self,
                const guint              *pros,
                guint                     n_pros,
                const guint              *cons,
                guint                     n_cons)
{
  gint64 against = 0, in_favour = 0;

  for (guint i = 0; i < n_cons; i++)
    against += ABS (self->exact[cons[i]]);

  if (against == 0)
    return 0;

  for (guint i = 0; i < n_pros; i++)
    {
      in_favour += ABS (self->exact[pros[i]]);
      if (in_favour > against)
        return i + 1;
    }

  return 0;
}

SignpostHeadToHead
signpost_head_to_head_compute (const SignpostRatingTable *table,
                               guint                      a,
                               guint                      b)
{
  SignpostHeadToHead self = { .a = a, .b = b, .lead = table->score[a] - table->score[b] };

  for (guint j = 0; j < table->n_criteria; j++)
    {
      self.exact[j] = table->points[j] * (signpost_rating_table_get_level (table, a, j) -
                                          signpost_rating_table_get_level (table, b, j));
      if (self.exact[j] > 0)
        add_sorted (&self, self.for_a, &self.n_for_a, j);
      else if (self.exact[j] < 0)
        add_sorted (&self, self.for_b, &self.n_for_b, j);
    }

  round_to_lead (&self, ALL_LEVELS * table->total_points, table->n_criteria);
  self.n_decisive = table->total[a] >= table->total[b]
                    ? count_decisive (&self, self.for_a, self.n_for_a, self.for_b, self.n_for_b)
                    : count_decisive (&self, self.for_b, self.n_for_b, self.for_a, self.n_for_a);

  return self;
}
