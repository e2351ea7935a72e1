/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison-private.h"

#include "core/decision/signpost-clean-text.h"

/* What stands beside the table itself: what options, criteria and ratings say of themselves, how
 * the comparison is looked at, and what was ticked. */

/* Options, criteria and ratings */

void
signpost_comparison_set_baseline (SignpostComparison *self,
                                  guint               position,
                                  gboolean            baseline)
{
  SignpostComparisonOption *option;
  int before;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (position < self->options->len);

  option = g_ptr_array_index (self->options, position);
  baseline = baseline != FALSE;
  if (option->baseline == baseline)
    return;

  before = signpost_comparison_get_baseline (self);
  if (before >= 0)
    ((SignpostComparisonOption *) g_ptr_array_index (self->options, before))->baseline = FALSE;

  option->baseline = baseline;
  signpost_comparison_report_change (self);
}

int
signpost_comparison_get_baseline (SignpostComparison *self)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), -1);

  for (guint i = 0; i < self->options->len; i++)
    if (signpost_comparison_get_option (self, i)->baseline)
      return i;

  return -1;
}

void
signpost_comparison_set_scenario (SignpostComparison *self,
                                  guint               position,
                                  const char         *scenario)
{
  SignpostCriterion *criterion;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (position < self->criteria->len);

  criterion = g_ptr_array_index (self->criteria, position);
  if (signpost_take_text (&criterion->scenario, signpost_dup_clean_line (scenario)))
    signpost_comparison_report_change (self);
}

void
signpost_comparison_set_anchor (SignpostComparison *self,
                                guint               position,
                                int                 rating,
                                const char         *anchor)
{
  SignpostCriterion *criterion;
  char **place;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (position < self->criteria->len);
  g_return_if_fail (rating == 1 || rating == 3 || rating == 5);

  criterion = g_ptr_array_index (self->criteria, position);
  place = rating == 1 ? &criterion->anchor1 : rating == 3 ? &criterion->anchor3
                                                          : &criterion->anchor5;
  if (signpost_take_text (place, signpost_dup_clean_line (anchor)))
    signpost_comparison_report_change (self);
}

void
signpost_comparison_set_evidence (SignpostComparison *self,
                                  guint               option,
                                  guint               criterion,
                                  const char         *evidence)
{
  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (option < self->options->len);
  g_return_if_fail (criterion < self->criteria->len);

  if (signpost_take_text (&self->ratings[option][criterion].evidence,
                          signpost_dup_clean_text (evidence)))
    signpost_comparison_report_change (self);
}

void
signpost_comparison_set_later (SignpostComparison *self,
                               guint               option,
                               guint               criterion,
                               int                 half_steps)
{
  SignpostRating *rating;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (option < self->options->len);
  g_return_if_fail (criterion < self->criteria->len);
  g_return_if_fail (half_steps == 0 || (half_steps >= 2 && half_steps <= 10));

  rating = &self->ratings[option][criterion];
  if (rating->later == half_steps)
    return;

  rating->later = half_steps;
  signpost_comparison_report_change (self);
}

/* How it is looked at */

SignpostLens
signpost_comparison_get_lens (SignpostComparison *self)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), SIGNPOST_LENS_DEFAULT);

  return self->lens;
}

void
signpost_comparison_set_lens (SignpostComparison *self,
                              SignpostLens        lens)
{
  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));

  if (signpost_lens_equal (self->lens, lens))
    return;

  self->lens = lens;
  signpost_comparison_report_change (self);
}

/* Whether the flag is another than before; changes it */
static gboolean
take_flag (gboolean *flag,
           gboolean  value)
{
  value = value != FALSE;
  if (*flag == value)
    return FALSE;

  *flag = value;
  return TRUE;
}

gboolean
signpost_comparison_get_points_locked (SignpostComparison *self)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), FALSE);

  return self->points_locked;
}

void
signpost_comparison_set_points_locked (SignpostComparison *self,
                                       gboolean            locked)
{
  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));

  if (take_flag (&self->points_locked, locked))
    signpost_comparison_report_change (self);
}

gboolean
signpost_comparison_get_ratings_seen (SignpostComparison *self)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), FALSE);

  return self->ratings_seen;
}

void
signpost_comparison_set_ratings_seen (SignpostComparison *self,
                                      gboolean            seen)
{
  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));

  if (take_flag (&self->ratings_seen, seen))
    signpost_comparison_report_change (self);
}

gboolean
signpost_comparison_get_points_changed_after_ratings_seen (SignpostComparison *self)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), FALSE);

  return self->points_changed_after_ratings_seen;
}

void
signpost_comparison_restore_points_changed (SignpostComparison *self,
                                            gboolean            changed)
{
  if (take_flag (&self->points_changed_after_ratings_seen, changed))
    signpost_comparison_report_change (self);
}

/* Triggers */

void
signpost_trigger_free (gpointer data)
{
  SignpostTrigger *trigger = data;

  g_free (trigger->id);
  g_free (trigger->text);
  g_free (trigger);
}

/* (nullable) */
static SignpostTrigger *
find_trigger (SignpostComparison *self,
              const char         *id)
{
  for (guint i = 0; i < self->triggers->len; i++)
    {
      SignpostTrigger *trigger = g_ptr_array_index (self->triggers, i);

      if (g_strcmp0 (trigger->id, id) == 0)
        return trigger;
    }

  return NULL;
}

GPtrArray *
signpost_comparison_get_triggers (SignpostComparison *self)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), NULL);

  return self->triggers;
}

gboolean
signpost_comparison_has_trigger (SignpostComparison *self,
                                 const char         *id)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), FALSE);

  return find_trigger (self, id) != NULL;
}

gboolean
signpost_comparison_add_trigger (SignpostComparison *self,
                                 const char         *id,
                                 const char         *text)
{
  SignpostTrigger *trigger;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  trigger = find_trigger (self, id);
  if (trigger == NULL && self->triggers->len == SIGNPOST_COMPARISON_MAX_TRIGGERS)
    return FALSE;

  if (trigger == NULL)
    {
      trigger = g_new0 (SignpostTrigger, 1);
      trigger->id = g_strdup (id);
      g_ptr_array_add (self->triggers, trigger);
    }

  if (signpost_take_text (&trigger->text, signpost_dup_clean_text (text)))
    signpost_comparison_report_change (self);

  return TRUE;
}

void
signpost_comparison_remove_trigger (SignpostComparison *self,
                                    const char         *id)
{
  SignpostTrigger *trigger;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));

  trigger = find_trigger (self, id);
  if (trigger == NULL)
    return;

  g_ptr_array_remove (self->triggers, trigger);
  signpost_comparison_report_change (self);
}
