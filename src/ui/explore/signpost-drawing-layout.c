/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-drawing-layout.h"

#include "render/signpost-draw-drawing.h"
#include "ui/explore/signpost-diagram-node.h"

/* How small a picture may get, and how large it likes to be, in px for each unit of the drawing. */
#define MINIMUM_SCALE 0.4
#define NATURAL_SCALE 1.6

/* Words that would have to shrink further are left out; they remain the nodes' names. */
#define SMALLEST_TITLE_SCALE 0.75
#define SHRINK_STEP 0.92

/* Room for badges below the nodes, in shares of the height. */
#define BADGES_SHARE 0.3

/**
 * SignpostDrawingLayout:
 *
 * Fits the nodes of a drawing into the room there is, evenly scaled, and mirrored for right-to-left
 * languages. Titles get one size, the largest that fits in every node.
 */
struct _SignpostDrawingLayout
{
  GtkLayoutManager       parent_instance;

  const SignpostDrawing *drawing;
  double                 title_size;
};

G_DEFINE_FINAL_TYPE (SignpostDrawingLayout, signpost_drawing_layout, GTK_TYPE_LAYOUT_MANAGER)

static double
get_aspect (const SignpostDrawing *drawing)
{
  gboolean has_badges = drawing->badges != NULL && drawing->badges[0] != NULL;

  return drawing->height * (has_badges ? 1 + BADGES_SHARE : 1) / drawing->width;
}

static double
get_font_size (GtkWidget *widget)
{
  const PangoFontDescription *font =
    pango_context_get_font_description (gtk_widget_get_pango_context (widget));

  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

static GtkSizeRequestMode
signpost_drawing_layout_get_request_mode (GtkLayoutManager *layout_manager,
                                          GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_drawing_layout_measure (GtkLayoutManager *layout_manager,
                                 GtkWidget        *widget,
                                 GtkOrientation    orientation,
                                 int               for_size,
                                 int              *minimum,
                                 int              *natural,
                                 int              *minimum_baseline,
                                 int              *natural_baseline)
{
  const SignpostDrawing *drawing = SIGNPOST_DRAWING_LAYOUT (layout_manager)->drawing;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (drawing->width * MINIMUM_SCALE);
      *natural = (int) (drawing->width * NATURAL_SCALE);
    }
  else
    {
      double width = for_size >= 0 ? for_size : drawing->width * MINIMUM_SCALE;

      *minimum = *natural = (int) (width * get_aspect (drawing));
    }
}

/* The scale, at most the given one, at which a title fits; 0 when it must not be that small: in a
   thumbnail the first node tells. */
static double
fit_title (SignpostDiagramNode *node,
           double               size,
           double               scale,
           double               width,
           double               height)
{
  if (scale == 0 ||
      !signpost_diagram_node_title_fits (node, size, SMALLEST_TITLE_SCALE, width, height))
    return 0;

  while (scale > SMALLEST_TITLE_SCALE &&
         !signpost_diagram_node_title_fits (node, size, scale, width, height))
    scale *= SHRINK_STEP;

  return MAX (scale, SMALLEST_TITLE_SCALE);
}

static void
set_title_size (SignpostDrawingLayout *self,
                GtkWidget             *widget,
                double                 size)
{
  self->title_size = size;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    signpost_diagram_node_set_title_size (SIGNPOST_DIAGRAM_NODE (child), size);
}

static void
signpost_drawing_layout_allocate (GtkLayoutManager *layout_manager,
                                  GtkWidget        *widget,
                                  int               width,
                                  int               height,
                                  int               baseline)
{
  SignpostDrawingLayout *self = SIGNPOST_DRAWING_LAYOUT (layout_manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double size = get_font_size (widget);
  double scale = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      SignpostDiagramNode *node = SIGNPOST_DIAGRAM_NODE (child);
      GtkAllocation place;
      double x, y, node_width, node_height;

      signpost_drawing_locate (self->drawing, signpost_diagram_node_get_node (node),
                               width, height, rtl,
                               &x, &y, &node_width, &node_height);
      place = (GtkAllocation) { (int) (x + 0.5), (int) (y + 0.5), (int) (node_width + 0.5),
                                (int) (node_height + 0.5) };
      gtk_widget_size_allocate (child, &place, -1);
      scale = fit_title (node, size, scale, node_width, node_height);
    }

  set_title_size (self, widget, scale * size);
}

static void
signpost_drawing_layout_class_init (SignpostDrawingLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = signpost_drawing_layout_get_request_mode;
  layout_class->measure = signpost_drawing_layout_measure;
  layout_class->allocate = signpost_drawing_layout_allocate;
}

static void
signpost_drawing_layout_init (SignpostDrawingLayout *self)
{
}

GtkLayoutManager *
signpost_drawing_layout_new (const SignpostDrawing *drawing)
{
  SignpostDrawingLayout *self = g_object_new (SIGNPOST_TYPE_DRAWING_LAYOUT, NULL);

  self->drawing = drawing;

  return GTK_LAYOUT_MANAGER (self);
}

double
signpost_drawing_layout_get_title_size (SignpostDrawingLayout *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAWING_LAYOUT (self), 0);

  return self->title_size;
}
