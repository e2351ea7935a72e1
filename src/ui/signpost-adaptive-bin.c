/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-adaptive-bin.h"

/**
 * SignpostAdaptiveBin:
 *
 * Holds one child and says whether it has become narrow, so that a page can change its layout. It
 * can always shrink: what is too wide is cut off for the one frame until the child has adapted.
 */
struct _SignpostAdaptiveBin
{
  GtkWidget  parent_instance;

  GtkWidget *child;
  int        threshold;
  gboolean   narrow;
  guint      flip_id;
};

G_DEFINE_FINAL_TYPE (SignpostAdaptiveBin, signpost_adaptive_bin, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_THRESHOLD,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Large text needs more room for the same words. */
static double
get_font_scale (SignpostAdaptiveBin *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / (96.0 * 1024.0) : 1.0;
}

static gboolean
is_narrow_at (SignpostAdaptiveBin *self,
              int                  width)
{
  return width < self->threshold * get_font_scale (self);
}

static gboolean
flip_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  SignpostAdaptiveBin *self = SIGNPOST_ADAPTIVE_BIN (widget);

  self->flip_id = 0;
  self->narrow = !self->narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  gtk_widget_queue_resize (widget);

  return G_SOURCE_REMOVE;
}

static int
get_child_width (SignpostAdaptiveBin *self,
                 int                  width)
{
  int minimum = 0;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (width, minimum);
}

static void
signpost_adaptive_bin_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  SignpostAdaptiveBin *self = SIGNPOST_ADAPTIVE_BIN (widget);

  if (self->child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = get_child_width (self, for_size);

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

/* Changing the layout while it is being made would loop, so it changes at the beginning of the next
 * frame. */
static void
signpost_adaptive_bin_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  SignpostAdaptiveBin *self = SIGNPOST_ADAPTIVE_BIN (widget);
  gboolean narrow = is_narrow_at (self, width);

  if (narrow != self->narrow && self->flip_id == 0)
    {
      self->flip_id = gtk_widget_add_tick_callback (widget, flip_cb, NULL, NULL);
    }
  else if (narrow == self->narrow && self->flip_id != 0)
    {
      gtk_widget_remove_tick_callback (widget, self->flip_id);
      self->flip_id = 0;
    }

  if (self->child != NULL && gtk_widget_should_layout (self->child))
    gtk_widget_allocate (self->child, get_child_width (self, width), height, baseline, NULL);
}

/* Guesses from the size that the window is about to have, so that its first frame is right. */
static void
signpost_adaptive_bin_map (GtkWidget *widget)
{
  SignpostAdaptiveBin *self = SIGNPOST_ADAPTIVE_BIN (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  int width = gtk_widget_get_width (GTK_WIDGET (root));

  if (width == 0 && GTK_IS_WINDOW (root))
    g_object_get (root, "default-width", &width, NULL);

  if (gtk_widget_get_width (widget) == 0 && width > 0 && is_narrow_at (self, width) != self->narrow)
    {
      self->narrow = !self->narrow;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }

  GTK_WIDGET_CLASS (signpost_adaptive_bin_parent_class)->map (widget);
}

static void
signpost_adaptive_bin_compute_expand (GtkWidget *widget,
                                      gboolean  *horizontal,
                                      gboolean  *vertical)
{
  SignpostAdaptiveBin *self = SIGNPOST_ADAPTIVE_BIN (widget);

  if (self->child == NULL)
    return;

  *horizontal = gtk_widget_compute_expand (self->child, GTK_ORIENTATION_HORIZONTAL);
  *vertical = gtk_widget_compute_expand (self->child, GTK_ORIENTATION_VERTICAL);
}

static GtkSizeRequestMode
signpost_adaptive_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_adaptive_bin_system_setting_changed (GtkWidget        *widget,
                                              GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (signpost_adaptive_bin_parent_class)->system_setting_changed (widget, setting);

  gtk_widget_queue_resize (widget);
}

static void
signpost_adaptive_bin_dispose (GObject *object)
{
  SignpostAdaptiveBin *self = SIGNPOST_ADAPTIVE_BIN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (signpost_adaptive_bin_parent_class)->dispose (object);
}

static void
signpost_adaptive_bin_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  SignpostAdaptiveBin *self = SIGNPOST_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_adaptive_bin_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  SignpostAdaptiveBin *self = SIGNPOST_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      signpost_adaptive_bin_set_child (self, g_value_get_object (value));
      break;

    case PROP_THRESHOLD:
      signpost_adaptive_bin_set_threshold (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_adaptive_bin_class_init (SignpostAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_adaptive_bin_dispose;
  object_class->get_property = signpost_adaptive_bin_get_property;
  object_class->set_property = signpost_adaptive_bin_set_property;

  widget_class->compute_expand = signpost_adaptive_bin_compute_expand;
  widget_class->get_request_mode = signpost_adaptive_bin_get_request_mode;
  widget_class->map = signpost_adaptive_bin_map;
  widget_class->measure = signpost_adaptive_bin_measure;
  widget_class->size_allocate = signpost_adaptive_bin_size_allocate;
  widget_class->system_setting_changed = signpost_adaptive_bin_system_setting_changed;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_THRESHOLD] =
    g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 600,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_adaptive_bin_init (SignpostAdaptiveBin *self)
{
  self->threshold = 600;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
signpost_adaptive_bin_new (void)
{
  return g_object_new (SIGNPOST_TYPE_ADAPTIVE_BIN, NULL);
}

GtkWidget *
signpost_adaptive_bin_get_child (SignpostAdaptiveBin *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ADAPTIVE_BIN (self), NULL);

  return self->child;
}

int
signpost_adaptive_bin_get_threshold (SignpostAdaptiveBin *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ADAPTIVE_BIN (self), 0);

  return self->threshold;
}

gboolean
signpost_adaptive_bin_get_narrow (SignpostAdaptiveBin *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ADAPTIVE_BIN (self), FALSE);

  return self->narrow;
}

void
signpost_adaptive_bin_set_child (SignpostAdaptiveBin *self,
                                 GtkWidget           *child)
{
  g_return_if_fail (SIGNPOST_IS_ADAPTIVE_BIN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;

  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

void
signpost_adaptive_bin_set_threshold (SignpostAdaptiveBin *self,
                                     int                  threshold)
{
  g_return_if_fail (SIGNPOST_IS_ADAPTIVE_BIN (self));

  if (self->threshold == threshold)
    return;

  self->threshold = threshold;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THRESHOLD]);
}
