/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"
#include "core/decision/signpost-result.h"
#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_RESULT_ROW (signpost_result_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostResultRow, signpost_result_row, SIGNPOST, RESULT_ROW, AdwBin)

/* Where one option ends up: rank, name, fit, score with its bar of contributions, what is missing; or why it is not compared.
 * And, with a symbol, that it cannot be built, which blocks nothing. */
GtkWidget *signpost_result_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* ranked: of the result */
void       signpost_result_row_show (SignpostResultRow          *self,
                                     SignpostDecision           *decision,
                                     const SignpostStanding     *standing,
                                     const SignpostResult       *result,
                                     const SignpostRankedOption *ranked);

G_END_DECLS
