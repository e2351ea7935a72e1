/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-long-box-private.h"

/* Until rows are measured: small, so that enough of them are made. In px */
#define USUAL_HEIGHT 50

G_DEFINE_FINAL_TYPE (SignpostLongBox, signpost_long_box, GTK_TYPE_WIDGET)

static void
items_changed_cb (SignpostLongBox *self)
{
  signpost_long_box_reset_heights (self);
  self->wanted = G_MAXUINT;
  signpost_long_box_refresh (self);
  signpost_long_box_update (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* One stop for Tab: the row that was there last, or the first in sight. Which key leads where is
 * its owner's business. */
static gboolean
signpost_long_box_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  SignpostLongBox *self = SIGNPOST_LONG_BOX (widget);
  guint position = self->wanted;
  GtkWidget *row;
  int top, bottom;

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  signpost_long_box_get_sight (self, &top, &bottom);
  if (position >= signpost_long_box_get_n_rows (self))
    position = signpost_row_heights_find (self->heights, MAX (top, 0));
  row = signpost_long_box_reveal_row (self, position, 0);

  return row != NULL && gtk_widget_grab_focus (row) &&
         signpost_long_box_reveal_row (self, position, 0) == row;
}

static GtkSizeRequestMode
signpost_long_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_long_box_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  SignpostLongBox *self = SIGNPOST_LONG_BOX (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      /* A width that is only tried out would make everything that was measured worthless. */
      if (self->width == 0)
        signpost_long_box_set_width (self, for_size);
      *minimum = *natural =
        signpost_row_heights_get_offset (self->heights,
                                         signpost_row_heights_get_n_rows (self->heights));
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = signpost_long_box_get_nth (self, i)->widget;
      int row_minimum, row_natural;

      gtk_widget_measure (row, orientation, -1, &row_minimum, &row_natural, NULL, NULL);
      *minimum = MAX (*minimum, row_minimum);
      *natural = MAX (*natural, row_natural);
    }
}

static void
signpost_long_box_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  SignpostLongBox *self = SIGNPOST_LONG_BOX (widget);

  signpost_long_box_set_width (self, width);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SignpostLongRow *row = signpost_long_box_get_nth (self, i);
      GtkAllocation place = { .width = width };

      place.y = signpost_row_heights_get_offset (self->heights, row->position) - self->offset;
      place.height = signpost_row_heights_get (self->heights, row->position);

      /* GTK wants its measure taken before it allocates. */
      gtk_widget_measure (row->widget, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (row->widget, &place, -1);
    }
}

static void
signpost_long_box_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  SignpostLongBox *self = SIGNPOST_LONG_BOX (widget);
  int top, bottom;

  signpost_long_box_get_sight (self, &top, &bottom);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const SignpostLongRow *row = signpost_long_box_get_nth (self, i);
      int y = signpost_row_heights_get_offset (self->heights, row->position);

      if (y < bottom && y + signpost_row_heights_get (self->heights, row->position) > top)
        gtk_widget_snapshot_child (widget, row->widget, snapshot);
    }
}

static void
signpost_long_box_dispose (GObject *object)
{
  SignpostLongBox *self = SIGNPOST_LONG_BOX (object);
  GtkWidget *child;

  g_clear_handle_id (&self->measure_id, g_source_remove);
  g_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->model);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (signpost_long_box_parent_class)->dispose (object);
}

static void
signpost_long_box_finalize (GObject *object)
{
  SignpostLongBox *self = SIGNPOST_LONG_BOX (object);

  g_clear_pointer (&self->heights, signpost_row_heights_free);
  g_clear_pointer (&self->rows, g_array_unref);

  G_OBJECT_CLASS (signpost_long_box_parent_class)->finalize (object);
}

static void
signpost_long_box_class_init (SignpostLongBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_long_box_dispose;
  object_class->finalize = signpost_long_box_finalize;

  widget_class->focus = signpost_long_box_focus;
  widget_class->get_request_mode = signpost_long_box_get_request_mode;
  widget_class->measure = signpost_long_box_measure;
  widget_class->size_allocate = signpost_long_box_size_allocate;
  widget_class->snapshot = signpost_long_box_snapshot;

  gtk_widget_class_set_css_name (widget_class, "long-box");
}

