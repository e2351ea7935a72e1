/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

/* What the parts of a comparison say while they are folded away */

/* “Secure 100, Easy to operate 60, Low effort 25” */
char *signpost_part_summary_dup_weighed (SignpostComparison   *comparison) G_GNUC_WARN_UNUSED_RESULT;
/* “All 12 ratings are given”, “5 of 12 ratings are missing” */
char *signpost_part_summary_dup_rated   (SignpostComparison   *comparison) G_GNUC_WARN_UNUSED_RESULT;
/* “Events 72, Files 63 and Calls 40” */
char *signpost_part_summary_dup_ranked  (const SignpostResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
