/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-file-private.h"
#include "render/signpost-poster-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PNG_DOTS_PER_INCH 150.0
#define POINTS_PER_INCH 72.0

/* What is drawn, on paper lying on its side. */
typedef struct
{
  SignpostPosterKind  kind;
  SignpostCatalogue  *catalogue;
  SignpostUseCase    *use_case;
  char               *title;
  double              width, height;
} Sheet;

/* A picture for screens has green discs; on paper green becomes black */
static void
draw_sheet (const Sheet    *sheet,
            SignpostCanvas *canvas,
            gboolean        for_paper)
{
  SignpostInk ink = signpost_ink_paper (for_paper);

  signpost_poster_draw_on_canvas (canvas, sheet->kind, sheet->catalogue, sheet->use_case, &ink,
                                  sheet->width, sheet->height);
}

static GBytes *
make_svg (const Sheet  *sheet,
          GError      **error)
{
  g_autoptr(SignpostCanvas) canvas = signpost_canvas_new_svg (sheet->width, sheet->height,
                                                              sheet->title);

  draw_sheet (sheet, canvas, FALSE);

  return signpost_canvas_finish_svg (canvas);
}

static void
draw_on_surface (const Sheet     *sheet,
                 cairo_surface_t *surface,
                 double           scale_x,
                 double           scale_y,
                 gboolean         for_paper)
{
  cairo_t *cr = cairo_create (surface);
  g_autoptr(SignpostCanvas) canvas = signpost_canvas_new (cr);

  cairo_scale (cr, scale_x, scale_y);
  draw_sheet (sheet, canvas, for_paper);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

static GBytes *
make_pdf (const Sheet  *sheet,
          GError      **error)
{
  g_autoptr(GByteArray) data = g_byte_array_new ();
  cairo_surface_t *surface = signpost_pdf_surface_new (data, sheet->width, sheet->height,
                                                       sheet->title, NULL);
  gboolean drawn = FALSE;

  draw_on_surface (sheet, surface, 1, 1, TRUE);
  cairo_surface_finish (surface);
  drawn = signpost_check_surface (surface, error);
  cairo_surface_destroy (surface);

  return drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&data)) : NULL;
}

static GBytes *
make_png (const Sheet  *sheet,
          GError      **error)
{
  g_autoptr(GByteArray) data = g_byte_array_new ();
  int width = (int) lround (sheet->width * PNG_DOTS_PER_INCH / POINTS_PER_INCH);
  int height = (int) lround (sheet->height * PNG_DOTS_PER_INCH / POINTS_PER_INCH);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  gboolean drawn = FALSE;

  /* Exactly to the last pixel, so that no edge stays half drawn */
  draw_on_surface (sheet, surface, width / sheet->width, height / sheet->height, FALSE);
  cairo_surface_write_to_png_stream (surface, signpost_bytes_append, data);
  drawn = signpost_check_surface (surface, error);
  cairo_surface_destroy (surface);

  return drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&data)) : NULL;
}

typedef GBytes *(*MakeFunc) (const Sheet  *sheet,
                             GError      **error);

static const struct
{
  const char *suffix;
  MakeFunc    make;
} formats[] = {
  [SIGNPOST_POSTER_SVG] = { ".svg", make_svg },
  [SIGNPOST_POSTER_PDF] = { ".pdf", make_pdf },
  [SIGNPOST_POSTER_PNG] = { ".png", make_png },
};

static gboolean
find_format (const char            *name,
             SignpostPosterFormat  *format,
             GError               **error)
{
  g_autofree char *lower_name = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_has_suffix (lower_name, formats[i].suffix))
        {
          *format = (SignpostPosterFormat) i;
          return TRUE;
        }
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("“%s” names no kind of picture that can be written. End the name in .svg, .pdf or .png."),
               name);

  return FALSE;
}

GBytes *
signpost_poster_to_bytes (SignpostPosterKind     kind,
                          SignpostCatalogue     *catalogue,
                          SignpostUseCase       *use_case,
                          SignpostPaper          paper,
                          SignpostPosterFormat   format,
                          GError               **error)
{
  g_autofree char *title = NULL;
  Sheet sheet = { kind, catalogue, use_case, NULL, 0, 0 };

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (formats), NULL);

  title = signpost_poster_dup_title (kind, catalogue, use_case);
  sheet.title = title;
  signpost_paper_get_size (paper, &sheet.height, &sheet.width);

  return formats[format].make (&sheet, error);
}

gboolean
signpost_poster_write (SignpostPosterKind   kind,
                       SignpostCatalogue   *catalogue,
                       SignpostUseCase     *use_case,
                       SignpostPaper        paper,
                       GFile               *file,
                       GError             **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  SignpostPosterFormat format;
  g_autoptr(GBytes) bytes = NULL;

  if (!find_format (name, &format, error))
    return FALSE;

  bytes = signpost_poster_to_bytes (kind, catalogue, use_case, paper, format, error);

  if (bytes == NULL)
    return FALSE;

  return signpost_write_file (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}
