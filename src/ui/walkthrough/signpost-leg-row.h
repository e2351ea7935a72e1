/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LEG_ROW (signpost_leg_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLegRow, signpost_leg_row, SIGNPOST, LEG_ROW, AdwBin)

/* What there is to say about one leg: how the methods stand on it where legs differ, what would be first otherwise, and its notes. */
GtkWidget *signpost_leg_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* alone: there is no other leg, so that the methods need not be told again. FALSE when there is nothing to say */
gboolean   signpost_leg_row_set (SignpostLegRow            *self,
                                 const SignpostLegStanding *standing,
                                 gboolean                   alone,
                                 SignpostQuestion          *endpoints_question);
/* A method with its points, or that it is excluded or forced: “Services +7, forced” */
char      *signpost_method_to_text (const SignpostMethodStanding *method) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
