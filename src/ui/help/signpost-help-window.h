/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_HELP_WINDOW (signpost_help_window_get_type ())
G_DECLARE_FINAL_TYPE (SignpostHelpWindow, signpost_help_window, SIGNPOST, HELP_WINDOW, AdwWindow)

/* What each screen is for, the words and the keys: part of the program, so that it is there without a network. */
GtkWidget *signpost_help_window_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
