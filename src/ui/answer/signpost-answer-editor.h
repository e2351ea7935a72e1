/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_ANSWER_EDITOR (signpost_answer_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (SignpostAnswerEditor, signpost_answer_editor, SIGNPOST, ANSWER_EDITOR, AdwBin)

/**
 * SignpostAnswerEditorClass:
 * @refresh: shows the decision's reply; must not write to the decision, and must leave alone what somebody is typing
 *
 * What a question is answered with: a subclass for each type of question. Writes straight into the decision; whoever embeds it
 * refreshes it when the decision changes. Properties, all construct-only: decision, question, subject.
 */
struct _SignpostAnswerEditorClass
{
  AdwBinClass parent_class;

  void (*refresh) (SignpostAnswerEditor *self);
};

/* The editor for the question's type */
GtkWidget        *signpost_answer_editor_new          (SignpostDecision     *decision,
                                                       SignpostQuestion     *question,
                                                       const char           *subject) G_GNUC_WARN_UNUSED_RESULT;
SignpostDecision *signpost_answer_editor_get_decision (SignpostAnswerEditor *self);
SignpostQuestion *signpost_answer_editor_get_question (SignpostAnswerEditor *self);
const char       *signpost_answer_editor_get_subject  (SignpostAnswerEditor *self);
void              signpost_answer_editor_refresh      (SignpostAnswerEditor *self);

G_END_DECLS
