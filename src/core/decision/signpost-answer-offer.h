/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

/**
 * SignpostAnswerOffer:
 *
 * What earlier answers speak for at a question that nobody has answered. Whoever asks may take it; it counts for nothing until then.
 * @answer: borrowed from the question
 * @source: the question whose answer it comes from
 * @because: that answer in words, translated, such as “Within minutes”
 */
typedef struct
{
  SignpostAnswer   *answer;
  SignpostQuestion *source;
  char             *because;
} SignpostAnswerOffer;

/* (nullable): the first of the question’s defaults whose condition holds; NULL when none does, when something was answered, when the
 * question is not asked, and when the leg that is the subject is settled on, forced to or only allows something else than the answer would
 * settle. standing: of the decision as it is */
SignpostAnswerOffer *signpost_decision_offer_answer (SignpostDecision       *decision,
                                                     const SignpostStanding *standing,
                                                     SignpostQuestion       *question,
                                                     const char             *subject) G_GNUC_WARN_UNUSED_RESULT;
void                 signpost_answer_offer_free     (SignpostAnswerOffer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostAnswerOffer, signpost_answer_offer_free)

G_END_DECLS
