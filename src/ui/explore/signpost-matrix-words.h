/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-fit.h"
#include "ui/explore/signpost-columns.h"

G_BEGIN_DECLS

/* The words for the fits, as the cells of a matrix say them beside their symbols: laid out once for all cells, and shown where every
 * column has room for the longest. Initially all zero. */
typedef struct
{
  PangoLayout *layouts[SIGNPOST_FIT_LEVEL_PREFERRED + 1];  /* by level; NULL: it has no word */
  int          width;   /* px, of the longest */
  gboolean     shown;
} SignpostMatrixWords;

/* Decides whether the words are shown in these columns. widget: whose font they have */
void         signpost_matrix_words_fit   (SignpostMatrixWords   *self,
                                          GtkWidget             *widget,
                                          const SignpostColumns *columns);
/* (transfer none) (nullable): NULL where nothing is written */
PangoLayout *signpost_matrix_words_get   (SignpostMatrixWords   *self,
                                          SignpostFitLevel       level);
/* The font is another one, or they are no longer needed. */
void         signpost_matrix_words_clear (SignpostMatrixWords   *self);

G_END_DECLS
