/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

/**
 * SignpostContributions:
 * @shown: by criterion, its part of the shown score of 0–100: rounded by largest remainder, so that the parts add up to it
 * @exact: the same before rounding, as a part of 1
 *
 * What a ranked option's score is made of: points × level ÷ (8 × all points). A rating that is not known counts as 3. A value.
 */
typedef struct
{
  int    shown[SIGNPOST_TABLE_MAX_CRITERIA];
  double exact[SIGNPOST_TABLE_MAX_CRITERIA];
} SignpostContributions;

SignpostContributions signpost_contributions_compute (const SignpostRatingTable *table,
                                                      guint                      option);

G_END_DECLS
