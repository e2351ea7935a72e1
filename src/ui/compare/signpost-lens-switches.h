/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LENS_SWITCHES (signpost_lens_switches_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLensSwitches, signpost_lens_switches, SIGNPOST, LENS_SWITCHES, SignpostDecisionWidget)

/* What is left open when the comparison is tried out: how far importance is off, unsure ratings, and the steps. */
GtkWidget *signpost_lens_switches_new (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
