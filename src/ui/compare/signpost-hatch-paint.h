/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A segment of a bar: hatched in the accent colour, and its letter on a bright ground in its middle where there is room for it. RTL and
 * colours are those of the widget. */
void signpost_hatch_paint (GtkSnapshot           *snapshot,
                           GtkWidget             *widget,
                           guint                  hatch,
                           const graphene_rect_t *area,
                           gboolean               with_letter);
/* The height of a line with a letter in it */
int  signpost_hatch_measure (GtkWidget           *widget);

G_END_DECLS
