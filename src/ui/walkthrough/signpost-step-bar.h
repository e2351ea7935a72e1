/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_STEP_BAR (signpost_step_bar_get_type ())
G_DECLARE_FINAL_TYPE (SignpostStepBar, signpost_step_bar, SIGNPOST, STEP_BAR, GtkWidget)

/* The steps of the walkthrough, with what is answered in each: a column, or a row in which only the current step is written out. Uses the
 * action walkthrough.step. Properties: narrow (boolean: a row), step (string: the current one). */
void  signpost_step_bar_set_decision (SignpostStepBar  *self,
                                      SignpostDecision *decision);
/* Counts anew */
void  signpost_step_bar_refresh      (SignpostStepBar  *self);

G_END_DECLS
