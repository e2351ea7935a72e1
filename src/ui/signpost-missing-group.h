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

/* What a record still lacks, each a row that goes to where it is said. Hidden when it lacks nothing. Property: limit (uint; how many rows
 * there are at most, 0 for all). Uses win.go-to-step. */
void     signpost_missing_group_update      (SignpostMissingGroup *self,
                                             SignpostDecision     *decision);
/* Whether nothing was missing at the last update */
gboolean signpost_missing_group_is_complete (SignpostMissingGroup *self);

G_END_DECLS
