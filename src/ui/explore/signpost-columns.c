/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-columns.h"

#define TITLE_SHARE 0.29
#define TITLE_MINIMUM 140

/* In em: a wider column would leave a hole between a title and its cells. */
#define TITLE_MAXIMUM_EM 23

static double
get_em (GtkWidget *widget)
{
  const PangoFontDescription *font =
    pango_context_get_font_description (gtk_widget_get_pango_context (widget));

  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

SignpostColumns
signpost_columns_for_widget (GtkWidget *widget,
                             int        width,
                             guint      n_columns)
{
  int title_width = (int) MIN (width * TITLE_SHARE, TITLE_MAXIMUM_EM * get_em (widget));
  int room = width - (int) n_columns * SIGNPOST_CELL_SIZE;

  title_width = MIN (MAX (title_width, TITLE_MINIMUM), MAX (room, 0));

  return (SignpostColumns) {
    .width = width,
    .title_width = title_width,
    .n_columns = n_columns,
    .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
}

int
signpost_columns_get_minimum (guint n_columns)
{
  return TITLE_MINIMUM + (int) n_columns * SIGNPOST_CELL_SIZE;
}

void
signpost_columns_locate_title (const SignpostColumns *self,
                               int                   *x,
                               int                   *width)
{
  *x = self->rtl ? self->width - self->title_width : 0;
  *width = self->title_width;
}

void
signpost_columns_locate_column (const SignpostColumns *self,
                                guint                  column,
                                int                   *x,
                                int                   *width)
{
  int room = self->width - self->title_width;
  int start = self->title_width + room * (int) column / (int) self->n_columns;
  int end = self->title_width + room * (int) (column + 1) / (int) self->n_columns;

  *x = self->rtl ? self->width - end : start;
  *width = end - start;
}
