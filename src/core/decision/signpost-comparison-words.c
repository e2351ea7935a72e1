/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison-words.h"

#include "core/decision/signpost-fraction.h"
#include "core/decision/signpost-list-text.h"
#include "core/decision/signpost-table-words.h"

#include <glib/gi18n-lib.h>

/* What would change it, and how safe it is */

char *
signpost_words_dup_strong (const SignpostRatingTable *table,
                           GArray                    *flips,
                           GArray                    *intervals)
{
  gboolean no_rating = signpost_rating_table_is_ranked (table) && flips->len == 0;
  gboolean no_importance = signpost_weight_intervals_whole (intervals);

  if (no_rating && no_importance)
    return g_strdup (_("No single rating and no single importance can change the result."));
  if (no_rating)
    return g_strdup (_("No single rating can change the result."));
  if (no_importance)
    return g_strdup (_("No single importance can change the result."));

  return g_strdup ("");
}

static char *
dup_how_safe (const SignpostRatingTable *table,
              const SignpostRankShares  *shares)
{
  guint leader = table->order[0];
  const char *name = table->option_quoted[leader];
  g_autofree char *percent = signpost_rank_shares_dup_percent (shares, leader, 0);

  if (signpost_rating_table_is_tied (table))
    return g_strdup_printf (_("Level, and %s is first in %s of the cases tried."), name, percent);

  switch ((guint) signpost_verdict_find_rung (shares, leader))
    {
    case SIGNPOST_VERDICT_CLEAR:
      return g_strdup_printf (_("Safe: %s is first in %s of the cases tried."), name, percent);
    case SIGNPOST_VERDICT_AHEAD:
      return g_strdup_printf (_("Ahead, but not safe: %s is first in %s of the cases tried."),
                              name, percent);
    case SIGNPOST_VERDICT_NARROW:
      return g_strdup_printf (_("Narrowly ahead: %s is first in %s of the cases tried."),
                              name, percent);
    default:
      return g_strdup_printf (_("Not safe: %s is first in only %s of the cases tried."),
                              name, percent);
    }
}

static guint
find_most_often_first (const SignpostRatingTable *table,
                       const SignpostRankShares  *shares)
{
  guint most = table->order[0];

  for (guint place = 1; place < table->n_options; place++)
    if (shares->counts[table->order[place]][0] > shares->counts[most][0])
      most = table->order[place];

  return most;
}

char *
signpost_words_dup_safety (const SignpostRatingTable *table,
                           const SignpostRankShares  *shares,
                           const SignpostRankShares  *any)
{
  g_autofree char *how_safe = dup_how_safe (table, shares);
  g_autofree char *percent = NULL;
  guint most;

  if (any == NULL)
    return g_steal_pointer (&how_safe);

  most = find_most_often_first (table, any);
  if (most == table->order[0])
    return g_steal_pointer (&how_safe);

  percent = signpost_rank_shares_dup_percent (any, most, 0);

  /* Translators: a whole sentence about how safe the result is, then an option and a percentage */
  return g_strdup_printf (_("%s If nothing were known about importance, %s would be first more "
                            "often (%s)."),
                          how_safe, table->option_quoted[most], percent);
}

char *
signpost_words_dup_find_out (const SignpostRatingTable *table,
                             const SignpostFindOut     *find_out)
{
  const char *option = table->option_quoted[find_out->option];
  const char *criterion = table->criterion_name[find_out->criterion];
  gboolean is_unknown = table->half_steps[find_out->option][find_out->criterion] == 0;

  if (find_out->flip_n == 0 && is_unknown)
    return g_strdup_printf (_("Finding out how good %s is on “%s” could not change the result: "
                              "leave it."), option, criterion);
  if (find_out->flip_n == 0)
    return g_strdup_printf (_("Making sure how good %s is on “%s” could not change the result: "
                              "leave it."), option, criterion);

  if (is_unknown)
    return g_strdup_printf (ngettext ("Finding out how good %s is on “%s” could change the result "
                                      "(%d chance in %d).",
                                      "Finding out how good %s is on “%s” could change the result "
                                      "(%d chances in %d).", find_out->flip_n),
                            option, criterion, find_out->flip_n, find_out->flip_d);

  return g_strdup_printf (ngettext ("Making sure how good %s is on “%s” could change the result "
                                    "(%d chance in %d).",
                                    "Making sure how good %s is on “%s” could change the result "
                                    "(%d chances in %d).", find_out->flip_n),
                          option, criterion, find_out->flip_n, find_out->flip_d);
}

