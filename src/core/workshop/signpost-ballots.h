/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

/* More people than a room holds */
#define SIGNPOST_BALLOTS_MAX_PEOPLE 1000

/**
 * SignpostBallot:
 * @who: the person
 * @half_steps: by option and criterion of the comparison: 2 × the rating, 2…10; 0 for “don't know”
 */
typedef struct
{
  char   *who;
  guint8  half_steps[SIGNPOST_COMPARISON_MAX_OPTIONS][SIGNPOST_COMPARISON_MAX_CRITERIA];
} SignpostBallot;

/**
 * SignpostBallots:
 * @ballots: (element-type SignpostBallot): by name, in whatever order they came
 * @is_settled: by option and criterion: whether the comparison has a rating of its own there, which goes before the ballots
 *
 * What several people gave the same options on the same criteria, one ballot each.
 */
typedef struct
{
  GPtrArray *ballots;
  gboolean   is_settled[SIGNPOST_COMPARISON_MAX_OPTIONS][SIGNPOST_COMPARISON_MAX_CRITERIA];
} SignpostBallots;

SignpostBallots *signpost_ballots_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void             signpost_ballots_free       (SignpostBallots       *self);
/* (transfer none) (nullable): an empty ballot to fill in; NULL when this person has one, or there are too many */
SignpostBallot  *signpost_ballots_add        (SignpostBallots       *self,
                                              const char            *who);
/* Of the object under the cursor, whose options and criteria the comparison has:
 *
 *   "ballots": [{"who": "P1", "ratings": [{"option": "a", "criterion": "c", "rating": 3.5}]}]
 *
 * What is not rated, or null, is not known. Never NULL; whether it is any good the reader knows at the end. */
SignpostBallots *signpost_ballots_read       (SignpostJsonReader    *reader,
                                              SignpostComparison    *comparison) G_GNUC_WARN_UNUSED_RESULT;
/* The median of what is known, in half steps; the mean of the two in the middle, rounded up to a half step; 0 when nobody knows */
int              signpost_ballots_get_median (const SignpostBallots *self,
                                              guint                  option,
                                              guint                  criterion);
/* The lowest and the highest of what is known; FALSE when nobody knows */
gboolean         signpost_ballots_get_range  (const SignpostBallots *self,
                                              guint                  option,
                                              guint                  criterion,
                                              int                   *lowest,
                                              int                   *highest);
/* Rates with the medians whatever the comparison does not rate itself: its own ratings are what was agreed */
void             signpost_ballots_apply      (SignpostBallots       *self,
                                              SignpostComparison    *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostBallots, signpost_ballots_free)

G_END_DECLS
