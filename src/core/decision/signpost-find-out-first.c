/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-find-out-first.h"

#include "core/decision/signpost-fraction.h"

#define WORST_HALF_STEPS   2
#define BEST_HALF_STEPS   10
#define WHOLE_STEP         2
#define MAX_OUTCOMES       5

/* Levels and totals are counted in quarters here, because an expectation may be a quarter of a
 * half step. */
#define QUARTERS           4

/* What a rating may turn out to be, each outcome as likely: half steps */
typedef struct
{
  guint n_outcomes;
  int   outcomes[MAX_OUTCOMES];
} Belief;

/* The table with every rating at its expectation */
typedef struct
{
  const SignpostRatingTable *table;
  gint64                     levels[SIGNPOST_TABLE_MAX_OPTIONS][SIGNPOST_TABLE_MAX_CRITERIA];
  gint64                     totals[SIGNPOST_TABLE_MAX_OPTIONS];
} Expectation;

static Belief
get_belief (const SignpostRatingTable *table,
            guint                      option,
            guint                      criterion)
{
  int half_steps = table->half_steps[option][criterion];
  int lower = MAX (half_steps - WHOLE_STEP, WORST_HALF_STEPS);
  int upper = MIN (half_steps + WHOLE_STEP, BEST_HALF_STEPS);

  if (half_steps == 0)
    return (Belief) { 5, { 2, 4, 6, 8, 10 } };

  if (table->unsure[option][criterion])
    return (Belief) { 4, { lower, half_steps, half_steps, upper } };

  return (Belief) { 1, { half_steps } };
}

static gint64
expect_level (const Belief *belief)
{
  gint64 sum = 0;

  for (guint i = 0; i < belief->n_outcomes; i++)
    sum += belief->outcomes[i] - WORST_HALF_STEPS;

  /* Whole: five outcomes sum to 20, and four are quarters. */
  return QUARTERS * sum / belief->n_outcomes;
}

static void
expect (Expectation               *self,
        const SignpostRatingTable *table)
{
  *self = (Expectation) { .table = table };

  for (guint i = 0; i < table->n_rows; i++)
    for (guint j = 0; j < table->n_criteria; j++)
      {
        Belief belief = get_belief (table, i, j);

        self->levels[i][j] = expect_level (&belief);
        self->totals[i] += table->points[j] * self->levels[i][j];
      }
}

/* Who leads, and with what total, when a row's total is another. A row that fails a must does
 * not lead; totals are compared among the ranked options, whatever the musts say. */
static guint
find_leaders (const Expectation *self,
              guint              row,
              gint64             total,
              gboolean           meets_musts,
              gint64            *best_total)
{
  guint leaders = 0;
  gint64 best = -1;

  *best_total = 0;
  for (guint i = 0; i < self->table->n_rows; i++)
    {
      gint64 other = i == row ? total : self->totals[i];
      gboolean is_ranked = i < self->table->n_options;

      if (is_ranked)
        *best_total = MAX (*best_total, other);

      if (i == row ? !meets_musts : !is_ranked)
        continue;

      if (other >= best)
        leaders = other > best ? 1u << i : leaders | 1u << i;
      best = MAX (best, other);
    }

  return leaders;
}

static SignpostFindOut
find_value (const Expectation *self,
            guint              option,
            guint              criterion)
{
  const SignpostRatingTable *table = self->table;
  Belief belief = get_belief (table, option, criterion);
  SignpostFindOut find_out = { .option = option, .criterion = criterion };
  gint64 flip_n = 0, flip_d = belief.n_outcomes;
  gint64 best_now, sum = 0;
  guint leaders = find_leaders (self, option, self->totals[option],
                                option < table->n_options, &best_now);

  for (guint i = 0; i < belief.n_outcomes; i++)
    {
      gint64 level = QUARTERS * (belief.outcomes[i] - WORST_HALF_STEPS);
      gint64 total = self->totals[option] +
                     table->points[criterion] * (level - self->levels[option][criterion]);
      gboolean meets = signpost_rating_table_meets_musts (table, option, criterion,
                                                          belief.outcomes[i]);
      gint64 best;

      if (find_leaders (self, option, total, meets, &best) != leaders)
        flip_n++;
      sum += best - best_now;
    }

  find_out.gain_n = 100 * sum;
  find_out.gain_d = (gint64) belief.n_outcomes * QUARTERS * 8 * table->total_points;
  signpost_fraction_reduce (&find_out.gain_n, &find_out.gain_d);
  signpost_fraction_reduce (&flip_n, &flip_d);
  find_out.flip_n = flip_n;
  find_out.flip_d = flip_d;

  return find_out;
}

static int
compare_fractions (gint64 n,
                   gint64 d,
                   gint64 other_n,
                   gint64 other_d)
{
  gint64 left = n * other_d, right = other_n * d;

  return left > right ? -1 : left < right ? 1 : 0;
}

static int
compare_values (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const SignpostRatingTable *table = data;
  const SignpostFindOut *find_out = a, *other = b;
  int order = compare_fractions (find_out->gain_n, find_out->gain_d, other->gain_n, other->gain_d);

  if (order == 0)
    order = compare_fractions (find_out->flip_n, find_out->flip_d, other->flip_n, other->flip_d);
  if (order == 0)
    order = (int) table->place[find_out->option] - (int) table->place[other->option];

  return order != 0 ? order : (int) find_out->criterion - (int) other->criterion;
}

GArray *
signpost_find_out_first (const SignpostRatingTable *table)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (SignpostFindOut));
  Expectation expectation;

  if (!signpost_rating_table_is_ranked (table))
    return list;

  expect (&expectation, table);
  for (guint i = 0; i < table->n_rows; i++)
    for (guint j = 0; j < table->n_criteria; j++)
      if (signpost_rating_table_is_uncertain (table, i, j))
        {
          SignpostFindOut find_out = find_value (&expectation, i, j);

          g_array_append_val (list, find_out);
        }

  g_array_sort_with_data (list, compare_values, (gpointer) table);

  return list;
}
