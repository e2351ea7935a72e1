/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-file-private.h"

#include <glib/gi18n-lib.h>

cairo_status_t
signpost_bytes_append (void         *data,
                       const guchar *bytes,
                       unsigned int  length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static char *
dup_create_date (const char *date)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    {
      g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (seconds);

      return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
    }

  return g_strdup (date != NULL ? date : "");
}

cairo_surface_t *
signpost_pdf_surface_new (GByteArray *data,
                          double      width,
                          double      height,
                          const char *title,
                          const char *date)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (signpost_bytes_append, data,
                                                                  width, height);
  g_autofree char *create_date = dup_create_date (date);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Signpost");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, create_date);

  return surface;
}

gboolean
signpost_check_surface (cairo_surface_t  *surface,
                        GError          **error)
{
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The drawing could not be made: %s"),
               cairo_status_to_string (status));

  return FALSE;
}

gboolean
signpost_write_file (GFile          *file,
                     gconstpointer   data,
                     gsize           length,
                     GError        **error)
{
  g_autofree char *name = NULL;

  if (g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                               error))
    return TRUE;

  name = g_file_get_parse_name (file);
  g_prefix_error (error, _("“%s” could not be written: "), name);

  return FALSE;
}
