/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-ranking.h"

#include "core/decision/signpost-list-text.h"

#include <glib/gi18n-lib.h>

/* Levels of a rating, in half steps from the worst: decision.md 3.1 */
#define WORST    0
#define MIDDLE   4
#define BEST     8

/* Rows */

static void
add_rating (SignpostRankedOption    *row,
            const SignpostCriterion *criterion,
            const SignpostRating    *rating)
{
  gboolean is_known = rating->half_steps > 0;
  int level = rating->half_steps - 2;

  row->total += criterion->points * (is_known ? level : MIDDLE);
  row->low += criterion->points * (is_known ? level : WORST);
  row->high += criterion->points * (is_known ? level : BEST);

  if (!is_known)
    row->missing++;

  if (criterion->must_reach > 0 && !is_known)
    row->must_open = TRUE;
  else if (rating->half_steps < 2 * criterion->must_reach)
    row->below_must = TRUE;
}

/* 100 × @total ÷ (8 × Σ points), rounded half up */
static int
compute_score (const SignpostRanking *self,
               gint64                 total)
{
  if (self->total_points == 0)
    return 0;

  return (200 * total + BEST * self->total_points) / (2 * BEST * self->total_points);
}

static SignpostRankedOption
make_row (SignpostRanking    *self,
          SignpostComparison *comparison,
          guint               option)
{
  SignpostRankedOption row = { .option = option };

  /* A criterion without points is out of every calculation, its must too. */
  for (guint i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    {
      const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison, i);

      if (criterion->points > 0)
        add_rating (&row, criterion, signpost_comparison_get_rating (comparison, option, i));
    }

  row.score = compute_score (self, row.total);
  row.low_score = compute_score (self, row.low);
  row.high_score = compute_score (self, row.high);

  return row;
}

static gboolean
is_candidate (SignpostComparison         *comparison,
              const SignpostRankedOption *row)
{
  return signpost_comparison_get_option (comparison, row->option)->included && !row->below_must;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  SignpostComparison *comparison = data;
  const SignpostRankedOption *row = a, *other = b;
  const SignpostComparisonOption *option = signpost_comparison_get_option (comparison, row->option);
  const SignpostComparisonOption *other_option = signpost_comparison_get_option (comparison,
                                                                                 other->option);
  gboolean is_ranked = is_candidate (comparison, row);
  int order = 0;

  if (is_ranked != is_candidate (comparison, other))
    return is_ranked ? -1 : 1;

  if (is_ranked && row->total != other->total)
    return row->total > other->total ? -1 : 1;

  if (is_ranked && option->fit != other_option->fit)
    return option->fit > other_option->fit ? -1 : 1;

  if (is_ranked)
    order = g_utf8_collate (option->name, other_option->name);

  return order != 0 ? order : (int) row->option - (int) other->option;
}

static SignpostRankedOption *
get_row (const SignpostRanking *self,
         guint                  position)
{
  return &g_array_index (self->rows, SignpostRankedOption, position);
}

static void
assign_ranks (SignpostRanking *self,
              guint            n_candidates)
{
  for (guint i = 0; i < n_candidates; i++)
    {
      SignpostRankedOption *row = get_row (self, i);
      SignpostRankedOption *before = i > 0 ? get_row (self, i - 1) : NULL;

      row->rank = i + 1;
      if (before != NULL && before->total == row->total)
        {
          row->rank = before->rank;
          row->tied = TRUE;
          before->tied = TRUE;
        }
    }
}

/* The whole */

/* A rating that is not known may yet tell the options apart. */
static gboolean
find_difference (SignpostComparison *comparison,
                 guint               criterion)
{
  int first = 0;

  for (guint i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    {
      int half_steps = signpost_comparison_get_rating (comparison, i, criterion)->half_steps;

      if (!signpost_comparison_get_option (comparison, i)->included)
        continue;

      if (half_steps == 0 || (first != 0 && half_steps != first))
        return TRUE;
      first = half_steps;
    }

  return signpost_comparison_get_n_included (comparison) < 2;
}

static void
measure_criteria (SignpostRanking    *self,
                  SignpostComparison *comparison)
{
  guint count = signpost_comparison_get_n_criteria (comparison);

  self->separates = g_new0 (gboolean, count + 1);
  self->n_counting = signpost_comparison_get_n_counting (comparison);
  for (guint i = 0; i < count; i++)
    {
      self->total_points += signpost_comparison_get_criterion (comparison, i)->points;
      self->separates[i] = find_difference (comparison, i);
    }
}

/* What is missing matters while a leader may turn out to fail a must, or a rival may reach it. */
static gboolean
is_provisional (const SignpostRanking *self,
                guint                  n_candidates)
{
  for (guint i = 0; i < n_candidates && get_row (self, i)->rank == 1; i++)
    {
      const SignpostRankedOption *leader = get_row (self, i);

      if (leader->must_open)
        return TRUE;

      for (guint j = 0; j < n_candidates; j++)
        {
          const SignpostRankedOption *rival = get_row (self, j);

          if (j != i && leader->missing + rival->missing > 0 && rival->high >= leader->low)
            return TRUE;
        }
    }

  return FALSE;
}

static SignpostRankingState
find_state (const SignpostRanking *self,
            guint                  n_candidates)
{
  if (is_provisional (self, n_candidates))
    return SIGNPOST_RANKING_PROVISIONAL;

  return get_row (self, 0)->tied ? SIGNPOST_RANKING_TIE : SIGNPOST_RANKING_LEADS;
}

SignpostRanking *
signpost_ranking_new (SignpostComparison *comparison)
{
  SignpostRanking *self;
  guint n_candidates = 0;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), NULL);

  self = g_new0 (SignpostRanking, 1);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SignpostRankedOption));
  measure_criteria (self, comparison);

  for (guint i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    {
      SignpostRankedOption row = make_row (self, comparison, i);

      if (signpost_comparison_get_option (comparison, i)->included)
        self->n_missing += row.missing;
      if (is_candidate (comparison, &row))
        n_candidates++;
      g_array_append_val (self->rows, row);
    }
  g_array_sort_with_data (self->rows, compare_rows, comparison);

  if (n_candidates < 2)
    {
      self->state = SIGNPOST_RANKING_NOTHING_TO_COMPARE;
    }
  else if (self->total_points == 0)
    {
      self->state = SIGNPOST_RANKING_NO_POINTS;
    }
  else
    {
      assign_ranks (self, n_candidates);
      self->state = find_state (self, n_candidates);
    }

  return self;
}

