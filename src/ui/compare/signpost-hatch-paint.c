/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-hatch-paint.h"

#include "render/signpost-hatch.h"

#define LETTER_PAD_PX 3
#define LETTER_ROOM_PX 2
#define LETTERS_KEY "signpost-hatch-letters"

/* The letters in the font of a widget: shaping them is most of the work of a bar. */
typedef struct
{
  PangoLayout *layouts[SIGNPOST_N_HATCHES];
  guint        serial;
} Letters;

static void
letters_free (gpointer data)
{
  Letters *letters = data;
  guint i;

  for (i = 0; i < SIGNPOST_N_HATCHES; i++)
    g_clear_object (&letters->layouts[i]);
  g_free (letters);
}

static PangoLayout *
get_letter (GtkWidget *widget,
            guint      hatch)
{
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (widget));
  Letters *letters = g_object_get_data (G_OBJECT (widget), LETTERS_KEY);

  if (letters == NULL || letters->serial != serial)
    {
      letters = g_new0 (Letters, 1);
      letters->serial = serial;
      g_object_set_data_full (G_OBJECT (widget), LETTERS_KEY, letters, letters_free);
    }

  if (letters->layouts[hatch] == NULL)
    letters->layouts[hatch] =
      gtk_widget_create_pango_layout (widget, signpost_hatch_get_letter (hatch));

  return letters->layouts[hatch];
}

static GdkRGBA
to_rgba (const SignpostColour *colour)
{
  return (GdkRGBA) { (float) colour->red, (float) colour->green, (float) colour->blue,
                     (float) colour->alpha };
}

static void
paint_letter (GtkSnapshot           *snapshot,
              GtkWidget             *widget,
              const SignpostInk     *ink,
              guint                  hatch,
              const graphene_rect_t *area)
{
  PangoLayout *layout = get_letter (widget, hatch);
  GdkRGBA paper = to_rgba (&ink->paper);
  GdkRGBA text = to_rgba (&ink->text);
  int width, height;
  float x, y;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (area->size.width < width + 2 * (LETTER_PAD_PX + LETTER_ROOM_PX))
    return;

  x = area->origin.x + (area->size.width - width) / 2;
  y = area->origin.y + (area->size.height - height) / 2;
  paper.alpha = 1;
  gtk_snapshot_append_color (snapshot, &paper,
                             &GRAPHENE_RECT_INIT (x - LETTER_PAD_PX, area->origin.y + 2,
                                                  width + 2 * LETTER_PAD_PX,
                                                  area->size.height - 4));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &text);
  gtk_snapshot_restore (snapshot);
}

void
signpost_hatch_paint (GtkSnapshot           *snapshot,
                      GtkWidget             *widget,
                      const SignpostInk     *ink,
                      guint                  hatch,
                      const graphene_rect_t *area)
{
  cairo_t *cr;

  if (area->size.width <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, area);
  signpost_hatch_fill (cr, hatch, area->origin.x, area->origin.y, area->size.width,
                       area->size.height, &ink->accent);
  cairo_destroy (cr);
  paint_letter (snapshot, widget, ink, hatch, area);
}

int
signpost_hatch_measure (GtkWidget *widget)
{
  int height;

  pango_layout_get_pixel_size (get_letter (widget, 0), NULL, &height);

  return height + LETTER_PAD_PX;
}
