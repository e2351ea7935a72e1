/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-rank-draws.h"

#include "core/decision/signpost-split-mix.h"

#include <string.h>

#define WHOLE_STEP           2
#define WORST_HALF_STEPS     2
#define BEST_HALF_STEPS     10
#define N_RATINGS            5
#define N_FREE_STEPS         3
#define N_UNSURE_OUTCOMES    4
#define DRAWS_UNTIL_CHECK 2048

/* Thousandths by which points may be off */
#define NEAR               250
#define WIDE               500

/* All of importance when it is cut at random, and from the worst to the best when steps are */
#define ALL_IMPORTANCE (G_GUINT64_CONSTANT (1) << 32)
#define ALL_STEPS      (G_GUINT64_CONSTANT (1) << 24)
#define WINNING_SHIFT  8

G_STATIC_ASSERT (ALL_IMPORTANCE >> WINNING_SHIFT == SIGNPOST_WINNING_WEIGHT_UNIT);

/* One draw. Everything is at most 2³² × 2²⁵ × 8 criteria, below 2⁶³. */
typedef struct
{
  guint64 weights[SIGNPOST_TABLE_MAX_CRITERIA];
  guint64 levels[BEST_HALF_STEPS + 1];
  guint   half_steps[SIGNPOST_TABLE_MAX_CRITERIA][SIGNPOST_TABLE_MAX_OPTIONS];
  guint64 totals[SIGNPOST_TABLE_MAX_OPTIONS];
} Draw;

/* Planning */

static void
plan_order (SignpostRankPlan *self)
{
  for (guint j = 0; j < self->n_criteria; j++)
    {
      guint place = j;

      for (; place > 0 && self->points[self->by_points[place - 1]] < self->points[j]; place--)
        self->by_points[place] = self->by_points[place - 1];
      self->by_points[place] = j;
    }
}

/* Not known: 1…5, each as likely; not sure: as it is in two cases of four, and one off either
 * way in one each, never beyond the ends */
static void
plan_drawn (SignpostRankPlan *self,
            guint             option,
            guint             criterion,
            int               half_steps)
{
  SignpostDrawnRating *drawn = &self->drawn[self->n_drawn++];
  guint lower = MAX (half_steps - WHOLE_STEP, WORST_HALF_STEPS);
  guint upper = MIN (half_steps + WHOLE_STEP, BEST_HALF_STEPS);

  if (half_steps > 0)
    *drawn = (SignpostDrawnRating) { option, criterion, N_UNSURE_OUTCOMES,
                                     { lower, half_steps, half_steps, upper } };
  else
    *drawn = (SignpostDrawnRating) { option, criterion, N_RATINGS, { 2, 4, 6, 8, 10 } };
}

static guint
count_numbers (const SignpostRankPlan *self)
{
  guint count = self->n_drawn + (self->lens.steps_free ? N_FREE_STEPS : 0);

  switch (self->lens.importance)
    {
    case SIGNPOST_IMPORTANCE_EXACT:
      return count;
    case SIGNPOST_IMPORTANCE_NEAR:
    case SIGNPOST_IMPORTANCE_WIDE:
      return count + self->n_criteria;
    case SIGNPOST_IMPORTANCE_ORDER:
    case SIGNPOST_IMPORTANCE_ANY:
      return count + self->n_criteria - 1;
    default:
      g_return_val_if_reached (count);
    }
}

void
signpost_rank_plan_init (SignpostRankPlan          *self,
                         const SignpostRatingTable *table,
                         SignpostLens               lens)
{
  memset (self, 0, sizeof *self);
  self->lens = lens;
  self->n_options = table->n_options;
  self->n_criteria = table->n_criteria;

  for (guint j = 0; j < table->n_criteria; j++)
    self->points[j] = table->points[j];
  plan_order (self);

  for (guint i = 0; i < table->n_options; i++)
    for (guint j = 0; j < table->n_criteria; j++)
      {
        self->half_steps[j][i] = table->half_steps[i][j];
        if (table->half_steps[i][j] == 0 || (table->unsure[i][j] && lens.unsure_as_range))
          plan_drawn (self, i, j, table->half_steps[i][j]);
      }

  self->n_numbers = count_numbers (self);
}

/* Drawing */

static void
sort (guint64 *numbers,
      guint    count)
{
  for (guint i = 1; i < count; i++)
    {
      guint64 number = numbers[i];
      guint place = i;

      for (; place > 0 && numbers[place - 1] > number; place--)
        numbers[place] = numbers[place - 1];
      numbers[place] = number;
    }
}

static void
draw_near (const SignpostRankPlan *self,
           Draw                   *draw,
           guint64                *state,
           guint64                 band)
{
  for (guint j = 0; j < self->n_criteria; j++)
    draw->weights[j] = self->points[j] *
                       (1000 - band + signpost_split_mix_below (state, 2 * band + 1));
}

/* The gaps between sorted random numbers: every division of importance is as likely, without any
 * logarithm. */
static void
draw_any (const SignpostRankPlan *self,
          Draw                   *draw,
          guint64                *state)
{
  guint64 cuts[SIGNPOST_TABLE_MAX_CRITERIA];
  guint64 before = 0;

  for (guint j = 0; j + 1 < self->n_criteria; j++)
    cuts[j] = signpost_split_mix_next32 (state);
  sort (cuts, self->n_criteria - 1);
  cuts[self->n_criteria - 1] = ALL_IMPORTANCE;

  for (guint j = 0; j < self->n_criteria; j++)
    {
      draw->weights[j] = cuts[j] - before;
      before = cuts[j];
    }
}

/* The greatest gap to the criterion with most points, and so on; among equal points to the one
 * whose own gap was greatest, so that each of them may count most. */
