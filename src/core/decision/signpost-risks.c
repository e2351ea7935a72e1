/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-risks.h"

#include "core/decision/signpost-table-words.h"

#include <glib/gi18n-lib.h>

/* Half steps up to which a rating is weak */
#define WEAK_HALF_STEPS 4

static void
risk_free (gpointer data)
{
  SignpostRisk *risk = data;

  g_free (risk->id);
  g_free (risk->text);
  g_free (risk);
}

/* Takes the text */
static SignpostRisk *
make_risk (const SignpostRatingTable *table,
           SignpostRiskKind           kind,
           guint                      option,
           guint                      criterion,
           char                      *text)
{
  SignpostRisk *risk = g_new0 (SignpostRisk, 1);

  risk->kind = kind;
  risk->id = g_strdup_printf ("%s/%s/%s", kind == SIGNPOST_RISK_WEAK ? "weak" : "open",
                              table->option_id[option], table->criterion_id[criterion]);
  risk->text = text;
  risk->option = option;
  risk->criterion = criterion;

  return risk;
}

static gboolean
is_weak (const SignpostRatingTable *table,
         guint                      option,
         guint                      criterion)
{
  int half_steps = table->half_steps[option][criterion];

  return half_steps > 0 && half_steps <= WEAK_HALF_STEPS &&
         table->points[criterion] * (gint64) table->n_criteria >= table->total_points;
}

static char *
dup_weak_text (const SignpostRatingTable *table,
               guint                      option,
               guint                      criterion)
{
  g_autofree char *rating = signpost_table_dup_rating (table->half_steps[option][criterion]);

  return g_strdup_printf (_("%s is rated only %s on “%s”, which counts for %d %%."),
                          table->option_quoted[option], rating, table->criterion_name[criterion],
                          signpost_table_get_percent (table, criterion));
}

static int
compare_weak (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const SignpostRatingTable *table = data;
  const SignpostRisk *risk = *(const SignpostRisk * const *) a;
  const SignpostRisk *other = *(const SignpostRisk * const *) b;

  if (table->points[risk->criterion] != table->points[other->criterion])
    return table->points[other->criterion] - table->points[risk->criterion];

  if (risk->criterion != other->criterion)
    return (int) risk->criterion - (int) other->criterion;

  return (int) table->place[risk->option] - (int) table->place[other->option];
}

static void
add_weak_of (GPtrArray                 *risks,
             const SignpostRatingTable *table,
             guint                      option)
{
  for (guint j = 0; j < table->n_criteria; j++)
    if (is_weak (table, option, j))
      g_ptr_array_add (risks, make_risk (table, SIGNPOST_RISK_WEAK, option, j,
                                         dup_weak_text (table, option, j)));
}

static void
add_weak (GPtrArray                 *risks,
          const SignpostRatingTable *table)
{
  gint64 best = table->total[table->order[0]];

  for (guint i = 0; i < table->n_options; i++)
    if (table->total[i] == best)
      add_weak_of (risks, table, i);

  g_ptr_array_sort_with_data (risks, compare_weak, (gpointer) table);
}

static char *
dup_open_text (const SignpostRatingTable *table,
               guint                      option,
               guint                      criterion)
{
  const char *name = table->option_quoted[option];
  const char *criterion_name = table->criterion_name[criterion];

  if (table->half_steps[option][criterion] == 0)
    return g_strdup_printf (_("How good %s is on “%s” is not known, and could change who comes "
                              "first."), name, criterion_name);

  return g_strdup_printf (_("How good %s is on “%s” is not certain, and could change who comes "
                            "first."), name, criterion_name);
}

GPtrArray *
signpost_risks_new (const SignpostRatingTable *table,
                    GArray                    *find_out)
{
  GPtrArray *risks = g_ptr_array_new_with_free_func (risk_free);

  if (signpost_rating_table_is_ranked (table))
    add_weak (risks, table);

  for (guint i = 0; i < find_out->len; i++)
    {
      const SignpostFindOut *open = &g_array_index (find_out, SignpostFindOut, i);

      if (open->flip_n > 0)
        g_ptr_array_add (risks, make_risk (table, SIGNPOST_RISK_OPEN, open->option, open->criterion,
                                           dup_open_text (table, open->option, open->criterion)));
    }

  return risks;
}

GPtrArray *
signpost_risks_new_of (const SignpostRatingTable *table,
                       guint                      option)
{
  GPtrArray *risks = g_ptr_array_new_with_free_func (risk_free);

  g_return_val_if_fail (option < table->n_options, risks);

  add_weak_of (risks, table, option);
  g_ptr_array_sort_with_data (risks, compare_weak, (gpointer) table);

  return risks;
}
