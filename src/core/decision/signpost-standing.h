/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

/**
 * SignpostReason:
 *
 * Why a rule spoke: the rule, and the answer behind it.
 * @rule: borrowed from the catalogue
 * @question: (nullable): the question whose answer made it speak, for the link back
 * @subject: the subject of that answer; "" for the decision
 * @endpoint: (nullable): the endpoint behind it, where it was no answer
 * @points: what it adds; 0 for reasons without points
 * @variant: (nullable): the variant it speaks about
 * @cancelled: a penalty that another rule takes away
 * @because: the answer in words, translated, such as “At once: someone waits”
 */
typedef struct
{
  SignpostRule     *rule;
  SignpostQuestion *question;
  char             *subject;
  SignpostEndpoint *endpoint;
  int               points;
  char             *variant;
  gboolean          cancelled;
  char             *because;
} SignpostReason;

/**
 * SignpostMethodStanding:
 *
 * Where one method stands on one leg. Precedence: forced by availability, excluded, points, baseline (facts.md 4.3).
 * @points: sum of reasons, with the best variant's; baseline included
 * @variant: (nullable): the variant that is ahead, when one is
 * @unusual: the use case does not mark it, though it is allowed
 * @forced_on: (nullable): in a summary the legs that it is forced on while it is not on others; translated, such as “Hub → Billing”
 * @excluded_on: (nullable): the same for the legs that it is excluded on
 */
typedef struct
{
  SignpostCategory *category;
  SignpostFitLevel  fit;
  gboolean          forced;
  gboolean          excluded;
  gboolean          unusual;
  int               points;
  const char       *variant;
  char             *forced_on;
  char             *excluded_on;
  GPtrArray        *reasons;   /* (element-type SignpostReason): for, against, forcing and excluding, in rule order */
} SignpostMethodStanding;

/**
 * SignpostLegStanding:
 *
 * @methods: (element-type SignpostMethodStanding): the first is what the answers lead to
 * @otherwise: (nullable): the method that would be first if the endpoints could change; NULL when it is the same
 * @blocked: no method can be built on this leg as things are
 * @notes: (element-type SignpostReason): warnings and advice for this leg
 */
typedef struct
{
  const SignpostLeg *leg;
  GPtrArray         *methods;
  SignpostCategory  *otherwise;
  gboolean           blocked;
  GPtrArray         *notes;
} SignpostLegStanding;

typedef struct
{
  SignpostTopology *topology;
  GPtrArray        *legs;      /* (element-type SignpostLegStanding) */
} SignpostTopologyStanding;

/**
 * SignpostStanding:
 *
 * Where the answers of a decision lead, with every reason. A value: it is computed from a decision and does not follow it.
 * @topologies: (element-type SignpostTopologyStanding): like the decision's
 * @notes: (element-type SignpostReason): warnings and advice for the whole decision
 * @excluded_options: ids of technical options that a rule excludes
 * @suggested_options: ids of technical options that a rule suggests
 */
typedef struct
{
  GPtrArray  *topologies;
  GPtrArray  *notes;
  char      **excluded_options;
  char      **suggested_options;
} SignpostStanding;

SignpostStanding             *signpost_standing_new         (SignpostDecision            *decision) G_GNUC_WARN_UNUSED_RESULT;
void                          signpost_standing_free        (SignpostStanding            *self);
/* (transfer container) (element-type SignpostMethodStanding): the methods of all legs of the first topology taken together, for one
 * list: points of the leg where the method stands worst of those that allow it; forced, or excluded, only if it is so on every leg */
GPtrArray                    *signpost_standing_summarise   (const SignpostStanding      *self) G_GNUC_WARN_UNUSED_RESULT;
const SignpostLegStanding    *signpost_standing_find_leg    (const SignpostStanding      *self,
                                                             const char                  *leg_id);
/* (nullable): the variant whose points count for the method: the first of those with the highest sum, NULL when it has no points */
const char                   *signpost_method_standing_get_counting_variant (const SignpostMethodStanding *self);
/* Variant (nullable): NULL for what speaks of no variant. The sum leaves out what something else makes up for; has_points () does not. */
int                           signpost_method_standing_sum_variant (const SignpostMethodStanding *self,
                                                             const char                   *variant);
gboolean                      signpost_method_standing_has_points (const SignpostMethodStanding *self,
                                                             const char                   *variant);
/* Whether the reason is in the method's points: not when something else makes up for it, nor when it is about another variant than
 * the one whose points count. So the points are the sum of the reasons that count. */
gboolean                      signpost_method_standing_counts (const SignpostMethodStanding *self,
                                                             const SignpostReason        *reason);
const SignpostMethodStanding *signpost_leg_standing_find    (const SignpostLegStanding   *self,
                                                             SignpostCategory            *category);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostStanding, signpost_standing_free)

