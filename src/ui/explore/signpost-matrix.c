/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-private.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-columns.h"
#include "ui/explore/signpost-matrix-cell.h"
#include "ui/explore/signpost-matrix-head.h"
#include "ui/explore/signpost-matrix-row.h"
#include "ui/explore/signpost-matrix-title.h"
#include "ui/explore/signpost-ruler.h"
#include "ui/signpost-platform.h"

#define SELECTED_ALPHA 0.10f
#define FOCUS_ALPHA 0.05f
#define BAND_RADIUS 9
#define BAND_INSET 1

/**
 * SignpostMatrix:
 *
 * Use cases and methods, and how they fit: a grid that is walked cell by cell with the arrow keys,
 * one stop for Tab. What is selected is a faint band along the row and down the column, and a ring
 * where they cross; where the focus is, a fainter one.
 */

G_DEFINE_FINAL_TYPE (SignpostMatrix, signpost_matrix, GTK_TYPE_WIDGET)

static guint
get_n_columns (SignpostMatrix *self)
{
  return signpost_matrix_get_n_places (self) - 1;
}

static GtkWidget *
get_head (SignpostMatrix *self,
          guint           column)
{
  return signpost_matrix_row_get_widget (SIGNPOST_MATRIX_ROW (self->header), column + 1);
}

/* Selection */

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
set_selected (GtkWidget *widget,
              gboolean   selected)
{
  if (gtk_widget_has_css_class (widget, "selected") == selected)
    return;

  set_class (widget, "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_SELECTED, selected,
                               -1);
}

static void
set_selectable (GtkWidget *widget)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
}

static void
show_selection_in_row (SignpostMatrix    *self,
                       SignpostMatrixRow *row,
                       gboolean           is_selected,
                       gboolean           has_selected_cell)
{
  guint place = signpost_matrix_get_selected_place (self);

  set_selected (GTK_WIDGET (row), is_selected);
  for (guint i = 1; i < signpost_matrix_get_n_places (self); i++)
    set_selected (signpost_matrix_row_get_widget (row, i), has_selected_cell && i == place);
}

