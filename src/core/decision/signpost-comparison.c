/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison-private.h"

#include "core/decision/signpost-clean-text.h"

#define MIN_HALF_STEPS  2
#define MAX_HALF_STEPS 10
#define MAX_POINTS    100
#define MAX_MUST        5

G_DEFINE_FINAL_TYPE (SignpostComparison, signpost_comparison, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Ratings */

static void
reset_rating (SignpostRating *rating)
{
  g_free (rating->note);
  g_free (rating->evidence);

  *rating = (SignpostRating) { .sure = TRUE, .note = g_strdup (""), .evidence = g_strdup ("") };
}

static void
take_rating (SignpostRating *rating,
             SignpostRating *other)
{
  g_free (rating->note);
  g_free (rating->evidence);

  *rating = *other;
  other->note = NULL;
  other->evidence = NULL;
  reset_rating (other);
}

/* Object */

static void
option_free (gpointer data)
{
  SignpostComparisonOption *option = data;

  g_free (option->id);
  g_free (option->name);
  g_free (option);
}

static void
criterion_free (gpointer data)
{
  SignpostCriterion *criterion = data;

  g_free (criterion->id);
  g_free (criterion->name);
  g_free (criterion->anchor1);
  g_free (criterion->anchor3);
  g_free (criterion->anchor5);
  g_free (criterion->scenario);
  g_free (criterion);
}

static void
signpost_comparison_finalize (GObject *object)
{
  SignpostComparison *self = SIGNPOST_COMPARISON (object);

  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->triggers, g_ptr_array_unref);
  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_OPTIONS; i++)
    for (guint j = 0; j < SIGNPOST_COMPARISON_MAX_CRITERIA; j++)
      {
        g_clear_pointer (&self->ratings[i][j].note, g_free);
        g_clear_pointer (&self->ratings[i][j].evidence, g_free);
      }

  G_OBJECT_CLASS (signpost_comparison_parent_class)->finalize (object);
}

static void
signpost_comparison_class_init (SignpostComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = signpost_comparison_finalize;

  /**
   * SignpostComparison::changed:
   *
   * Something was edited.
   */
  signals[CHANGED] = g_signal_new ("changed", SIGNPOST_TYPE_COMPARISON, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
signpost_comparison_init (SignpostComparison *self)
{
  self->options = g_ptr_array_new_with_free_func (option_free);
  self->criteria = g_ptr_array_new_with_free_func (criterion_free);
  self->triggers = g_ptr_array_new_with_free_func (signpost_trigger_free);
  self->lens = SIGNPOST_LENS_DEFAULT;
  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_OPTIONS; i++)
    for (guint j = 0; j < SIGNPOST_COMPARISON_MAX_CRITERIA; j++)
      reset_rating (&self->ratings[i][j]);
}

void
signpost_comparison_begin_edit (SignpostComparison *self)
{
  self->n_edits++;
}

void
signpost_comparison_end_edit (SignpostComparison *self)
{
  self->n_edits--;
  if (self->n_edits > 0 || !self->has_changed)
    return;

  self->has_changed = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
signpost_comparison_report_change (SignpostComparison *self)
{
  signpost_comparison_begin_edit (self);
  self->has_changed = TRUE;
  signpost_comparison_end_edit (self);
}

/* Construction and getters */

SignpostComparison *
signpost_comparison_new (void)
{
  return g_object_new (SIGNPOST_TYPE_COMPARISON, NULL);
}

guint
signpost_comparison_get_n_options (SignpostComparison *self)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), 0);

  return self->options->len;
}

guint
signpost_comparison_get_n_criteria (SignpostComparison *self)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), 0);

  return self->criteria->len;
}

const SignpostComparisonOption *
signpost_comparison_get_option (SignpostComparison *self,
                                guint               option)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (option < self->options->len, NULL);

  return g_ptr_array_index (self->options, option);
}

const SignpostCriterion *
signpost_comparison_get_criterion (SignpostComparison *self,
                                   guint               criterion)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (criterion < self->criteria->len, NULL);

  return g_ptr_array_index (self->criteria, criterion);
}

guint
signpost_comparison_get_n_included (SignpostComparison *self)
{
  guint count = 0;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), 0);

  for (guint i = 0; i < self->options->len; i++)
    if (signpost_comparison_get_option (self, i)->included)
      count++;

  return count;
}