/* Whether the option is built in this way: only asked while there are two of them */
gboolean                      signpost_option_is_built      (SignpostOption              *self,
                                                             const SignpostTopology      *topology,
                                                             guint                        n_topologies);
/* (transfer full) (element-type utf8): why the option cannot be built as things are; empty when it can. A sentence for each of its methods
 * that is excluded on a leg that the option runs on, but where another of its methods serves that leg and this one runs elsewhere: “Shop →
 * ERP: Events is excluded. “ERP” cannot be changed and offers only Batch.” And one for each leg on which nothing can run. */
GPtrArray                    *signpost_standing_list_conflicts (const SignpostStanding   *self,
                                                             SignpostOption              *option) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): that it cannot be built, with the first of these sentences and how many more there are; NULL when it can */
char                         *signpost_standing_dup_obstacle (const SignpostStanding     *self,
                                                             SignpostOption              *option) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer container) (element-type SignpostMethodStanding): what the leg runs with in the option: what it is forced to, else what was chosen
 * for it if the option has that, else those of the option's methods that it allows, else all of them */
GPtrArray                    *signpost_leg_standing_list_methods (const SignpostLegStanding *self,
                                                             SignpostOption              *option) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a note of the leg proposes what is named in the catalogue: layer, adapter, … */
gboolean                      signpost_leg_standing_proposes (const SignpostLegStanding  *self,
                                                             const char                  *what);

/* Answers the question about the layer so that there is one; FALSE when the catalogue does not ask */
gboolean                      signpost_decision_add_layer   (SignpostDecision            *decision);
/* Adds the option “change the other side” as soon as one side gets complicated, marks it as the answers say, and takes it out again when
 * nothing is complicated any more and nobody has made anything of it. The decision does so itself when the answers change. */
void                          signpost_decision_follow_other_side (SignpostDecision      *decision);
/* The methods of “change the other side” are the best that each leg allows, as what cannot be changed stays as it is, until somebody
 * edits, rates or chooses the option. The decision does so itself when answers or endpoints change. */
void                          signpost_decision_follow_best_method (SignpostDecision     *decision);
/* Adds the options that the standing leads to and that the decision does not have yet. First the one that is made of what each leg is
 * settled on, by an endpoint that forces it or by an answer, else of the best method that the leg allows; in both topologies while a
 * layer is planned. Then one for each leading method, with what the legs are forced to where they do not take it; a combination of the
 * catalogue where several methods reach the threshold; “change the other side” when one side gets complicated. The roles of the methods
 * say on which legs they stand and why. Returns how many were added. */
guint                         signpost_decision_propose_options (SignpostDecision        *decision);

/* (transfer none) (nullable): a new option made of a combination of the catalogue, each method with its role, the optional ones as far as
 * they are not excluded; NULL when the comparison is full */
SignpostOption               *signpost_decision_add_combination (SignpostDecision        *decision,
                                                             const SignpostCombination   *combination);
/* Whether a rule that speaks now proposes what the combination brings about */
gboolean                      signpost_standing_suggests    (const SignpostStanding      *self,
                                                             SignpostDecision            *decision,
                                                             const SignpostCombination   *combination);

/* What the record still needs. */
typedef struct
{
  SignpostQuestion *question;   /* (nullable) */
  char             *subject;
  char             *step;       /* id of the step where it is answered */
  char             *text;       /* translated: “Step 2: How fresh must the data be at the receiver?” */
} SignpostMissing;

/* (transfer full) (element-type SignpostMissing): empty when the decision is complete */
GPtrArray                    *signpost_decision_list_missing (SignpostDecision           *decision) G_GNUC_WARN_UNUSED_RESULT;
/* How many of the asked, not optional questions of a step are answered (step NULL: of all) */
void                          signpost_decision_count_answered (SignpostDecision         *decision,
                                                             const char                  *step,
                                                             guint                       *answered,
                                                             guint                       *asked);
/* Whether the method of the leg is settled: chosen or forced, and the leg can be built. What is not is drawn dashed. */
gboolean                      signpost_leg_standing_is_decided (const SignpostLegStanding *self);
/* (nullable): the method that somebody chose for the leg, whatever speaks against it */
const SignpostMethodStanding *signpost_leg_standing_find_chosen (const SignpostLegStanding *self);
/* What stands on the leg in every picture of it: the method that was chosen, “Batch (forced)”, or, with a question mark, the one that the
 * answers lead to; translated */
char                         *signpost_leg_standing_dup_label (const SignpostLegStanding *self) G_GNUC_WARN_UNUSED_RESULT;
/* The drawing of a topology: sources, layer, targets, an edge for each leg with its method; forced legs say so */
SignpostDrawing              *signpost_standing_draw_topology (const SignpostStanding    *self,
                                                             guint                        topology) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
