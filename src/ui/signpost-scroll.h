/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long a place is held: longer than anything takes to slide, fold or wrap anew */
#define SIGNPOST_SCROLL_HOLD_MS 400

/* Scrolls what the widget is in, as soon as everything stands in its place, until the widget is in sight: its beginning where it is higher
 * than the page. GTK goes by where things stand at once, which for what has just been made or unfolded is nowhere. */
void signpost_scroll_show (GtkWidget         *widget);
/* Scrolls with whatever folds, grows or wraps above the widget in the next moments, so that the widget stays where a person sees it. At
 * the ends of the page there may be too little to scroll. */
void signpost_scroll_hold (GtkScrolledWindow *scroller,
                           GtkWidget         *widget);

G_END_DECLS