char *
signpost_words_dup_first_place (const SignpostRatingTable *table,
                                guint                      option,
                                const SignpostFirstPlace  *first_place)
{
  const char *name = table->option_quoted[option];
  int percent = signpost_fraction_floor_percent (first_place->needed_n, first_place->needed_d);
  const char *criterion = percent > 0 ? table->criterion_name[first_place->needed_criterion] : NULL;

  switch (first_place->kind)
    {
    case SIGNPOST_FIRST_PLACE_NEVER:
      return g_strdup_printf (_("With these ratings %s is never first, whatever counts how much."),
                              name);

    case SIGNPOST_FIRST_PLACE_LEVEL:
      if (criterion == NULL)
        return g_strdup_printf (_("With these ratings %s is at best level with another."), name);
      return g_strdup_printf (_("With these ratings %s is at best level with another, and only if "
                                "“%s” counts for at least %d %%."),
                              name, criterion, percent);

    case SIGNPOST_FIRST_PLACE_FIRST:
      if (criterion == NULL)
        return g_strdup_printf (_("%s can be first, and no single criterion must count for that."),
                                name);
      return g_strdup_printf (_("%s can be first only if “%s” counts for more than %d %%."),
                              name, criterion, percent);

    default:
      g_return_val_if_reached (NULL);
    }
}

/* Drawings */

char *
signpost_words_dup_bars (const SignpostRatingTable *table)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint place = 0; place < table->n_options; place++)
    {
      guint i = table->order[place];

      if (table->low_score[i] == table->high_score[i])
        /* Translators: an option and its score */
        g_ptr_array_add (items, g_strdup_printf (_("%s %d"), table->option_quoted[i],
                                                 table->score[i]));
      else
        /* Translators: an option, its score, and between what it may turn out */
        g_ptr_array_add (items, g_strdup_printf (_("%s %d (%d to %d)"), table->option_quoted[i],
                                                 table->score[i], table->low_score[i],
                                                 table->high_score[i]));
    }

  if (items->len == 0)
    return g_strdup ("");

  g_ptr_array_add (items, NULL);
  list = signpost_dup_list_text ((const char * const *) items->pdata);

  /* Translators: a list of options with their scores */
  return g_strdup_printf (_("Points out of 100: %s."), list);
}

char *
signpost_words_dup_shares (const SignpostRatingTable *table,
                           const SignpostRankShares  *shares)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint place = 0; place < table->n_options; place++)
    {
      guint i = table->order[place];
      g_autofree char *percent = signpost_rank_shares_dup_percent (shares, i, 0);

      /* Translators: an option, and in how many cases it comes first (“58 %”, “under 1 %”) */
      g_ptr_array_add (items, g_strdup_printf (_("%s in %s"), table->option_quoted[i], percent));
    }
  g_ptr_array_add (items, NULL);
  list = signpost_dup_list_text ((const char * const *) items->pdata);

  /* Translators: a number, and a list of options, each with the share of cases */
  return g_strdup_printf (ngettext ("Of %u case tried, first place goes to %s.",
                                    "Of %u cases tried, first place goes to %s.", shares->n_draws),
                          shares->n_draws, list);
}

char *
signpost_words_dup_interval (const SignpostRatingTable    *table,
                             const SignpostWeightInterval *interval)
{
  const char *leader = table->option_quoted[table->order[0]];
  const char *criterion = table->criterion_name[interval->criterion];
  int now = signpost_table_get_percent (table, interval->criterion);
  int low = signpost_fraction_to_percent (interval->low.n, interval->low.d);
  int high = signpost_fraction_to_percent (interval->high.n, interval->high.d);

  if (interval->low.rival < 0 && interval->high.rival < 0)
    return g_strdup_printf (_("%s stays first however much “%s” counts (now %d %%)."),
                            leader, criterion, now);
  if (interval->low.rival < 0)
    return g_strdup_printf (_("%s stays first while “%s” counts for at most %d %% (now %d %%)."),
                            leader, criterion, high, now);
  if (interval->high.rival < 0)
    return g_strdup_printf (_("%s stays first while “%s” counts for at least %d %% (now %d %%)."),
                            leader, criterion, low, now);

  return g_strdup_printf (_("%s stays first while “%s” counts for %d to %d %% (now %d %%)."),
                          leader, criterion, low, high, now);
}
