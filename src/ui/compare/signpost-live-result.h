/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LIVE_RESULT (signpost_live_result_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLiveResult, signpost_live_result, SIGNPOST, LIVE_RESULT, GObject)

/**
 * The result of a comparison that is being edited. What takes microseconds is made anew at once; rank shares come from a worker: at most one
 * runs, and it is cancelled as soon as it would answer an older question. Signal “shares”: they have arrived, or there are none to wait for.
 */
SignpostLiveResult   *signpost_live_result_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* Looks at the comparison as it is now */
void                  signpost_live_result_follow      (SignpostLiveResult *self,
                                                        SignpostComparison *comparison);
/* Forgets everything, for another decision */
void                  signpost_live_result_clear       (SignpostLiveResult *self);
/* (nullable): before the first look */
const SignpostResult *signpost_live_result_get         (SignpostLiveResult *self);
/* Whether shares are still to come */
gboolean              signpost_live_result_get_pending (SignpostLiveResult *self);

G_END_DECLS
