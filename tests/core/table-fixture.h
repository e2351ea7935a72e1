/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rating-table.h"

#include <string.h>

/* Comparisons from text: points that end with -1, and a row for each option: its name, one letter, and for each criterion a digit, or
 * “?” when it is not known; “~” after a digit: not sure; “+”: and a half; “-” in front of the name: left out. Criteria are called c0, c1 … */

static inline void
fixture_rate (SignpostComparison *comparison,
              guint               option,
              const char         *row)
{
  guint criterion = 0;

  for (const char *p = row; *p != '\0'; criterion++)
    {
      gboolean is_known = *p != '?';
      int half_steps = is_known ? 2 * (*p - '0') : 0;
      gboolean sure = TRUE;

      for (p++; *p == '~' || *p == '+'; p++)
        {
          if (*p == '~')
            sure = FALSE;
          else
            half_steps++;
        }

      if (is_known)
        signpost_comparison_set_rating (comparison, option, criterion, half_steps, sure);
    }
}

static inline SignpostComparison *
fixture_make_comparison (const int          *points,
                         const char * const *rows)
{
  SignpostComparison *comparison = signpost_comparison_new ();

  for (guint j = 0; points[j] >= 0; j++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", j);

      signpost_comparison_add_criterion (comparison, id, id, points[j], "", "");
    }

  for (guint i = 0; rows[i] != NULL; i++)
    {
      gboolean included = rows[i][0] != '-';
      const char *row = included ? rows[i] : rows[i] + 1;
      g_autofree char *name = g_strndup (row, 1);

      signpost_comparison_add_option (comparison, name, name, SIGNPOST_FIT_LEVEL_POSSIBLE,
                                      included);
      fixture_rate (comparison, i, row + 1);
    }

  return comparison;
}

static inline SignpostRatingTable *
fixture_make_table_of (SignpostComparison *comparison)
{
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);

  return signpost_rating_table_new (comparison, ranking);
}

static inline SignpostRatingTable *
fixture_make_table (const int          *points,
                    const char * const *rows)
{
  g_autoptr (SignpostComparison) comparison = fixture_make_comparison (points, rows);

  return fixture_make_table_of (comparison);
}

/* Row and criterion by name; the letter's row must be there */
static inline guint
fixture_find_row (const SignpostRatingTable *table,
                  char                       name)
{
  for (guint i = 0; i < table->n_rows; i++)
    if (table->option_id[i][0] == name)
      return i;

  g_assert_not_reached ();
}

/* The letters of a set of rows, in the table's order */
static inline char *
fixture_write_rows (const SignpostRatingTable *table,
                    guint                      rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->n_rows; i++)
    if ((rows >> i & 1) != 0)
      g_string_append (text, table->option_id[i]);

  return g_string_free (text, FALSE);
}

/* Office sites of a textbook exercise (brainmass 515335): labour climate, proximity to markets, quality of life, proximity to suppliers,
 * taxes */
static const int fixture_sites_points[] = { 30, 30, 15, 15, 10, -1 };
static const char * const fixture_sites_rows[] = {
  "A45123", "B23354", "C13234", "D44431", "E24535", NULL
};

static inline SignpostRatingTable *
fixture_make_sites (void)
{
  return fixture_make_table (fixture_sites_points, fixture_sites_rows);
}

/* Random comparisons, the same from the same seed. Few different points, so that classes of equal ones are common. */
typedef struct
{
  guint    max_options, max_criteria;
  int      max_points;
  gboolean unknown, unsure, half_steps, musts, left_out;
} FixtureKind;

static inline SignpostComparison *
fixture_make_random (GRand             *random,
                     const FixtureKind *kind)
{
  SignpostComparison *comparison = signpost_comparison_new ();
  guint n_options = g_rand_int_range (random, 2, kind->max_options + 1);
  guint n_criteria = g_rand_int_range (random, 1, kind->max_criteria + 1);

  for (guint j = 0; j < n_criteria; j++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", j);

      signpost_comparison_add_criterion (comparison, id, id,
                                         g_rand_int_range (random, 0, kind->max_points + 1),
                                         "", "");
      if (kind->musts && g_rand_int_range (random, 0, 4) == 0)
        signpost_comparison_set_must_reach (comparison, j, g_rand_int_range (random, 2, 4));
    }

  for (guint i = 0; i < n_options; i++)
    {
      char id[] = { 'A' + i, '\0' };

      signpost_comparison_add_option (comparison, id, id, g_rand_int_range (random, 0, 3),
                                      !kind->left_out || g_rand_int_range (random, 0, 6) > 0);
      for (guint j = 0; j < n_criteria; j++)
        {
          int half_steps = kind->half_steps ? g_rand_int_range (random, 2, 11)
                                            : 2 * g_rand_int_range (random, 1, 6);

          if (kind->unknown && g_rand_int_range (random, 0, 8) == 0)
            half_steps = 0;
          signpost_comparison_set_rating (comparison, i, j, half_steps,
                                          !kind->unsure || half_steps == 0 ||
                                          g_rand_int_range (random, 0, 5) > 0);
        }
    }

  return comparison;
}
