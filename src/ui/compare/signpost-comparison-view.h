/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_COMPARISON_VIEW (signpost_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (SignpostComparisonView, signpost_comparison_view, SIGNPOST, COMPARISON_VIEW, SignpostDecisionWidget)

/* The comparison of a decision's options on one page: what counts, the ratings, the result, the choice; above them the result in one sentence.
 * When it is first seen and nothing has been rated, ratings of technical options are taken over. */
GtkWidget *signpost_comparison_view_new (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
