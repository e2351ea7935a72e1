/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-private.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-columns.h"
#include "ui/explore/signpost-matrix-body.h"
#include "ui/explore/signpost-matrix-cell.h"
#include "ui/explore/signpost-matrix-head.h"
#include "ui/explore/signpost-matrix-row.h"
#include "ui/signpost-platform.h"

#define BAND_ALPHA 0.12f
#define BAND_RADIUS 9
#define BAND_INSET 1

/**
 * SignpostMatrix:
 *
 * Use cases and methods, and how they fit: a grid that is walked cell by cell with the arrow keys,
 * one stop for Tab. What is selected is a faint band along the row and down the column, and a ring
 * where they cross.
 */

G_DEFINE_FINAL_TYPE (SignpostMatrix, signpost_matrix, GTK_TYPE_WIDGET)

static void
set_selected (GtkWidget *widget,
              gboolean   selected)
{
  if (selected)
    gtk_widget_add_css_class (widget, "selected");
  else
    gtk_widget_remove_css_class (widget, "selected");

  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_SELECTED, selected,
                               -1);
}

static void
show_selection_in_row (SignpostMatrix *self,
                       guint           row,
                       guint           place)
{
  SignpostUseCase *use_case = signpost_selection_get_use_case (self->selection);
  gboolean is_row = row > 0 && use_case != NULL &&
                    signpost_matrix_get_use_case (self, row) == use_case;
  guint n_places = signpost_matrix_get_n_places (self);

  set_selected (g_ptr_array_index (self->rows, row), is_row);

  for (guint i = 1; i < n_places; i++)
    set_selected (signpost_matrix_get_cell (self, row, i), i == place && (row == 0 || is_row));
}

static void
show_selection (SignpostMatrix *self)
{
  guint place = signpost_matrix_get_selected_place (self);

  for (guint i = 0; i < self->rows->len; i++)
    show_selection_in_row (self, i, place);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_count (SignpostMatrix *self)
{
  guint n_all = g_list_model_get_n_items (signpost_catalogue_get_use_cases (self->catalogue));
  guint n_shown = g_list_model_get_n_items (self->use_cases);
  g_autofree char *text = NULL;

  if (n_shown == n_all)
    text = g_strdup_printf (ngettext ("%u use case", "%u use cases", n_all), n_all);
  else
    /* Translators: how many of all use cases match the search. */
    text = g_strdup_printf (ngettext ("%u of %u use case", "%u of %u use cases", n_all), n_shown,
                            n_all);

  signpost_matrix_head_set_title (SIGNPOST_MATRIX_HEAD (self->corner), text);
}

static void
create_header (SignpostMatrix *self)
{
  GListModel *categories = signpost_catalogue_get_categories (self->catalogue);

  self->corner = signpost_matrix_head_new (GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "", NULL, "", "");
  self->header = signpost_matrix_row_new (self->corner);
  gtk_widget_add_css_class (self->header, "header");

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);
      g_autofree char *icon_name = signpost_category_dup_icon_name (category);
      GtkWidget *head = signpost_matrix_head_new (GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                                                  signpost_category_get_method_title (category),
                                                  icon_name,
                                                  "", signpost_category_get_id (category));

      signpost_matrix_row_append (SIGNPOST_MATRIX_ROW (self->header), head);
    }

  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  g_ptr_array_add (self->rows, self->header);
}

static GtkWidget *
create_row (SignpostUseCase *use_case)
{
  GListModel *fits = signpost_use_case_get_fits (use_case);
  GtkWidget *title = signpost_matrix_head_new (GTK_ACCESSIBLE_ROLE_ROW_HEADER,
                                               signpost_use_case_get_title (use_case),
                                               NULL, signpost_use_case_get_id (use_case), "");
  GtkWidget *row = signpost_matrix_row_new (title);

  for (guint i = 0; i < g_list_model_get_n_items (fits); i++)
    {
      g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, i);

      signpost_matrix_row_append (SIGNPOST_MATRIX_ROW (row),
                                  signpost_matrix_cell_new (use_case, fit));
    }

  return row;
}

static void
remove_rows (SignpostMatrix *self,
             guint           first,
             guint           n_rows)
{
  for (guint i = first; i < first + n_rows; i++)
    gtk_widget_unparent (g_ptr_array_index (self->rows, i));

  if (n_rows > 0)
    g_ptr_array_remove_range (self->rows, first, n_rows);
}

static void
items_changed_cb (SignpostMatrix *self,
                  guint           position,
                  guint           removed,
                  guint           added)
{
  remove_rows (self, position + 1, removed);

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (self->use_cases, position + i);
      GtkWidget *row = create_row (use_case);
      GtkWidget *above = position + i > 0 ? g_ptr_array_index (self->rows, position + i) : NULL;

      gtk_widget_insert_after (row, self->body, above);
      g_ptr_array_insert (self->rows, (int) (position + i + 1), row);
    }

  show_count (self);
  show_selection (self);
}

/* The part of the matrix above the viewport's edge */
static int
get_scrolled_height (SignpostMatrix *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  double x, y;

  if (viewport == NULL ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self), viewport, 0, 0, &x, &y))
    return 0;

  return MAX (0, (int) -y);
}

static void
select_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  const char *use_case_id, *category_id;
  SignpostUseCase *use_case;
  SignpostCategory *category;

  g_variant_get (parameter, "(&s&s)", &use_case_id, &category_id);
  use_case = signpost_catalogue_find_use_case (self->catalogue, use_case_id);
  category = signpost_catalogue_find_category (self->catalogue, category_id);

  if (use_case != NULL)
    signpost_selection_set (self->selection, use_case, category);
  else if (category != NULL)
    signpost_selection_toggle_category (self->selection, category);

  gtk_widget_activate_action (widget, "explore.show-details", NULL);
}

