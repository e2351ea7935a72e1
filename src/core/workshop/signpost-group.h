/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/workshop/signpost-agreement.h"
#include "core/workshop/signpost-talk-list.h"

G_BEGIN_DECLS

/* The first choices of one person: whole however many options, up to 12, share the first place */
#define SIGNPOST_FIRST_CHOICE_UNIT 27720
/* How many differences are talked about; the next ones wait until these are settled */
#define SIGNPOST_GROUP_MAX_TALKS   5

/**
 * SignpostGroup:
 * @n_people: how many gave a ballot
 * @n_whole: how many of them rated every ranked option on every criterion that counts; only they have a first choice and an order
 * @first_choices: by option of the table, in units of SIGNPOST_FIRST_CHOICE_UNIT: whose own total, with the points of the comparison, puts it
 *                 first; options that share a person's first place share that choice
 * @agreement: on the order of the options by those totals
 * @talks: (element-type SignpostTalk)
 *
 * What several people think of one comparison.
 */
typedef struct
{
  guint             n_people, n_whole;
  guint             n_options;
  gint64            first_choices[SIGNPOST_TABLE_MAX_OPTIONS];
  SignpostAgreement agreement;
  GArray           *talks;
} SignpostGroup;

/* table: of the comparison to which the ballots were applied */
SignpostGroup  *signpost_group_new           (const SignpostRatingTable *table,
                                              const SignpostBallots     *ballots) G_GNUC_WARN_UNUSED_RESULT;
void            signpost_group_free          (SignpostGroup             *self);
/* Translated: who is first for how many, and how far they agree */
char          **signpost_group_dup_sentences (const SignpostGroup       *self,
                                              const SignpostRatingTable *table) G_GNUC_WARN_UNUSED_RESULT;
/* Translated: what to talk about, at most SIGNPOST_GROUP_MAX_TALKS; or that no difference matters */
char          **signpost_group_dup_talks     (const SignpostGroup       *self,
                                              const SignpostRatingTable *table,
                                              const SignpostBallots     *ballots) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostGroup, signpost_group_free)

G_END_DECLS
