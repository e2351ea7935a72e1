/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-weight-intervals.h"

#include "core/decision/signpost-fraction.h"

static SignpostShareBound
make_bound (gint64 n,
            gint64 d,
            int    rival)
{
  signpost_fraction_reduce (&n, &d);

  return (SignpostShareBound) { n, d, rival };
}

static gboolean
is_below (const SignpostShareBound *a,
          const SignpostShareBound *b)
{
  return a->n * b->d < b->n * a->d;
}

SignpostWeightInterval
signpost_weight_interval_compute (const gint64 *inside,
                                  const gint64 *outside,
                                  gint64        inside_points,
                                  gint64        outside_points,
                                  const guint  *order,
                                  guint         n_options)
{
  SignpostWeightInterval interval = { .low = { 0, 1, -1 }, .high = { 1, 1, -1 } };
  guint leader = order[0];

  for (guint place = 1; place < n_options; place++)
    {
      guint rival = order[place];
      gint64 lead_inside = (inside[leader] - inside[rival]) * outside_points;
      gint64 lead_outside = (outside[leader] - outside[rival]) * inside_points;
      SignpostShareBound bound;

      if (lead_inside >= 0 && lead_outside >= 0)
        continue;

      bound = make_bound (lead_outside, lead_outside - lead_inside, rival);

      if (lead_inside < 0 && is_below (&bound, &interval.high))
        interval.high = bound;
      else if (lead_outside < 0 && is_below (&interval.low, &bound))
        interval.low = bound;
    }

  return interval;
}

static SignpostWeightInterval
find_interval (const SignpostRatingTable *table,
               guint                      criterion)
{
  gint64 inside[SIGNPOST_TABLE_MAX_OPTIONS];
  gint64 outside[SIGNPOST_TABLE_MAX_OPTIONS];
  gint64 points = table->points[criterion];
  SignpostWeightInterval interval;

  for (guint i = 0; i < table->n_options; i++)
    {
      inside[i] = points * signpost_rating_table_get_level (table, i, criterion);
      outside[i] = table->total[i] - inside[i];
    }

  interval = signpost_weight_interval_compute (inside, outside, points,
                                               table->total_points - points,
                                               table->order, table->n_options);
  interval.criterion = criterion;

  return interval;
}

GArray *
signpost_weight_intervals_find (const SignpostRatingTable *table)
{
  GArray *intervals = g_array_new (FALSE, FALSE, sizeof (SignpostWeightInterval));

  if (!signpost_rating_table_is_ranked (table) || signpost_rating_table_is_tied (table) ||
      table->n_criteria < 2)
    return intervals;

  for (guint j = 0; j < table->n_criteria; j++)
    {
      SignpostWeightInterval interval = find_interval (table, j);

      g_array_append_val (intervals, interval);
    }

  return intervals;
}

gboolean
signpost_weight_intervals_whole (GArray *intervals)
{
  for (guint i = 0; i < intervals->len; i++)
    {
      const SignpostWeightInterval *interval =
        &g_array_index (intervals, SignpostWeightInterval, i);

      if (interval->low.rival >= 0 || interval->high.rival >= 0)
        return FALSE;
    }

  return intervals->len > 0;
}