static void
show_selection (SignpostMatrix *self)
{
  show_selection_in_row (self, SIGNPOST_MATRIX_ROW (self->header), FALSE, TRUE);
  signpost_long_box_refresh (self->body);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Rows */

static GtkWidget *
create_row_cb (gpointer user_data)
{
  SignpostMatrix *self = user_data;
  GtkWidget *row = signpost_matrix_row_new (signpost_matrix_title_new ());

  for (guint i = 0; i < get_n_columns (self); i++)
    {
      GtkWidget *cell = signpost_matrix_cell_new (i, &self->words);

      set_selectable (cell);
      signpost_matrix_row_append (SIGNPOST_MATRIX_ROW (row), cell);
    }
  set_selectable (row);

  return row;
}

static void
bind_row_cb (GtkWidget *widget,
             gpointer   item,
             guint      position,
             gpointer   user_data)
{
  SignpostMatrix *self = user_data;
  SignpostUseCase *use_case = item;
  SignpostMatrixRow *row = SIGNPOST_MATRIX_ROW (widget);
  g_autoptr (SignpostMarkedText) text = signpost_marked_text_new (self->finder, use_case);
  gboolean is_selected = signpost_selection_get_use_case (self->selection) == use_case;

  signpost_matrix_title_bind (SIGNPOST_MATRIX_TITLE (signpost_matrix_row_get_widget (row, 0)),
                              use_case, text);
  for (guint i = 0; i < get_n_columns (self); i++)
    signpost_matrix_cell_bind (SIGNPOST_MATRIX_CELL (signpost_matrix_row_get_widget (row, i + 1)),
                               use_case, signpost_use_case_get_fit_at (use_case, i));

  /* The header is the first row. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                  (int) position + 2, -1);
  show_selection_in_row (self, row, is_selected, is_selected);
}

static void
forget_heights (SignpostMatrix *self)
{
  SignpostCatalogue *catalogue = signpost_finder_get_catalogue (self->finder);
  guint n_use_cases = g_list_model_get_n_items (signpost_catalogue_get_use_cases (catalogue));

  g_free (self->title_heights);
  self->title_heights = g_new0 (int, n_use_cases);
}

/* Marks change no height: a row needs to be measured once for a width unless a line is added that
 * tells why it was found. */
static int
measure_row_cb (gpointer item,
                int      width,
                gpointer user_data)
{
  SignpostMatrix *self = user_data;
  SignpostColumns columns = signpost_columns_for_widget (GTK_WIDGET (self), width,
                                                         get_n_columns (self));
  g_autoptr (SignpostMarkedText) text = signpost_marked_text_new (self->finder, item);
  int *height;

  if (self->title_width != columns.title_width)
    forget_heights (self);
  self->title_width = columns.title_width;
  height = &self->title_heights[signpost_use_case_get_position (item)];

  if (text->mention != NULL)
    return signpost_matrix_title_measure_row (self->ruler, text, columns.title_width);

  if (*height == 0)
    *height = signpost_matrix_title_measure_row (self->ruler, text, columns.title_width);

  return *height;
}

/* Header */

static void
show_count (SignpostMatrix *self)
{
  SignpostCatalogue *catalogue = signpost_finder_get_catalogue (self->finder);
  guint n_all = g_list_model_get_n_items (signpost_catalogue_get_use_cases (catalogue));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->finder));
  g_autofree char *text = NULL;

  if (n_shown == n_all)
    text = g_strdup_printf (ngettext ("%u use case", "%u use cases", n_all), n_all);
  else
    /* Translators: how many of all use cases match the search. */
    text = g_strdup_printf (ngettext ("%u of %u use case", "%u of %u use cases", n_all), n_shown,
                            n_all);

  signpost_matrix_head_set_title (SIGNPOST_MATRIX_HEAD (self->corner), text);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_COUNT, (int) n_shown + 1,
                                  -1);
}

static void
show_totals (SignpostMatrix *self)
{
  for (guint i = 0; i < get_n_columns (self); i++)
    signpost_matrix_head_set_counts (
      SIGNPOST_MATRIX_HEAD (get_head (self, i)),
      signpost_finder_count_fits (self->finder, i, SIGNPOST_FIT_LEVEL_PREFERRED),
      signpost_finder_count_fits (self->finder, i, SIGNPOST_FIT_LEVEL_POSSIBLE));
}

static void
create_header (SignpostMatrix *self)
{
  SignpostCatalogue *catalogue = signpost_finder_get_catalogue (self->finder);
  GListModel *categories = signpost_catalogue_get_categories (catalogue);
  guint n_columns = g_list_model_get_n_items (categories);

  self->corner = signpost_matrix_head_new (NULL);
  self->header = signpost_matrix_row_new (self->corner);
  gtk_widget_add_css_class (self->header, "header");

  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);
      GtkWidget *head = signpost_matrix_head_new (category);

      set_selectable (head);
      signpost_matrix_row_append (SIGNPOST_MATRIX_ROW (self->header), head);
    }

  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, (int) n_columns + 1,
                                  -1);
}

/* Changes */

/* What matches best is at the top. The focus may just have scrolled further up, and that has not been laid out yet: what is scrolled
 * stays where it is within. */
static void
scroll_to_top (SignpostMatrix *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  double x, y;

  if (viewport != NULL &&
      gtk_widget_translate_coordinates (GTK_WIDGET (self), gtk_viewport_get_child (GTK_VIEWPORT (viewport)), 0, 0,
                                        &x, &y))
    gtk_adjustment_set_value (self->vadjustment, MIN (gtk_adjustment_get_value (self->vadjustment), y));
}

