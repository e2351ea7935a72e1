/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_DIAGRAM_LAYOUT (signpost_diagram_layout_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDiagramLayout, signpost_diagram_layout, SIGNPOST, DIAGRAM_LAYOUT, GtkLayoutManager)

/* What a child of the diagram is. */
typedef enum
{
  SIGNPOST_DIAGRAM_PART_PANEL,
  SIGNPOST_DIAGRAM_PART_HEADING,
  SIGNPOST_DIAGRAM_PART_CAPTION,
  SIGNPOST_DIAGRAM_PART_STRIP,
  SIGNPOST_DIAGRAM_PART_PATH,
} SignpostDiagramPart;

/* stacked: panels one below the other, several beside one another where there is room; else in the columns of the matrix */
GtkLayoutManager *signpost_diagram_layout_new      (gboolean               stacked) G_GNUC_WARN_UNUSED_RESULT;
/* Whether there is room for the path of a combination, with what is said about it */
void              signpost_diagram_layout_set_has_path (SignpostDiagramLayout *self,
                                                        gboolean               has_path);
/* How the panels stand: how many side by side, and how far from one another (px) */
guint             signpost_diagram_layout_get_n_columns (SignpostDiagramLayout *self,
                                                         double                *gap);
/* Tells what a child is; it has its parent already */
void              signpost_diagram_layout_set_part (SignpostDiagramLayout *self,
                                                    GtkWidget             *child,
                                                    SignpostDiagramPart    part);

G_END_DECLS
