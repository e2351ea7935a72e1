/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_ZOOM_MINIMUM 0.5
#define SIGNPOST_ZOOM_MAXIMUM 4.0

#define SIGNPOST_TYPE_ZOOM_VIEW (signpost_zoom_view_get_type ())
G_DECLARE_FINAL_TYPE (SignpostZoomView, signpost_zoom_view, SIGNPOST, ZOOM_VIEW, GtkWidget)

/* One child, larger or smaller than it is, that flows in the width there is; it scrolls where it cannot get that narrow.
 * Properties: child; zoom, from 0.5 to 4, 1 is its own size.
 * The wheel with Ctrl and a pinch change the zoom, and leave what is under them where it is; other changes leave the middle of what is seen. */

GtkWidget *signpost_zoom_view_new       (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *signpost_zoom_view_get_child (SignpostZoomView *self);
void       signpost_zoom_view_set_child (SignpostZoomView *self,
                                         GtkWidget        *child);
double     signpost_zoom_view_get_zoom  (SignpostZoomView *self);
/* zoom: brought into its range */
void       signpost_zoom_view_set_zoom  (SignpostZoomView *self,
                                         double            zoom);
/* steps: larger by so many, or smaller when negative; by way of 50, 67, 80, 100, 125, 150, 200, 300 and 400 % */
void       signpost_zoom_view_step      (SignpostZoomView *self,
                                         int               steps);

G_END_DECLS
