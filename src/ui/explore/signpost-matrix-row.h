/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MATRIX_ROW (signpost_matrix_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMatrixRow, signpost_matrix_row, SIGNPOST, MATRIX_ROW, GtkWidget)

/* A row of the matrix, its header included: a title and a widget for each column. Place 0 is the title. */
GtkWidget *signpost_matrix_row_new          (GtkWidget         *title) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_matrix_row_append       (SignpostMatrixRow *self,
                                             GtkWidget         *widget);
guint      signpost_matrix_row_get_n_places (SignpostMatrixRow *self);
/* (nullable) */
GtkWidget *signpost_matrix_row_get_widget   (SignpostMatrixRow *self,
                                             guint              place);

G_END_DECLS
