/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/signpost-application.h"
#include "ui/takeaway/signpost-takeaway.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TAKEAWAY_WINDOW (signpost_takeaway_window_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTakeawayWindow, signpost_takeaway_window, SIGNPOST, TAKEAWAY_WINDOW, AdwWindow)

/* The diagram and the matrix on paper, to copy, drag, print or export. settings: keeps the paper; use_case: (nullable): marked in both */
GtkWidget *signpost_takeaway_window_new (GtkWindow         *parent,
                                         GSettings         *settings,
                                         SignpostCatalogue *catalogue,
                                         SignpostUseCase   *use_case) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
