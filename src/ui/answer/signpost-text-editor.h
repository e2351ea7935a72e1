/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/answer/signpost-answer-editor.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TEXT_EDITOR (signpost_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTextEditor, signpost_text_editor, SIGNPOST, TEXT_EDITOR, SignpostAnswerEditor)

/* A text: one line for a date or an event, several lines for everything else. */

G_END_DECLS
