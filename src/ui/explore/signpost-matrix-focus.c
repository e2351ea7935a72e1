/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-private.h"

static void
reveal (SignpostMatrix *self,
        GtkWidget      *row)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  int top = gtk_widget_get_height (self->header);
  graphene_rect_t bounds;
  double overhang, value;

  if (row == self->header || viewport == NULL ||
      !gtk_widget_compute_bounds (row, viewport, &bounds))
    return;

  overhang = bounds.origin.y + bounds.size.height - gtk_widget_get_height (viewport);
  value = gtk_adjustment_get_value (self->vadjustment);
  if (bounds.origin.y < top)
    gtk_adjustment_set_value (self->vadjustment, value + bounds.origin.y - top);
  else if (overhang > 0)
    gtk_adjustment_set_value (self->vadjustment, value + overhang);
}

static gboolean
focus_place (SignpostMatrix *self,
             int             row,
             int             place)
{
  GtkWidget *widget;

  if (row < 0 || place < 0)
    return FALSE;

  widget = signpost_matrix_get_cell (self, row, place);
  if (widget == NULL || !gtk_widget_grab_focus (widget))
    return FALSE;

  self->focus_row = row;
  self->focus_place = place;
  reveal (self, g_ptr_array_index (self->rows, row));

  return TRUE;
}

/* The focus may have come by pointer or screen reader, so it is looked for where it is. */
gboolean
signpost_matrix_find_focus (SignpostMatrix *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint n_places = signpost_matrix_get_n_places (self);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return FALSE;

  for (guint row = 0; row < self->rows->len; row++)
    {
      for (guint place = 0; place < n_places; place++)
        {
          if (signpost_matrix_get_cell (self, row, place) == focus)
            {
              self->focus_row = row;
              self->focus_place = place;
              return TRUE;
            }
        }
    }

  return FALSE;
}

/* Where Tab comes in: at the selected row and column, else where the focus has been */
static gboolean
enter (SignpostMatrix *self)
{
  SignpostUseCase *use_case = signpost_selection_get_use_case (self->selection);

  for (guint i = 1; use_case != NULL && i < self->rows->len; i++)
    {
      if (signpost_matrix_get_use_case (self, i) == use_case)
        return focus_place (self, i, signpost_matrix_get_selected_place (self));
    }

  return focus_place (self, MIN (self->focus_row, self->rows->len - 1), self->focus_place);
}

gboolean
signpost_matrix_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (!signpost_matrix_find_focus (self))
    return enter (self);

  switch (direction)
    {
    case GTK_DIR_UP:
      return focus_place (self, (int) self->focus_row - 1, self->focus_place);

    case GTK_DIR_DOWN:
      return focus_place (self, self->focus_row + 1, self->focus_place);

    case GTK_DIR_LEFT:
      return focus_place (self, self->focus_row, (int) self->focus_place + (rtl ? 1 : -1));

    case GTK_DIR_RIGHT:
      return focus_place (self, self->focus_row, (int) self->focus_place + (rtl ? -1 : 1));

    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

/* args: how many rows and places to go; G_MAXINT and G_MININT lead to the ends */
static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  gint64 rows, places;

  if (!signpost_matrix_find_focus (self))
    return FALSE;

  g_variant_get (args, "(xx)", &rows, &places);
  rows = CLAMP (rows + self->focus_row, 1, (gint64) self->rows->len - 1);
  places = CLAMP (places + self->focus_place, 0, (gint64) signpost_matrix_get_n_places (self) - 1);
  focus_place (self, (int) rows, (int) places);

  return TRUE;
}

static gboolean
move_page_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  int row_height = gtk_widget_get_height (g_ptr_array_index (self->rows, self->rows->len - 1));
  int page =
    (int) gtk_adjustment_get_page_size (self->vadjustment) - gtk_widget_get_height (self->header);
  int n_rows = MAX (1, page / MAX (row_height, 1));
  int row;

  if (!signpost_matrix_find_focus (self))
    return FALSE;

  row = CLAMP ((int) self->focus_row + g_variant_get_int32 (args) * n_rows, 1,
               (int) self->rows->len - 1);
  focus_place (self, row, self->focus_place);

  return TRUE;
}

static gboolean
select_focus_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  GtkWidget *cell;

  if (!signpost_matrix_find_focus (self))
    return FALSE;

  cell = signpost_matrix_get_cell (self, self->focus_row, self->focus_place);

  return gtk_widget_activate_action (cell, "cell.select", NULL);
}

void
signpost_matrix_add_bindings (GtkWidgetClass *widget_class)
{
  const guint selecting_keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return,
                                   GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter };
  const struct { guint key, keypad_key; GdkModifierType modifiers; int rows, places; } moves[] = {
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, 0, G_MININT },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, 0, G_MAXINT },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, G_MININT, G_MININT },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, G_MAXINT, G_MAXINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (selecting_keys); i++)
    gtk_widget_class_add_binding (widget_class, selecting_keys[i], 0, select_focus_cb, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, moves[i].modifiers, move_cb,
                                    "(xx)", (gint64) moves[i].rows, (gint64) moves[i].places);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad_key, moves[i].modifiers, move_cb,
                                    "(xx)", (gint64) moves[i].rows, (gint64) moves[i].places);
    }

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, move_page_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Page_Up, 0, move_page_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, move_page_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Page_Down, 0, move_page_cb, "i", 1);
}
