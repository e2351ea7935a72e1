/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-keyed-box.h"

struct _SignpostKeyedBox
{
  GtkWidget   parent_instance;

  GHashTable *children;   /* key → borrowed widget */
  GHashTable *left;       /* keys that were not taken yet; NULL outside of begin and end */
  GtkWidget  *last;       /* borrowed: the child taken last */
};

G_DEFINE_FINAL_TYPE (SignpostKeyedBox, signpost_keyed_box, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SPACING, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
signpost_keyed_box_dispose (GObject *object)
{
  SignpostKeyedBox *self = SIGNPOST_KEYED_BOX (object);
  GtkWidget        *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->left, g_hash_table_unref);
  g_clear_pointer (&self->children, g_hash_table_unref);

  G_OBJECT_CLASS (signpost_keyed_box_parent_class)->dispose (object);
}

static void
signpost_keyed_box_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (object));

  switch (property_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, (int) gtk_box_layout_get_spacing (GTK_BOX_LAYOUT (layout)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_keyed_box_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (object));

  switch (property_id)
    {
    case PROP_SPACING:
      gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), (guint) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_keyed_box_class_init (SignpostKeyedBoxClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_keyed_box_dispose;
  object_class->get_property = signpost_keyed_box_get_property;
  object_class->set_property = signpost_keyed_box_set_property;

  /**
   * SignpostKeyedBox:spacing:
   *
   * Pixels between the children.
   */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_keyed_box_init (SignpostKeyedBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->children = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GtkWidget *
signpost_keyed_box_new (int spacing)
{
  return g_object_new (SIGNPOST_TYPE_KEYED_BOX, "spacing", spacing, NULL);
}

GtkWidget *
signpost_keyed_box_find (SignpostKeyedBox *self,
                         const char       *key)
{
  g_return_val_if_fail (SIGNPOST_IS_KEYED_BOX (self), NULL);

  return g_hash_table_lookup (self->children, key);
}

void
signpost_keyed_box_begin (SignpostKeyedBox *self)
{
  GHashTableIter iter;
  gpointer       key;

  g_return_if_fail (SIGNPOST_IS_KEYED_BOX (self));
  g_return_if_fail (self->left == NULL);

  self->left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->last = NULL;
  g_hash_table_iter_init (&iter, self->children);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (self->left, g_strdup (key));
}

void
signpost_keyed_box_take (SignpostKeyedBox *self,
                         const char       *key,
                         GtkWidget        *widget)
{
  g_return_if_fail (SIGNPOST_IS_KEYED_BOX (self));
  g_return_if_fail (self->left != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!g_hash_table_contains (self->children, key))
    {
      g_hash_table_insert (self->children, g_strdup (key), widget);
      gtk_widget_insert_after (widget, GTK_WIDGET (self), self->last);
    }
  /* Moving a child that stands right already would be harmless, but costs a new layout. */
  else if (gtk_widget_get_prev_sibling (widget) != self->last)
    gtk_widget_insert_after (widget, GTK_WIDGET (self), self->last);

  g_hash_table_remove (self->left, key);
  self->last = widget;
}

void
signpost_keyed_box_end (SignpostKeyedBox *self)
{
  GHashTableIter iter;
  gpointer       key;

  g_return_if_fail (SIGNPOST_IS_KEYED_BOX (self));
  g_return_if_fail (self->left != NULL);

  g_hash_table_iter_init (&iter, self->left);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gtk_widget_unparent (g_hash_table_lookup (self->children, key));
      g_hash_table_remove (self->children, key);
    }
  g_clear_pointer (&self->left, g_hash_table_unref);
  self->last = NULL;
}
