/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-finder.h"
#include "ui/explore/signpost-selection.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MATRIX (signpost_matrix_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMatrix, signpost_matrix, SIGNPOST, MATRIX, GtkWidget)

/* finder: its use cases are the rows. vadjustment: of the scrolled window around the matrix; the header stays in sight. */
GtkWidget *signpost_matrix_new        (SignpostFinder    *finder,
                                       SignpostSelection *selection,
                                       GtkAdjustment     *vadjustment) G_GNUC_WARN_UNUSED_RESULT;
/* The widget at a place: row 0 is the header, place 0 the title. (nullable): rows far from what is in sight have none */
GtkWidget *signpost_matrix_get_cell   (SignpostMatrix    *self,
                                       guint              row,
                                       guint              place);
/* Scrolls there and takes the focus. FALSE: there is no such place */
gboolean   signpost_matrix_focus_cell (SignpostMatrix    *self,
                                       guint              row,
                                       guint              place);

G_END_DECLS
