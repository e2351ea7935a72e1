/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-flips.h"

#define MAX_STEPS         4
#define WHOLE_STEP        2
#define WORST_HALF_STEPS  2
#define BEST_HALF_STEPS  10

/* Leaders with one rating changed */

guint
signpost_flips_leaders_with (const SignpostRatingTable *table,
                             guint                      option,
                             guint                      criterion,
                             int                        half_steps)
{
  int level = (half_steps > 0 ? half_steps : SIGNPOST_UNKNOWN_HALF_STEPS) - WORST_HALF_STEPS;
  int change = level - signpost_rating_table_get_level (table, option, criterion);
  gint64 best = -1;
  guint leaders = 0;

  for (guint row = 0; row < table->n_rows; row++)
    {
      gint64 total = table->total[row];
      gboolean is_ranked = row < table->n_options;

      if (row == option)
        {
          total += table->points[criterion] * change;
          is_ranked = signpost_rating_table_meets_musts (table, row, criterion,
                                                         half_steps);
        }

      if (!is_ranked || total < best)
        continue;

      leaders = total > best ? 1u << row : leaders | 1u << row;
      best = total;
    }

  return leaders;
}

static guint
find_leaders (const SignpostRatingTable *table)
{
  return signpost_flips_leaders_with (table, 0, 0, table->half_steps[0][0]);
}

/* Flips */

static gboolean
find_flip (const SignpostRatingTable *table,
           guint                      leaders,
           int                        max_steps,
           SignpostFlip              *flip)
{
  int from = signpost_rating_table_get_level (table, flip->option, flip->criterion) +
             WORST_HALF_STEPS;
  int direction = (leaders >> flip->option & 1) != 0 ? -WHOLE_STEP : WHOLE_STEP;

  flip->from = table->half_steps[flip->option][flip->criterion];
  flip->uncertain = signpost_rating_table_is_uncertain (table, flip->option, flip->criterion);

  for (flip->steps = 1; flip->steps <= max_steps; flip->steps++)
    {
      flip->to = CLAMP (from + flip->steps * direction, WORST_HALF_STEPS, BEST_HALF_STEPS);
      flip->leaders = signpost_flips_leaders_with (table, flip->option, flip->criterion, flip->to);
      if (flip->leaders != leaders)
        return TRUE;
    }

  return FALSE;
}

static int
compare_flips (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const SignpostRatingTable *table = data;
  const SignpostFlip *flip = a, *other = b;

  if (flip->uncertain != other->uncertain)
    return flip->uncertain ? -1 : 1;

  if (table->points[flip->criterion] != table->points[other->criterion])
    return table->points[other->criterion] - table->points[flip->criterion];

  if (flip->option != other->option)
    return (int) table->place[flip->option] - (int) table->place[other->option];

  return (int) flip->criterion - (int) other->criterion;
}

GArray *
signpost_flips_find (const SignpostRatingTable *table)
{
  GArray *flips = g_array_new (FALSE, FALSE, sizeof (SignpostFlip));
  guint leaders;
  int fewest = MAX_STEPS;

  if (!signpost_rating_table_is_ranked (table))
    return flips;

  leaders = find_leaders (table);
  for (guint i = 0; i < table->n_rows; i++)
    for (guint j = 0; j < table->n_criteria; j++)
      {
        SignpostFlip flip = { .option = i, .criterion = j };

        if (!find_flip (table, leaders, fewest, &flip))
          continue;

        if (flip.steps < fewest)
          g_array_set_size (flips, 0);
        fewest = flip.steps;
        g_array_append_val (flips, flip);
      }

  g_array_sort_with_data (flips, compare_flips, (gpointer) table);

  return flips;
}
