/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ui/log/signpost-log-session.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_CHECK_WINDOW (signpost_log_check_window_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogCheckWindow, signpost_log_check_window, SIGNPOST, LOG_CHECK_WINDOW, AdwWindow)

/* What is wrong with a log, with a button for what Signpost can mend; it looks again after each change. Signal open (string): somebody
 * wants to see the file at a path, relative to the log. */
GtkWidget *signpost_log_check_window_new (GtkWindow          *parent,
                                          SignpostLogSession *session);

G_END_DECLS
