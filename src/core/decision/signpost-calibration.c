/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-calibration.h"

#include <glib/gi18n-lib.h>

SignpostCalibration
signpost_calibration_compute (SignpostComparison *comparison,
                              guint               criterion)
{
  SignpostCalibration self = { .criterion = criterion };

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), self);
  g_return_val_if_fail (criterion < signpost_comparison_get_n_criteria (comparison), self);

  for (guint i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    {
      const SignpostRating *rating = signpost_comparison_get_rating (comparison, i, criterion);
      int difference = rating->half_steps - rating->later;

      if (rating->half_steps == 0 || rating->later == 0)
        continue;

      self.n_compared++;
      self.difference += difference;
      self.n_over += difference > 0;
      self.n_under += difference < 0;
      self.n_right += difference == 0;
    }

  return self;
}

char *
signpost_calibration_dup_text (const SignpostCalibration *self,
                               SignpostComparison        *comparison)
{
  const SignpostCriterion *criterion =
    signpost_comparison_get_criterion (comparison, self->criterion);
  const char *name = *criterion->name != '\0' ? criterion->name : criterion->id;
  double average;

  if (self->n_compared == 0)
    return g_strdup ("");

  if (self->n_right == self->n_compared)
    return g_strdup_printf (ngettext ("“%s” was rated as it was, in %u rating.",
                                      "“%s” was rated as it was, in all %u ratings.",
                                      self->n_compared),
                            name, self->n_compared);

  if (self->difference == 0)
    return g_strdup_printf (_("“%s” was rated too high as much as too low."), name);

  average = ABS (self->difference) / 2.0 / self->n_compared;
  if (self->difference > 0)
    return g_strdup_printf (ngettext ("“%s” was rated too high: by %.1f on average, "
                                      "over %u rating.",
                                      "“%s” was rated too high: by %.1f on average, "
                                      "over %u ratings.",
                                      self->n_compared),
                            name, average, self->n_compared);

  return g_strdup_printf (ngettext ("“%s” was rated too low: by %.1f on average, "
                                    "over %u rating.",
                                    "“%s” was rated too low: by %.1f on average, "
                                    "over %u ratings.",
                                    self->n_compared),
                          name, average, self->n_compared);
}
