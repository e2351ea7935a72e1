/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-use-case.h"
#include "ui/explore/signpost-matrix-words.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MATRIX_CELL (signpost_matrix_cell_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMatrixCell, signpost_matrix_cell, SIGNPOST, MATRIX_CELL, GtkWidget)

/* column: counted from 0 in matrix order. words: the matrix's, which outlive the cell */
GtkWidget   *signpost_matrix_cell_new              (guint                column,
                                                    SignpostMatrixWords *words) G_GNUC_WARN_UNUSED_RESULT;
/* Its accessible name is “use case, method: fit”; its description tells of a note. */
void         signpost_matrix_cell_bind             (SignpostMatrixCell  *self,
                                                    SignpostUseCase     *use_case,
                                                    SignpostFit         *fit);
/* (transfer none) (nullable): NULL until it is bound */
SignpostFit *signpost_matrix_cell_get_fit          (SignpostMatrixCell  *self);
/* (nullable): the word that it shows beside its symbol */
const char  *signpost_matrix_cell_get_word         (SignpostMatrixCell  *self);
/* In px: what a cell takes that has room for a word of this width */
int          signpost_matrix_cell_get_worded_width (int                  word_width);

G_END_DECLS
