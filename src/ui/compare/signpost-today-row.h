/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TODAY_ROW (signpost_today_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTodayRow, signpost_today_row, SIGNPOST, TODAY_ROW, SignpostDecisionWidget)

/* Which option stands for what there is today, and whether ratings are shown as differences to it. Property: active (boolean, read-only). */
GtkWidget *signpost_today_row_new        (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;
gboolean   signpost_today_row_get_active (SignpostTodayRow *self);

G_END_DECLS
