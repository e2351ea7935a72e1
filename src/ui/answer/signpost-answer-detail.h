/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

/* What the catalogue knows about an answer: a use case with its fits in words, what a kind of layer does. (nullable) */
char     *signpost_answer_dup_detail    (SignpostAnswer      *answer,
                                         SignpostQuestion    *question,
                                         SignpostDecision    *decision) G_GNUC_WARN_UNUSED_RESULT;
/* Whether an answer is found by a text; a use case also by its other names */
gboolean  signpost_answer_matches       (SignpostAnswer      *answer,
                                         SignpostQuestion    *question,
                                         SignpostDecision    *decision,
                                         const char          *text);
/* A reply in a few words: “Within minutes”, “Automatic retry, Alarm to operations”, “3 rows”. (nullable): not answered */
char     *signpost_decision_dup_summary (SignpostDecision    *decision,
                                         SignpostQuestion    *question,
                                         const char          *subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
