/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_CRITERIA_EDITOR (signpost_criteria_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostCriteriaEditor, signpost_criteria_editor, SIGNPOST, CRITERIA_EDITOR, SignpostDecisionWidget)

/* What counts, and how much. Actions: criteria.add, criteria.remove (s: id). */
GtkWidget *signpost_criteria_editor_new (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
