/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-table-words.h"

#include "core/decision/signpost-fraction.h"
#include "core/decision/signpost-list-text.h"

char *
signpost_table_dup_names (const SignpostRatingTable *table,
                          guint                      rows)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint place = 0; place < table->n_rows; place++)
    {
      guint row = place < table->n_options ? table->order[place] : place;

      if ((rows >> row & 1) != 0)
        g_ptr_array_add (names, table->option_quoted[row]);
    }
  g_ptr_array_add (names, NULL);

  return signpost_dup_list_text ((const char * const *) names->pdata);
}

guint
signpost_table_count_rows (guint rows)
{
  guint count = 0;

  for (; rows != 0; rows &= rows - 1)
    count++;

  return count;
}

char *
signpost_table_dup_rating (int half_steps)
{
  if (half_steps % 2 == 0)
    return g_strdup_printf ("%d", half_steps / 2);

  return g_strdup_printf ("%.1f", half_steps / 2.0);
}

int
signpost_table_get_percent (const SignpostRatingTable *table,
                            guint                      criterion)
{
  return signpost_fraction_to_percent (table->points[criterion], table->total_points);
}
