/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_FIGURE (signpost_figure_get_type ())
G_DECLARE_FINAL_TYPE (SignpostFigure, signpost_figure, SIGNPOST, FIGURE, GtkWidget)

/* A drawing, the sentence that says the same to whoever does not see it, and on demand the same as a table. Properties: child. Signal
 * “table”: the table is shown now, and wants its rows. */
GtkWidget *signpost_figure_new        (GtkWidget      *child) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_figure_set_child  (SignpostFigure *self,
                                       GtkWidget      *child);
void       signpost_figure_say        (SignpostFigure *self,
                                       const char     *sentence);
gboolean   signpost_figure_has_table  (SignpostFigure *self);
/* rows: (element-type GStrv): the heads first */
void       signpost_figure_show_table (SignpostFigure *self,
                                       GPtrArray      *rows);

G_END_DECLS
