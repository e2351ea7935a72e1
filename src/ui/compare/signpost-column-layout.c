/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-column-layout.h"

/* Lines longer than this are hard to read, so a lonely column does not fill the page. */
#define MAX_COLUMN_WIDTH_PX 480
#define SPACING_PX           12

struct _SignpostColumnLayout
{
  GtkLayoutManager  parent_instance;

  int               column_width;   /* px: the least that another column needs */
  guint             n_rows;
};

G_DEFINE_FINAL_TYPE (SignpostColumnLayout, signpost_column_layout, GTK_TYPE_LAYOUT_MANAGER)

/* How the columns of one width stand */
typedef struct
{
  guint n_across;
  int   column_width;
} Arrangement;

static GPtrArray *
list_cells (GtkWidget *widget)
{
  GPtrArray *cells = g_ptr_array_new ();
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        g_ptr_array_add (cells, child);
    }

  return cells;
}

static void
measure_width (GPtrArray *cells,
               int       *minimum,
               int       *natural)
{
  guint i;

  *minimum = *natural = 0;
  for (i = 0; i < cells->len; i++)
    {
      int cell_minimum, cell_natural;

      gtk_widget_measure (g_ptr_array_index (cells, i), GTK_ORIENTATION_HORIZONTAL, -1,
                          &cell_minimum, &cell_natural, NULL, NULL);
      *minimum = MAX (*minimum, cell_minimum);
      *natural = MAX (*natural, cell_natural);
    }
}

static Arrangement
arrange (SignpostColumnLayout *self,
         GPtrArray            *cells,
         int                   width)
{
  guint n_columns = MAX (cells->len / self->n_rows, 1);
  Arrangement result;
  int minimum, natural, least;

  measure_width (cells, &minimum, &natural);
  least = MAX (self->column_width, minimum);
  result.n_across = CLAMP ((width + SPACING_PX) / (least + SPACING_PX), 1, (int) n_columns);
  result.column_width = (width - (int) (result.n_across - 1) * SPACING_PX) / (int) result.n_across;
  result.column_width = MAX (MIN (result.column_width, MAX_COLUMN_WIDTH_PX), minimum);

  return result;
}

/* The height of one row of cells, from the column first on */
static int
get_row_height (SignpostColumnLayout *self,
                GPtrArray            *cells,
                const Arrangement    *arrangement,
                guint                 first,
                guint                 row)
{
  int height = 0;
  guint i;

  for (i = 0; i < arrangement->n_across; i++)
    {
      guint cell = (first + i) * self->n_rows + row;
      int minimum;

      if (cell >= cells->len)
        break;

      gtk_widget_measure (g_ptr_array_index (cells, cell), GTK_ORIENTATION_VERTICAL,
                          arrangement->column_width, &minimum, NULL, NULL, NULL);
      height = MAX (height, minimum);
    }

  return height;
}

static int
get_height (SignpostColumnLayout *self,
            GPtrArray            *cells,
            int                   width)
{
  Arrangement arrangement = arrange (self, cells, width);
  int height = 0;
  guint first, row;

  for (first = 0; first * self->n_rows < cells->len; first += arrangement.n_across)
    {
      if (first > 0)
        height += SPACING_PX;
      for (row = 0; row < self->n_rows; row++)
        height += get_row_height (self, cells, &arrangement, first, row);
    }

  return height;
}

static void
signpost_column_layout_measure (GtkLayoutManager *layout,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  SignpostColumnLayout *self = SIGNPOST_COLUMN_LAYOUT (layout);
  g_autoptr (GPtrArray) cells = list_cells (widget);
  int least, one, n_columns = cells->len / self->n_rows;

  measure_width (cells, &least, &one);
  one = MAX (MIN (one, MAX_COLUMN_WIDTH_PX), self->column_width);
  one = MAX (one, least);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = n_columns * one + MAX (n_columns - 1, 0) * SPACING_PX;
      return;
    }

  if (for_size < 0)
    for_size = n_columns * (one + SPACING_PX);
  *minimum = *natural = get_height (self, cells, for_size);
}

/* One row of cells across; returns how high it is */
static int
allocate_row (SignpostColumnLayout *self,
              GtkWidget            *widget,
              GPtrArray            *cells,
              const Arrangement    *arrangement,
              guint                 first,
              guint                 row,
              int                   width,
              int                   y)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, y, arrangement->column_width, 0 };
  guint i;

  place.height = get_row_height (self, cells, arrangement, first, row);
  for (i = 0; i < arrangement->n_across; i++)
    {
      guint cell = (first + i) * self->n_rows + row;

      if (cell >= cells->len)
        break;

      place.x = (int) i * (arrangement->column_width + SPACING_PX);
      if (mirrored)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (g_ptr_array_index (cells, cell), &place, -1);
    }

  return place.height;
}

static void
signpost_column_layout_allocate (GtkLayoutManager *layout,
                                 GtkWidget        *widget,
                                 int               width,
                                 int               height,
                                 int               baseline)
{
  SignpostColumnLayout *self = SIGNPOST_COLUMN_LAYOUT (layout);
  g_autoptr (GPtrArray) cells = list_cells (widget);
  Arrangement arrangement = arrange (self, cells, width);
  guint first, row;
  int y = 0;

  for (first = 0; first * self->n_rows < cells->len; first += arrangement.n_across)
    {
      for (row = 0; row < self->n_rows; row++)
        y += allocate_row (self, widget, cells, &arrangement, first, row, width, y);
      y += SPACING_PX;
    }
}

static GtkSizeRequestMode
signpost_column_layout_get_request_mode (GtkLayoutManager *layout,
                                         GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_column_layout_class_init (SignpostColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = signpost_column_layout_measure;
  layout_class->allocate = signpost_column_layout_allocate;
  layout_class->get_request_mode = signpost_column_layout_get_request_mode;
}

static void
signpost_column_layout_init (SignpostColumnLayout *self)
{
  self->n_rows = 1;
}

GtkLayoutManager *
signpost_column_layout_new (int column_width)
{
  SignpostColumnLayout *self = g_object_new (SIGNPOST_TYPE_COLUMN_LAYOUT, NULL);

  self->column_width = column_width;

  return GTK_LAYOUT_MANAGER (self);
}

void
signpost_column_layout_set_n_rows (SignpostColumnLayout *self,
                                   guint                 n_rows)
{
  g_return_if_fail (SIGNPOST_IS_COLUMN_LAYOUT (self));
  g_return_if_fail (n_rows > 0);

  if (self->n_rows == n_rows)
    return;

  self->n_rows = n_rows;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
