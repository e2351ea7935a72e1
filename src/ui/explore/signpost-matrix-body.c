/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-body.h"

/**
 * SignpostMatrixBody:
 *
 * The rows of the matrix, one below the other. They are cut off at the top while the header stays
 * in sight above them.
 */
struct _SignpostMatrixBody
{
  GtkWidget parent_instance;

  int       offset;
};

G_DEFINE_FINAL_TYPE (SignpostMatrixBody, signpost_matrix_body, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
signpost_matrix_body_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_matrix_body_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  int result = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (widget);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      int row_minimum;

      gtk_widget_measure (row, orientation, for_size, &row_minimum, NULL, NULL, NULL);
      result = orientation == GTK_ORIENTATION_VERTICAL ? result + row_minimum
                                                       : MAX (result, row_minimum);
    }

  *minimum = *natural = result;
}

static void
signpost_matrix_body_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  SignpostMatrixBody *self = SIGNPOST_MATRIX_BODY (widget);
  int y = -self->offset;

  for (GtkWidget *row = gtk_widget_get_first_child (widget);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      int row_height;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &row_height, NULL, NULL, NULL);
      gtk_widget_size_allocate (row, &(GtkAllocation) { 0, y, width, row_height }, -1);
      y += row_height;
    }
}

static void
signpost_matrix_body_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (signpost_matrix_body_parent_class)->dispose (object);
}

static void
signpost_matrix_body_class_init (SignpostMatrixBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_matrix_body_dispose;

  widget_class->get_request_mode = signpost_matrix_body_get_request_mode;
  widget_class->measure = signpost_matrix_body_measure;
  widget_class->size_allocate = signpost_matrix_body_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "matrix-body");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);
}

static void
signpost_matrix_body_init (SignpostMatrixBody *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
signpost_matrix_body_new (void)
{
  return g_object_new (SIGNPOST_TYPE_MATRIX_BODY, NULL);
}

void
signpost_matrix_body_set_offset (SignpostMatrixBody *self,
                                 int                 offset)
{
  g_return_if_fail (SIGNPOST_IS_MATRIX_BODY (self));

  if (self->offset == offset)
    return;

  self->offset = offset;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
