/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/record/signpost-log.h"
#include "ui/log/signpost-log-session.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_CHOOSE_WINDOW (signpost_log_choose_window_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogChooseWindow, signpost_log_choose_window, SIGNPOST, LOG_CHOOSE_WINDOW, AdwWindow)

/* Asks for the other record that supersedes or amends one, or is related to it, and says what both will say. kind:
 * SIGNPOST_LOG_SUPERSEDE, SIGNPOST_LOG_AMEND or SIGNPOST_LOG_LINK */
GtkWidget *signpost_log_choose_window_new (GtkWindow           *parent,
                                           SignpostLogSession  *session,
                                           SignpostLog         *log,
                                           SignpostLogEntry    *record,
                                           SignpostLogWishKind  kind);

G_END_DECLS
