/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TECHNIQUE_ROW (signpost_technique_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTechniqueRow, signpost_technique_row, SIGNPOST, TECHNIQUE_ROW, AdwComboRow)

/* Which technical option one leg of an option uses. */
GtkWidget  *signpost_technique_row_new     (SignpostDecision       *decision,
                                            SignpostOption         *option,
                                            const SignpostLeg      *leg) G_GNUC_WARN_UNUSED_RESULT;
const char *signpost_technique_row_get_leg (SignpostTechniqueRow   *self);
/* leg: of the standing */
void        signpost_technique_row_follow  (SignpostTechniqueRow      *self,
                                            const SignpostLegStanding *leg,
                                            const SignpostStanding    *standing);

G_END_DECLS
