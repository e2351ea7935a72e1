/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

/* What is certain of the leader, each as a sentence: (element-type utf8). A rival about whom nothing is certain is named last. */
GPtrArray *signpost_certainty_list (const SignpostResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
