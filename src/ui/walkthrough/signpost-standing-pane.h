/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_STANDING_PANE (signpost_standing_pane_get_type ())
G_DECLARE_FINAL_TYPE (SignpostStandingPane, signpost_standing_pane, SIGNPOST, STANDING_PANE, AdwBin)

/* Where the answers lead: the methods with their reasons, what is said about legs and the whole, and the topology. Properties:
 * narrow (boolean: a drawer that shows the two leading methods while it is closed), open (boolean: of the drawer). */
void signpost_standing_pane_set    (SignpostStandingPane   *self,
                                    SignpostDecision       *decision,
                                    const SignpostStanding *standing);

G_END_DECLS