void
signpost_ranking_free (SignpostRanking *self)
{
  g_array_unref (self->rows);
  g_free (self->separates);
  g_free (self);
}

const SignpostRankedOption *
signpost_ranking_find (const SignpostRanking *self,
                       guint                  option)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->option == option)
      return get_row (self, i);

  return NULL;
}

/* Words */

static char *
dup_name (const SignpostRanking *self,
          SignpostComparison    *comparison,
          guint                  position)
{
  const SignpostRankedOption *row = get_row (self, position);
  const SignpostComparisonOption *option = signpost_comparison_get_option (comparison, row->option);

  return signpost_dup_quoted (*option->name != '\0' ? option->name : option->id);
}

static guint
count_leaders (const SignpostRanking *self)
{
  guint count = 0;

  while (count < self->rows->len && get_row (self, count)->rank == 1)
    count++;

  return count;
}

static char *
dup_leaders (const SignpostRanking *self,
             SignpostComparison    *comparison)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < count_leaders (self); i++)
    g_ptr_array_add (names, dup_name (self, comparison, i));
  g_ptr_array_add (names, NULL);

  return signpost_dup_list_text ((const char * const *) names->pdata);
}

static char *
dup_provisional (const SignpostRanking *self,
                 SignpostComparison    *comparison)
{
  g_autofree char *leaders = dup_leaders (self, comparison);

  if (count_leaders (self) == 1)
    return g_strdup_printf (ngettext ("%s leads so far; %u rating is missing.",
                                      "%s leads so far; %u ratings are missing.",
                                      self->n_missing),
                            leaders, self->n_missing);

  /* Translators: a list of two or more options is level */
  return g_strdup_printf (ngettext ("%s are level so far; %u rating is missing.",
                                    "%s are level so far; %u ratings are missing.",
                                    self->n_missing),
                          leaders, self->n_missing);
}

static char *
dup_lead (const SignpostRanking *self,
          SignpostComparison    *comparison)
{
  g_autofree char *leader = dup_name (self, comparison, 0);
  g_autofree char *rival = dup_name (self, comparison, 1);
  int lead = get_row (self, 0)->score - get_row (self, 1)->score;

  if (lead == 0)
    return g_strdup_printf (_("%s is less than a point ahead of %s."), leader, rival);

  return g_strdup_printf (ngettext ("%s is %d point ahead of %s.", "%s is %d points ahead of %s.",
                                    lead),
                          leader, lead, rival);
}

static char *
dup_nothing_to_compare (const SignpostRanking *self,
                        SignpostComparison    *comparison)
{
  gboolean has_must_failed = signpost_comparison_get_n_included (comparison) > 1;
  g_autofree char *only = NULL;

  if (!has_must_failed)
    return g_strdup (_("Nothing to compare with: add an option — doing nothing counts."));

  if (!is_candidate (comparison, get_row (self, 0)))
    return g_strdup (_("Nothing to compare: every option fails a must."));

  only = dup_name (self, comparison, 0);

  return g_strdup_printf (_("Nothing to compare with: only %s does not fail a must."), only);
}

char *
signpost_ranking_dup_headline (const SignpostRanking *self,
                               SignpostComparison    *comparison)
{
  g_autofree char *leaders = NULL;

  switch (self->state)
    {
    case SIGNPOST_RANKING_NOTHING_TO_COMPARE:
      return dup_nothing_to_compare (self, comparison);

    case SIGNPOST_RANKING_NO_POINTS:
      return g_strdup (_("Give at least one criterion some importance."));

    case SIGNPOST_RANKING_PROVISIONAL:
      return dup_provisional (self, comparison);

    case SIGNPOST_RANKING_TIE:
      leaders = dup_leaders (self, comparison);
      /* Translators: a list of two or more options is level */
      return g_strdup_printf (_("No clear winner: %s are level."), leaders);

    case SIGNPOST_RANKING_LEADS:
      return dup_lead (self, comparison);

    default:
      g_return_val_if_reached (NULL);
    }
}
