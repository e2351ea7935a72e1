/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-fit-badge.h"

#include "ui/explore/signpost-fit-symbol.h"

struct _SignpostFitBadge
{
  AdwBin            parent_instance;

  GtkWidget        *symbol;
  GtkWidget        *word;
  SignpostFitLevel  level;
};

G_DEFINE_FINAL_TYPE (SignpostFitBadge, signpost_fit_badge, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LEVEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_level (SignpostFitBadge *self)
{
  g_object_set (self->symbol, "level", (int) self->level, NULL);
  gtk_label_set_label (GTK_LABEL (self->word), signpost_fit_level_to_title (self->level));
}

static void
signpost_fit_badge_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SignpostFitBadge *self = SIGNPOST_FIT_BADGE (object);

  switch (property_id)
    {
    case PROP_LEVEL:
      g_value_set_int (value, self->level);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_fit_badge_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SignpostFitBadge *self = SIGNPOST_FIT_BADGE (object);

  switch (property_id)
    {
    case PROP_LEVEL:
      signpost_fit_badge_set_level (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_fit_badge_class_init (SignpostFitBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = signpost_fit_badge_get_property;
  object_class->set_property = signpost_fit_badge_set_property;

  properties[PROP_LEVEL] =
    g_param_spec_int ("level", NULL, NULL,
                      SIGNPOST_FIT_LEVEL_NONE, SIGNPOST_FIT_LEVEL_PREFERRED,
                      SIGNPOST_FIT_LEVEL_NONE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_fit_badge_init (SignpostFitBadge *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->symbol = g_object_new (SIGNPOST_TYPE_FIT_SYMBOL, "valign", GTK_ALIGN_CENTER, NULL);
  self->word = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->word, "caption");
  gtk_box_append (GTK_BOX (box), self->symbol);
  gtk_box_append (GTK_BOX (box), self->word);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  show_level (self);
}

GtkWidget *
signpost_fit_badge_new (void)
{
  return g_object_new (SIGNPOST_TYPE_FIT_BADGE, NULL);
}

void
signpost_fit_badge_set_level (SignpostFitBadge *self,
                              SignpostFitLevel  level)
{
  g_return_if_fail (SIGNPOST_IS_FIT_BADGE (self));

  if (self->level == level)
    return;

  self->level = level;
  show_level (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}
