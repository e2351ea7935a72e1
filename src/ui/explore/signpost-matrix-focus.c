/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-private.h"

#include "ui/explore/signpost-columns.h"

gboolean
signpost_matrix_focus_cell (SignpostMatrix *self,
                            guint           row,
                            guint           place)
{
  int covered = gtk_widget_get_height (self->header);
  GtkWidget *widget;

  g_return_val_if_fail (SIGNPOST_IS_MATRIX (self), FALSE);

  if (row > 0)
    signpost_long_box_reveal_row (self->body, row - 1, covered);

  widget = signpost_matrix_get_cell (self, row, place);
  if (widget == NULL || !gtk_widget_grab_focus (widget))
    return FALSE;

  /* The viewport follows the focus too, but knows nothing of the header. */
  if (row > 0)
    signpost_long_box_reveal_row (self->body, row - 1, covered);

  return signpost_matrix_find_focus (self);
}

static gboolean
find_row (SignpostMatrix *self,
          GtkWidget      *focus,
          guint          *row)
{
  *row = 0;
  if (gtk_widget_is_ancestor (focus, self->header))
    return TRUE;

  if (!signpost_long_box_find_row (self->body, focus, row))
    return FALSE;

  *row += 1;

  return TRUE;
}

/* The focus may have come by pointer or screen reader, so it is looked for where it is. */
gboolean
signpost_matrix_find_focus (SignpostMatrix *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ||
      !find_row (self, focus, &row))
    return FALSE;

  for (guint place = 0; place < signpost_matrix_get_n_places (self); place++)
    if (signpost_matrix_get_cell (self, row, place) == focus)
      {
        g_autoptr (SignpostUseCase) use_case = NULL;

        if (row > 0)
          use_case = g_list_model_get_item (G_LIST_MODEL (self->finder), row - 1);

        self->focus_row = row;
        self->focus_place = place;
        g_set_object (&self->focus_use_case, use_case);
        return TRUE;
      }

  return FALSE;
}

/* 0: it is not among the rows */
static guint
find_use_case (SignpostMatrix  *self,
               SignpostUseCase *use_case)
{
  GListModel *found = G_LIST_MODEL (self->finder);
  guint n_found = g_list_model_get_n_items (found);

  for (guint i = 0; use_case != NULL && i < n_found; i++)
    {
      g_autoptr (SignpostUseCase) other = g_list_model_get_item (found, i);

      if (other == use_case)
        return i + 1;
    }

  return 0;
}

void
signpost_matrix_keep_focus (SignpostMatrix *self)
{
  guint row = find_use_case (self, self->focus_use_case);
  guint last = signpost_matrix_get_n_rows (self) - 1;

  if (self->has_focus && self->focus_row > 0 && last > 0)
    signpost_matrix_focus_cell (self, row > 0 ? row : MIN (self->focus_row, last),
                                self->focus_place);
}

static gboolean
focus_place (SignpostMatrix *self,
             int             row,
             int             place)
{
  return row >= 0 && place >= 0 && signpost_matrix_focus_cell (self, row, place);
}

/* Where Tab comes in: at the selected row and column, else where the focus has been */
static gboolean
enter (SignpostMatrix *self)
{
  guint row = find_use_case (self, signpost_selection_get_use_case (self->selection));

  if (row > 0)
    return focus_place (self, row, signpost_matrix_get_selected_place (self));

  return focus_place (self, MIN (self->focus_row, signpost_matrix_get_n_rows (self) - 1),
                      self->focus_place);
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
  rows = CLAMP (rows + self->focus_row, 1, (gint64) signpost_matrix_get_n_rows (self) - 1);
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
  int page;
  guint row;

  if (!signpost_matrix_find_focus (self))
    return FALSE;

  /* One row stays in sight, so that it is seen where the page went on. */
  page = (int) gtk_adjustment_get_page_size (self->vadjustment) -
         gtk_widget_get_height (self->header) - SIGNPOST_CELL_SIZE;
  row = signpost_long_box_skip (self->body, MAX (self->focus_row, 1) - 1,
                                g_variant_get_int32 (args) * MAX (page, SIGNPOST_CELL_SIZE));
  focus_place (self, row + 1, self->focus_place);

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