static void
draw_order (const SignpostRankPlan *self,
            Draw                   *draw,
            guint64                *state)
{
  guint by_points[SIGNPOST_TABLE_MAX_CRITERIA];
  guint64 gaps[SIGNPOST_TABLE_MAX_CRITERIA];

  draw_any (self, draw, state);

  for (guint j = 0; j < self->n_criteria; j++)
    {
      guint criterion = self->by_points[j];
      guint place = j;

      for (; place > 0 && self->points[by_points[place - 1]] == self->points[criterion] &&
             draw->weights[by_points[place - 1]] < draw->weights[criterion]; place--)
        by_points[place] = by_points[place - 1];
      by_points[place] = criterion;
    }

  memcpy (gaps, draw->weights, sizeof gaps);
  sort (gaps, self->n_criteria);
  for (guint j = 0; j < self->n_criteria; j++)
    draw->weights[by_points[j]] = gaps[self->n_criteria - 1 - j];
}

static void
draw_weights (const SignpostRankPlan *self,
              Draw                   *draw,
              guint64                *state)
{
  switch (self->lens.importance)
    {
    case SIGNPOST_IMPORTANCE_NEAR:
      draw_near (self, draw, state, NEAR);
      break;
    case SIGNPOST_IMPORTANCE_EXACT:
      memcpy (draw->weights, self->points, sizeof draw->weights);
      break;
    case SIGNPOST_IMPORTANCE_WIDE:
      draw_near (self, draw, state, WIDE);
      break;
    case SIGNPOST_IMPORTANCE_ORDER:
      draw_order (self, draw, state);
      break;
    case SIGNPOST_IMPORTANCE_ANY:
      draw_any (self, draw, state);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A half step lies in the middle of two ratings; doubled, so that it is a whole number. */
static void
draw_levels (const SignpostRankPlan *self,
             Draw                   *draw,
             guint64                *state)
{
  guint64 ratings[N_RATINGS] = { 0, 1, 2, 3, 4 };

  if (self->lens.steps_free)
    {
      for (guint i = 1; i <= N_FREE_STEPS; i++)
        ratings[i] = signpost_split_mix_next32 (state) >> 8;
      sort (ratings + 1, N_FREE_STEPS);
      ratings[N_RATINGS - 1] = ALL_STEPS;
    }

  for (guint h = WORST_HALF_STEPS; h <= BEST_HALF_STEPS; h++)
    draw->levels[h] = ratings[h / 2 - 1] + ratings[(h + 1) / 2 - 1];
}

static void
draw_ratings (const SignpostRankPlan *self,
              Draw                   *draw,
              guint64                *state)
{
  for (guint i = 0; i < self->n_drawn; i++)
    {
      const SignpostDrawnRating *drawn = &self->drawn[i];

      draw->half_steps[drawn->criterion][drawn->option] =
        drawn->outcomes[signpost_split_mix_below (state, drawn->n_outcomes)];
    }
}

static void
add_up (const SignpostRankPlan *self,
        Draw                   *draw)
{
  memset (draw->totals, 0, sizeof draw->totals);

  for (guint j = 0; j < self->n_criteria; j++)
    for (guint i = 0; i < self->n_options; i++)
      draw->totals[i] += draw->weights[j] * draw->levels[draw->half_steps[j][i]];
}

/* Counting */

static void
count_win (const SignpostRankPlan *self,
           const Draw             *draw,
           SignpostRankShares     *shares,
           guint                   option,
           guint64                 part)
{
  for (guint j = 0; j < self->n_criteria; j++)
    shares->winning_weights[option][j] += (draw->weights[j] >> WINNING_SHIFT) * part;
}

/* Options that are level share the ranks they take up. */
static void
count_ranks (const SignpostRankPlan *self,
             const Draw             *draw,
             SignpostRankShares     *shares)
{
  guint greater[SIGNPOST_TABLE_MAX_OPTIONS] = { 0 };
  guint level[SIGNPOST_TABLE_MAX_OPTIONS] = { 0 };
  gboolean is_cut = self->lens.importance == SIGNPOST_IMPORTANCE_ORDER ||
                    self->lens.importance == SIGNPOST_IMPORTANCE_ANY;

  for (guint i = 0; i < self->n_options; i++)
    for (guint k = i + 1; k < self->n_options; k++)
      {
        greater[i] += draw->totals[k] > draw->totals[i];
        greater[k] += draw->totals[i] > draw->totals[k];
        level[i] += draw->totals[i] == draw->totals[k];
        level[k] += draw->totals[i] == draw->totals[k];
      }

  for (guint i = 0; i < self->n_options; i++)
    {
      gint64 part = SIGNPOST_RANK_SHARES_UNIT / (level[i] + 1);

      for (guint rank = greater[i]; rank <= greater[i] + level[i]; rank++)
        shares->counts[i][rank] += part;

      if (is_cut && greater[i] == 0)
        count_win (self, draw, shares, i, part);
    }
}

gboolean
signpost_rank_plan_draw (const SignpostRankPlan *self,
                         guint                   first,
                         guint                   n_draws,
                         SignpostRankShares     *shares,
                         GCancellable           *cancellable)
{
  guint64 state = signpost_split_mix_jump (SIGNPOST_RANK_SHARES_SEED,
                                           (guint64) first * self->n_numbers);
  Draw draw;

  memcpy (draw.half_steps, self->half_steps, sizeof draw.half_steps);

  for (guint i = 0; i < n_draws; i++)
    {
      if (i % DRAWS_UNTIL_CHECK == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;

      draw_weights (self, &draw, &state);
      draw_levels (self, &draw, &state);
      draw_ratings (self, &draw, &state);
      add_up (self, &draw);
      count_ranks (self, &draw, shares);
    }

  return TRUE;
}
