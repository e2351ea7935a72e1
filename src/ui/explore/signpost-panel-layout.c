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

/* Returns where the next one begins. */
static int
place_part (SignpostPanelLayout *self,
            SignpostPanelPart    part,
            int                  y,
            int                  width)
{
  GtkWidget *widget = self->parts[part];
  int height = measure_height (widget, width);

  if (!is_there (widget))
    return y;

  gtk_widget_size_allocate (widget, &(GtkAllocation) { 0, y, width, height }, -1);

  return y + height + GAP;
}

/* Fit and picture stand at the bottom, so that those of all panels are at one height. The phrase belongs to the title; beside other
   symbols to the fit, since the room that titles take is too different there. */
static void
signpost_panel_layout_allocate (GtkLayoutManager *layout_manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  SignpostPanelLayout *self = SIGNPOST_PANEL_LAYOUT (layout_manager);
  SignpostPanelPart picture = choose_picture (widget, width);
  int spare = MAX (height - get_height (self, widget, width), 0);
  int y = place_part (self, SIGNPOST_PANEL_PART_TITLE, 0, width);

  y += picture == SIGNPOST_PANEL_PART_SYMBOL ? spare : 0;
  y = place_part (self, SIGNPOST_PANEL_PART_PHRASE, y, width);
  y += picture == SIGNPOST_PANEL_PART_DRAWING ? spare : 0;
  y = place_part (self, SIGNPOST_PANEL_PART_FIT, y, width);

  for (guint i = SIGNPOST_PANEL_PART_DRAWING; i <= SIGNPOST_PANEL_PART_SYMBOL; i++)
    if (self->parts[i] != NULL)
      gtk_widget_set_child_visible (self->parts[i], i == picture);
  place_part (self, picture, y, width);
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
