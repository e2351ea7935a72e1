/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_OUTCOME_EDITOR (signpost_outcome_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostOutcomeEditor, signpost_outcome_editor, SIGNPOST, OUTCOME_EDITOR, SignpostDecisionWidget)

/* Which option is chosen, and why not the others. The ranking suggests, people choose: nothing is chosen until somebody does. */
GtkWidget *signpost_outcome_editor_new (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
