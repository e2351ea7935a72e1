/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-condition-try.h"

G_BEGIN_DECLS

/* signpost-reason.c */

/* Why a rule speaks, given that it does */
SignpostReason         *signpost_reason_new               (SignpostRule            *rule,
                                                           const SignpostTrial     *trial) G_GNUC_WARN_UNUSED_RESULT;
/* The answers of the reply that make the condition hold, in words: “At once: someone waits” */
char                   *signpost_condition_dup_reply      (const SignpostCondition *cause,
                                                           SignpostQuestion        *question,
                                                           const SignpostReply     *reply) G_GNUC_WARN_UNUSED_RESULT;
SignpostReason         *signpost_reason_copy              (const SignpostReason    *self) G_GNUC_WARN_UNUSED_RESULT;
void                    signpost_reason_free              (SignpostReason          *self);

/* signpost-standing.c */

void                    signpost_method_standing_free     (SignpostMethodStanding  *self);
/* Forced first, then the allowed by points, fit and the catalogue's order, then the excluded */
void                    signpost_sort_methods             (GPtrArray               *methods);
/* Negative when the first stands better by what the answers say, availability aside; 0 when only the catalogue's order is left */
int                     signpost_compare_merit            (const SignpostMethodStanding *a,
                                                           const SignpostMethodStanding *b);

/* signpost-standing-availability.c: what is forced and excluded */
void                    signpost_standing_apply_availability (SignpostDecision     *decision,
                                                           SignpostTopologyStanding *topology,
                                                           SignpostLegStanding     *leg,
                                                           SignpostRule            *rule);
/* signpost-standing-points.c: baseline and points, without the sums */
void                    signpost_standing_apply_points    (SignpostDecision        *decision,
                                                           SignpostTopologyStanding *topology,
                                                           SignpostLegStanding     *leg,
                                                           SignpostRule            *rule);
void                    signpost_method_standing_sum      (SignpostMethodStanding  *self);
/* signpost-standing-notes.c: warnings, advice, blocks, technical options */
void                    signpost_standing_apply_notes     (SignpostStanding        *self,
                                                           SignpostDecision        *decision);

/* (nullable): the first effect of a kind; what (nullable): and that says this */
const SignpostEffect   *signpost_rule_find_effect         (SignpostRule            *rule,
                                                           SignpostEffectKind       kind,
                                                           const char              *what);
/* Whether the rule speaks about the decision, or about any of its legs */
gboolean                signpost_standing_rule_speaks     (const SignpostStanding  *self,
                                                           SignpostDecision        *decision,
                                                           SignpostRule            *rule);

G_END_DECLS
