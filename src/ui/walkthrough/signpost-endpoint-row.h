/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_ENDPOINT_ROW (signpost_endpoint_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostEndpointRow, signpost_endpoint_row, SIGNPOST, ENDPOINT_ROW, AdwBin)

/* One endpoint, edited in place: its name and role, whether it can be changed and why not, and what it offers today.
 * Signal: “removed” (somebody asked for that). */
GtkWidget        *signpost_endpoint_row_new           (SignpostDecision    *decision,
                                                       SignpostEndpoint    *endpoint) G_GNUC_WARN_UNUSED_RESULT;
SignpostEndpoint *signpost_endpoint_row_get_endpoint  (SignpostEndpointRow *self);
/* What is said about the topic: what the endpoint offers, or otherwise its name as long as it has none, and then whether it can be
 * changed */
GtkWidget        *signpost_endpoint_row_find          (SignpostEndpointRow *self,
                                                       SignpostTopic        topic);
void              signpost_endpoint_row_set_removable (SignpostEndpointRow *self,
                                                       gboolean             removable);
/* Leaves only what makes a difference to the standing: for trying on a copy of the decision. */
void              signpost_endpoint_row_set_tried     (SignpostEndpointRow *self);
void              signpost_endpoint_row_refresh       (SignpostEndpointRow *self);

G_END_DECLS
