/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-panel-layout.h"

#define GAP 6

/* In em: a drawing narrower than this has no room for anything but a scribble. */
#define LEAST_DRAWING_WIDTH_EM 7

struct _SignpostPanelLayout
{
  GtkLayoutManager  parent_instance;

  GtkWidget        *parts[SIGNPOST_N_PANEL_PARTS];
};

G_DEFINE_FINAL_TYPE (SignpostPanelLayout, signpost_panel_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
is_there (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_should_layout (widget);
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int natural = 0;

  if (is_there (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static double
get_em (GtkWidget *widget)
{
  const PangoFontDescription *font =
    pango_context_get_font_description (gtk_widget_get_pango_context (widget));

  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

/* The one of drawing and symbol that is shown */
static SignpostPanelPart
choose_picture (GtkWidget *widget,
                int        width)
{
  return width >= 0 && width < LEAST_DRAWING_WIDTH_EM * get_em (widget) ? SIGNPOST_PANEL_PART_SYMBOL
                                                                         : SIGNPOST_PANEL_PART_DRAWING;
}

static void
measure_width (SignpostPanelLayout *self,
               int                 *minimum,
               int                 *natural)
{
  *minimum = *natural = 0;

  for (guint i = 0; i < SIGNPOST_N_PANEL_PARTS; i++)
    {
      int child_minimum, child_natural;

      if (!is_there (self->parts[i]))
        continue;

      gtk_widget_measure (self->parts[i], GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum,
                          &child_natural, NULL, NULL);
      *natural = MAX (*natural, child_natural);

      /* It goes away before it gets that small. */
      if (i != SIGNPOST_PANEL_PART_DRAWING)
        *minimum = MAX (*minimum, child_minimum);
    }
}

static int
get_height (SignpostPanelLayout *self,
            GtkWidget           *widget,
            int                  width)
{
  int height = 0;

  for (guint i = 0; i <= SIGNPOST_PANEL_PART_FIT; i++)
    if (is_there (self->parts[i]))
      height += measure_height (self->parts[i], width) + GAP;

  return height + measure_height (self->parts[choose_picture (widget, width)], width);
}

static GtkSizeRequestMode
signpost_panel_layout_get_request_mode (GtkLayoutManager *layout_manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_panel_layout_measure (GtkLayoutManager *layout_manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  SignpostPanelLayout *self = SIGNPOST_PANEL_LAYOUT (layout_manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = get_height (self, widget, for_size);
}

static int
place (GtkWidget *widget,
       int        y,
       int        width,
       int        height)
{
  if (is_there (widget))
    gtk_widget_size_allocate (widget, &(GtkAllocation) { 0, y, width, height }, -1);

  return y + height;
}

/* What is below the title stands at the bottom, so that fits and pictures of all panels are at one height. */
static void
signpost_panel_layout_allocate (GtkLayoutManager *layout_manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  SignpostPanelLayout *self = SIGNPOST_PANEL_LAYOUT (layout_manager);
  GtkWidget *title = self->parts[SIGNPOST_PANEL_PART_TITLE];
  SignpostPanelPart picture = choose_picture (widget, width);
  int title_height = measure_height (title, width);
  int y = MAX (title_height + GAP,
               height - get_height (self, widget, width) + title_height + GAP);

  place (title, 0, width, title_height);
  for (guint i = SIGNPOST_PANEL_PART_PHRASE; i <= SIGNPOST_PANEL_PART_FIT; i++)
    if (is_there (self->parts[i]))
      y = place (self->parts[i], y, width, measure_height (self->parts[i], width)) + GAP;

  for (guint i = SIGNPOST_PANEL_PART_DRAWING; i <= SIGNPOST_PANEL_PART_SYMBOL; i++)
    if (self->parts[i] != NULL)
      gtk_widget_set_child_visible (self->parts[i], i == picture);
  place (self->parts[picture], y, width, measure_height (self->parts[picture], width));
}

static void
signpost_panel_layout_class_init (SignpostPanelLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = signpost_panel_layout_get_request_mode;
  layout_class->measure = signpost_panel_layout_measure;
  layout_class->allocate = signpost_panel_layout_allocate;
}

static void
signpost_panel_layout_init (SignpostPanelLayout *self)
{
}

GtkLayoutManager *
signpost_panel_layout_new (void)
{
  return g_object_new (SIGNPOST_TYPE_PANEL_LAYOUT, NULL);
}

void
signpost_panel_layout_set_part (SignpostPanelLayout *self,
                                GtkWidget           *child,
                                SignpostPanelPart    part)
{
  g_return_if_fail (SIGNPOST_IS_PANEL_LAYOUT (self));

  self->parts[part] = child;
}
