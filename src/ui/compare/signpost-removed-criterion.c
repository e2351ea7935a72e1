/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-removed-criterion.h"

typedef struct
{
  char     *option;
  int       half_steps;
  gboolean  sure;
  char     *note;
  char     *evidence;
  int       later;
} KeptRating;

struct _SignpostRemovedCriterion
{
  char      *id;
  char      *name;
  int        points;
  int        must_reach;
  char      *anchor1;
  char      *anchor3;
  char      *anchor5;
  char      *scenario;
  guint      place;
  GPtrArray *ratings;   /* (element-type KeptRating) */
};

static void
kept_rating_free (KeptRating *kept)
{
  g_free (kept->option);
  g_free (kept->note);
  g_free (kept->evidence);
  g_free (kept);
}

static void
keep_ratings (SignpostRemovedCriterion *self,
              SignpostComparison       *comparison,
              guint                     criterion)
{
  guint i;

  for (i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    {
      const SignpostRating *rating = signpost_comparison_get_rating (comparison, i, criterion);
      KeptRating *kept = g_new0 (KeptRating, 1);

      kept->option = g_strdup (signpost_comparison_get_option (comparison, i)->id);
      kept->half_steps = rating->half_steps;
      kept->sure = rating->sure;
      kept->note = g_strdup (rating->note);
      kept->evidence = g_strdup (rating->evidence);
      kept->later = rating->later;
      g_ptr_array_add (self->ratings, kept);
    }
}

SignpostRemovedCriterion *
signpost_removed_criterion_new (SignpostComparison *comparison,
                                guint               criterion)
{
  const SignpostCriterion *removed;
  SignpostRemovedCriterion *self;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), NULL);
  g_return_val_if_fail (criterion < signpost_comparison_get_n_criteria (comparison), NULL);

  removed = signpost_comparison_get_criterion (comparison, criterion);
  self = g_new0 (SignpostRemovedCriterion, 1);
  self->id = g_strdup (removed->id);
  self->name = g_strdup (removed->name);
  self->points = removed->points;
  self->must_reach = removed->must_reach;
  self->anchor1 = g_strdup (removed->anchor1);
  self->anchor3 = g_strdup (removed->anchor3);
  self->anchor5 = g_strdup (removed->anchor5);
  self->scenario = g_strdup (removed->scenario);
  self->place = criterion;
  self->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) kept_rating_free);
  keep_ratings (self, comparison, criterion);

  signpost_comparison_remove_criterion (comparison, criterion);

  return self;
}

void
signpost_removed_criterion_free (SignpostRemovedCriterion *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->anchor1);
  g_free (self->anchor3);
  g_free (self->anchor5);
  g_free (self->scenario);
  g_ptr_array_unref (self->ratings);
  g_free (self);
}

const char *
signpost_removed_criterion_get_name (SignpostRemovedCriterion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

static void
restore_ratings (SignpostRemovedCriterion *self,
                 SignpostComparison       *comparison,
                 guint                     criterion)
{
  guint i;

  for (i = 0; i < self->ratings->len; i++)
    {
      const KeptRating *kept = g_ptr_array_index (self->ratings, i);
      int option = signpost_comparison_find_option (comparison, kept->option);

      if (option < 0)
        continue;

      signpost_comparison_set_rating (comparison, option, criterion, kept->half_steps, kept->sure);
      signpost_comparison_set_note (comparison, option, criterion, kept->note);
      signpost_comparison_set_evidence (comparison, option, criterion, kept->evidence);
      signpost_comparison_set_later (comparison, option, criterion, kept->later);
    }
}

gboolean
signpost_removed_criterion_restore (SignpostRemovedCriterion *self,
                                    SignpostComparison       *comparison)
{
  guint criterion;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), FALSE);

  if (!signpost_comparison_add_criterion (comparison, self->id, self->name, self->points,
                                          self->anchor1, self->anchor5))
    return FALSE;

  criterion = (guint) signpost_comparison_find_criterion (comparison, self->id);
  signpost_comparison_set_must_reach (comparison, criterion, self->must_reach);
  signpost_comparison_set_anchor (comparison, criterion, 3, self->anchor3);
  signpost_comparison_set_scenario (comparison, criterion, self->scenario);
  restore_ratings (self, comparison, criterion);
  signpost_comparison_move_criterion (comparison, criterion, MIN (self->place, criterion), TRUE);

  return TRUE;
}
