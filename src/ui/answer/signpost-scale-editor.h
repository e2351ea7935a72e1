/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/answer/signpost-answer-editor.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SCALE_EDITOR (signpost_scale_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostScaleEditor, signpost_scale_editor, SIGNPOST, SCALE_EDITOR, SignpostAnswerEditor)

/* A rating from 1 to 5, or “don’t know”, with a note beside it. */

G_END_DECLS
