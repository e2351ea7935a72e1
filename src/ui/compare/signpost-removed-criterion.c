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
} KeptRating;

struct _SignpostRemovedCriterion
{
  char      *id;
  char      *name;
  int        points;
  int        must_reach;
  char      *anchor1;
  char      *anchor5;
  GPtrArray *ratings;   /* (element-type KeptRating) */
};

static void
kept_rating_free (KeptRating *kept)
{
  g_free (kept->option);
  g_free (kept->note);
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
  self->anchor5 = g_strdup (removed->anchor5);
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
  g_free (self->anchor5);
  g_ptr_array_unref (self->ratings);
  g_free (self);
}

const char *
signpost_removed_criterion_get_name (SignpostRemovedCriterion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

gboolean
signpost_removed_criterion_restore (SignpostRemovedCriterion *self,
                                    SignpostComparison       *comparison)
{
  int criterion;
  guint i;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), FALSE);

  if (!signpost_comparison_add_criterion (comparison, self->id, self->name, self->points,
                                          self->anchor1, self->anchor5))
    return FALSE;

  criterion = signpost_comparison_find_criterion (comparison, self->id);
  signpost_comparison_set_must_reach (comparison, criterion, self->must_reach);
  for (i = 0; i < self->ratings->len; i++)
    {
      const KeptRating *kept = g_ptr_array_index (self->ratings, i);
      int option = signpost_comparison_find_option (comparison, kept->option);

      if (option < 0)
        continue;

      signpost_comparison_set_rating (comparison, option, criterion, kept->half_steps, kept->sure);
      signpost_comparison_set_note (comparison, option, criterion,
                                    kept->note != NULL ? kept->note : "");
    }

  return TRUE;
}
