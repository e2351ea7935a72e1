/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-fit-symbol.h"

#include "render/signpost-draw-fit.h"
#include "ui/signpost-screen-ink.h"

/**
 * SignpostFitSymbol:
 *
 * The disc, ring or dot that stands for a fit, beside the word for it.
 */
struct _SignpostFitSymbol
{
  GtkWidget        parent_instance;

  SignpostFitLevel level;
};

G_DEFINE_FINAL_TYPE (SignpostFitSymbol, signpost_fit_symbol, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LEVEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_accessible (SignpostFitSymbol *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, signpost_fit_level_to_title (self->level),
                                  -1);
}

static void
signpost_fit_symbol_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  *minimum = *natural = SIGNPOST_FIT_SYMBOL_SIZE;
}

static void
signpost_fit_symbol_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  SignpostFitSymbol *self = SIGNPOST_FIT_SYMBOL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size = MIN (width, height);

  signpost_snapshot_fit (snapshot, widget, self->level,
                         (width - size) / 2.0, (height - size) / 2.0, size);
}

static void
signpost_fit_symbol_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  SignpostFitSymbol *self = SIGNPOST_FIT_SYMBOL (object);

  switch (prop_id)
    {
    case PROP_LEVEL:
      g_value_set_int (value, self->level);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_fit_symbol_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  SignpostFitSymbol *self = SIGNPOST_FIT_SYMBOL (object);

  switch (prop_id)
    {
    case PROP_LEVEL:
      signpost_fit_symbol_set_level (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_fit_symbol_class_init (SignpostFitSymbolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = signpost_fit_symbol_get_property;
  object_class->set_property = signpost_fit_symbol_set_property;

  widget_class->measure = signpost_fit_symbol_measure;
  widget_class->snapshot = signpost_fit_symbol_snapshot;

  properties[PROP_LEVEL] =
    g_param_spec_int ("level", NULL, NULL,
                      SIGNPOST_FIT_LEVEL_NONE, SIGNPOST_FIT_LEVEL_PREFERRED, SIGNPOST_FIT_LEVEL_NONE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "fit-symbol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
signpost_fit_symbol_init (SignpostFitSymbol *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  update_accessible (self);
}

GtkWidget *
signpost_fit_symbol_new (SignpostFitLevel level)
{
  return g_object_new (SIGNPOST_TYPE_FIT_SYMBOL, "level", level, NULL);
}

SignpostFitLevel
signpost_fit_symbol_get_level (SignpostFitSymbol *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FIT_SYMBOL (self), SIGNPOST_FIT_LEVEL_NONE);

  return self->level;
}

void
signpost_fit_symbol_set_level (SignpostFitSymbol *self,
                               SignpostFitLevel   level)
{
  g_return_if_fail (SIGNPOST_IS_FIT_SYMBOL (self));

  if (self->level == level)
    return;

  self->level = level;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

void
signpost_snapshot_fit (GtkSnapshot      *snapshot,
                       GtkWidget        *widget,
                       SignpostFitLevel  level,
                       double            x,
                       double            y,
                       double            size)
{
  SignpostInk ink = signpost_ink_from_widget (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, size, size));

  cairo_translate (cr, x, y);
  signpost_draw_fit (cr, level, &ink, size);
  cairo_destroy (cr);
}
