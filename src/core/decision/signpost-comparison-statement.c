/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison-words.h"

#include "core/decision/signpost-list-text.h"
#include "core/decision/signpost-table-words.h"

#include <glib/gi18n-lib.h>

/* The first places in percent that make a rival worth naming */
#define RIVAL_PERCENT  5
#define MAX_PROS       3
#define MAX_CONS       2

/* Compared with today */

/* (nullable): the criteria on which both are known and differ by the sign; %NULL when there are
 * none */
static char *
dup_by_sign (const SignpostRatingTable *table,
             guint                      baseline,
             guint                      option,
             int                        sign)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint j = 0; j < table->n_criteria; j++)
    {
      int mine = table->half_steps[option][j], its = table->half_steps[baseline][j];

      if (mine > 0 && its > 0 && (mine > its) - (mine < its) == sign)
        g_ptr_array_add (names, table->criterion_name[j]);
    }

  if (names->len == 0)
    return NULL;

  g_ptr_array_add (names, NULL);

  return signpost_dup_list_text ((const char * const *) names->pdata);
}

static char *
dup_differences (const char *today,
                 const char *name,
                 const char *better,
                 const char *worse)
{
  if (better != NULL && worse != NULL)
    return g_strdup_printf (_("Compared with %s, %s is better on %s, and worse on %s."),
                            today, name, better, worse);
  if (better != NULL)
    return g_strdup_printf (_("Compared with %s, %s is better on %s, and nowhere worse."),
                            today, name, better);
  if (worse != NULL)
    return g_strdup_printf (_("Compared with %s, %s is nowhere better, and worse on %s."),
                            today, name, worse);

  return g_strdup_printf (_("Compared with %s, %s is neither better nor worse anywhere."),
                          today, name);
}

static guint
count_unknown (const SignpostRatingTable *table,
               guint                      baseline,
               guint                      option)
{
  guint count = 0;

  for (guint j = 0; j < table->n_criteria; j++)
    if (table->half_steps[option][j] == 0 || table->half_steps[baseline][j] == 0)
      count++;

  return count;
}

char *
signpost_words_dup_today (const SignpostRatingTable *table,
                          guint                      baseline,
                          guint                      option)
{
  g_autofree char *better = dup_by_sign (table, baseline, option, 1);
  g_autofree char *worse = dup_by_sign (table, baseline, option, -1);
  const char *today = table->option_quoted[baseline], *name = table->option_quoted[option];
  guint n_unknown = count_unknown (table, baseline, option);
  g_autofree char *differences = NULL;

  if (baseline == option)
    return g_strdup ("");

  if (n_unknown == table->n_criteria)
    return g_strdup_printf (_("Nothing is known yet to compare %s with %s."), name, today);

  differences = dup_differences (today, name, better, worse);
  if (n_unknown == 0)
    return g_steal_pointer (&differences);

  /* Translators: a whole sentence, then how many criteria it leaves out */
  return g_strdup_printf (ngettext ("%s On %u criterion it is not known.",
                                    "%s On %u criteria it is not known.", n_unknown),
                          differences, n_unknown);
}

/* Y-statement */

static char *
dup_rivals (const SignpostRatingTable *table,
            guint                      chosen,
            const SignpostRankShares  *shares)
{
  guint rivals = 0;
  guint runner_up = table->order[0] == chosen ? table->order[1] : table->order[0];

  for (guint i = 0; shares != NULL && i < table->n_options; i++)
    if (i != chosen && signpost_rank_shares_reach (shares, i, 0, RIVAL_PERCENT))
      rivals |= 1u << i;

  return signpost_table_dup_names (table, rivals != 0 ? rivals : 1u << runner_up);
}

