/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo-pdf.h>
#include <gio/gio.h>

/* A PDF of one page size in memory; data grows until the surface is finished. date: (nullable): ISO. The environment's SOURCE_DATE_EPOCH
 * comes before it; without either the PDF has no date, so that the same input gives the same bytes. */
cairo_surface_t *signpost_pdf_surface_new  (GByteArray       *data,
                                            double            width,
                                            double            height,
                                            const char       *title,
                                            const char       *date) G_GNUC_WARN_UNUSED_RESULT;
/* A cairo_write_func_t over a GByteArray */
cairo_status_t   signpost_bytes_append     (void             *data,
                                            const guchar     *bytes,
                                            unsigned int      length);
/* An error if cairo ran into one */
gboolean         signpost_check_surface    (cairo_surface_t  *surface,
                                            GError          **error);
/* The whole file or nothing */
gboolean         signpost_write_file       (GFile            *file,
                                            gconstpointer     data,
                                            gsize             length,
                                            GError          **error);
