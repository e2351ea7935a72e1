/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SignpostRowHeights:
 *
 * The heights of many rows of which few have been measured; the others count with an estimate. Asking where a row is, or which row is
 * somewhere, takes as long as the logarithm of their number. Heights are in px, row and offset begin with 0.
 */
typedef struct _SignpostRowHeights SignpostRowHeights;

SignpostRowHeights *signpost_row_heights_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void                signpost_row_heights_free       (SignpostRowHeights *self);
/* Forgets everything that was measured. estimate: more than 0 */
void                signpost_row_heights_reset      (SignpostRowHeights *self,
                                                     guint               n_rows,
                                                     int                 estimate);
guint               signpost_row_heights_get_n_rows (SignpostRowHeights *self);
int                 signpost_row_heights_get        (SignpostRowHeights *self,
                                                     guint               row);
gboolean            signpost_row_heights_is_known   (SignpostRowHeights *self,
                                                     guint               row);
/* Returns by how much the row has grown */
int                 signpost_row_heights_set        (SignpostRowHeights *self,
                                                     guint               row,
                                                     int                 height);
/* How high the rows before it are together; all of them, with the number of rows */
int                 signpost_row_heights_get_offset (SignpostRowHeights *self,
                                                     guint               row);
/* The row that covers the offset: the first or the last one beyond the ends */
guint               signpost_row_heights_find       (SignpostRowHeights *self,
                                                     int                 offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRowHeights, signpost_row_heights_free)

G_END_DECLS
