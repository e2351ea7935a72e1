/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-use-case.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MATRIX_CELL (signpost_matrix_cell_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMatrixCell, signpost_matrix_cell, SIGNPOST, MATRIX_CELL, GtkWidget)

/* column: counted from 0 in matrix order */
GtkWidget   *signpost_matrix_cell_new     (guint               column) G_GNUC_WARN_UNUSED_RESULT;
/* Its accessible name is “use case, method: fit”; its description tells of a note. */
void         signpost_matrix_cell_bind    (SignpostMatrixCell *self,
                                           SignpostUseCase    *use_case,
                                           SignpostFit        *fit);
/* (transfer none) (nullable): NULL until it is bound */
SignpostFit *signpost_matrix_cell_get_fit (SignpostMatrixCell *self);

G_END_DECLS