/* (nullable): the criteria that speak most for the chosen option against the best other one */
static char *
dup_pros (const SignpostRatingTable *table,
          guint                      chosen)
{
  guint other = table->order[0] == chosen ? table->order[1] : table->order[0];
  SignpostHeadToHead against = signpost_head_to_head_compute (table, chosen, other);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < MIN (against.n_for_a, MAX_PROS); i++)
    g_ptr_array_add (names, table->criterion_name[against.for_a[i]]);

  if (names->len == 0)
    return NULL;

  g_ptr_array_add (names, NULL);

  return signpost_dup_list_text ((const char * const *) names->pdata);
}

/* By how much the best rival on a criterion is ahead there; the rival goes to @best */
static int
find_con (const SignpostRatingTable *table,
          guint                      chosen,
          guint                      criterion,
          guint                     *best)
{
  int level = signpost_rating_table_get_level (table, chosen, criterion);
  int most = 0;

  for (guint place = 0; place < table->n_options; place++)
    {
      guint rival = table->order[place];
      int lead = signpost_rating_table_get_level (table, rival, criterion) - level;

      if (lead > most)
        {
          most = lead;
          *best = rival;
        }
    }

  return most * table->points[criterion];
}

/* (nullable): where the best rival is better, weightiest first */
static char *
dup_cons (const SignpostRatingTable *table,
          guint                      chosen)
{
  int weights[SIGNPOST_TABLE_MAX_CRITERIA];
  guint rivals[SIGNPOST_TABLE_MAX_CRITERIA];
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint j = 0; j < table->n_criteria; j++)
    weights[j] = find_con (table, chosen, j, &rivals[j]);

  for (guint n = 0; n < MAX_CONS; n++)
    {
      guint most = 0;

      for (guint j = 1; j < table->n_criteria; j++)
        if (weights[j] > weights[most])
          most = j;

      if (weights[most] == 0)
        break;

      weights[most] = 0;
      /* Translators: an option, and a criterion; goes on after “accepting that” */
      g_ptr_array_add (items, g_strdup_printf (_("%s is better on %s"),
                                               table->option_quoted[rivals[most]],
                                               table->criterion_name[most]));
    }

  if (items->len == 0)
    return NULL;

  g_ptr_array_add (items, NULL);

  return signpost_dup_list_text ((const char * const *) items->pdata);
}

static const char *
find_most_important (const SignpostRatingTable *table)
{
  guint most = 0;

  for (guint j = 1; j < table->n_criteria; j++)
    if (table->points[j] > table->points[most])
      most = j;

  return table->criterion_name[most];
}

static const char *
or_else (const char *text,
         const char *otherwise)
{
  return text != NULL && *text != '\0' ? text : otherwise;
}

char *
signpost_words_dup_statement (const SignpostRatingTable *table,
                              const char                *context,
                              const char                *facing,
                              guint                      chosen,
                              const SignpostRankShares  *shares)
{
  const char *name, *about, *against_what;
  g_autofree char *rivals = NULL;
  g_autofree char *pros = NULL;
  g_autofree char *cons = NULL;

  g_return_val_if_fail (chosen < table->n_options, NULL);

  if (!signpost_rating_table_is_ranked (table))
    return g_strdup ("");

  name = table->option_quoted[chosen];
  about = or_else (context, "…");
  against_what = or_else (facing, find_most_important (table));
  rivals = dup_rivals (table, chosen, shares);
  pros = dup_pros (table, chosen);
  cons = dup_cons (table, chosen);

  if (pros != NULL && cons != NULL)
    return g_strdup_printf (_("In the context of %s, facing %s, we decided for %s and against %s, "
                              "to achieve %s, accepting that %s."),
                            about, against_what, name, rivals, pros, cons);
  if (pros != NULL)
    return g_strdup_printf (_("In the context of %s, facing %s, we decided for %s and against %s, "
                              "to achieve %s."),
                            about, against_what, name, rivals, pros);
  if (cons != NULL)
    return g_strdup_printf (_("In the context of %s, facing %s, we decided for %s and against %s, "
                              "accepting that %s."),
                            about, against_what, name, rivals, cons);

  return g_strdup_printf (_("In the context of %s, facing %s, we decided for %s and against %s."),
                          about, against_what, name, rivals);
}
