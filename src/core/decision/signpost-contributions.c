/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-contributions.h"

#define MAX_SCORE 100
#define MAX_LEVEL 8

/* The criterion that lost most by rounding down; remainders that were served are -1 */
static guint
find_largest (const gint64 *remainders,
              guint         n)
{
  guint largest = 0;

  for (guint j = 1; j < n; j++)
    if (remainders[j] > remainders[largest])
      largest = j;

  return largest;
}

SignpostContributions
signpost_contributions_compute (const SignpostRatingTable *table,
                                guint                      option)
{
  SignpostContributions self = { 0 };
  gint64 remainders[SIGNPOST_TABLE_MAX_CRITERIA];
  gint64 whole = MAX_LEVEL * table->total_points;
  int missing = table->score[option];

  for (guint j = 0; j < table->n_criteria; j++)
    {
      gint64 part = (gint64) table->points[j] *
                    signpost_rating_table_get_level (table, option, j);

      self.exact[j] = (double) part / whole;
      self.shown[j] = (int) (MAX_SCORE * part / whole);
      remainders[j] = MAX_SCORE * part % whole;
      missing -= self.shown[j];
    }

  for (; missing > 0; missing--)
    {
      guint j = find_largest (remainders, table->n_criteria);

      self.shown[j]++;
      remainders[j] = -1;
    }

  return self;
}
