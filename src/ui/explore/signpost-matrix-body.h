/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MATRIX_BODY (signpost_matrix_body_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMatrixBody, signpost_matrix_body, SIGNPOST, MATRIX_BODY, GtkWidget)

GtkWidget *signpost_matrix_body_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* How much of the rows has gone up under the header, in px */
void       signpost_matrix_body_set_offset (SignpostMatrixBody *self,
                                            int                 offset);

G_END_DECLS
