/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-row-heights.h"

/* Sums are kept in a binary indexed tree (P. Fenwick, “A new data structure for cumulative
 * frequency tables”, 1994): sums[i], counted from 1, holds the heights of the lowest-set-bit (i)
 * rows that end with row i. */
struct _SignpostRowHeights
{
  guint   n_rows;
  int    *heights;    /* negative: estimated */
  int    *sums;
};

static guint
lowest_bit (guint number)
{
  return number & -number;
}

SignpostRowHeights *
signpost_row_heights_new (void)
{
  SignpostRowHeights *self = g_new0 (SignpostRowHeights, 1);

  self->sums = g_new0 (int, 1);

  return self;
}

void
signpost_row_heights_free (SignpostRowHeights *self)
{
  g_free (self->heights);
  g_free (self->sums);
  g_free (self);
}

void
signpost_row_heights_reset (SignpostRowHeights *self,
                            guint               n_rows,
                            int                 estimate)
{
  g_return_if_fail (estimate > 0);

  self->n_rows = n_rows;
  self->heights = g_renew (int, self->heights, n_rows);
  self->sums = g_renew (int, self->sums, n_rows + 1);
  self->sums[0] = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      self->heights[i] = -estimate;
      self->sums[i + 1] = (int) lowest_bit (i + 1) * estimate;
    }
}

guint
signpost_row_heights_get_n_rows (SignpostRowHeights *self)
{
  return self->n_rows;
}

int
signpost_row_heights_get (SignpostRowHeights *self,
                          guint               row)
{
  g_return_val_if_fail (row < self->n_rows, 0);

  return ABS (self->heights[row]);
}

gboolean
signpost_row_heights_is_known (SignpostRowHeights *self,
                               guint               row)
{
  g_return_val_if_fail (row < self->n_rows, FALSE);

  return self->heights[row] >= 0;
}

int
signpost_row_heights_set (SignpostRowHeights *self,
                          guint               row,
                          int                 height)
{
  int growth;

  g_return_val_if_fail (row < self->n_rows, 0);
  g_return_val_if_fail (height >= 0, 0);

  growth = height - ABS (self->heights[row]);
  self->heights[row] = height;
  for (guint i = row + 1; growth != 0 && i <= self->n_rows; i += lowest_bit (i))
    self->sums[i] += growth;

  return growth;
}

int
signpost_row_heights_get_offset (SignpostRowHeights *self,
                                 guint               row)
{
  int offset = 0;

  g_return_val_if_fail (row <= self->n_rows, 0);

  for (guint i = row; i > 0; i -= lowest_bit (i))
    offset += self->sums[i];

  return offset;
}

guint
signpost_row_heights_find (SignpostRowHeights *self,
                           int                 offset)
{
  guint row = 0;
  guint step = 1;

  while (step <= self->n_rows / 2)
    step *= 2;

  for (; step > 0; step /= 2)
    if (row + step <= self->n_rows && self->sums[row + step] <= offset)
      {
        row += step;
        offset -= self->sums[row];
      }

  return MIN (row, MAX (self->n_rows, 1) - 1);
}
