/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-topology-view.h"

#include <glib/gi18n-lib.h>

#include "render/signpost-draw-drawing.h"
#include "ui/signpost-screen-ink.h"

/* Words beside the edges, in shares of the widget's own text */
#define FONT_SHARE 0.82

/* A drawing of two boxes would be very flat, one on a wide window very high. */
#define MIN_HEIGHT_PX 72
#define MAX_SCALE 3.0
#define NATURAL_WIDTH_PX 300

struct _SignpostTopologyView
{
  GtkWidget        parent_instance;

  SignpostDrawing *drawing;
};

G_DEFINE_FINAL_TYPE (SignpostTopologyView, signpost_topology_view, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
signpost_topology_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_topology_view_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  SignpostTopologyView *self = SIGNPOST_TOPOLOGY_VIEW (widget);
  double                height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = NATURAL_WIDTH_PX;
      return;
    }

  height = MIN_HEIGHT_PX;
  if (self->drawing != NULL && self->drawing->width > 0)
    {
      double width = for_size > 0 ? for_size : NATURAL_WIDTH_PX;

      height = self->drawing->height * MIN (width / self->drawing->width, MAX_SCALE);
    }
  *minimum = *natural = (int) MAX (height, MIN_HEIGHT_PX);
}

static PangoFontDescription *
create_font (GtkWidget *widget)
{
  PangoContext         *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font;
  double                size;

  font = pango_font_description_copy (pango_context_get_font_description (context));
  size = pango_font_description_get_size (font);
  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  pango_font_description_set_absolute_size (font, size * FONT_SHARE);

  return font;
}

static void
signpost_topology_view_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  SignpostTopologyView *self = SIGNPOST_TOPOLOGY_VIEW (widget);
  int                   width = gtk_widget_get_width (widget);
  int                   height = gtk_widget_get_height (widget);
  SignpostInk           ink = signpost_ink_from_widget (widget);
  PangoFontDescription *font;
  cairo_t              *cr;

  if (self->drawing == NULL || width == 0 || height == 0)
    return;

  font = create_font (widget);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  signpost_draw_drawing (cr, self->drawing, SIGNPOST_DRAW_ALL, &ink, font, width, height,
                         gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  cairo_destroy (cr);
  pango_font_description_free (font);
}

static void
signpost_topology_view_finalize (GObject *object)
{
  SignpostTopologyView *self = SIGNPOST_TOPOLOGY_VIEW (object);

  g_clear_pointer (&self->drawing, signpost_drawing_free);

  G_OBJECT_CLASS (signpost_topology_view_parent_class)->finalize (object);
}

static void
signpost_topology_view_class_init (SignpostTopologyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = signpost_topology_view_finalize;

  widget_class->get_request_mode = signpost_topology_view_get_request_mode;
  widget_class->measure = signpost_topology_view_measure;
  widget_class->snapshot = signpost_topology_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "topology");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
signpost_topology_view_init (SignpostTopologyView *self)
{
}

GtkWidget *
signpost_topology_view_new (void)
{
  return g_object_new (SIGNPOST_TYPE_TOPOLOGY_VIEW, NULL);
}

/* One sentence, as somebody would say it */
static char *
describe_legs (const SignpostTopologyStanding *topology)
{
  g_autoptr (GString) text = g_string_new (topology->topology->title);
  guint               i;

  for (i = 0; i < topology->legs->len; i++)
    {
      const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, i);
      g_autofree char           *title = signpost_leg_dup_title (leg->leg);
      g_autofree char           *label = signpost_leg_standing_dup_label (leg);

      g_string_append (text, i == 0 ? ": " : "; ");
      /* Translators: a leg, such as “Shop → ERP”, and the method on it */
      g_string_append_printf (text, _("%s by %s"), title, label);
    }
  g_string_append_c (text, '.');

  return g_strdup (text->str);
}

void
signpost_topology_view_set (SignpostTopologyView   *self,
                            const SignpostStanding *standing,
                            guint                   topology)
{
  const SignpostTopologyStanding *shown;
  g_autofree char                *description = NULL;

  g_return_if_fail (SIGNPOST_IS_TOPOLOGY_VIEW (self));
  g_return_if_fail (topology < standing->topologies->len);

  shown = g_ptr_array_index (standing->topologies, topology);
  description = describe_legs (shown);
  g_clear_pointer (&self->drawing, signpost_drawing_free);
  self->drawing = signpost_standing_draw_topology (standing, topology);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, shown->topology->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
