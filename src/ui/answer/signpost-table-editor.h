/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/answer/signpost-answer-editor.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TABLE_EDITOR (signpost_table_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTableEditor, signpost_table_editor, SIGNPOST, TABLE_EDITOR, SignpostAnswerEditor)

/* A table that is edited in place: entries for each row, an empty row to begin with, and a button that adds one. */

G_END_DECLS
