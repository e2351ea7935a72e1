/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_REVISION_GROUP (signpost_revision_group_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRevisionGroup, signpost_revision_group, SIGNPOST, REVISION_GROUP, AdwPreferencesGroup)

/* Which record a decision revises, what becomes of that, and what has changed since it was recorded. Hidden for a decision that revises
 * none. It follows the decision. */
GtkWidget *signpost_revision_group_new          (void) G_GNUC_WARN_UNUSED_RESULT;
/* Once */
void       signpost_revision_group_set_decision (SignpostRevisionGroup *self,
                                                 SignpostDecision      *decision);

G_END_DECLS
