/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_OPTIONS_EDITOR (signpost_options_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostOptionsEditor, signpost_options_editor, SIGNPOST, OPTIONS_EDITOR, SignpostDecisionWidget)

/* The options of a decision: which there are, what they combine, which are compared. Actions: options.propose, options.add, options.add-combination (s: id),
 * options.remove (s: id). */
GtkWidget *signpost_options_editor_new (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
