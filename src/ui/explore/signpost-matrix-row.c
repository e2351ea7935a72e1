/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-row.h"

#include "ui/explore/signpost-columns.h"
#include "ui/explore/signpost-matrix-cell.h"

/**
 * SignpostMatrixRow:
 *
 * Lays out a row of the matrix on the columns that it shares with the diagram.
 */
struct _SignpostMatrixRow
{
  GtkWidget  parent_instance;

  GPtrArray *widgets;
};

G_DEFINE_FINAL_TYPE (SignpostMatrixRow, signpost_matrix_row, GTK_TYPE_WIDGET)

static void
locate (const SignpostColumns *columns,
        guint                  place,
        int                   *x,
        int                   *width)
{
  if (place == 0)
    signpost_columns_locate_title (columns, x, width);
  else
    signpost_columns_locate_column (columns, place - 1, x, width);
}

/* Cells are no higher than the row is at least. A title that fits in one line is measured but once,
   for every width. */
static int
measure_height (SignpostMatrixRow *self,
                int                width)
{
  SignpostColumns columns = signpost_columns_for_widget (GTK_WIDGET (self), width,
                                                         MAX (self->widgets->len, 2) - 1);
  int height = SIGNPOST_CELL_SIZE;

  for (guint i = 0; i < self->widgets->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (self->widgets, i);
      int x, place_width, natural_width, minimum;

      if (SIGNPOST_IS_MATRIX_CELL (widget))
        continue;

      locate (&columns, i, &x, &place_width);
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_width, NULL, NULL);
      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL,
                          natural_width <= place_width ? -1 : place_width,
                          &minimum, NULL, NULL, NULL);
      height = MAX (height, minimum);
    }

  return height;
}

static GtkSizeRequestMode
signpost_matrix_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_matrix_row_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  SignpostMatrixRow *self = SIGNPOST_MATRIX_ROW (widget);
  int width = signpost_columns_get_minimum (self->widgets->len - 1);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = width;
  else
    *minimum = *natural = measure_height (self, MAX (width, for_size));
}

static void
signpost_matrix_row_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  SignpostMatrixRow *self = SIGNPOST_MATRIX_ROW (widget);
  SignpostColumns columns = signpost_columns_for_widget (widget, width,
                                                         MAX (self->widgets->len, 2) - 1);

  for (guint i = 0; i < self->widgets->len; i++)
    {
      GtkAllocation place = { .height = height };

      locate (&columns, i, &place.x, &place.width);
      gtk_widget_size_allocate (g_ptr_array_index (self->widgets, i), &place, -1);
    }
}

static void
signpost_matrix_row_dispose (GObject *object)
{
  SignpostMatrixRow *self = SIGNPOST_MATRIX_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_pointer (&self->widgets, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_matrix_row_parent_class)->dispose (object);
}

static void
signpost_matrix_row_class_init (SignpostMatrixRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_matrix_row_dispose;

  widget_class->get_request_mode = signpost_matrix_row_get_request_mode;
  widget_class->measure = signpost_matrix_row_measure;
  widget_class->size_allocate = signpost_matrix_row_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "matrix-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
signpost_matrix_row_init (SignpostMatrixRow *self)
{
  self->widgets = g_ptr_array_new ();
}

GtkWidget *
signpost_matrix_row_new (GtkWidget *title)
{
  SignpostMatrixRow *self = g_object_new (SIGNPOST_TYPE_MATRIX_ROW, NULL);

  signpost_matrix_row_append (self, title);

  return GTK_WIDGET (self);
}

void
signpost_matrix_row_append (SignpostMatrixRow *self,
                            GtkWidget         *widget)
{
  g_return_if_fail (SIGNPOST_IS_MATRIX_ROW (self));

  g_ptr_array_add (self->widgets, widget);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
}

guint
signpost_matrix_row_get_n_places (SignpostMatrixRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_MATRIX_ROW (self), 0);

  return self->widgets->len;
}

GtkWidget *
signpost_matrix_row_get_widget (SignpostMatrixRow *self,
                                guint              place)
{
  g_return_val_if_fail (SIGNPOST_IS_MATRIX_ROW (self), NULL);

  return place < self->widgets->len ? g_ptr_array_index (self->widgets, place) : NULL;
}
