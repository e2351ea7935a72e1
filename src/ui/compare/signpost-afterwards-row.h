/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_AFTERWARDS_ROW (signpost_afterwards_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostAfterwardsRow, signpost_afterwards_row, SIGNPOST, AFTERWARDS_ROW, AdwBin)

/* One criterion, what the option was rated on it, and how it really was */
GtkWidget *signpost_afterwards_row_new    (SignpostComparison    *comparison,
                                           const char            *option_id,
                                           const char            *criterion_id) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_afterwards_row_follow (SignpostAfterwardsRow *self);

G_END_DECLS
