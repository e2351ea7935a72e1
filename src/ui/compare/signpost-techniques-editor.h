/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TECHNIQUES_EDITOR (signpost_techniques_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTechniquesEditor, signpost_techniques_editor, SIGNPOST, TECHNIQUES_EDITOR, SignpostDecisionWidget)

/* The technical options of a decision: which one each leg of each compared option uses, and how good those in play are. */
GtkWidget *signpost_techniques_editor_new (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
