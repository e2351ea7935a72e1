/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ui/log/signpost-log-session.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_ASK_WINDOW (signpost_log_ask_window_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogAskWindow, signpost_log_ask_window, SIGNPOST, LOG_ASK_WINDOW, AdwWindow)

/* Asks for the one text that a wish needs, and says what would come of it while it is typed. wish: without its text; path is copied.
 * accept: the verb on the button, with a mnemonic; label: of the entry; text: what stands in it at first */
GtkWidget *signpost_log_ask_window_new (GtkWindow             *parent,
                                        SignpostLogSession    *session,
                                        const SignpostLogWish *wish,
                                        const char            *title,
                                        const char            *accept,
                                        const char            *label,
                                        const char            *text);

G_END_DECLS
