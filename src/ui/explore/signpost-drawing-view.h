/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-drawing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_DRAWING_VIEW (signpost_drawing_view_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDrawingView, signpost_drawing_view, SIGNPOST, DRAWING_VIEW, GtkWidget)

/* owner: whoever the drawing is borrowed from; kept alive by the view. words_scale: px for each unit of the drawing from which the words
 * beside the arrows have room */
GtkWidget *signpost_drawing_view_new (const SignpostDrawing *drawing,
                                      GObject               *owner,
                                      double                 words_scale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
