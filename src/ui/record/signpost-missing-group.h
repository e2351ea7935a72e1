/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MISSING_GROUP (signpost_missing_group_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMissingGroup, signpost_missing_group, SIGNPOST, MISSING_GROUP, AdwPreferencesGroup)

/* Everything that a record still lacks, with a button each that goes to its question. Hidden when it lacks nothing. Uses
 * win.go-to-step. */
void     signpost_missing_group_update      (SignpostMissingGroup *self,
                                             SignpostDecision     *decision);
/* Whether nothing was missing at the last update */
gboolean signpost_missing_group_is_complete (SignpostMissingGroup *self);

G_END_DECLS
