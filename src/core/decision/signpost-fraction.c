/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-fraction.h"

void
signpost_fraction_reduce (gint64 *n,
                          gint64 *d)
{
  gint64 a = ABS (*n), b = ABS (*d);

  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }

  if (*d < 0)
    a = -a;

  *n /= a;
  *d /= a;
}

int
signpost_fraction_to_percent (gint64 n,
                              gint64 d)
{
  return (200 * n + d) / (2 * d);
}

int
signpost_fraction_floor_percent (gint64 n,
                                 gint64 d)
{
  return 100 * n / d;
}
