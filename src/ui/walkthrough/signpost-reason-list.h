/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_REASON_LIST (signpost_reason_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostReasonList, signpost_reason_list, SIGNPOST, REASON_LIST, AdwBin)

/* Reasons, one below the other, each a link to the question behind it. Uses the action win.go-to-step. */
GtkWidget *signpost_reason_list_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* reasons: (element-type SignpostReason); method: (nullable): whose reasons they are; endpoints_question: (nullable): where reasons lead
 * that lie in an endpoint */
void       signpost_reason_list_set        (SignpostReasonList           *self,
                                            GPtrArray                    *reasons,
                                            const SignpostMethodStanding *method,
                                            SignpostQuestion             *endpoints_question);
/* “+3”, “−2”, “0” */
char      *signpost_points_to_text         (int                  points) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
