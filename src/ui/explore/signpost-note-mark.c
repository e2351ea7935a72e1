/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-note-mark.h"

#include "ui/signpost-platform.h"

#define RADIUS 2.5
#define GAP    2.5

void
signpost_snapshot_note (GtkSnapshot *snapshot,
                        GtkWidget   *widget,
                        double       x,
                        double       y,
                        double       width)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (rtl ? x - GAP - 2 * RADIUS : x + width + GAP,
                                               y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  GskRoundedRect dot;
  GdkRGBA colour;

  signpost_platform_get_colour (widget, &colour);
  gsk_rounded_rect_init_from_rect (&dot, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, &colour, &bounds);
  gtk_snapshot_pop (snapshot);
}
