/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-answer-offer.h"
#include "ui/answer/signpost-answer-editor.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_CHOICE_EDITOR (signpost_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostChoiceEditor, signpost_choice_editor, SIGNPOST, CHOICE_EDITOR, SignpostAnswerEditor)

/* One or several of a question’s answers: radio or check rows, “Not sure” below them. Many answers can be searched; the use case that
 * was chosen shows what it is and what fits it. */

/* offer: (nullable): what earlier answers speak for; nothing is answered until somebody takes it */
void signpost_choice_editor_set_offer (SignpostChoiceEditor      *self,
                                       const SignpostAnswerOffer *offer);

G_END_DECLS
