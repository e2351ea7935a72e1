/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_PRINT_OPERATION (signpost_print_operation_get_type ())
G_DECLARE_FINAL_TYPE (SignpostPrintOperation, signpost_print_operation, SIGNPOST, PRINT_OPERATION, GtkPrintOperation)

/* Prints a record: the same pages as the PDF. topologies: (nullable) (element-type SignpostDrawing) */
SignpostPrintOperation *signpost_print_operation_new (const char *markdown,
                                                      GPtrArray  *topologies) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
