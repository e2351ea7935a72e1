/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/explore/signpost-marked-text.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MATRIX_TITLE (signpost_matrix_title_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMatrixTitle, signpost_matrix_title, SIGNPOST, MATRIX_TITLE, GtkWidget)

GtkWidget *signpost_matrix_title_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_matrix_title_bind        (SignpostMatrixTitle      *self,
                                              SignpostUseCase          *use_case,
                                              const SignpostMarkedText *text);
/* How high a row with the text is, its border and the least height of a cell included. ruler: a layout in the font of the matrix */
int        signpost_matrix_title_measure_row (PangoLayout              *ruler,
                                              const SignpostMarkedText *text,
                                              int                       width);

G_END_DECLS
