/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-diagram-layout.h"

#include "ui/explore/signpost-columns.h"
#include "ui/explore/signpost-diagram-path.h"

#define GAP 6
#define STACKED_GAP 18
#define STACKED_PANEL_WIDTH 300
#define STACKED_LEAST_WIDTH 336  /* what the narrowest window leaves */
#define STACKED_COLUMNS 5
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
  GtkWidget        *path;
  gboolean          has_path;
  guint             n_columns;  /* of the last allocation */
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

/* What a path adds below the panels; width: of what is said about it */
static int
get_lane_height (SignpostDiagramLayout *self,
                 int                    width)
{
  return self->has_path ? MAX (SIGNPOST_PATH_LANE, measure_height (self->path, width)) : 0;
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
  int panels_height, lane_height, strip_height, x, column_width;

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
  lane_height = get_lane_height (self, column_width - 2 * GAP);
  strip_height = MAX (MIN (measure_height (self->strip, strip_width), STRIP_HEIGHT),
                      measure_height (self->caption, column_width - 2 * GAP));

  if (allocate)
    {
      place (self->heading, x + GAP, 0, column_width - 2 * GAP, panels_height);
      place (self->path, x + GAP, panels_height + GAP, column_width - 2 * GAP, lane_height);
      place (self->caption, x + GAP, panels_height + lane_height + 2 * GAP, column_width - 2 * GAP, strip_height);
      place (self->strip,
             columns.rtl ? GAP : columns.title_width + GAP, panels_height + lane_height + 2 * GAP,
             strip_width, strip_height);

      for (guint i = 0; i < self->panels->len; i++)
        {
          signpost_columns_locate_column (&columns, i, &x, &column_width);
          place (g_ptr_array_index (self->panels, i),
                 x + GAP / 2, 0, column_width - GAP, panels_height);
        }
    }

  return panels_height + lane_height + 2 * GAP + strip_height;
}

/* How the panels are stacked: in columns of one width, beside a lane for the path when there is only one column */
typedef struct
{
  int      width;
  guint    n_columns;
  int      lane;          /* before the panels */
  int      panel_width;
  int      gap;           /* below a row of them */
  gboolean rtl;
} Stack;

/* A single panel in the last row would look forgotten. */
static guint
choose_n_columns (SignpostDiagramLayout *self,
                  int                    width)
{
  guint n_panels = MAX (self->panels->len, 1);
  guint n_columns = CLAMP ((width + STACKED_GAP) / (STACKED_PANEL_WIDTH + STACKED_GAP),
                           1, STACKED_COLUMNS);

  n_columns = MIN (n_columns, n_panels);
  if (n_columns > 2 && n_panels > n_columns && n_panels % n_columns == 1)
    n_columns--;

  return n_columns;
}

static Stack
stack_panels (SignpostDiagramLayout *self,
              GtkWidget             *widget,
              int                    width)
{
  guint n_columns = choose_n_columns (self, width);
  int lane = self->has_path && n_columns == 1 ? SIGNPOST_PATH_LANE : 0;

  return (Stack) {
    .width = width,
    .n_columns = n_columns,
    .lane = lane,
    .panel_width = (width - lane - (int) (n_columns - 1) * STACKED_GAP) / (int) n_columns,
    .gap = self->has_path && n_columns > 1 ? SIGNPOST_PATH_LANE : STACKED_GAP,
    .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
}

/* One row of stacked panels, all of one height */
static int
lay_out_stacked_row (SignpostDiagramLayout *self,
                     const Stack           *stack,
                     guint                  first,
                     int                    y,
                     gboolean               allocate)
{
  guint end = MIN (first + stack->n_columns, self->panels->len);
  int height = 0;

  for (guint i = first; i < end; i++)
    height = MAX (height, measure_height (g_ptr_array_index (self->panels, i), stack->panel_width));

  for (guint i = first; allocate && i < end; i++)
    {
      int x = stack->lane + (int) (i - first) * (stack->panel_width + STACKED_GAP);

      place (g_ptr_array_index (self->panels, i),
             stack->rtl ? stack->width - x - stack->panel_width : x, y, stack->panel_width, height);
    }

  return height;
}

static int
lay_out_stacked (SignpostDiagramLayout *self,
                 GtkWidget             *widget,
                 int                    width,
                 gboolean               allocate)
{
  Stack stack = stack_panels (self, widget, width);
  int caption_height = measure_height (self->caption, width);
  int strip_height = MIN (measure_height (self->strip, width), STACKED_STRIP_HEIGHT);
  int path_height = self->has_path ? measure_height (self->path, width) + STACKED_GAP : 0;
  int y = path_height;

  for (guint i = 0; i < self->panels->len; i += stack.n_columns)
    y += lay_out_stacked_row (self, &stack, i, y, allocate) + stack.gap;

  if (allocate)
    {
      if (self->has_path)
        place (self->path, 0, 0, width, path_height - STACKED_GAP);
      place (self->caption, 0, y, width, caption_height);
      place (self->strip, 0, y + caption_height + GAP, width, strip_height);
    }

  return y + caption_height + GAP + strip_height;
}

/* Stacked panels keep the room that they have in the narrowest window: whoever enlarges them scrolls to the side rather than lose
 * their words. */
static int
get_minimum_width (SignpostDiagramLayout *self)
{
  int minimum = 0;

  for (guint i = 0; i < self->panels->len; i++)
    minimum = MAX (minimum, measure_minimum_width (g_ptr_array_index (self->panels, i)));

  if (self->stacked)
    return MAX (minimum + (self->has_path ? SIGNPOST_PATH_LANE : 0), STACKED_LEAST_WIDTH);

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

  self->n_columns = self->stacked ? choose_n_columns (self, width) : self->panels->len;
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
signpost_diagram_layout_set_has_path (SignpostDiagramLayout *self,
                                      gboolean               has_path)
{
  g_return_if_fail (SIGNPOST_IS_DIAGRAM_LAYOUT (self));

  if (self->has_path == has_path)
    return;

  self->has_path = has_path;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

guint
signpost_diagram_layout_get_n_columns (SignpostDiagramLayout *self,
                                       double                *gap)
{
  g_return_val_if_fail (SIGNPOST_IS_DIAGRAM_LAYOUT (self), 1);

  *gap = self->stacked ? STACKED_GAP : GAP;

  return self->n_columns;
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

    case SIGNPOST_DIAGRAM_PART_PATH:
      self->path = child;
      break;

    default:
      g_return_if_reached ();
    }
}
