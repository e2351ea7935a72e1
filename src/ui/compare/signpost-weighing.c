/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-weighing.h"

#include "core/decision/signpost-importance-order.h"

/* Of the most important one */
#define TOP_POINTS 100

gboolean
signpost_weighing_is_rated (SignpostComparison *comparison)
{
  guint i, j;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), FALSE);

  for (i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    for (j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
      if (signpost_comparison_get_rating (comparison, i, j)->half_steps != 0)
        return TRUE;

  return FALSE;
}

void
signpost_weighing_begin (SignpostComparison *comparison)
{
  g_return_if_fail (SIGNPOST_IS_COMPARISON (comparison));

  if (!signpost_comparison_get_ratings_seen (comparison) &&
      signpost_weighing_is_rated (comparison))
    signpost_comparison_set_ratings_seen (comparison, TRUE);
}

/* (element-type guint): in their order */
static GArray *
list_counting (SignpostComparison *comparison)
{
  GArray *counting = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  for (i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    if (signpost_comparison_get_criterion (comparison, i)->points > 0)
      g_array_append_val (counting, i);

  return counting;
}

gboolean
signpost_weighing_is_rank_only (SignpostComparison *comparison)
{
  g_autoptr (GArray) counting = NULL;
  guint i;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), FALSE);

  if (signpost_comparison_get_lens (comparison).importance != SIGNPOST_IMPORTANCE_ORDER)
    return FALSE;

  counting = list_counting (comparison);
  for (i = 0; i < counting->len; i++)
    {
      guint criterion = g_array_index (counting, guint, i);

      if (signpost_comparison_get_criterion (comparison, criterion)->points !=
          signpost_importance_order_get_points (counting->len, i))
        return FALSE;
    }

  return counting->len > 0;
}

void
signpost_weighing_rank_only (SignpostComparison *comparison)
{
  g_autoptr (GArray) counting = NULL;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (comparison));

  counting = list_counting (comparison);
  if (counting->len == 0)
    return;

  signpost_comparison_begin_edit (comparison);
  signpost_weighing_begin (comparison);
  signpost_comparison_sort_criteria (comparison);
  g_array_unref (counting);
  counting = list_counting (comparison);
  signpost_importance_order_apply (comparison, (const guint *) (gpointer) counting->data,
                                   counting->len);
  signpost_comparison_end_edit (comparison);
}

void
signpost_weighing_give_points (SignpostComparison *comparison)
{
  SignpostLens lens;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (comparison));

  lens = signpost_comparison_get_lens (comparison);
  lens.importance = SIGNPOST_LENS_DEFAULT.importance;
  signpost_comparison_set_lens (comparison, lens);
}

guint
signpost_weighing_get_top (SignpostComparison *comparison)
{
  guint i;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), 0);

  for (i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    if (signpost_comparison_get_criterion (comparison, i)->points > 0)
      return i;

  return 0;
}

int
signpost_weighing_get_last_points (SignpostComparison *comparison)
{
  int points = 0;
  guint i;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), TOP_POINTS);

  for (i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    if (signpost_comparison_get_criterion (comparison, i)->points > 0)
      points = signpost_comparison_get_criterion (comparison, i)->points;

  return points > 0 ? points : TOP_POINTS;
}

int
signpost_weighing_get_hatch (SignpostComparison *comparison,
                             guint               criterion)
{
  int hatch = 0;
  guint i;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), -1);
  g_return_val_if_fail (criterion < signpost_comparison_get_n_criteria (comparison), -1);

  if (signpost_comparison_get_criterion (comparison, criterion)->points == 0)
    return -1;

  for (i = 0; i < criterion; i++)
    if (signpost_comparison_get_criterion (comparison, i)->points > 0)
      hatch++;

  return hatch;
}
