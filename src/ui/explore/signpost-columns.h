/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The smallest cell that a finger hits. */
#define SIGNPOST_CELL_SIZE 44

/* The grid that diagram and matrix stand on, so that each panel is right above its column: titles first, then equal columns. Places are
 * from the widget's left edge, mirrored for right-to-left languages. */
typedef struct
{
  int      width;
  int      title_width;
  guint    n_columns;
  gboolean rtl;
} SignpostColumns;

SignpostColumns signpost_columns_for_widget     (GtkWidget             *widget,
                                                 int                    width,
                                                 guint                  n_columns);
int             signpost_columns_get_minimum    (guint                  n_columns);
void            signpost_columns_locate_title   (const SignpostColumns *self,
                                                 int                   *x,
                                                 int                   *width);
void            signpost_columns_locate_column  (const SignpostColumns *self,
                                                 guint                  column,
                                                 int                   *x,
                                                 int                   *width);

G_END_DECLS
