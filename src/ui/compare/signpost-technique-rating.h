/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TECHNIQUE_RATING (signpost_technique_rating_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTechniqueRating, signpost_technique_rating, SIGNPOST, TECHNIQUE_RATING, GtkBox)

/* How good a technical option is, asked by one question, and a note on it. */
GtkWidget *signpost_technique_rating_new    (SignpostDecision        *decision,
                                             SignpostQuestion        *question,
                                             SignpostTechnicalOption *technique) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_technique_rating_follow (SignpostTechniqueRating *self);

G_END_DECLS
