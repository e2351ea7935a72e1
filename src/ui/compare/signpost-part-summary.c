/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-part-summary.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-list-text.h"

/* Takes the items. */
static char *
dup_list (GPtrArray *items)
{
  g_autoptr (GPtrArray) owned = items;

  if (owned->len == 0)
    return g_strdup ("");

  g_ptr_array_add (owned, NULL);

  return signpost_dup_list_text ((const char * const *) owned->pdata);
}

char *
signpost_part_summary_dup_weighed (SignpostComparison *comparison)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    {
      const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison, i);

      if (criterion->points > 0)
        /* Translators: a criterion and its points, or an option and its score */
        g_ptr_array_add (items, g_strdup_printf (_("%s %d"), criterion->name, criterion->points));
    }

  return dup_list (items);
}

char *
signpost_part_summary_dup_rated (SignpostComparison *comparison)
{
  guint n_criteria = signpost_comparison_get_n_criteria (comparison);
  guint n_ratings = 0, n_missing = 0;
  guint i, j;

  for (i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    for (j = 0; signpost_comparison_get_option (comparison, i)->included && j < n_criteria; j++)
      {
        n_ratings++;
        if (signpost_comparison_get_rating (comparison, i, j)->half_steps == 0)
          n_missing++;
      }

  if (n_ratings == n_missing)
    return g_strdup (_("Nothing is rated yet"));
  if (n_missing == 0)
    return g_strdup_printf (ngettext ("%u rating is given", "All %u ratings are given", n_ratings),
                            n_ratings);

  return g_strdup_printf (ngettext ("%u of %u ratings is missing", "%u of %u ratings are missing",
                                    n_missing), n_missing, n_ratings);
}

char *
signpost_part_summary_dup_ranked (const SignpostResult *result)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  const SignpostRatingTable *table = result->table;
  guint place;

  for (place = 0; signpost_rating_table_is_ranked (table) && place < table->n_options; place++)
    g_ptr_array_add (items, g_strdup_printf (_("%s %d"), table->option_quoted[table->order[place]],
                                             table->score[table->order[place]]));

  return dup_list (items);
}
