/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_PROPOSE_BAR (signpost_propose_bar_get_type ())
G_DECLARE_FINAL_TYPE (SignpostProposeBar, signpost_propose_bar, SIGNPOST, PROPOSE_BAR, SignpostDecisionWidget)

/* For whoever comes to the comparison without options: one click makes them from the answers, or from the use case alone. Hidden as soon
 * as there are two to compare. */
GtkWidget *signpost_propose_bar_new (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
