/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MATRIX_HEAD (signpost_matrix_head_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMatrixHead, signpost_matrix_head, SIGNPOST, MATRIX_HEAD, GtkWidget)

/* role: row or column header; icon_name: (nullable). use_case_id, category_id: what it selects; both "" for nothing */
GtkWidget *signpost_matrix_head_new       (GtkAccessibleRole   role,
                                           const char         *title,
                                           const char         *icon_name,
                                           const char         *use_case_id,
                                           const char         *category_id) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_matrix_head_set_title (SignpostMatrixHead *self,
                                           const char         *title);

G_END_DECLS
