/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-importance-order.h"

#include "core/decision/signpost-comparison-private.h"

/* The least common multiple of 1…16: every 1/k is whole in it */
#define UNIT 720720

gint64
signpost_importance_order_get_weight (guint   n,
                                      guint   place,
                                      gint64 *unit)
{
  gint64 weight = 0;

  g_return_val_if_fail (n > 0 && n <= SIGNPOST_COMPARISON_MAX_CRITERIA, 0);
  g_return_val_if_fail (place < n, 0);

  for (guint k = place + 1; k <= n; k++)
    weight += UNIT / k;

  *unit = (gint64) UNIT * n;

  return weight;
}

int
signpost_importance_order_get_points (guint n,
                                      guint place)
{
  gint64 unit;
  gint64 most = signpost_importance_order_get_weight (n, 0, &unit);
  gint64 weight = signpost_importance_order_get_weight (n, place, &unit);

  return MAX (1, (200 * weight + most) / (2 * most));
}

void
signpost_importance_order_apply (SignpostComparison *comparison,
                                 const guint        *criteria,
                                 guint               n_criteria)
{
  SignpostLens lens;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (comparison));
  g_return_if_fail (n_criteria > 0 && n_criteria <= SIGNPOST_COMPARISON_MAX_COUNTING);

  signpost_comparison_begin_edit (comparison);

  for (guint j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
    {
      guint place = 0;

      while (place < n_criteria && criteria[place] != j)
        place++;
      if (place == n_criteria)
        signpost_comparison_set_points (comparison, j, 0);
    }

  for (guint place = 0; place < n_criteria; place++)
    signpost_comparison_set_points (comparison, criteria[place],
                                    signpost_importance_order_get_points (n_criteria, place));

  lens = signpost_comparison_get_lens (comparison);
  lens.importance = SIGNPOST_IMPORTANCE_ORDER;
  signpost_comparison_set_lens (comparison, lens);

  signpost_comparison_end_edit (comparison);
}
