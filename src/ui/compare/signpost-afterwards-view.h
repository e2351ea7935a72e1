/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_AFTERWARDS_VIEW (signpost_afterwards_view_get_type ())
G_DECLARE_FINAL_TYPE (SignpostAfterwardsView, signpost_afterwards_view, SIGNPOST, AFTERWARDS_VIEW, SignpostDecisionWidget)

/* How the chosen option really was on each criterion, entered later, and which criteria were rated too high or too low. It shows itself once
 * there is something to look back at: a choice in a decision that was not begun today. */
GtkWidget *signpost_afterwards_view_new (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
