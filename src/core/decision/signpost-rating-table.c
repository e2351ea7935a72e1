/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-rating-table.h"

#include "core/decision/signpost-clean-text.h"

#include "core/decision/signpost-list-text.h"

#define WORST_HALF_STEPS   2
#define BEST_HALF_STEPS   10
#define WHOLE_STEP         2

/* Making */

static char *
dup_name (const char *name,
          const char *id)
{
  return signpost_dup_clean_line (*name != '\0' ? name : id);
}

static void
add_criteria (SignpostRatingTable *self,
              SignpostComparison  *comparison)
{
  for (guint i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    {
      const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison, i);
      guint column = self->n_criteria;

      if (criterion->points == 0)
        continue;

      self->criterion[column] = i;
      self->criterion_id[column] = g_strdup (criterion->id);
      self->criterion_name[column] = dup_name (criterion->name, criterion->id);
      self->points[column] = criterion->points;
      self->total_points += criterion->points;
      self->must_reach[column] = WHOLE_STEP * criterion->must_reach;
      self->n_criteria++;
    }
}

static void
add_row (SignpostRatingTable        *self,
         SignpostComparison         *comparison,
         const SignpostRankedOption *ranked)
{
  const SignpostComparisonOption *option =
    signpost_comparison_get_option (comparison, ranked->option);
  guint row = self->n_rows;

  self->option[row] = ranked->option;
  self->option_id[row] = g_strdup (option->id);
  self->option_name[row] = dup_name (option->name, option->id);
  self->option_quoted[row] = signpost_dup_quoted (self->option_name[row]);
  self->total[row] = ranked->total;
  self->score[row] = ranked->score;
  self->low_score[row] = ranked->low_score;
  self->high_score[row] = ranked->high_score;

  for (guint j = 0; j < self->n_criteria; j++)
    {
      const SignpostRating *rating = signpost_comparison_get_rating (comparison, ranked->option,
                                                                     self->criterion[j]);

      self->half_steps[row][j] = rating->half_steps;
      self->unsure[row][j] = rating->half_steps > 0 && !rating->sure;
    }

  self->n_rows++;
}

static void
add_rows (SignpostRatingTable   *self,
          SignpostComparison    *comparison,
          const SignpostRanking *ranking,
          gboolean               below_must)
{
  for (guint i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    {
      const SignpostRankedOption *ranked = signpost_ranking_find (ranking, i);

      if (signpost_comparison_get_option (comparison, i)->included &&
          ranked->below_must == below_must)
        add_row (self, comparison, ranked);
    }
}

/* The ranking has the ranked options before all others. */
static void
add_order (SignpostRatingTable   *self,
           const SignpostRanking *ranking)
{
  for (guint place = 0; place < self->n_options; place++)
    {
      guint option = g_array_index (ranking->rows, SignpostRankedOption, place).option;

      for (guint row = 0; row < self->n_options; row++)
        if (self->option[row] == option)
          {
            self->order[place] = row;
            self->place[row] = place;
          }
    }
}

SignpostRatingTable *
signpost_rating_table_new (SignpostComparison    *comparison,
                           const SignpostRanking *ranking)
{
  SignpostRatingTable *self;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), NULL);
  g_return_val_if_fail (ranking != NULL, NULL);

  self = g_atomic_rc_box_new0 (SignpostRatingTable);
  add_criteria (self, comparison);
  add_rows (self, comparison, ranking, FALSE);
  self->n_options = self->n_rows;
  add_rows (self, comparison, ranking, TRUE);
  add_order (self, ranking);

  for (guint row = self->n_options; row < self->n_rows; row++)
    self->place[row] = row;

  return self;
}

SignpostRatingTable *
signpost_rating_table_ref (const SignpostRatingTable *self)
{
  return g_atomic_rc_box_acquire ((SignpostRatingTable *) self);
}

static void
clear (gpointer data)
{
  SignpostRatingTable *self = data;

  for (guint i = 0; i < self->n_rows; i++)
    {
      g_free (self->option_id[i]);
      g_free (self->option_name[i]);
      g_free (self->option_quoted[i]);
    }

  for (guint j = 0; j < self->n_criteria; j++)
    {
      g_free (self->criterion_id[j]);
      g_free (self->criterion_name[j]);
    }
}

void
signpost_rating_table_unref (SignpostRatingTable *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Reading */

gboolean
signpost_rating_table_is_ranked (const SignpostRatingTable *self)
{
  return self->n_options >= 2 && self->n_criteria >= 1;
}

gboolean
signpost_rating_table_is_tied (const SignpostRatingTable *self)
{
  return self->n_options >= 2 && self->total[self->order[0]] == self->total[self->order[1]];
}

int
signpost_rating_table_get_level (const SignpostRatingTable *self,
                                 guint                      option,
                                 guint                      criterion)
{
  int half_steps = self->half_steps[option][criterion];

  return (half_steps > 0 ? half_steps : SIGNPOST_UNKNOWN_HALF_STEPS) - WORST_HALF_STEPS;
}

int
signpost_rating_table_get_lowest (const SignpostRatingTable *self,
                                  guint                      option,
                                  guint                      criterion,
                                  gboolean                   unsure_as_range)
{
  int half_steps = self->half_steps[option][criterion];

  if (half_steps == 0)
    return WORST_HALF_STEPS;

  if (self->unsure[option][criterion] && unsure_as_range)
    return MAX (half_steps - WHOLE_STEP, WORST_HALF_STEPS);

  return half_steps;
}

int
signpost_rating_table_get_highest (const SignpostRatingTable *self,
                                   guint                      option,
                                   guint                      criterion,
                                   gboolean                   unsure_as_range)
{
  int half_steps = self->half_steps[option][criterion];

  if (half_steps == 0)
    return BEST_HALF_STEPS;

  if (self->unsure[option][criterion] && unsure_as_range)
    return MIN (half_steps + WHOLE_STEP, BEST_HALF_STEPS);

  return half_steps;
}

gboolean
signpost_rating_table_meets_musts (const SignpostRatingTable *self,
                                   guint                      row,
                                   guint                      criterion,
                                   int                        half_steps)
{
  for (guint j = 0; j < self->n_criteria; j++)
    {
      int rating = j == criterion ? half_steps : self->half_steps[row][j];

      if (rating > 0 && rating < self->must_reach[j])
        return FALSE;
    }

  return TRUE;
}

gboolean
signpost_rating_table_is_uncertain (const SignpostRatingTable *self,
                                    guint                      option,
                                    guint                      criterion)
{
  return self->half_steps[option][criterion] == 0 || self->unsure[option][criterion];
}
