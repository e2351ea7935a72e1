/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

/**
 * SignpostCalibration:
 * @criterion: index in the comparison
 * @n_compared: how many ratings have both a known rating and one entered afterwards
 * @difference: Σ (rating − how it really was) over them, in half steps: > 0 when the criterion was rated too high
 * @n_over, @n_under, @n_right: how many were rated too high, too low, and as it was
 *
 * How well a criterion was rated, looking back. A value.
 */
typedef struct
{
  guint criterion;
  guint n_compared;
  int   difference;
  guint n_over, n_under, n_right;
} SignpostCalibration;

SignpostCalibration signpost_calibration_compute  (SignpostComparison        *comparison,
                                                   guint                      criterion);
/* ““Cost” was rated too high: by 1.5 on average, over 4 ratings.”; "" while nothing was entered; translated */
char               *signpost_calibration_dup_text (const SignpostCalibration *self,
                                                   SignpostComparison        *comparison) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
