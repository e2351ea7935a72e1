/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SHORT_LABEL (signpost_short_label_get_type ())
G_DECLARE_FINAL_TYPE (SignpostShortLabel, signpost_short_label, SIGNPOST, SHORT_LABEL, GtkWidget)

/* Shows the text, or the short one where the text would have to break a word */
GtkWidget *signpost_short_label_new (const char *text,
                                     const char *short_text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
