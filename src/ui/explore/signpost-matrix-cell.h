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

/* Its accessible name is “use case, method: fit”. */
GtkWidget   *signpost_matrix_cell_new     (SignpostUseCase    *use_case,
                                           SignpostFit        *fit) G_GNUC_WARN_UNUSED_RESULT;
SignpostFit *signpost_matrix_cell_get_fit (SignpostMatrixCell *self);

G_END_DECLS
