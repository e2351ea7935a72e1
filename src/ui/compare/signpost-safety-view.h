/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-result.h"
#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SAFETY_VIEW (signpost_safety_view_get_type ())
G_DECLARE_FINAL_TYPE (SignpostSafetyView, signpost_safety_view, SIGNPOST, SAFETY_VIEW, AdwBin)

/* How safe a result is: what would change it, what to find out first, what is certain, how often who is first, how much each criterion may
 * count. Property: decision. */
GtkWidget *signpost_safety_view_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_safety_view_show  (SignpostSafetyView   *self,
                                       SignpostDecision     *decision,
                                       const SignpostResult *result);
/* Only what rests on the rank shares, which have arrived or are awaited */
void       signpost_safety_view_show_shares (SignpostSafetyView   *self,
                                       const SignpostResult *result);
/* Leaves nothing of the decision before */
void       signpost_safety_view_clear (SignpostSafetyView   *self);

G_END_DECLS
