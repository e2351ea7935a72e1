/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-plain-table.h"

#define COLUMN_SPACING_PX 2

/* What is longer wraps. */
#define MOST_CHARS  20

struct _SignpostPlainTable
{
  GtkWidget  parent_instance;

  GtkWidget *scroller;
  GtkWidget *body;
  GPtrArray *cells;       /* (element-type GtkLabel): row by row */
  guint      n_columns;
};

G_DEFINE_FINAL_TYPE (SignpostPlainTable, signpost_plain_table, GTK_TYPE_WIDGET)

static GtkAccessibleRole
get_role (guint row,
          guint column)
{
  if (row == 0)
    return GTK_ACCESSIBLE_ROLE_COLUMN_HEADER;

  return column == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_CELL;
}

static GtkWidget *
create_cell (guint row,
             guint column)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", get_role (row, column), NULL);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 0.5f);
  gtk_label_set_justify (GTK_LABEL (label), column == 0 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "table-cell");
  gtk_widget_add_css_class (label, row == 0 ? "caption-heading" : "numeric");

  return label;
}

/* A row of cells, each as wide as its column whatever the row's height: a box would ask its labels
 * how wide they want to be at that height, and the columns of its rows would not stand under each
 * other. */

static GtkSizeRequestMode
get_row_mode (GtkWidget *row)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_width (GtkWidget *cell)
{
  int width;

  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

static void
measure_row (GtkWidget      *row,
             GtkOrientation  orientation,
             int             for_size,
             int            *minimum,
             int            *natural,
             int            *minimum_baseline,
             int            *natural_baseline)
{
  GtkWidget *cell;
  int size = orientation == GTK_ORIENTATION_HORIZONTAL ? -COLUMN_SPACING_PX : 0;

  for (cell = gtk_widget_get_first_child (row); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      int width = get_width (cell);
      int height;

      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      size = orientation == GTK_ORIENTATION_HORIZONTAL ? size + width + COLUMN_SPACING_PX
                                                       : MAX (size, height);
    }
  *minimum = *natural = MAX (size, 0);
}

static void
allocate_row (GtkWidget *row,
              int        width,
              int        height,
              int        baseline)
{
  gboolean mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  GtkWidget *cell;
  int x = 0;

  for (cell = gtk_widget_get_first_child (row); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      int cell_width = get_width (cell);

      gtk_widget_size_allocate (cell,
                                &(GtkAllocation) { mirrored ? width - x - cell_width : x, 0,
                                                   cell_width, height },
                                -1);
      x += cell_width + COLUMN_SPACING_PX;
    }
}

static void
add_row (SignpostPlainTable *self,
         guint               row)
{
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);
  guint column;

  gtk_widget_set_layout_manager (box, gtk_custom_layout_new (get_row_mode, measure_row, allocate_row));
  gtk_box_append (GTK_BOX (self->body), box);
  for (column = 0; column < self->n_columns; column++)
    {
      GtkWidget *cell = create_cell (row, column);

      gtk_box_append (GTK_BOX (box), cell);
      g_ptr_array_add (self->cells, cell);
    }
}

static void
clear (SignpostPlainTable *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->body)) != NULL)
    gtk_box_remove (GTK_BOX (self->body), child);
  g_ptr_array_set_size (self->cells, 0);
}

static void
build (SignpostPlainTable *self,
       guint               n_rows,
       guint               n_columns)
{
  guint i;

  clear (self);
  self->n_columns = n_columns;
  for (i = 0; i < n_rows; i++)
    add_row (self, i);
}

/* What scrolls sideways is as high as its rows are at the width that they need. */
static void
signpost_plain_table_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  SignpostPlainTable *self = SIGNPOST_PLAIN_TABLE (widget);
  int least, most;

  gtk_widget_measure (self->body, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->scroller, orientation, -1, minimum, NULL, NULL, NULL);
      *natural = MAX (most, *minimum);
    }
  else
    gtk_widget_measure (self->body, orientation, MAX (for_size, least), minimum, natural,
                        NULL, NULL);
}

static void
signpost_plain_table_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  SignpostPlainTable *self = SIGNPOST_PLAIN_TABLE (widget);

  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
}

static GtkSizeRequestMode
signpost_plain_table_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_plain_table_dispose (GObject *object)
{
  SignpostPlainTable *self = SIGNPOST_PLAIN_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (signpost_plain_table_parent_class)->dispose (object);
}