static void
items_changed_cb (SignpostMatrix *self)
{
  show_count (self);
  show_totals (self);
  signpost_matrix_keep_focus (self);
  scroll_to_top (self);
}

static void
show_focus (SignpostMatrix *self)
{
  self->has_focus = signpost_matrix_find_focus (self);
  for (guint i = 0; i < get_n_columns (self); i++)
    set_class (get_head (self, i), "focused", self->has_focus && self->focus_place == i + 1);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
select_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  SignpostCatalogue *catalogue = signpost_finder_get_catalogue (self->finder);
  const char *use_case_id, *category_id;
  SignpostUseCase *use_case;
  SignpostCategory *category;

  g_variant_get (parameter, "(&s&s)", &use_case_id, &category_id);
  use_case = signpost_catalogue_find_use_case (catalogue, use_case_id);
  category = signpost_catalogue_find_category (catalogue, category_id);

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
  gtk_widget_activate_action (widget, "cell.select", NULL);
}

/* Widget */

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
  gtk_widget_measure (GTK_WIDGET (self->body), orientation, for_size, &body, NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = header + body;
  else
    *minimum = *natural = MAX (header, body);
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

/* The header sticks to the viewport's edge until the last row pushes it out. */
static void
signpost_matrix_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  SignpostColumns columns = signpost_columns_for_widget (widget, width, get_n_columns (self));
  int header, offset;

  signpost_matrix_words_fit (&self->words, widget, &columns);
  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, width, &header, NULL, NULL, NULL);
  offset = CLAMP (get_scrolled_height (self), 0, MAX (0, height - header - SIGNPOST_CELL_SIZE));

  gtk_widget_size_allocate (self->header, &(GtkAllocation) { 0, offset, width, header }, -1);
  signpost_long_box_set_offset (self->body, offset);
  gtk_widget_size_allocate (GTK_WIDGET (self->body),
                            &(GtkAllocation) { 0, offset + header, width,
                                               MAX (0, height - header - offset) }, -1);
}

static void
snapshot_band (SignpostMatrix *self,
               GtkSnapshot    *snapshot,
               guint           column,
               const GdkRGBA  *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SignpostColumns columns = signpost_columns_for_widget (widget, gtk_widget_get_width (widget),
                                                         get_n_columns (self));
  graphene_rect_t bounds;
  GskRoundedRect band;
  int x, width;

  if (!gtk_widget_compute_bounds (self->header, widget, &bounds))
    return;

  signpost_columns_locate_column (&columns, column, &x, &width);
  bounds = GRAPHENE_RECT_INIT (x + BAND_INSET, bounds.origin.y, width - 2 * BAND_INSET,
                               gtk_widget_get_height (widget) - bounds.origin.y);
  gsk_rounded_rect_init_from_rect (&band, &bounds, BAND_RADIUS);

  gtk_snapshot_push_rounded_clip (snapshot, &band);
  gtk_snapshot_append_color (snapshot, colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
signpost_matrix_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);
  guint place = signpost_matrix_get_selected_place (self);
  GdkRGBA colour;

  if (place > 0 && signpost_platform_lookup_colour (widget, "accent_bg_color", &colour))
    {
      colour.alpha = SELECTED_ALPHA;
      snapshot_band (self, snapshot, place - 1, &colour);
    }

  if (self->has_focus && self->focus_place > 0)
    {
      signpost_platform_get_colour (widget, &colour);
      colour.alpha = FOCUS_ALPHA;
      snapshot_band (self, snapshot, self->focus_place - 1, &colour);
    }

  GTK_WIDGET_CLASS (signpost_matrix_parent_class)->snapshot (widget, snapshot);
}

/* Rows are as high as their titles. */
static void
signpost_matrix_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (widget);

  GTK_WIDGET_CLASS (signpost_matrix_parent_class)->css_changed (widget, change);

  if (!signpost_ruler_follow_font (self->ruler, widget))
    return;

  forget_heights (self);
  signpost_matrix_words_clear (&self->words);
  signpost_long_box_remeasure (self->body);
}

