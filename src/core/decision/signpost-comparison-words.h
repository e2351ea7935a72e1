/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-certificates.h"
#include "core/decision/signpost-changes.h"
#include "core/decision/signpost-first-place.h"
#include "core/decision/signpost-head-to-head.h"
#include "core/decision/signpost-rank-shares.h"
#include "core/decision/signpost-verdict.h"

G_BEGIN_DECLS

/* What a comparison says, in whole translated sentences of plain text. Each is (transfer full) and "" when there is nothing to say. */

/* “No single rating can change the result.” and “No single importance can change the result.”, as far as they hold */
char *signpost_words_dup_strong        (const SignpostRatingTable  *table,
                                        GArray                     *flips,
                                        GArray                     *intervals) G_GNUC_WARN_UNUSED_RESULT;
/* “Narrowly ahead: D is first in 58 % of the cases tried.” @shares: under the default lens; @any: (nullable): shares under the lens any,
 * for who would be first more often if nothing were known about importance */
char *signpost_words_dup_safety        (const SignpostRatingTable  *table,
                                        const SignpostRankShares   *shares,
                                        const SignpostRankShares   *any) G_GNUC_WARN_UNUSED_RESULT;
/* “Finding out how good B is on “Cost” could change the result (2 chances in 5).” or “… could not change the result: leave it.” */
char *signpost_words_dup_find_out      (const SignpostRatingTable  *table,
                                        const SignpostFindOut      *find_out) G_GNUC_WARN_UNUSED_RESULT;
/* “C can be first only if “Taxes” counts for more than 50 %.”, “With these ratings C is never first, whatever counts how much.” … */
char *signpost_words_dup_first_place   (const SignpostRatingTable  *table,
                                        guint                       option,
                                        const SignpostFirstPlace   *first_place) G_GNUC_WARN_UNUSED_RESULT;

/* The drawings in words, for screen readers and paper */
char *signpost_words_dup_bars          (const SignpostRatingTable  *table) G_GNUC_WARN_UNUSED_RESULT;
char *signpost_words_dup_shares        (const SignpostRatingTable  *table,
                                        const SignpostRankShares   *shares) G_GNUC_WARN_UNUSED_RESULT;
char *signpost_words_dup_interval      (const SignpostRatingTable    *table,
                                        const SignpostWeightInterval *interval) G_GNUC_WARN_UNUSED_RESULT;

/**
 * signpost_words_dup_today:
 * @baseline: what there is today
 *
 * “Compared with Today, D is better on Cost and Speed, and worse on Effort.” Where a rating is not known, nothing is claimed: how many
 * criteria these are is said after it. "" for the baseline itself.
 */
char *signpost_words_dup_today         (const SignpostRatingTable  *table,
                                        guint                       baseline,
                                        guint                       option) G_GNUC_WARN_UNUSED_RESULT;

/**
 * signpost_words_dup_statement:
 * @context: (nullable): the use case; %NULL or "" leaves “…” to be filled in
 * @facing: (nullable): the scenario of what counts most; %NULL or "" names the criterion with most points
 * @chosen: the option that was decided for
 * @shares: (nullable): under the default lens; rivals are those with a first place in at least 5 %, else the runner-up
 *
 * A first draft of the Y-statement (Zimmermann): in the context of …, facing …, we decided for … and against …, to achieve …, accepting
 * that …. What is achieved and accepted are the pros and cons against the runner-up.
 */
char *signpost_words_dup_statement     (const SignpostRatingTable  *table,
                                        const char                 *context,
                                        const char                 *facing,
                                        guint                       chosen,
                                        const SignpostRankShares   *shares) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
