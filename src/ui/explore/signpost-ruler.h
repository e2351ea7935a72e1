/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A ruler measures the text of rows that have no widget, in the font of the widget that they would stand in. */

/* (transfer full) */
PangoLayout *signpost_ruler_new         (GtkWidget   *widget) G_GNUC_WARN_UNUSED_RESULT;
/* For css_changed: whether the font is another one now, so that everything has to be measured again. ruler: (nullable) */
gboolean     signpost_ruler_follow_font (PangoLayout *ruler,
                                         GtkWidget   *widget);

G_END_DECLS
