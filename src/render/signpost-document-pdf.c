/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-document-private.h"
#include "render/signpost-file-private.h"

#define MOST_LEVELS 6

/* The open headings of the outline, one for each level; 0 is the root. */
typedef struct
{
  int parents[MOST_LEVELS + 1];
} Outline;

static void
add_to_outline (Outline             *outline,
                cairo_surface_t     *surface,
                const SignpostBlock *heading,
                guint                page,
                double               y)
{
  int level = CLAMP (heading->level, 1, MOST_LEVELS);
  g_autofree char *target = g_strdup_printf ("page=%u pos=[0 %d]", page + 1, (int) y);

  outline->parents[level] = cairo_pdf_surface_add_outline (surface, outline->parents[level - 1],
                                                           heading->text, target,
                                                           CAIRO_PDF_OUTLINE_FLAG_OPEN);
  for (int i = level + 1; i <= MOST_LEVELS; i++)
    outline->parents[i] = outline->parents[level];
}

static void
add_page_to_outline (SignpostDocument *self,
                     Outline          *outline,
                     cairo_surface_t  *surface,
                     guint             page)
{
  const GArray *lines = g_ptr_array_index (self->pages, page);

  for (guint i = 0; i < lines->len; i++)
    {
      const SignpostPlacedLine *placed = &g_array_index (lines, SignpostPlacedLine, i);
      const SignpostLine *line = g_ptr_array_index (self->lines, placed->line);

      if (line->heading != NULL && line->heading->text[0] != '\0')
        add_to_outline (outline, surface, line->heading, page, placed->y);
    }
}

gboolean
signpost_document_write_pdf (SignpostDocument  *self,
                             GFile             *file,
                             GError           **error)
{
  g_autoptr(GByteArray) data = g_byte_array_new ();
  cairo_surface_t *surface = signpost_pdf_surface_new (data, self->page_width, self->page_height,
                                                       self->title, self->date);
  cairo_t *cr = cairo_create (surface);
  Outline outline = { { 0 } };
  gboolean drawn = FALSE;

  for (guint i = 0; i < self->pages->len; i++)
    {
      signpost_document_draw_page (self, cr, i);
      add_page_to_outline (self, &outline, surface, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  drawn = signpost_check_surface (surface, error);
  cairo_surface_destroy (surface);

  return drawn && signpost_write_file (file, data->data, data->len, error);
}
