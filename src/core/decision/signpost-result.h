/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-comparison-words.h"
#include "core/decision/signpost-risks.h"

G_BEGIN_DECLS

/* How all of this is computed, for records: whoever knows what stands here can compute the same */
#define SIGNPOST_RESULT_METHOD "additive-1 / robust-1 / N=20000 / seed=20250101"

/**
 * SignpostShareSet:
 * @shown: under the lens that the comparison is looked at through
 * @usual: under the default lens, which the verdict rests on
 * @any: as if nothing were known about importance
 *
 * The rank shares that a result needs.
 */
typedef struct
{
  SignpostRankShares *shown, *usual, *any;
} SignpostShareSet;

/* On this thread; (nullable): %NULL when cancelled */
SignpostShareSet *signpost_share_set_new        (const SignpostRatingTable *table,
                                                 SignpostLens               lens,
                                                 GCancellable              *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void              signpost_share_set_free       (SignpostShareSet          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostShareSet, signpost_share_set_free)

/* On worker threads; the only error is G_IO_ERROR_CANCELLED. */
void              signpost_share_set_new_async  (const SignpostRatingTable *table,
                                                 SignpostLens               lens,
                                                 GCancellable              *cancellable,
                                                 GAsyncReadyCallback        callback,
                                                 gpointer                   user_data);
SignpostShareSet *signpost_share_set_new_finish (GAsyncResult              *result,
                                                 GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * SignpostSaying:
 *
 * What a sentence of the result is about.
 */
typedef enum
{
  SIGNPOST_SAYING_WHY,        /* the leader against the runner-up */
  SIGNPOST_SAYING_CHANGES,    /* what would change it */
  SIGNPOST_SAYING_SAFETY,     /* how safe it is; grows when the shares come */
  SIGNPOST_SAYING_FIND_OUT,   /* what to find out first, and what to leave */
  SIGNPOST_N_SAYINGS,
} SignpostSaying;

/**
 * SignpostResult:
 * @certificates: with unsure ratings as ranges, whatever the lens: what the verdict rests on
 * @intervals: (element-type SignpostWeightInterval)
 * @flips: (element-type SignpostFlip)
 * @changes: (element-type SignpostChange): both of them as sentences that can be ticked
 * @find_out: (element-type SignpostFindOut)
 * @risks: (element-type SignpostRisk): what a record's list of risks can start from
 * @first_places: (element-type SignpostFirstPlace): by option: whether it can be first at all
 * @verdict: without shares what is certain, and pending; with them the last word
 * @shares: (nullable): until they were taken
 * @sayings: whole sentences, by what they are about; none is %NULL
 * @sentences: all of them in the order to read them
 *
 * Everything that a comparison says, for screens, records and programs alike. A value: it does not follow changes. All of it but the
 * shares takes a millisecond or two, so it is made anew after every edit; the shares come from a worker, and are taken when they are
 * there.
 */
typedef struct
{
  SignpostLens          lens;
  SignpostRanking      *ranking;
  SignpostRatingTable  *table;
  SignpostCertificates  certificates;
  GArray               *intervals;
  GArray               *flips;
  GPtrArray            *changes;
  GArray               *find_out;
  GArray               *first_places;
  GPtrArray            *risks;
  SignpostVerdict      *verdict;
  SignpostShareSet     *shares;
  char                **sayings[SIGNPOST_N_SAYINGS];
  char                **sentences;
  char                 *ranking_headline;
} SignpostResult;

SignpostResult *signpost_result_new         (SignpostComparison   *comparison) G_GNUC_WARN_UNUSED_RESULT;
void            signpost_result_free        (SignpostResult       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostResult, signpost_result_free)

/* shares: (transfer full), of this result's table and lens; verdict and sentences are made anew */
void            signpost_result_take_shares (SignpostResult       *self,
                                             SignpostShareSet     *shares);
/**
 * signpost_result_dup_share:
 * @rank: 0 for the first
 *
 * How often an option has a rank in the shown shares: “58 %”, “under 1 %”; but “always” or “never” for the first place where a certificate
 * proves it under the lens. "" while there are no shares.
 */
char           *signpost_result_dup_share   (const SignpostResult *self,
                                             guint                 option,
                                             guint                 rank) G_GNUC_WARN_UNUSED_RESULT;
/* Index in the table of an option or criterion of the comparison; -1 when it is not ranked, or does not count */
int             signpost_result_find_option    (const SignpostResult *self,
                                                guint                 option);
int             signpost_result_find_criterion (const SignpostResult *self,
                                                guint                 criterion);

G_END_DECLS
