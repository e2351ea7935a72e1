/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-hatch-paint.h"

#include "render/signpost-hatch.h"
#include "ui/signpost-platform.h"
#include "ui/signpost-screen-ink.h"

#define LETTER_PAD_PX 3
#define LETTER_ROOM_PX 2

static GdkRGBA
to_rgba (const SignpostColour *colour)
{
  return (GdkRGBA) { (float) colour->red, (float) colour->green, (float) colour->blue,
                     (float) colour->alpha };
}

static void
paint_letter (GtkSnapshot           *snapshot,
              GtkWidget             *widget,
              guint                  hatch,
              const graphene_rect_t *area,
              const SignpostInk     *ink)
{
  g_autoptr (PangoLayout) layout =
    gtk_widget_create_pango_layout (widget, signpost_hatch_get_letter (hatch));
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
                      guint                  hatch,
                      const graphene_rect_t *area,
                      gboolean               with_letter)
{
  SignpostInk ink = signpost_ink_from_widget (widget);
  cairo_t *cr;

  if (area->size.width <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, area);
  signpost_hatch_fill (cr, hatch, area->origin.x, area->origin.y, area->size.width,
                       area->size.height, &ink.accent);
  cairo_destroy (cr);
  if (with_letter)
    paint_letter (snapshot, widget, hatch, area, &ink);
}

int
signpost_hatch_measure (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "A");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + LETTER_PAD_PX;
}
