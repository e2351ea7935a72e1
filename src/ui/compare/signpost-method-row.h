/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-category.h"
#include "core/decision/signpost-option.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_METHOD_ROW (signpost_method_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMethodRow, signpost_method_row, SIGNPOST, METHOD_ROW, GtkBox)

/* Whether an option uses one method, and what for. */
GtkWidget *signpost_method_row_new    (SignpostOption    *option,
                                       SignpostCategory  *category) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_method_row_follow (SignpostMethodRow *self);

G_END_DECLS
