/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_STANDING_ROW (signpost_standing_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostStandingRow, signpost_standing_row, SIGNPOST, STANDING_ROW, AdwBin)

/* Where one method stands: symbol, name, points as a number and a bar, what it is forced or excluded by; opens to its reasons. */
GtkWidget *signpost_standing_row_new (SignpostCategory             *category) G_GNUC_WARN_UNUSED_RESULT;
/* scale: the points that fill the bar */
void       signpost_standing_row_set (SignpostStandingRow          *self,
                                      const SignpostMethodStanding *standing,
                                      int                           scale,
                                      SignpostQuestion             *endpoints_question);

G_END_DECLS
