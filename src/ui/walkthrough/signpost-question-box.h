/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-answer-offer.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_QUESTION_BOX (signpost_question_box_get_type ())
G_DECLARE_FINAL_TYPE (SignpostQuestionBox, signpost_question_box, SIGNPOST, QUESTION_BOX, AdwBin)

/* A question with its help and its editor, which folds to one line: the wording with the answer. It never folds by itself.
 * Property: open (boolean). */
GtkWidget        *signpost_question_box_new          (SignpostDecision    *decision,
                                                      SignpostQuestion    *question,
                                                      const char          *subject) G_GNUC_WARN_UNUSED_RESULT;
SignpostQuestion *signpost_question_box_get_question (SignpostQuestionBox *self);
const char       *signpost_question_box_get_subject  (SignpostQuestionBox *self);
gboolean          signpost_question_box_is_answered  (SignpostQuestionBox *self);
gboolean          signpost_question_box_get_open     (SignpostQuestionBox *self);
void              signpost_question_box_set_open     (SignpostQuestionBox *self,
                                                      gboolean             open);
/* About how many pixels lower the box gets when it folds; 0 when it is folded */
int               signpost_question_box_get_slack    (SignpostQuestionBox *self);
/* Folds without showing the way, for a change that nobody should see move. Returns by how many pixels it got lower */
int               signpost_question_box_fold_at_once (SignpostQuestionBox *self);
/* Above the wording: the leg or the option that is asked about. (nullable) */
void              signpost_question_box_set_about    (SignpostQuestionBox *self,
                                                      const char          *about);
/* Below the editor: what the catalogue says about the answers as they are. (nullable) */
void              signpost_question_box_set_hint     (SignpostQuestionBox *self,
                                                      const char          *hint);
/* In the editor of a choice: what earlier answers speak for. (nullable) */
void              signpost_question_box_set_offer    (SignpostQuestionBox *self,
                                                      const SignpostAnswerOffer *offer);
void              signpost_question_box_refresh      (SignpostQuestionBox *self);
/* Opens it and puts the focus on its editor */
void              signpost_question_box_reveal       (SignpostQuestionBox *self);

G_END_DECLS
