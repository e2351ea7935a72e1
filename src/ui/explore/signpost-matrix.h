/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/explore/signpost-selection.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MATRIX (signpost_matrix_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMatrix, signpost_matrix, SIGNPOST, MATRIX, GtkWidget)

/* use_cases: (element-type SignpostUseCase): the rows; they may be fewer than the catalogue's and follow the model.
 * vadjustment: of the scrolled window around it; the header stays in sight. */
GtkWidget *signpost_matrix_new      (SignpostCatalogue *catalogue,
                                     SignpostSelection *selection,
                                     GListModel        *use_cases,
                                     GtkAdjustment     *vadjustment) G_GNUC_WARN_UNUSED_RESULT;
/* The widget at a place: row 0 is the header, place 0 the title. (nullable) */
GtkWidget *signpost_matrix_get_cell (SignpostMatrix    *self,
                                     guint              row,
                                     guint              place);

G_END_DECLS
