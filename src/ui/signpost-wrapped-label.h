/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A label whose words begin at its start and wrap where they must. text, css_class (nullable) */
GtkWidget *signpost_wrapped_label_new (const char *text,
                                       const char *css_class) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
