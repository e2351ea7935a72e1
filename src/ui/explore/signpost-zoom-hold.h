/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps what stands at a point of the view where it is on the screen, through the layout that follows: for when the view is about to become
 * larger or smaller. Scrolls the window around the view for that, as far as it goes; without one it does nothing.
 * x, y: in the view's coordinates. What is held already stays so. */
void signpost_zoom_hold (GtkWidget *view,
                         double     x,
                         double     y);

G_END_DECLS