guint
signpost_comparison_get_n_counting (SignpostComparison *self)
{
  guint count = 0;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), 0);

  for (guint i = 0; i < self->criteria->len; i++)
    if (signpost_comparison_get_criterion (self, i)->points > 0)
      count++;

  return count;
}

int
signpost_comparison_find_option (SignpostComparison *self,
                                 const char         *id)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), -1);

  for (guint i = 0; i < self->options->len; i++)
    if (g_strcmp0 (signpost_comparison_get_option (self, i)->id, id) == 0)
      return i;

  return -1;
}

int
signpost_comparison_find_criterion (SignpostComparison *self,
                                    const char         *id)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), -1);

  for (guint i = 0; i < self->criteria->len; i++)
    if (g_strcmp0 (signpost_comparison_get_criterion (self, i)->id, id) == 0)
      return i;

  return -1;
}

const SignpostRating *
signpost_comparison_get_rating (SignpostComparison *self,
                                guint               option,
                                guint               criterion)
{
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (option < self->options->len, NULL);
  g_return_val_if_fail (criterion < self->criteria->len, NULL);

  return &self->ratings[option][criterion];
}

/* Options */

static gboolean
may_include_more (SignpostComparison *self)
{
  return signpost_comparison_get_n_included (self) < SIGNPOST_COMPARISON_MAX_INCLUDED;
}

gboolean
signpost_comparison_add_option (SignpostComparison *self,
                                const char         *id,
                                const char         *name,
                                SignpostFitLevel    fit,
                                gboolean            included)
{
  SignpostComparisonOption *option;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (self->options->len == SIGNPOST_COMPARISON_MAX_OPTIONS ||
      signpost_comparison_find_option (self, id) >= 0)
    return FALSE;

  option = g_new0 (SignpostComparisonOption, 1);
  option->id = g_strdup (id);
  option->name = signpost_dup_clean_line (name);
  option->fit = fit;
  option->included = included && may_include_more (self);
  g_ptr_array_add (self->options, option);

  signpost_comparison_report_change (self);
  return TRUE;
}

void
signpost_comparison_update_option (SignpostComparison *self,
                                   guint               position,
                                   const char         *name,
                                   SignpostFitLevel    fit,
                                   gboolean            included)
{
  SignpostComparisonOption *option;
  gboolean changed;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (position < self->options->len);

  option = g_ptr_array_index (self->options, position);
  included = included && (option->included || may_include_more (self));

  changed = signpost_take_text (&option->name, signpost_dup_clean_line (name));
  if (!changed && option->fit == fit && option->included == included)
    return;

  option->fit = fit;
  option->included = included;
  signpost_comparison_report_change (self);
}

void
signpost_comparison_remove_option (SignpostComparison *self,
                                   guint               option)
{
  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (option < self->options->len);

  g_ptr_array_remove_index (self->options, option);
  for (guint j = 0; j < SIGNPOST_COMPARISON_MAX_CRITERIA; j++)
    {
      for (guint i = option; i + 1 < SIGNPOST_COMPARISON_MAX_OPTIONS; i++)
        take_rating (&self->ratings[i][j], &self->ratings[i + 1][j]);
      reset_rating (&self->ratings[SIGNPOST_COMPARISON_MAX_OPTIONS - 1][j]);
    }

  signpost_comparison_report_change (self);
}

/* Criteria */

static gboolean
may_count_more (SignpostComparison *self)
{
  return signpost_comparison_get_n_counting (self) < SIGNPOST_COMPARISON_MAX_COUNTING;
}

gboolean
signpost_comparison_add_criterion (SignpostComparison *self,
                                   const char         *id,
                                   const char         *name,
                                   int                 points,
                                   const char         *anchor1,
                                   const char         *anchor5)
{
  SignpostCriterion *criterion;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (self->criteria->len == SIGNPOST_COMPARISON_MAX_CRITERIA ||
      signpost_comparison_find_criterion (self, id) >= 0)
    return FALSE;

  if (!may_count_more (self))
    points = 0;

  criterion = g_new0 (SignpostCriterion, 1);
  criterion->id = g_strdup (id);
  criterion->name = signpost_dup_clean_line (name);
  criterion->points = CLAMP (points, 0, MAX_POINTS);
  criterion->anchor1 = signpost_dup_clean_line (anchor1);
  criterion->anchor3 = g_strdup ("");
  criterion->anchor5 = signpost_dup_clean_line (anchor5);
  criterion->scenario = g_strdup ("");
  g_ptr_array_add (self->criteria, criterion);

  signpost_comparison_report_change (self);
  return TRUE;
}

