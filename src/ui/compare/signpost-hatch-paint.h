/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "render/signpost-ink.h"

G_BEGIN_DECLS

/* A segment of a bar: hatched in the accent colour, and its letter on a bright ground in its middle where there is room for it, in the
 * widget's font. */
void signpost_hatch_paint   (GtkSnapshot           *snapshot,
                             GtkWidget             *widget,
                             const SignpostInk     *ink,
                             guint                  hatch,
                             const graphene_rect_t *area);
/* The height of a line with a letter in it */
int  signpost_hatch_measure (GtkWidget             *widget);

G_END_DECLS
