/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

/**
 * SignpostTrial:
 *
 * What a condition is tried on. Only the decision is needed; what asks for a leg does not hold without one.
 * @topology: (nullable): the legs that a mix of methods looks at
 * @leg: (nullable): the leg, with what is known of its methods so far
 * @end: (nullable): the one end that an endpoint condition looks at, instead of either
 * @depth: how many questions deep the trial is; a catalogue whose questions hide each other must not hang us
 */
typedef struct
{
  SignpostDecision               *decision;
  const SignpostTopologyStanding *topology;
  const SignpostLegStanding      *leg;
  SignpostEndpoint               *end;
  guint                           depth;
} SignpostTrial;

/* A condition that is NULL holds always */
gboolean                 signpost_condition_holds          (const SignpostCondition *self,
                                                            const SignpostTrial     *trial);
/* Whether the question is asked, given the other answers */
gboolean                 signpost_trial_is_asked           (const SignpostTrial     *trial,
                                                            SignpostQuestion        *question);
/* Whether the condition is about a leg, so that each leg answers for itself */
gboolean                 signpost_condition_is_about_leg   (const SignpostCondition *self,
                                                            SignpostCatalogue       *catalogue);
/* (nullable): the first condition of a kind in the tree that holds and makes the whole hold */
const SignpostCondition *signpost_condition_find_cause     (const SignpostCondition *self,
                                                            const SignpostTrial     *trial,
                                                            SignpostConditionKind    kind);
/* (nullable): the subject whose reply to the question of an answer condition makes it hold; owned by nobody else */
char                    *signpost_condition_dup_subject    (const SignpostCondition *self,
                                                            const SignpostTrial     *trial) G_GNUC_WARN_UNUSED_RESULT;

/* The methods that a leg runs with: those forced on it, else the chosen one */
gboolean                 signpost_leg_standing_runs_with   (const SignpostLegStanding *self,
                                                            const char * const      *categories);
/* FALSE when neither end can change and what they offer has nothing in common */
gboolean                 signpost_leg_ends_meet            (const SignpostLeg       *leg);
/* (nullable): a forced method that has fewer points than one that is not forced, which is returned in @better */
const SignpostMethodStanding *signpost_leg_standing_find_forced_below (const SignpostLegStanding     *self,
                                                                       const SignpostMethodStanding **better);
gboolean                 signpost_endpoint_is_fixed        (SignpostEndpoint        *endpoint);

G_END_DECLS
