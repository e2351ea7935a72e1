/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

/* The question that the points of a criterion answer: what the step from its worst to its best is worth beside that of the first one.
 * (nullable): NULL for the first, which is what the others are compared with */
char *signpost_swing_text_dup_question (SignpostComparison      *comparison,
                                        guint                    criterion) G_GNUC_WARN_UNUSED_RESULT;
/* What 1 and what 5 mean; (nullable): NULL when one of them is not known */
char *signpost_swing_text_dup_anchors  (const SignpostCriterion *criterion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