static void
signpost_matrix_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (signpost_matrix_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (show_focus), widget, G_CONNECT_SWAPPED);
}

static void
signpost_matrix_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), show_focus, widget);

  GTK_WIDGET_CLASS (signpost_matrix_parent_class)->unroot (widget);
}

static void
signpost_matrix_dispose (GObject *object)
{
  SignpostMatrix *self = SIGNPOST_MATRIX (object);

  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->body, gtk_widget_unparent);
  g_clear_object (&self->ruler);
  signpost_matrix_words_clear (&self->words);
  g_clear_pointer (&self->title_heights, g_free);
  g_clear_object (&self->focus_use_case);
  g_clear_object (&self->finder);
  g_clear_object (&self->selection);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (signpost_matrix_parent_class)->dispose (object);
}

static void
signpost_matrix_class_init (SignpostMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_matrix_dispose;

  widget_class->css_changed = signpost_matrix_css_changed;
  widget_class->focus = signpost_matrix_focus;
  widget_class->get_request_mode = signpost_matrix_get_request_mode;
  widget_class->measure = signpost_matrix_measure;
  widget_class->root = signpost_matrix_root;
  widget_class->size_allocate = signpost_matrix_size_allocate;
  widget_class->snapshot = signpost_matrix_snapshot;
  widget_class->unroot = signpost_matrix_unroot;

  gtk_widget_class_install_action (widget_class, "matrix.select", "(ss)", select_cb);
  signpost_matrix_add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
signpost_matrix_init (SignpostMatrix *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->focus_row = 1;

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Matrix of use cases and methods"),
                                  -1);
}

GtkWidget *
signpost_matrix_new (SignpostFinder    *finder,
                     SignpostSelection *selection,
                     GtkAdjustment     *vadjustment)
{
  static const SignpostLongBoxRows rows = { create_row_cb, bind_row_cb, measure_row_cb };
  SignpostMatrix *self = g_object_new (SIGNPOST_TYPE_MATRIX, NULL);

  self->finder = g_object_ref (finder);
  self->selection = g_object_ref (selection);
  self->vadjustment = g_object_ref (vadjustment);

  create_header (self);
  forget_heights (self);
  self->ruler = signpost_ruler_new (GTK_WIDGET (self));
  self->body = SIGNPOST_LONG_BOX (signpost_long_box_new (GTK_ACCESSIBLE_ROLE_ROW_GROUP,
                                                         G_LIST_MODEL (finder), vadjustment, &rows,
                                                         self));
  gtk_widget_set_parent (GTK_WIDGET (self->body), GTK_WIDGET (self));

  g_signal_connect_object (finder, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vadjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                           self, G_CONNECT_SWAPPED);
  show_count (self);
  show_totals (self);
  show_selection (self);

  return GTK_WIDGET (self);
}

GtkWidget *
signpost_matrix_get_cell (SignpostMatrix *self,
                          guint           row,
                          guint           place)
{
  GtkWidget *widget;

  g_return_val_if_fail (SIGNPOST_IS_MATRIX (self), NULL);

  widget = row == 0 ? self->header : signpost_long_box_get_row (self->body, row - 1);
  if (widget == NULL)
    return NULL;

  return signpost_matrix_row_get_widget (SIGNPOST_MATRIX_ROW (widget), place);
}

guint
signpost_matrix_get_n_places (SignpostMatrix *self)
{
  return signpost_matrix_row_get_n_places (SIGNPOST_MATRIX_ROW (self->header));
}

guint
signpost_matrix_get_n_rows (SignpostMatrix *self)
{
  return signpost_long_box_get_n_rows (self->body) + 1;
}

guint
signpost_matrix_get_selected_place (SignpostMatrix *self)
{
  SignpostCategory *category = signpost_selection_get_category (self->selection);

  return category != NULL ? signpost_category_get_position (category) + 1 : 0;
}
