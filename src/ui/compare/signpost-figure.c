/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-figure.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-plain-table.h"

struct _SignpostFigure
{
  GtkWidget           parent_instance;

  GtkWidget          *child;     /* (nullable) */
  GtkWidget          *toggle;
  SignpostPlainTable *table;
};

G_DEFINE_FINAL_TYPE (SignpostFigure, signpost_figure, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  TABLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (SignpostFigure *self)
{
  gboolean shown = signpost_figure_has_table (self);

  gtk_widget_set_visible (GTK_WIDGET (self->table), shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle),
                               GTK_ACCESSIBLE_STATE_EXPANDED, shown,
                               -1);
  if (shown)
    g_signal_emit (self, signals[TABLE], 0);
}

static void
signpost_figure_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, SIGNPOST_FIGURE (object)->child);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_figure_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_CHILD:
      signpost_figure_set_child (SIGNPOST_FIGURE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_figure_dispose (GObject *object)
{
  SignpostFigure *self = SIGNPOST_FIGURE (object);
  GtkWidget *child;

  self->child = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (signpost_figure_parent_class)->dispose (object);
}

static void
signpost_figure_class_init (SignpostFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_figure_dispose;
  object_class->get_property = signpost_figure_get_property;
  object_class->set_property = signpost_figure_set_property;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TABLE] =
    g_signal_new ("table", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
signpost_figure_init (SignpostFigure *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->toggle = gtk_toggle_button_new_with_label (_("Show as Table"));
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "caption");
  gtk_widget_set_halign (self->toggle, GTK_ALIGN_END);
  gtk_widget_set_parent (self->toggle, GTK_WIDGET (self));
  self->table = SIGNPOST_PLAIN_TABLE (signpost_plain_table_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "figure-table");
  gtk_widget_set_visible (GTK_WIDGET (self->table), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->table), GTK_WIDGET (self));
  g_signal_connect_swapped (self->toggle, "toggled", G_CALLBACK (toggled_cb), self);
}

GtkWidget *
signpost_figure_new (GtkWidget *child)
{
  return g_object_new (SIGNPOST_TYPE_FIGURE, "child", child, NULL);
}

void
signpost_figure_set_child (SignpostFigure *self,
                           GtkWidget      *child)
{
  g_return_if_fail (SIGNPOST_IS_FIGURE (self));

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
}

void
signpost_figure_say (SignpostFigure *self,
                     const char     *sentence)
{
  g_return_if_fail (SIGNPOST_IS_FIGURE (self));

  if (self->child != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->child),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence,
                                    -1);
}

gboolean
signpost_figure_has_table (SignpostFigure *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FIGURE (self), FALSE);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
}

void
signpost_figure_show_table (SignpostFigure *self,
                            GPtrArray      *rows)
{
  g_return_if_fail (SIGNPOST_IS_FIGURE (self));

  signpost_plain_table_show (self->table, rows);
}
