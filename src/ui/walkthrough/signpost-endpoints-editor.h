/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_ENDPOINTS_EDITOR (signpost_endpoints_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostEndpointsEditor, signpost_endpoints_editor, SIGNPOST, ENDPOINTS_EDITOR, AdwBin)

/* The endpoints of a decision, one below the other: the questions about what they are and what they offer, answered in one place.
 * Whoever embeds it refreshes it when the decision changes. */
GtkWidget *signpost_endpoints_editor_new     (SignpostDecision        *decision) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_endpoints_editor_refresh (SignpostEndpointsEditor *self);

G_END_DECLS