static void
signpost_long_box_init (SignpostLongBox *self)
{
  self->heights = signpost_row_heights_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (SignpostLongRow));
  self->wanted = G_MAXUINT;

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
signpost_long_box_new (GtkAccessibleRole          role,
                       GListModel                *model,
                       GtkAdjustment             *vadjustment,
                       const SignpostLongBoxRows *rows,
                       gpointer                   user_data)
{
  SignpostLongBox *self = g_object_new (SIGNPOST_TYPE_LONG_BOX, "accessible-role", role, NULL);

  self->funcs = *rows;
  self->user_data = user_data;
  self->model = g_object_ref (model);
  self->vadjustment = g_object_ref (vadjustment);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vadjustment, "value-changed", G_CALLBACK (signpost_long_box_update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vadjustment, "changed", G_CALLBACK (signpost_long_box_update_soon), self,
                           G_CONNECT_SWAPPED);

  /* Rows of a usual height, so that there is something to see from the first frame on */
  signpost_row_heights_reset (self->heights, g_list_model_get_n_items (model), USUAL_HEIGHT);
  signpost_long_box_update (self);

  return GTK_WIDGET (self);
}

guint
signpost_long_box_get_n_rows (SignpostLongBox *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LONG_BOX (self), 0);

  return signpost_row_heights_get_n_rows (self->heights);
}

GtkWidget *
signpost_long_box_get_row (SignpostLongBox *self,
                           guint            position)
{
  g_return_val_if_fail (SIGNPOST_IS_LONG_BOX (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (signpost_long_box_get_nth (self, i)->position == position)
      return signpost_long_box_get_nth (self, i)->widget;

  return NULL;
}

GtkWidget *
signpost_long_box_reveal_row (SignpostLongBox *self,
                              guint            position,
                              int              covered)
{
  int origin, y, height;

  g_return_val_if_fail (SIGNPOST_IS_LONG_BOX (self), NULL);

  if (position >= signpost_long_box_get_n_rows (self))
    return NULL;

  self->wanted = position;
  signpost_long_box_measure_page (self, position);

  origin = signpost_long_box_get_origin (self);
  y = origin + signpost_row_heights_get_offset (self->heights, position);
  height = signpost_row_heights_get (self->heights, position);
  gtk_adjustment_clamp_page (self->vadjustment, y - covered, y + height);
  signpost_long_box_update (self);

  return signpost_long_box_get_row (self, position);
}

gboolean
signpost_long_box_find_row (SignpostLongBox *self,
                            GtkWidget       *inside,
                            guint           *position)
{
  g_return_val_if_fail (SIGNPOST_IS_LONG_BOX (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const SignpostLongRow *row = signpost_long_box_get_nth (self, i);

      if (row->widget == inside || gtk_widget_is_ancestor (inside, row->widget))
        {
          *position = row->position;
          return TRUE;
        }
    }

  return FALSE;
}

guint
signpost_long_box_skip (SignpostLongBox *self,
                        guint            position,
                        int              distance)
{
  int offset;

  g_return_val_if_fail (SIGNPOST_IS_LONG_BOX (self), 0);

  offset = signpost_row_heights_get_offset (self->heights, position);

  return signpost_row_heights_find (self->heights, MAX (offset + distance, 0));
}

void
signpost_long_box_refresh (SignpostLongBox *self)
{
  g_return_if_fail (SIGNPOST_IS_LONG_BOX (self));

  for (guint i = 0; i < self->rows->len; i++)
    if (signpost_long_box_get_nth (self, i)->position < g_list_model_get_n_items (self->model))
      signpost_long_box_bind (self, signpost_long_box_get_nth (self, i));
}

void
signpost_long_box_remeasure (SignpostLongBox *self)
{
  g_return_if_fail (SIGNPOST_IS_LONG_BOX (self));

  signpost_long_box_reset_heights (self);
  signpost_long_box_update_soon (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
signpost_long_box_set_offset (SignpostLongBox *self,
                              int              offset)
{
  g_return_if_fail (SIGNPOST_IS_LONG_BOX (self));

  if (self->offset == offset)
    return;

  self->offset = offset;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
