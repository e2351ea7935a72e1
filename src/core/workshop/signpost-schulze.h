/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/workshop/signpost-agreement.h"
#include "core/workshop/signpost-rankings.h"

G_BEGIN_DECLS

/**
 * SignpostSchulze:
 * @preferred: how many people put one option before another
 * @strength: the strength of the strongest path from one option to another; 0 when there is none
 * @rank: 1 + how many options beat it: 1 for the first; options of which neither beats the other may share one
 * @order: the options by rank, those that share one as they were read
 * @head_to_head: the option that a majority prefers to each other one (the Condorcet winner), -1 when there is none
 * @cycle: a bit for each option of a circle in which a majority prefers each to the next, that of the option which stands highest; 0
 *         when there is none
 * @agreement: of the people who left out no option
 *
 * What people have together decided who only put options in order, by the method of Schulze (A new monotonic, clone-independent,
 * reversal symmetric, and Condorcet-consistent single-winner election method, Social Choice and Welfare 36, 2011). A link from x to y
 * is there when more people prefer x to y than y to x, and as strong as there are people who do; a path is as strong as its weakest
 * link; x beats y when the strongest path from x to y is stronger than that back. Equal options are preferred by nobody; those that
 * were left out stand behind all others.
 */
typedef struct
{
  guint             n_options;
  guint             preferred[SIGNPOST_RANKINGS_MAX_OPTIONS][SIGNPOST_RANKINGS_MAX_OPTIONS];
  guint             strength[SIGNPOST_RANKINGS_MAX_OPTIONS][SIGNPOST_RANKINGS_MAX_OPTIONS];
  guint             rank[SIGNPOST_RANKINGS_MAX_OPTIONS];
  guint             order[SIGNPOST_RANKINGS_MAX_OPTIONS];
  int               head_to_head;
  guint             cycle;
  SignpostAgreement agreement;
} SignpostSchulze;

SignpostSchulze  *signpost_schulze_new           (const SignpostRankings *rankings) G_GNUC_WARN_UNUSED_RESULT;
void              signpost_schulze_free          (SignpostSchulze        *self);
/* Translated: a circle first if there is one, who is first and why, and how far people agree */
char            **signpost_schulze_dup_sentences (const SignpostSchulze  *self,
                                                  const SignpostRankings *rankings) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostSchulze, signpost_schulze_free)

G_END_DECLS
