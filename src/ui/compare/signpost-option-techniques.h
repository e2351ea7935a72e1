/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_OPTION_TECHNIQUES (signpost_option_techniques_get_type ())
G_DECLARE_FINAL_TYPE (SignpostOptionTechniques, signpost_option_techniques, SIGNPOST, OPTION_TECHNIQUES, GtkBox)

/* The legs of one option, each with the technical option it uses. */
GtkWidget *signpost_option_techniques_new    (SignpostDecision         *decision,
                                              SignpostOption           *option) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): the row of the leg; for "" the first that has nothing chosen yet */
GtkWidget *signpost_option_techniques_find   (SignpostOptionTechniques *self,
                                              const char               *leg_id);
void       signpost_option_techniques_follow (SignpostOptionTechniques *self,
                                              const SignpostStanding   *standing);

G_END_DECLS
