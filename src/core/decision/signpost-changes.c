/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-changes.h"

#include "core/decision/signpost-fraction.h"
#include "core/decision/signpost-table-words.h"

#include <glib/gi18n-lib.h>

/* A bound, with how far off it is: |share at the bound − share now| = distance ÷ (d × all
 * points) */
typedef struct
{
  const SignpostWeightInterval *interval;
  const SignpostShareBound     *bound;
  gint64                        distance;
} NearBound;

static void
change_free (gpointer data)
{
  SignpostChange *change = data;

  g_free (change->id);
  g_free (change->text);
  g_free (change);
}

/* Ratings */

static char *
dup_known_text (const SignpostFlip *flip,
                const char         *option,
                const char         *criterion,
                const char         *leaders)
{
  g_autofree char *from = signpost_table_dup_rating (flip->from);
  g_autofree char *to = signpost_table_dup_rating (flip->to);

  switch (signpost_table_count_rows (flip->leaders))
    {
    case 0:
      return g_strdup_printf (_("If %s is rated %s instead of %s on “%s”, every option fails a "
                                "must."),
                              option, to, from, criterion);
    case 1:
      return g_strdup_printf (_("If %s is rated %s instead of %s on “%s”, %s comes first."),
                              option, to, from, criterion, leaders);
    default:
      /* Translators: the last is a list of two or more options */
      return g_strdup_printf (_("If %s is rated %s instead of %s on “%s”, %s are level."),
                              option, to, from, criterion, leaders);
    }
}

static char *
dup_unknown_text (const SignpostFlip *flip,
                  const char         *option,
                  const char         *criterion,
                  const char         *leaders)
{
  g_autofree char *to = signpost_table_dup_rating (flip->to);

  switch (signpost_table_count_rows (flip->leaders))
    {
    case 0:
      return g_strdup_printf (_("If %s turns out to be %s on “%s”, every option fails a must."),
                              option, to, criterion);
    case 1:
      return g_strdup_printf (_("If %s turns out to be %s on “%s”, %s comes first."),
                              option, to, criterion, leaders);
    default:
      /* Translators: the last is a list of two or more options */
      return g_strdup_printf (_("If %s turns out to be %s on “%s”, %s are level."),
                              option, to, criterion, leaders);
    }
}

static SignpostChange *
make_rating_change (const SignpostRatingTable *table,
                    const SignpostFlip        *flip)
{
  SignpostChange *change = g_new0 (SignpostChange, 1);
  const char *option = table->option_quoted[flip->option];
  const char *criterion = table->criterion_name[flip->criterion];
  g_autofree char *leaders = signpost_table_dup_names (table, flip->leaders);

  change->kind = SIGNPOST_CHANGE_RATING;
  change->id = g_strdup_printf ("rating/%s/%s", table->option_id[flip->option],
                                table->criterion_id[flip->criterion]);
  change->text = flip->from > 0 ? dup_known_text (flip, option, criterion, leaders)
                                : dup_unknown_text (flip, option, criterion, leaders);
  change->option = flip->option;
  change->criterion = flip->criterion;
  change->leaders = flip->leaders;

  return change;
}

/* Importance */

static char *
dup_importance_text (const SignpostRatingTable *table,
                     const NearBound           *near,
                     gboolean                   is_high)
{
  const char *criterion = table->criterion_name[near->interval->criterion];
  const char *rival = table->option_quoted[near->bound->rival];
  int now = signpost_table_get_percent (table, near->interval->criterion);
  int percent = signpost_fraction_to_percent (near->bound->n, near->bound->d);

  if (percent == now && is_high)
    return g_strdup_printf (_("If “%s” counts for slightly more than now (%d %%), %s comes first."),
                            criterion, now, rival);
  if (percent == now)
    return g_strdup_printf (_("If “%s” counts for slightly less than now (%d %%), %s comes first."),
                            criterion, now, rival);

  if (is_high)
    return g_strdup_printf (_("If “%s” counts for more than %d %% (now %d %%), %s comes first."),
                            criterion, percent, now, rival);

  return g_strdup_printf (_("If “%s” counts for less than %d %% (now %d %%), %s comes first."),
                          criterion, percent, now, rival);
}

static SignpostChange *
make_importance_change (const SignpostRatingTable *table,
                        const NearBound           *near)
{
  SignpostChange *change = g_new0 (SignpostChange, 1);
  gboolean is_high = near->bound == &near->interval->high;

  change->kind = SIGNPOST_CHANGE_IMPORTANCE;
  change->id = g_strdup_printf ("importance/%s/%s",
                                table->criterion_id[near->interval->criterion],
                                is_high ? "high" : "low");
  change->text = dup_importance_text (table, near, is_high);
  change->option = -1;
  change->criterion = near->interval->criterion;
  change->leaders = 1u << near->bound->rival;

  return change;
}

static int
compare_near (gconstpointer a,
              gconstpointer b)
{
  const NearBound *near = a, *other = b;
  gint64 left = near->distance * other->bound->d, right = other->distance * near->bound->d;

  if (left != right)
    return left < right ? -1 : 1;

  return (int) near->interval->criterion - (int) other->interval->criterion;
}

static void
add_near (GArray                       *list,
          const SignpostRatingTable    *table,
          const SignpostWeightInterval *interval,
          const SignpostShareBound     *bound)
{
  NearBound near = { interval, bound, 0 };

  if (bound->rival < 0)
    return;

  near.distance = bound->n * table->total_points - table->points[interval->criterion] * bound->d;
  near.distance = ABS (near.distance);
  g_array_append_val (list, near);
}

static GArray *
list_near (const SignpostRatingTable *table,
           GArray                    *intervals)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (NearBound));

  for (guint i = 0; i < intervals->len; i++)
    {
      const SignpostWeightInterval *interval =
        &g_array_index (intervals, SignpostWeightInterval, i);

      add_near (list, table, interval, &interval->low);
      add_near (list, table, interval, &interval->high);
    }

  g_array_sort (list, compare_near);

  return list;
}

GPtrArray *
signpost_changes_new (const SignpostRatingTable *table,
                      GArray                    *flips,
                      GArray                    *intervals)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr (GArray) near = list_near (table, intervals);

  for (guint i = 0; i < flips->len; i++)
    g_ptr_array_add (changes, make_rating_change (table, &g_array_index (flips, SignpostFlip, i)));

  for (guint i = 0; i < near->len; i++)
    g_ptr_array_add (changes, make_importance_change (table, &g_array_index (near, NearBound, i)));

  return changes;
}
