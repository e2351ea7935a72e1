/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a path needs: below each row of panels, and before them where they stand one below the other, in px */
#define SIGNPOST_PATH_LANE 30

/* A panel that a combination runs through. */
typedef struct
{
  graphene_rect_t bounds;  /* in the diagram */
  gboolean        needed;  /* else it can join */
} SignpostPathStation;

/**
 * signpost_diagram_path_snapshot:
 * @diagram: what the path is drawn over
 * @stations: (element-type SignpostPathStation): in the order of the panels
 * @n_columns: how many panels stand side by side
 * @gap: between two columns, in px
 *
 * A line from station to station, in the lanes below the panels. A needed station is a disc, one that can join a ring; the line is dashed
 * where it only leads to rings.
 */
void signpost_diagram_path_snapshot (GtkWidget   *diagram,
                                     GtkSnapshot *snapshot,
                                     GArray      *stations,
                                     guint        n_columns,
                                     double       gap);

/* A frame around what a combination of no panel in particular is about */
void signpost_diagram_path_frame    (GtkWidget             *diagram,
                                     GtkSnapshot           *snapshot,
                                     const graphene_rect_t *bounds);

G_END_DECLS
