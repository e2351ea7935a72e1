/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-banner.h"

#include "ui/signpost-platform.h"

struct _SignpostBanner
{
  AdwBin       parent_instance;

  GtkRevealer *revealer;
  GtkWidget   *box;
  GtkImage    *icon;
  GtkLabel    *label;
  GtkButton   *button;
  gboolean     quiet;

  char        *text;
};

G_DEFINE_FINAL_TYPE (SignpostBanner, signpost_banner, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
  PROP_QUIET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The mnemonic's underscore is no part of the name. */
static void
set_button_label (SignpostBanner *self,
                  const char     *label)
{
  g_auto (GStrv) parts = g_strsplit (label != NULL ? label : "", "_", -1);
  g_autofree char *name = g_strjoinv ("", parts);

  gtk_button_set_label (self->button, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
set_quiet (SignpostBanner *self,
           gboolean        quiet)
{
  if (self->quiet == quiet)
    return;

  self->quiet = quiet;
  gtk_image_set_from_icon_name (self->icon, quiet ? "dialog-information-symbolic"
                                                  : "dialog-warning-symbolic");
  if (quiet)
    gtk_widget_add_css_class (self->box, "quiet");
  else
    gtk_widget_remove_css_class (self->box, "quiet");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUIET]);
}

static void
signpost_banner_finalize (GObject *object)
{
  SignpostBanner *self = SIGNPOST_BANNER (object);

  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (signpost_banner_parent_class)->finalize (object);
}

static void
signpost_banner_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SignpostBanner *self = SIGNPOST_BANNER (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_BUTTON_LABEL:
      g_value_set_string (value, gtk_button_get_label (self->button));
      break;

    case PROP_ACTION_NAME:
      g_value_set_string (value, gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button)));
      break;

    case PROP_QUIET:
      g_value_set_boolean (value, self->quiet);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_banner_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  SignpostBanner *self = SIGNPOST_BANNER (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      signpost_banner_set_text (self, g_value_get_string (value));
      break;

    case PROP_BUTTON_LABEL:
      set_button_label (self, g_value_get_string (value));
      break;

    case PROP_ACTION_NAME:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), g_value_get_string (value));
      break;

    case PROP_QUIET:
      set_quiet (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_banner_class_init (SignpostBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_banner_finalize;
  object_class->get_property = signpost_banner_get_property;
  object_class->set_property = signpost_banner_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);
  properties[PROP_QUIET] = g_param_spec_boolean ("quiet", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, SignpostBanner, box);
  gtk_widget_class_bind_template_child (widget_class, SignpostBanner, icon);
  gtk_widget_class_bind_template_child (widget_class, SignpostBanner, label);
  gtk_widget_class_bind_template_child (widget_class, SignpostBanner, button);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
signpost_banner_init (SignpostBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_banner_new (void)
{
  return g_object_new (SIGNPOST_TYPE_BANNER, NULL);
}

const char *
signpost_banner_get_text (SignpostBanner *self)
{
  g_return_val_if_fail (SIGNPOST_IS_BANNER (self), NULL);

  return self->text;
}

void
signpost_banner_set_text (SignpostBanner *self,
                          const char     *text)
{
  g_return_if_fail (SIGNPOST_IS_BANNER (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);

  /* The old words stay while they slide out of sight. */
  if (text != NULL)
    {
      gtk_label_set_text (self->label, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      -1);
      signpost_platform_announce (GTK_WIDGET (self), text);
    }

  gtk_revealer_set_reveal_child (self->revealer, text != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