static void
released_cb (SignpostMatrix *self,
             int             n_press,
             double          x,
             double          y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != GTK_WIDGET (self) && !gtk_widget_get_focusable (widget))
    widget = gtk_widget_get_parent (widget);

  if (widget == NULL || widget == GTK_WIDGET (self))
    return;

  gtk_widget_grab_focus (widget);
  signpost_matrix_find_focus (self);
  gtk_widget_activate_action (widget, "cell.select", NULL);
}

static GtkSizeRequestMode
signpost_matrix_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_matrix_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  int header, body;

  gtk_widget_measure (self->header, orientation, for_size, &header, NULL, NULL, NULL);
  gtk_widget_measure (self->body, orientation, for_size, &body, NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = header + body;
  else
    *minimum = *natural = MAX (header, body);
}

/* The header sticks to the viewport's edge until the last row pushes it out. */
static void
signpost_matrix_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  int header, offset;

  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, width, &header, NULL, NULL, NULL);
  offset = CLAMP (get_scrolled_height (self), 0, MAX (0, height - header - SIGNPOST_CELL_SIZE));

  gtk_widget_size_allocate (self->header, &(GtkAllocation) { 0, offset, width, header }, -1);
  signpost_matrix_body_set_offset (SIGNPOST_MATRIX_BODY (self->body), offset);
  gtk_widget_size_allocate (self->body,
                            &(GtkAllocation) { 0, offset + header, width,
                                               MAX (0, height - header - offset) }, -1);
}

static void
snapshot_band (SignpostMatrix *self,
               GtkSnapshot    *snapshot,
               guint           column)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SignpostColumns columns = signpost_columns_for_widget (widget, gtk_widget_get_width (widget),
                                                         signpost_matrix_get_n_places (self) - 1);
  graphene_rect_t bounds;
  GskRoundedRect band;
  GdkRGBA colour;
  int x, width;

  if (!signpost_platform_lookup_colour (widget, "accent_bg_color", &colour) ||
      !gtk_widget_compute_bounds (self->header, widget, &bounds))
    return;

  colour.alpha = BAND_ALPHA;
  signpost_columns_locate_column (&columns, column, &x, &width);
  bounds = GRAPHENE_RECT_INIT (x + BAND_INSET, bounds.origin.y, width - 2 * BAND_INSET,
                               gtk_widget_get_height (widget) - bounds.origin.y);
  gsk_rounded_rect_init_from_rect (&band, &bounds, BAND_RADIUS);

  gtk_snapshot_push_rounded_clip (snapshot, &band);
  gtk_snapshot_append_color (snapshot, &colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
signpost_matrix_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  guint place = signpost_matrix_get_selected_place (self);

  if (place > 0)
    snapshot_band (self, snapshot, place - 1);

  GTK_WIDGET_CLASS (signpost_matrix_parent_class)->snapshot (widget, snapshot);
}

static void
signpost_matrix_dispose (GObject *object)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->selection);
  g_clear_object (&self->use_cases);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (signpost_matrix_parent_class)->dispose (object);
}

static void
signpost_matrix_class_init (SignpostMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_matrix_dispose;

  widget_class->focus = signpost_matrix_focus;
  widget_class->get_request_mode = signpost_matrix_get_request_mode;
  widget_class->measure = signpost_matrix_measure;
  widget_class->size_allocate = signpost_matrix_size_allocate;
  widget_class->snapshot = signpost_matrix_snapshot;

  gtk_widget_class_install_action (widget_class, "matrix.select", "(ss)", select_cb);
  signpost_matrix_add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
signpost_matrix_init (SignpostMatrix *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->rows = g_ptr_array_new ();
  self->focus_row = 1;

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Matrix of use cases and methods"),
                                  -1);
}

GtkWidget *
signpost_matrix_new (SignpostCatalogue *catalogue,
                     SignpostSelection *selection,
                     GListModel        *use_cases,
                     GtkAdjustment     *vadjustment)
{
  SignpostMatrix *self = g_object_new (SIGNPOST_TYPE_MATRIX, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->selection = g_object_ref (selection);
  self->use_cases = g_object_ref (use_cases);
  self->vadjustment = g_object_ref (vadjustment);

  create_header (self);
  self->body = signpost_matrix_body_new ();
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));

  g_signal_connect_object (use_cases, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vadjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                           self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (use_cases));

  return GTK_WIDGET (self);
}

GtkWidget *
signpost_matrix_get_cell (SignpostMatrix *self,
                          guint           row,
                          guint           place)
{
  g_return_val_if_fail (SIGNPOST_IS_MATRIX (self), NULL);

  if (row >= self->rows->len)
    return NULL;

  return signpost_matrix_row_get_widget (g_ptr_array_index (self->rows, row), place);
}

guint
signpost_matrix_get_n_places (SignpostMatrix *self)
{
  return signpost_matrix_row_get_n_places (SIGNPOST_MATRIX_ROW (self->header));
}

/* Borrowed: the model keeps it */
SignpostUseCase *
signpost_matrix_get_use_case (SignpostMatrix *self,
                              guint           row)
{
  g_autoptr (SignpostUseCase) use_case = NULL;

  if (row > 0)
    use_case = g_list_model_get_item (self->use_cases, row - 1);

  return use_case;
}

guint
signpost_matrix_get_selected_place (SignpostMatrix *self)
{
  SignpostCategory *category = signpost_selection_get_category (self->selection);

  return category != NULL ? signpost_category_get_position (category) + 1 : 0;
}
