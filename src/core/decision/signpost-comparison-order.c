/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison-private.h"

#define MAX_POINTS 100

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
change_place (SignpostComparison *self,
              guint               from,
              guint               to)
{
  rotate (self->criteria->pdata, sizeof (gpointer), from, to);
  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_OPTIONS; i++)
    rotate (self->ratings[i], sizeof (SignpostRating), from, to);
}

/* (nullable): the next criterion that counts, @step places on and so forth */
static SignpostCriterion *
find_counting (SignpostComparison *self,
               int                 place,
               int                 step)
{
  for (place += step; place >= 0 && place < (int) self->criteria->len; place += step)
    {
      SignpostCriterion *criterion = g_ptr_array_index (self->criteria, place);

      if (criterion->points > 0)
        return criterion;
    }

  return NULL;
}

static void
change_points (SignpostComparison *self,
               SignpostCriterion  *criterion,
               int                 points)
{
  if (criterion->points != points && self->ratings_seen)
    self->points_changed_after_ratings_seen = TRUE;
  criterion->points = points;
}

/* The points nearest to its own that are between those of its neighbours */
static void
fit_between_neighbours (SignpostComparison *self,
                        guint               place)
{
  SignpostCriterion *moved = g_ptr_array_index (self->criteria, place);
  const SignpostCriterion *above = find_counting (self, (int) place, -1);
  const SignpostCriterion *below = find_counting (self, (int) place, 1);
  int most = above != NULL ? above->points : MAX_POINTS;
  int least = below != NULL ? below->points : 1;

  if (moved->points > 0)
    change_points (self, moved, CLAMP (moved->points, MIN (least, most), MAX (least, most)));
}

/* The first counts 100 again, and the others as much in proportion to it as before. */
static void
fill_scale (SignpostComparison *self)
{
  SignpostCriterion *first = find_counting (self, -1, 1);
  int top;

  if (first == NULL || first->points == MAX_POINTS)
    return;

  top = first->points;
  for (guint j = 0; j < self->criteria->len; j++)
    {
      SignpostCriterion *criterion = g_ptr_array_index (self->criteria, j);
      int points = (2 * MAX_POINTS * criterion->points + top) / (2 * top);

      if (criterion->points > 0)
        change_points (self, criterion, CLAMP (points, 1, MAX_POINTS));
    }
}

void
signpost_comparison_move_criterion (SignpostComparison *self,
                                    guint               criterion,
                                    guint               place)
{
  const SignpostCriterion *first;
  gboolean is_full;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (criterion < self->criteria->len);
  g_return_if_fail (place < self->criteria->len);

  if (criterion == place || self->points_locked)
    return;

  first = find_counting (self, -1, 1);
  is_full = first != NULL && first->points == MAX_POINTS;

  change_place (self, criterion, place);
  fit_between_neighbours (self, place);
  /* Totals of a table that does not use the whole scale mean the same; it is left as it is. */
  if (is_full)
    fill_scale (self);

  signpost_comparison_report_change (self);
}

/* The place of the first criterion that counts more than one above it; -1 when there is none */
static int
find_out_of_order (SignpostComparison *self)
{
  for (guint j = 1; j < self->criteria->len; j++)
    {
      const SignpostCriterion *criterion = g_ptr_array_index (self->criteria, j);
      const SignpostCriterion *above = find_counting (self, (int) j, -1);

      if (above != NULL && criterion->points > above->points)
        return (int) j;
    }

  return -1;
}

gboolean
signpost_comparison_is_in_order (SignpostComparison *self)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), TRUE);

  return find_out_of_order (self) < 0;
}

void
signpost_comparison_sort_criteria (SignpostComparison *self)
{
  int place;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));

  signpost_comparison_begin_edit (self);

  while ((place = find_out_of_order (self)) >= 0)
    {
      const SignpostCriterion *criterion = g_ptr_array_index (self->criteria, place);
      guint to = 0;

      for (guint j = 0; j < (guint) place; j++)
        if (signpost_comparison_get_criterion (self, j)->points >= criterion->points)
          to = j + 1;
      change_place (self, place, to);
      signpost_comparison_report_change (self);
    }

  signpost_comparison_end_edit (self);
}
