/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-decision-widget.h"

typedef struct
{
  SignpostDecision *decision;
  gulong            changed_id;
  guint             follow_id;
  gboolean          stale;
} SignpostDecisionWidgetPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SignpostDecisionWidget, signpost_decision_widget, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DECISION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static SignpostDecisionWidgetPrivate *
get_private (SignpostDecisionWidget *self)
{
  return signpost_decision_widget_get_instance_private (self);
}

static void
follow_now (SignpostDecisionWidget *self)
{
  SignpostDecisionWidgetPrivate *priv = get_private (self);

  g_clear_handle_id (&priv->follow_id, g_source_remove);
  priv->stale = FALSE;
  if (priv->decision != NULL)
    SIGNPOST_DECISION_WIDGET_GET_CLASS (self)->follow (self, priv->decision);
}

static void
forget_decision (SignpostDecisionWidget *self)
{
  SignpostDecisionWidgetPrivate *priv = get_private (self);

  g_clear_handle_id (&priv->follow_id, g_source_remove);
  g_clear_signal_handler (&priv->changed_id, priv->decision);
  g_clear_object (&priv->decision);
}

static gboolean
follow_cb (gpointer user_data)
{
  SignpostDecisionWidget *self = user_data;

  get_private (self)->follow_id = 0;
  follow_now (self);

  return G_SOURCE_REMOVE;
}

/* One edit often causes the next, so they are shown together. */
static void
changed_cb (SignpostDecisionWidget *self)
{
  SignpostDecisionWidgetPrivate *priv = get_private (self);

  priv->stale = TRUE;
  if (priv->follow_id == 0 && (SIGNPOST_DECISION_WIDGET_GET_CLASS (self)->follows_unseen ||
                               gtk_widget_get_mapped (GTK_WIDGET (self))))
    priv->follow_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_cb, self, NULL);
}

static void
signpost_decision_widget_map (GtkWidget *widget)
{
  SignpostDecisionWidget *self = SIGNPOST_DECISION_WIDGET (widget);

  if (get_private (self)->stale)
    follow_now (self);

  GTK_WIDGET_CLASS (signpost_decision_widget_parent_class)->map (widget);
}

static void
signpost_decision_widget_dispose (GObject *object)
{
  forget_decision (SIGNPOST_DECISION_WIDGET (object));

  G_OBJECT_CLASS (signpost_decision_widget_parent_class)->dispose (object);
}

static void
signpost_decision_widget_get_property (GObject    *object,
                                       guint       property_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  SignpostDecisionWidget *self = SIGNPOST_DECISION_WIDGET (object);

  switch (property_id)
    {
    case PROP_DECISION:
      g_value_set_object (value, signpost_decision_widget_get_decision (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_decision_widget_set_property (GObject      *object,
                                       guint         property_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  SignpostDecisionWidget *self = SIGNPOST_DECISION_WIDGET (object);

  switch (property_id)
    {
    case PROP_DECISION:
      signpost_decision_widget_set_decision (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_decision_widget_class_init (SignpostDecisionWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = signpost_decision_widget_dispose;
  object_class->get_property = signpost_decision_widget_get_property;
  object_class->set_property = signpost_decision_widget_set_property;

  GTK_WIDGET_CLASS (klass)->map = signpost_decision_widget_map;

  properties[PROP_DECISION] =
    g_param_spec_object ("decision", NULL, NULL, SIGNPOST_TYPE_DECISION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_decision_widget_init (SignpostDecisionWidget *self)
{
}

SignpostDecision *
signpost_decision_widget_get_decision (SignpostDecisionWidget *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION_WIDGET (self), NULL);

  return get_private (self)->decision;
}

void
signpost_decision_widget_set_decision (SignpostDecisionWidget *self,
                                       SignpostDecision       *decision)
{
  SignpostDecisionWidgetPrivate *priv;
  SignpostDecisionWidgetClass *klass;

  g_return_if_fail (SIGNPOST_IS_DECISION_WIDGET (self));
  g_return_if_fail (decision == NULL || SIGNPOST_IS_DECISION (decision));

  priv = get_private (self);
  if (priv->decision == decision)
    return;

  forget_decision (self);
  klass = SIGNPOST_DECISION_WIDGET_GET_CLASS (self);
  if (klass->renew != NULL)
    klass->renew (self);

  if (decision != NULL)
    {
      priv->decision = g_object_ref (decision);
      priv->changed_id = g_signal_connect_swapped (decision, "changed",
                                                   G_CALLBACK (changed_cb), self);
      follow_now (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DECISION]);
}
