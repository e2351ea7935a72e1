/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision.h"
#include "ui/signpost-keyed-box.h"

G_BEGIN_DECLS

/* Puts what a step asks into a box, in the catalogue's order: a SignpostQuestionBox for each question about each of its subjects, an
 * editor of its own for what is asked together. What is there already is refreshed and stays; what is not asked any more steps aside.
 * first: whether the title is asked too. */
void        signpost_step_questions_fill    (SignpostKeyedBox    *box,
                                             SignpostDecision    *decision,
                                             const char          *step_id,
                                             gboolean             first);
/* (nullable): the child that asks a question; about another subject when there is none about this one */
GtkWidget  *signpost_step_questions_find    (SignpostKeyedBox    *box,
                                             SignpostQuestion    *question,
                                             const char          *subject);

G_END_DECLS
