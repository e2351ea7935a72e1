/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

/* A criterion that was taken out of its comparison, with its ratings. */
typedef struct _SignpostRemovedCriterion SignpostRemovedCriterion;

/* Takes the criterion out. */
SignpostRemovedCriterion *signpost_removed_criterion_new      (SignpostComparison        *comparison,
                                                               guint                      criterion) G_GNUC_WARN_UNUSED_RESULT;
void                      signpost_removed_criterion_free     (SignpostRemovedCriterion  *self);
const char               *signpost_removed_criterion_get_name (SignpostRemovedCriterion  *self);
/* Puts it back at the end, under its old id; FALSE when the comparison is full */
gboolean                  signpost_removed_criterion_restore  (SignpostRemovedCriterion  *self,
                                                               SignpostComparison        *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRemovedCriterion, signpost_removed_criterion_free)

G_END_DECLS
