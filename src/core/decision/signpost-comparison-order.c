/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison-private.h"

/* Moves one element of an array so that it has another place, and the ones between close up. */
static void
rotate (gpointer array,
        gsize    size,
        guint    from,
        guint    to)
{
  char *bytes = array;
  g_autofree char *moved = g_memdup2 (bytes + from * size, size);

  if (from < to)
    memmove (bytes + from * size, bytes + (from + 1) * size, (to - from) * size);
  else
    memmove (bytes + (to + 1) * size, bytes + to * size, (from - to) * size);
  memcpy (bytes + to * size, moved, size);
}

static void
keep_points_in_places (SignpostComparison *self,
                       const int          *points)
{
  for (guint j = 0; j < self->criteria->len; j++)
    {
      SignpostCriterion *criterion = g_ptr_array_index (self->criteria, j);

      if (criterion->points != points[j] && self->ratings_seen)
        self->points_changed_after_ratings_seen = TRUE;
      criterion->points = points[j];
    }
}

void
signpost_comparison_move_criterion (SignpostComparison *self,
                                    guint               criterion,
                                    guint               place,
                                    gboolean            with_points)
{
  int points[SIGNPOST_COMPARISON_MAX_CRITERIA];

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (criterion < self->criteria->len);
  g_return_if_fail (place < self->criteria->len);

  if (criterion == place || (self->points_locked && !with_points))
    return;

  for (guint j = 0; j < self->criteria->len; j++)
    points[j] = signpost_comparison_get_criterion (self, j)->points;

  rotate (self->criteria->pdata, sizeof (gpointer), criterion, place);
  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_OPTIONS; i++)
    rotate (self->ratings[i], sizeof (SignpostRating), criterion, place);
  if (!with_points)
    keep_points_in_places (self, points);

  signpost_comparison_report_change (self);
}