void
signpost_comparison_rename_criterion (SignpostComparison *self,
                                      guint               position,
                                      const char         *name)
{
  SignpostCriterion *criterion;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (position < self->criteria->len);

  criterion = g_ptr_array_index (self->criteria, position);
  if (signpost_take_text (&criterion->name, signpost_dup_clean_line (name)))
    signpost_comparison_report_change (self);
}

void
signpost_comparison_set_points (SignpostComparison *self,
                                guint               position,
                                int                 points)
{
  SignpostCriterion *criterion;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (position < self->criteria->len);

  if (self->points_locked)
    return;

  criterion = g_ptr_array_index (self->criteria, position);
  points = CLAMP (points, 0, MAX_POINTS);
  if (criterion->points == 0 && !may_count_more (self))
    points = 0;

  if (criterion->points == points)
    return;

  criterion->points = points;
  if (self->ratings_seen)
    self->points_changed_after_ratings_seen = TRUE;
  signpost_comparison_report_change (self);
}

void
signpost_comparison_set_must_reach (SignpostComparison *self,
                                    guint               position,
                                    int                 rating)
{
  SignpostCriterion *criterion;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (position < self->criteria->len);

  criterion = g_ptr_array_index (self->criteria, position);
  rating = CLAMP (rating, 0, MAX_MUST);
  if (criterion->must_reach == rating)
    return;

  criterion->must_reach = rating;
  signpost_comparison_report_change (self);
}

void
signpost_comparison_remove_criterion (SignpostComparison *self,
                                      guint               criterion)
{
  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (criterion < self->criteria->len);

  g_ptr_array_remove_index (self->criteria, criterion);
  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_OPTIONS; i++)
    {
      for (guint j = criterion; j + 1 < SIGNPOST_COMPARISON_MAX_CRITERIA; j++)
        take_rating (&self->ratings[i][j], &self->ratings[i][j + 1]);
      reset_rating (&self->ratings[i][SIGNPOST_COMPARISON_MAX_CRITERIA - 1]);
    }

  signpost_comparison_report_change (self);
}

/* Cells */

void
signpost_comparison_set_rating (SignpostComparison *self,
                                guint               option,
                                guint               criterion,
                                int                 half_steps,
                                gboolean            sure)
{
  SignpostRating *rating;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (option < self->options->len);
  g_return_if_fail (criterion < self->criteria->len);
  g_return_if_fail (half_steps == 0 || half_steps >= MIN_HALF_STEPS);
  g_return_if_fail (half_steps <= MAX_HALF_STEPS);

  rating = &self->ratings[option][criterion];
  sure = sure != FALSE;
  if (rating->half_steps == half_steps && rating->sure == sure)
    return;

  rating->half_steps = half_steps;
  rating->sure = sure;
  signpost_comparison_report_change (self);
}

void
signpost_comparison_set_note (SignpostComparison *self,
                              guint               option,
                              guint               criterion,
                              const char         *note)
{
  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (option < self->options->len);
  g_return_if_fail (criterion < self->criteria->len);

  if (signpost_take_text (&self->ratings[option][criterion].note, signpost_dup_clean_text (note)))
    signpost_comparison_report_change (self);
}

void
signpost_comparison_exchange (SignpostComparison *self,
                              SignpostComparison *other)
{
  SignpostComparison kept;

  g_return_if_fail (SIGNPOST_IS_COMPARISON (self));
  g_return_if_fail (SIGNPOST_IS_COMPARISON (other));

  /* All but the objects themselves, so that no member can be forgotten */
  kept = *self;
  *self = *other;
  *other = kept;
  other->parent_instance = self->parent_instance;
  self->parent_instance = kept.parent_instance;

  signpost_comparison_report_change (self);
  signpost_comparison_report_change (other);
}
