/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-category.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MATRIX_HEAD (signpost_matrix_head_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMatrixHead, signpost_matrix_head, SIGNPOST, MATRIX_HEAD, GtkWidget)

/* category: (nullable): NULL for the column of titles */
GtkWidget *signpost_matrix_head_new        (SignpostCategory   *category) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_matrix_head_set_title  (SignpostMatrixHead *self,
                                            const char         *title);
void       signpost_matrix_head_set_counts (SignpostMatrixHead *self,
                                            guint               n_preferred,
                                            guint               n_possible);

G_END_DECLS
