/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-wrap-layout.h"

/**
 * SignpostWrapLayout:
 *
 * For bars whose words may be long in another language or a large font. One line is as high as its
 * highest child.
 */
struct _SignpostWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SignpostWrapLayout, signpost_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What fits into a line, from a child on */
typedef struct
{
  GtkWidget *end;      /* the first child that does not, or NULL */
  int        height;
  int        rest;     /* the width that is left */
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
get_width (GtkWidget *child,
           int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, available));
}

static Line
fill_line (GtkWidget *child,
           int        width)
{
  Line line = { child, 0, width };

  for (; line.end != NULL; line.end = skip_hidden (gtk_widget_get_next_sibling (line.end)))
    {
      int child_width = get_width (line.end, width);
      int child_height;

      if (line.end != child && child_width > line.rest)
        break;

      gtk_widget_measure (line.end, GTK_ORIENTATION_VERTICAL, child_width, &child_height, NULL,
                          NULL, NULL);
      line.height = MAX (line.height, child_height);
      line.rest -= child_width;
    }

  return line;
}

static GtkSizeRequestMode
signpost_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_wrap_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));

  *minimum = *natural = 0;
  while (child != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    {
      Line line = fill_line (child, for_size >= 0 ? for_size : G_MAXINT);

      *minimum = *natural += line.height;
      child = line.end;
    }

  for (; child != NULL; child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural;
    }
}

static void
allocate_line (GtkWidget  *widget,
               GtkWidget  *child,
               const Line *line,
               int         width,
               int         y)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int rest = line->rest;
  int x = 0;

  for (; child != line->end; child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation place = { 0, y, get_width (child, width), line->height };

      if (gtk_widget_get_hexpand (child))
        {
          x += MAX (rest, 0);
          rest = 0;
        }

      place.x = rtl ? width - x - place.width : x;
      gtk_widget_size_allocate (child, &place, -1);
      x += place.width;
    }
}

static void
signpost_wrap_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      Line line = fill_line (child, width);

      allocate_line (widget, child, &line, width, y);
      y += line.height;
      child = line.end;
    }
}

static void
signpost_wrap_layout_class_init (SignpostWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = signpost_wrap_layout_get_request_mode;
  layout_class->measure = signpost_wrap_layout_measure;
  layout_class->allocate = signpost_wrap_layout_allocate;
}

static void
signpost_wrap_layout_init (SignpostWrapLayout *self)
{
}

GtkLayoutManager *
signpost_wrap_layout_new (void)
{
  return g_object_new (SIGNPOST_TYPE_WRAP_LAYOUT, NULL);
}
