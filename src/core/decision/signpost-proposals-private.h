/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-standing-private.h"

G_BEGIN_DECLS

/**
 * SignpostMix:
 *
 * What an option is made of: a method for each leg of a topology, and for each method the legs that it is for, and why.
 * @topology: borrowed
 * @categories: (element-type utf8): ids, borrowed from the catalogue, each once, in the order of the legs
 * @roles: (element-type utf8): what each of the categories is for; translated, such as “Forced on Hub → Billing”
 * @is_whole: no leg goes without a method
 * @takes_wanted: the method that was wanted stands on one leg at least
 */
typedef struct
{
  const SignpostTopologyStanding *topology;
  GPtrArray                      *categories;
  GPtrArray                      *roles;
  gboolean                        is_whole;
  gboolean                        takes_wanted;
} SignpostMix;

/* signpost-proposals-mix.c */

/* wanted: (nullable): a category that every leg takes unless it is forced to another one, or excludes it. A leg without it takes what
 * it is forced to, else what was chosen for it, else the best that it allows. With both ends forced to different methods it takes both,
 * as something has to stand between them. */
SignpostMix    *signpost_mix_new              (const SignpostTopologyStanding *topology,
                                               const char                     *wanted) G_GNUC_WARN_UNUSED_RESULT;
void            signpost_mix_free             (SignpostMix                    *self);
gboolean        signpost_mix_has_same_methods (const SignpostMix              *a,
                                               const SignpostMix              *b);
/* The category's title, or “Services and Batch” */
char           *signpost_mix_dup_name         (const SignpostMix              *self,
                                               SignpostCatalogue              *catalogue) G_GNUC_WARN_UNUSED_RESULT;
/* Of a method that nobody has said more about */
const char     *signpost_get_plain_role       (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostMix, signpost_mix_free)

/**
 * SignpostProposals:
 *
 * What is proposed to a decision, and from what.
 * @summary: (element-type SignpostMethodStanding)
 * @n_added: options that have been added so far
 */
typedef struct
{
  SignpostDecision       *decision;
  const SignpostStanding *standing;
  GPtrArray              *summary;
  guint                   n_added;
} SignpostProposals;

/* signpost-proposals.c */

/* categories (nullable): when only the name tells options apart */
gboolean        signpost_proposals_has_option (const SignpostProposals        *self,
                                               const char                     *name,
                                               GPtrArray                      *categories);
/* roles: (element-type utf8) (nullable): one for each of the categories; "" and NULL for the plain one. (nullable): NULL when the decision
 * is full */
SignpostOption *signpost_proposals_add_option (SignpostProposals              *self,
                                               const char                     *name,
                                               GPtrArray                      *categories,
                                               GPtrArray                      *roles);
/* (nullable): the first rule that speaks and has such an effect */
SignpostRule   *signpost_proposals_find_rule  (const SignpostProposals        *self,
                                               SignpostEffectKind              kind,
                                               const char                     *what);

/* signpost-proposals-combination.c */

/* The combination of the catalogue that is made of the most of the methods that are strong */
void            signpost_proposals_add_combination (SignpostProposals         *self);

/* signpost-proposals-other-side.c */

/* Whether it is the option “change the other side” */
gboolean        signpost_option_is_other_side (SignpostOption                 *option);
/* Adds the option, or marks the one that is there as the answers say */
void            signpost_proposals_add_other_side (SignpostProposals          *self);

G_END_DECLS
