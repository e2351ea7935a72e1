/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-statement-draft.h"

#include <glib/gi18n-lib.h>

/* -1 when it is not ranked, or nothing is chosen */
static int
find_chosen (SignpostDecision     *decision,
             const SignpostResult *result)
{
  SignpostOption *chosen = signpost_decision_get_chosen (decision);
  int index = -1;

  if (chosen != NULL)
    index = signpost_comparison_find_option (signpost_decision_get_comparison (decision),
                                             signpost_option_get_id (chosen));

  return index >= 0 ? signpost_result_find_option (result, (guint) index) : -1;
}

/* (nullable): what the most important criterion must cope with, in the words of whoever wrote that down */
static char *
dup_facing (SignpostComparison        *comparison,
            const SignpostRatingTable *table)
{
  const char *scenario;
  guint most = 0;

  for (guint j = 1; j < table->n_criteria; j++)
    if (table->points[j] > table->points[most])
      most = j;

  scenario = signpost_comparison_get_criterion (comparison, table->criterion[most])->scenario;

  if (scenario == NULL || *scenario == '\0')
    return NULL;

  /* Translators: quotation marks, as the language has them */
  return g_strdup_printf (_("“%s”"), scenario);
}

char *
signpost_statement_draft (SignpostDecision     *decision,
                          const SignpostResult *result)
{
  SignpostUseCase *use_case;
  g_autofree char *facing = NULL;
  int chosen;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);

  chosen = find_chosen (decision, result);

  if (chosen < 0 || !signpost_rating_table_is_ranked (result->table))
    return g_strdup ("");

  use_case = signpost_decision_get_use_case (decision);
  facing = dup_facing (signpost_decision_get_comparison (decision), result->table);

  return signpost_words_dup_statement (result->table,
                                       use_case != NULL ? signpost_use_case_get_title (use_case)
                                                        : signpost_decision_get_title (decision),
                                       facing, (guint) chosen,
                                       result->shares != NULL ? result->shares->usual : NULL);
}
