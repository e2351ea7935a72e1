/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-diagram-layout.h"

#include "ui/explore/signpost-columns.h"

#define GAP 6
#define STACKED_GAP 18
#define STACKED_PANEL_WIDTH 300
#define STACKED_COLUMNS 3
#define STRIP_HEIGHT 84
#define STACKED_STRIP_HEIGHT 140

/**
 * SignpostDiagramLayout:
 *
 * The panels of the diagram side by side over the columns of the matrix, with a heading before them
 * and the strip of the integration layer below; or stacked for reading.
 */
struct _SignpostDiagramLayout
{
  GtkLayoutManager  parent_instance;

  gboolean          stacked;
  GPtrArray        *panels;
  GtkWidget        *heading;
  GtkWidget        *caption;
  GtkWidget        *strip;
};

G_DEFINE_FINAL_TYPE (SignpostDiagramLayout, signpost_diagram_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int natural = 0;

  if (widget != NULL && gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static int
measure_minimum_width (GtkWidget *widget)
{
  int minimum = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
place (GtkWidget *widget,
       int        x,
       int        y,
       int        width,
       int        height)
{
  if (widget != NULL && gtk_widget_should_layout (widget))
    gtk_widget_size_allocate (widget, &(GtkAllocation) { x, y, width, height }, -1);
}

/* Side by side. Without children to place (allocate FALSE) it only measures. Returns the height. */
static int
lay_out_row (SignpostDiagramLayout *self,
             GtkWidget             *widget,
             int                    width,
             gboolean               allocate)
{
  guint n_panels = MAX (self->panels->len, 1);
  SignpostColumns columns = signpost_columns_for_widget (widget, width, n_panels);
  int strip_width = width - columns.title_width - 2 * GAP;
  int panels_height, strip_height, x, column_width;

  signpost_columns_locate_title (&columns, &x, &column_width);
  panels_height = measure_height (self->heading, column_width - 2 * GAP);
  for (guint i = 0; i < self->panels->len; i++)
    {
      signpost_columns_locate_column (&columns, i, &x, &column_width);
      panels_height = MAX (panels_height,
                           measure_height (g_ptr_array_index (self->panels, i),
                                           column_width - GAP));
    }

  signpost_columns_locate_title (&columns, &x, &column_width);
  strip_height = MAX (MIN (measure_height (self->strip, strip_width), STRIP_HEIGHT),
                      measure_height (self->caption, column_width - 2 * GAP));

  if (allocate)
    {
      place (self->heading, x + GAP, 0, column_width - 2 * GAP, panels_height);
      place (self->caption, x + GAP, panels_height + 2 * GAP, column_width - 2 * GAP, strip_height);
      place (self->strip,
             columns.rtl ? GAP : columns.title_width + GAP, panels_height + 2 * GAP,
             strip_width, strip_height);

      for (guint i = 0; i < self->panels->len; i++)
        {
          signpost_columns_locate_column (&columns, i, &x, &column_width);
          place (g_ptr_array_index (self->panels, i),
                 x + GAP / 2, 0, column_width - GAP, panels_height);
        }
    }

  return panels_height + 2 * GAP + strip_height;
}

/* One row of stacked panels, all of one height */
static int
lay_out_stacked_row (SignpostDiagramLayout *self,
                     guint                  first,
                     guint                  n_columns,
                     int                    y,
                     int                    width,
                     gboolean               rtl,
                     gboolean               allocate)
{
  int panel_width = (width - (int) (n_columns - 1) * STACKED_GAP) / (int) n_columns;
  guint end = MIN (first + n_columns, self->panels->len);
  int height = 0;

  for (guint i = first; i < end; i++)
    height = MAX (height, measure_height (g_ptr_array_index (self->panels, i), panel_width));

  for (guint i = first; allocate && i < end; i++)
    {
      int x = (int) (i - first) * (panel_width + STACKED_GAP);

      place (g_ptr_array_index (self->panels, i),
             rtl ? width - x - panel_width : x, y, panel_width, height);
    }

  return height;
}

static int
lay_out_stacked (SignpostDiagramLayout *self,
                 GtkWidget             *widget,
                 int                    width,
                 gboolean               allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n_columns = CLAMP ((width + STACKED_GAP) / (STACKED_PANEL_WIDTH + STACKED_GAP),
                           1, STACKED_COLUMNS);
  int caption_height = measure_height (self->caption, width);
  int strip_height = MIN (measure_height (self->strip, width), STACKED_STRIP_HEIGHT);
  int y = 0;

  for (guint i = 0; i < self->panels->len; i += n_columns)
    y += lay_out_stacked_row (self, i, n_columns, y, width, rtl, allocate) + STACKED_GAP;

  if (allocate)
    {
      place (self->caption, 0, y, width, caption_height);
      place (self->strip, 0, y + caption_height + GAP, width, strip_height);
    }

  return y + caption_height + GAP + strip_height;
}

static int
get_minimum_width (SignpostDiagramLayout *self)
{
  int minimum = 0;

  for (guint i = 0; i < self->panels->len; i++)
    minimum = MAX (minimum, measure_minimum_width (g_ptr_array_index (self->panels, i)));

  if (self->stacked)
    return minimum;

  return signpost_columns_get_minimum (self->panels->len);
}

static GtkSizeRequestMode
signpost_diagram_layout_get_request_mode (GtkLayoutManager *layout_manager,
                                          GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_diagram_layout_measure (GtkLayoutManager *layout_manager,
                                 GtkWidget        *widget,
                                 GtkOrientation    orientation,
                                 int               for_size,
                                 int              *minimum,
                                 int              *natural,
                                 int              *minimum_baseline,
                                 int              *natural_baseline)
{
  SignpostDiagramLayout *self = SIGNPOST_DIAGRAM_LAYOUT (layout_manager);
  int width = get_minimum_width (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = width;
      return;
    }

  width = MAX (width, for_size);
  *minimum = *natural = self->stacked ? lay_out_stacked (self, widget, width, FALSE)
                                      : lay_out_row (self, widget, width, FALSE);
}

static void
signpost_diagram_layout_allocate (GtkLayoutManager *layout_manager,
                                  GtkWidget        *widget,
                                  int               width,
                                  int               height,
                                  int               baseline)
{
  SignpostDiagramLayout *self = SIGNPOST_DIAGRAM_LAYOUT (layout_manager);

  if (self->stacked)
    lay_out_stacked (self, widget, width, TRUE);
  else
    lay_out_row (self, widget, width, TRUE);
}

static void
signpost_diagram_layout_finalize (GObject *object)
{
  SignpostDiagramLayout *self = SIGNPOST_DIAGRAM_LAYOUT (object);

  g_clear_pointer (&self->panels, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_diagram_layout_parent_class)->finalize (object);
}

static void
signpost_diagram_layout_class_init (SignpostDiagramLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = signpost_diagram_layout_finalize;

  layout_class->get_request_mode = signpost_diagram_layout_get_request_mode;
  layout_class->measure = signpost_diagram_layout_measure;
  layout_class->allocate = signpost_diagram_layout_allocate;
}

static void
signpost_diagram_layout_init (SignpostDiagramLayout *self)
{
  self->panels = g_ptr_array_new ();
}

GtkLayoutManager *
signpost_diagram_layout_new (gboolean stacked)
{
  SignpostDiagramLayout *self = g_object_new (SIGNPOST_TYPE_DIAGRAM_LAYOUT, NULL);

  self->stacked = stacked;

  return GTK_LAYOUT_MANAGER (self);
}

void
signpost_diagram_layout_set_part (SignpostDiagramLayout *self,
                                  GtkWidget             *child,
                                  SignpostDiagramPart    part)
{
  g_return_if_fail (SIGNPOST_IS_DIAGRAM_LAYOUT (self));

  switch (part)
    {
    case SIGNPOST_DIAGRAM_PART_PANEL:
      g_ptr_array_add (self->panels, child);
      break;

    case SIGNPOST_DIAGRAM_PART_HEADING:
      self->heading = child;
      break;

    case SIGNPOST_DIAGRAM_PART_CAPTION:
      self->caption = child;
      break;

    case SIGNPOST_DIAGRAM_PART_STRIP:
      self->strip = child;
      break;

    default:
      g_return_if_reached ();
    }
}
