/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-drawing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_DRAWING_LAYOUT (signpost_drawing_layout_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDrawingLayout, signpost_drawing_layout, SIGNPOST, DRAWING_LAYOUT, GtkLayoutManager)

/* Places SignpostDiagramNode children where the drawing has them. The drawing is borrowed and outlives the layout. */
GtkLayoutManager *signpost_drawing_layout_new            (const SignpostDrawing *drawing) G_GNUC_WARN_UNUSED_RESULT;
/* In px: the size that all words of the drawing were given; 0 when there is no room for words */
double            signpost_drawing_layout_get_title_size (SignpostDrawingLayout *self);

G_END_DECLS
