/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

/* An option that was taken out of its decision, with all that was said about it: methods, techniques, answers, ratings, reasons. */
typedef struct _SignpostRemovedOption SignpostRemovedOption;

/* Takes the option out. */
SignpostRemovedOption *signpost_removed_option_new      (SignpostDecision       *decision,
                                                         SignpostOption         *option) G_GNUC_WARN_UNUSED_RESULT;
void                   signpost_removed_option_free     (SignpostRemovedOption  *self);
const char            *signpost_removed_option_get_name (SignpostRemovedOption  *self);
/* (transfer none) (nullable): puts it back at the end, under a new id; NULL when the decision is full */
SignpostOption        *signpost_removed_option_restore  (SignpostRemovedOption  *self,
                                                         SignpostDecision       *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRemovedOption, signpost_removed_option_free)

G_END_DECLS
