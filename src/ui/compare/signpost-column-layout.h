/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_COLUMN_LAYOUT (signpost_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (SignpostColumnLayout, signpost_column_layout, SIGNPOST, COLUMN_LAYOUT, GtkLayoutManager)

/**
 * Columns side by side whose rows align, like a table, and that wrap when they do not fit, down to one below the other. The children are the
 * cells: those of the first column from top to bottom, then those of the next.
 */
GtkLayoutManager *signpost_column_layout_new        (int                   column_width) G_GNUC_WARN_UNUSED_RESULT;
/* How many cells each column has */
void              signpost_column_layout_set_n_rows (SignpostColumnLayout *self,
                                                     guint                 n_rows);

G_END_DECLS
