/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TICK_LIST (signpost_tick_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTickList, signpost_tick_list, SIGNPOST, TICK_LIST, SignpostDecisionWidget)

/* What the catalogue asks to tick: before a comparison, or (property completion) when a decision is made. It informs and never blocks.
 * Property: summary (string, read-only): how many are ticked. */
GtkWidget *signpost_tick_list_new (SignpostDecision *decision,
                                   gboolean          completion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
