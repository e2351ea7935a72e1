/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_STATEMENT_EDITOR (signpost_statement_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostStatementEditor, signpost_statement_editor, SIGNPOST, STATEMENT_EDITOR, SignpostDecisionWidget)

/* The decision in one sentence, to be written or drafted. Action “statement.draft” of whoever is around it. */
GtkWidget *signpost_statement_editor_new (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
