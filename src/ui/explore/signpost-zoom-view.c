/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-zoom-view.h"

#include "ui/explore/signpost-zoom-hold.h"

#include <math.h>

/* As in a browser */
static const double stops[] = { 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4 };

struct _SignpostZoomView
{
  GtkWidget      parent_instance;

  GtkWidget     *child;
  double         zoom;
  double         zoom_before;  /* the pinch that is under way */
  double         pointer_x;
  double         pointer_y;
};

static void signpost_zoom_view_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostZoomView, signpost_zoom_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      signpost_zoom_view_buildable_init))

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_ZOOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkBuildableIface *parent_buildable_iface;

static void
signpost_zoom_view_add_child (GtkBuildable *buildable,
                              GtkBuilder   *builder,
                              GObject      *child,
                              const char   *type)
{
  if (GTK_IS_WIDGET (child))
    signpost_zoom_view_set_child (SIGNPOST_ZOOM_VIEW (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
signpost_zoom_view_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = signpost_zoom_view_add_child;
}

static int
enlarge (SignpostZoomView *self,
         int               size)
{
  return (int) ceil (size * self->zoom);
}

static int
reduce (SignpostZoomView *self,
        int               size)
{
  return size < 0 ? -1 : (int) floor (size / self->zoom);
}

static GtkSizeRequestMode
signpost_zoom_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_zoom_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  SignpostZoomView *self = SIGNPOST_ZOOM_VIEW (widget);

  *minimum = *natural = 0;
  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  gtk_widget_measure (self->child, orientation, reduce (self, for_size), minimum, natural, NULL, NULL);
  *minimum = enlarge (self, *minimum);
  *natural = enlarge (self, *natural);
}

static void
signpost_zoom_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  SignpostZoomView *self = SIGNPOST_ZOOM_VIEW (widget);
  GskTransform *transform = NULL;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  if (self->zoom != 1)
    transform = gsk_transform_scale (NULL, (float) self->zoom, (float) self->zoom);

  gtk_widget_allocate (self->child, reduce (self, width), reduce (self, height), -1, transform);
}

/* A turn of the wheel does not say where it was. */
static void
motion_cb (SignpostZoomView *self,
           double            x,
           double            y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

/* Who zooms by keys looks at the middle. */
static void
hold_middle (SignpostZoomView *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  double x, y;

  if (scroller != NULL &&
      gtk_widget_translate_coordinates (scroller, GTK_WIDGET (self), gtk_widget_get_width (scroller) / 2.0,
                                        gtk_widget_get_height (scroller) / 2.0, &x, &y))
    signpost_zoom_hold (GTK_WIDGET (self), x, y);
}

/* Without Ctrl the wheel scrolls what is around. */
static gboolean
scroll_cb (SignpostZoomView         *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return FALSE;

  signpost_zoom_hold (GTK_WIDGET (self), self->pointer_x, self->pointer_y);
  signpost_zoom_view_step (self, dy < 0 ? 1 : -1);

  return TRUE;
}

static void
begin_cb (SignpostZoomView *self)
{
  self->zoom_before = self->zoom;
}

static void
scale_changed_cb (SignpostZoomView *self,
                  double            scale,
                  GtkGesture       *pinch)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (pinch, &x, &y))
    signpost_zoom_hold (GTK_WIDGET (self), x, y);

  signpost_zoom_view_set_zoom (self, self->zoom_before * scale);
}

static void
signpost_zoom_view_dispose (GObject *object)
{
  signpost_zoom_view_set_child (SIGNPOST_ZOOM_VIEW (object), NULL);

  G_OBJECT_CLASS (signpost_zoom_view_parent_class)->dispose (object);
}

static void
signpost_zoom_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SignpostZoomView *self = SIGNPOST_ZOOM_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_zoom_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SignpostZoomView *self = SIGNPOST_ZOOM_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      signpost_zoom_view_set_child (self, g_value_get_object (value));
      break;

    case PROP_ZOOM:
      signpost_zoom_view_set_zoom (self, g_value_get_double (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_zoom_view_class_init (SignpostZoomViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_zoom_view_dispose;
  object_class->get_property = signpost_zoom_view_get_property;
  object_class->set_property = signpost_zoom_view_set_property;

  widget_class->get_request_mode = signpost_zoom_view_get_request_mode;
  widget_class->measure = signpost_zoom_view_measure;
  widget_class->size_allocate = signpost_zoom_view_size_allocate;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, SIGNPOST_ZOOM_MINIMUM, SIGNPOST_ZOOM_MAXIMUM, 1,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "zoom-view");
}

static void
signpost_zoom_view_init (SignpostZoomView *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                     GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->zoom = 1;

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (scale_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

GtkWidget *
signpost_zoom_view_new (void)
{
  return g_object_new (SIGNPOST_TYPE_ZOOM_VIEW, NULL);
}

GtkWidget *
signpost_zoom_view_get_child (SignpostZoomView *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ZOOM_VIEW (self), NULL);

  return self->child;
}

void
signpost_zoom_view_set_child (SignpostZoomView *self,
                              GtkWidget        *child)
{
  g_return_if_fail (SIGNPOST_IS_ZOOM_VIEW (self));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  if (child != NULL)
    {
      gtk_widget_set_parent (child, GTK_WIDGET (self));
      self->child = child;
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

double
signpost_zoom_view_get_zoom (SignpostZoomView *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ZOOM_VIEW (self), 1);

  return self->zoom;
}

void
signpost_zoom_view_set_zoom (SignpostZoomView *self,
                             double            zoom)
{
  g_return_if_fail (SIGNPOST_IS_ZOOM_VIEW (self));

  zoom = CLAMP (zoom, SIGNPOST_ZOOM_MINIMUM, SIGNPOST_ZOOM_MAXIMUM);
  if (self->zoom == zoom)
    return;

  hold_middle (self);
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* The next stop beyond the zoom; a pinch may have left it between two. */
static double
find_stop (double   zoom,
           gboolean larger)
{
  for (guint i = 0; larger && i < G_N_ELEMENTS (stops); i++)
    if (stops[i] > zoom + 0.001)
      return stops[i];

  for (guint i = G_N_ELEMENTS (stops); !larger && i > 0; i--)
    if (stops[i - 1] < zoom - 0.001)
      return stops[i - 1];

  return zoom;
}

void
signpost_zoom_view_step (SignpostZoomView *self,
                         int               steps)
{
  double zoom;

  g_return_if_fail (SIGNPOST_IS_ZOOM_VIEW (self));

  zoom = self->zoom;
  for (int i = 0; i < ABS (steps); i++)
    zoom = find_stop (zoom, steps > 0);

  signpost_zoom_view_set_zoom (self, zoom);
}
