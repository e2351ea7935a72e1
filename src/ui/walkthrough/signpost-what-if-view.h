/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_WHAT_IF_VIEW (signpost_what_if_view_get_type ())
G_DECLARE_FINAL_TYPE (SignpostWhatIfView, signpost_what_if_view, SIGNPOST, WHAT_IF_VIEW, AdwBin)

/* Tries other answers to one question on a copy of the decision, and shows where it stands before and after, side by side. Signal:
 * “closed” (somebody is done; what was tried may have been taken). Property: narrow. Actions: what-if.take, what-if.close. */
void signpost_what_if_view_show  (SignpostWhatIfView *self,
                                  SignpostDecision   *decision,
                                  SignpostQuestion   *question,
                                  const char         *subject);
/* Forgets what was tried. */
void signpost_what_if_view_clear (SignpostWhatIfView *self);

G_END_DECLS