static void
signpost_plain_table_finalize (GObject *object)
{
  SignpostPlainTable *self = SIGNPOST_PLAIN_TABLE (object);

  g_ptr_array_unref (self->cells);

  G_OBJECT_CLASS (signpost_plain_table_parent_class)->finalize (object);
}

static void
signpost_plain_table_class_init (SignpostPlainTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_plain_table_dispose;
  object_class->finalize = signpost_plain_table_finalize;
  widget_class->measure = signpost_plain_table_measure;
  widget_class->size_allocate = signpost_plain_table_size_allocate;
  widget_class->get_request_mode = signpost_plain_table_get_request_mode;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
signpost_plain_table_init (SignpostPlainTable *self)
{
  self->cells = g_ptr_array_new ();
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, COLUMN_SPACING_PX);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->body);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
signpost_plain_table_new (void)
{
  return g_object_new (SIGNPOST_TYPE_PLAIN_TABLE, NULL);
}

/* Each column is as wide as its widest cell wants to be. */
static void
fix_column (SignpostPlainTable *self,
            guint               n_rows,
            guint               column)
{
  int widest = 0;
  guint row;

  for (row = 0; row < n_rows; row++)
    {
      GtkWidget *cell = signpost_plain_table_get_cell (self, row, column);
      int natural;

      gtk_widget_set_size_request (cell, -1, -1);
      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      widest = MAX (widest, natural);
    }
  for (row = 0; row < n_rows; row++)
    gtk_widget_set_size_request (signpost_plain_table_get_cell (self, row, column), widest, -1);
}

static void
widen_column (SignpostPlainTable *self,
              GPtrArray          *rows,
              guint               column)
{
  gboolean wraps = FALSE;
  guint row;

  for (row = 0; row < rows->len; row++)
    wraps |= g_utf8_strlen (((char **) g_ptr_array_index (rows, row))[column], -1) > MOST_CHARS;

  for (row = 0; row < rows->len; row++)
    {
      GtkLabel *cell = GTK_LABEL (signpost_plain_table_get_cell (self, row, column));

      gtk_label_set_wrap (cell, wraps);
      gtk_label_set_width_chars (cell, wraps ? MOST_CHARS : -1);
      gtk_label_set_max_width_chars (cell, wraps ? MOST_CHARS : -1);
    }
  fix_column (self, rows->len, column);
}

void
signpost_plain_table_show (SignpostPlainTable *self,
                           GPtrArray          *rows)
{
  guint n_columns, row, column;

  g_return_if_fail (SIGNPOST_IS_PLAIN_TABLE (self));
  g_return_if_fail (rows != NULL && rows->len > 0);

  n_columns = g_strv_length (g_ptr_array_index (rows, 0));
  if (self->n_columns != n_columns || self->cells->len != rows->len * n_columns)
    build (self, rows->len, n_columns);

  for (row = 0; row < rows->len; row++)
    for (column = 0; column < n_columns; column++)
      {
        GtkLabel *cell = GTK_LABEL (signpost_plain_table_get_cell (self, row, column));
        const char *text = ((char **) g_ptr_array_index (rows, row))[column];

        if (g_strcmp0 (gtk_label_get_label (cell), text) != 0)
          gtk_label_set_label (cell, text);
      }
  for (column = 0; column < n_columns; column++)
    widen_column (self, rows, column);
}

void
signpost_plain_table_tint (SignpostPlainTable *self,
                           guint               row,
                           guint               column,
                           guint               tint,
                           gboolean            most)
{
  g_autofree char *tint_class = g_strdup_printf ("tint-%u", tint);
  const char *classes[] = { "table-cell", "numeric", tint_class, most ? "most" : NULL, NULL };
  GtkWidget *cell;

  g_return_if_fail (SIGNPOST_IS_PLAIN_TABLE (self));
  g_return_if_fail (tint <= SIGNPOST_PLAIN_TABLE_MAX_TINT);

  cell = signpost_plain_table_get_cell (self, row, column);
  if (cell == NULL ||
      (gtk_widget_has_css_class (cell, tint_class) &&
       gtk_widget_has_css_class (cell, "most") == (most != FALSE)))
    return;

  gtk_widget_set_css_classes (cell, classes);
}

GtkWidget *
signpost_plain_table_get_cell (SignpostPlainTable *self,
                               guint               row,
                               guint               column)
{
  guint place;

  g_return_val_if_fail (SIGNPOST_IS_PLAIN_TABLE (self), NULL);

  place = row * self->n_columns + column;

  return place < self->cells->len ? g_ptr_array_index (self->cells, place) : NULL;
}
