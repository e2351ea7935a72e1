/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-fold.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-wrapped-label.h"

struct _SignpostFold
{
  GtkWidget  parent_instance;

  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *summary;
  GtkWidget *child;      /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SignpostFold, signpost_fold, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_EXPANDED,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
name_header (SignpostFold *self)
{
  const char *title = gtk_label_get_label (GTK_LABEL (self->title));
  const char *summary = gtk_label_get_label (GTK_LABEL (self->summary));
  gboolean has_summary = *summary != '\0' && !signpost_fold_get_expanded (self);
  /* Translators: the title of a part of the page, and what it says in short */
  g_autofree char *whole = has_summary ? g_strdup_printf (_("%s: %s"), title, summary)
                                       : g_strdup (title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                  -1);
  gtk_widget_set_visible (self->summary, has_summary);
}

static void
update_expanded (SignpostFold *self)
{
  gboolean expanded = signpost_fold_get_expanded (self);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header),
                               GTK_ACCESSIBLE_STATE_EXPANDED, expanded,
                               -1);
  name_header (self);
  /* Whoever hears it fills the child before it is seen. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
  if (self->child != NULL)
    gtk_widget_set_visible (self->child, expanded);
}

static void
clicked_cb (SignpostFold *self)
{
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
signpost_fold_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  SignpostFold *self = SIGNPOST_FOLD (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->title)));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->summary)));
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, signpost_fold_get_expanded (self));
      break;
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_fold_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  SignpostFold *self = SIGNPOST_FOLD (object);

  switch (property_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (GTK_LABEL (self->title), g_value_get_string (value));
      name_header (self);
      break;
    case PROP_SUMMARY:
      signpost_fold_set_summary (self, g_value_get_string (value));
      break;
    case PROP_EXPANDED:
      signpost_fold_set_expanded (self, g_value_get_boolean (value));
      break;
    case PROP_CHILD:
      signpost_fold_set_child (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_fold_dispose (GObject *object)
{
  SignpostFold *self = SIGNPOST_FOLD (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->header, gtk_widget_unparent);

  G_OBJECT_CLASS (signpost_fold_parent_class)->dispose (object);
}

static void
signpost_fold_class_init (SignpostFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_fold_dispose;
  object_class->get_property = signpost_fold_get_property;
  object_class->set_property = signpost_fold_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TOGGLED] =
    g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
create_header_content (SignpostFold *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");

  self->title = signpost_wrapped_label_new ("", "title-4");
  self->summary = signpost_wrapped_label_new ("", "dim-label");
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->summary);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (arrow, GTK_ALIGN_START);
  gtk_widget_add_css_class (arrow, "fold-arrow");
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_box_append (GTK_BOX (box), words);

  return box;
}

static void
signpost_fold_init (SignpostFold *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->header = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "active", TRUE, NULL);
  gtk_button_set_child (GTK_BUTTON (self->header), create_header_content (self));
  gtk_widget_add_css_class (self->header, "flat");
  gtk_widget_add_css_class (self->header, "opener");
  gtk_widget_add_css_class (self->header, "fold-header");
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  g_signal_connect_swapped (self->header, "notify::active", G_CALLBACK (update_expanded), self);
  g_signal_connect_swapped (self->header, "clicked", G_CALLBACK (clicked_cb), self);
  name_header (self);
}

GtkWidget *
signpost_fold_new (const char *title)
{
  return g_object_new (SIGNPOST_TYPE_FOLD, "title", title, NULL);
}

gboolean
signpost_fold_get_expanded (SignpostFold *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FOLD (self), FALSE);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->header));
}

void
signpost_fold_set_expanded (SignpostFold *self,
                            gboolean      expanded)
{
  g_return_if_fail (SIGNPOST_IS_FOLD (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->header), expanded);
}

void
signpost_fold_set_summary (SignpostFold *self,
                           const char   *summary)
{
  g_return_if_fail (SIGNPOST_IS_FOLD (self));

  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->summary)), summary) == 0)
    return;

  gtk_label_set_label (GTK_LABEL (self->summary), summary != NULL ? summary : "");
  name_header (self);
}

GtkWidget *
signpost_fold_get_child (SignpostFold *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FOLD (self), NULL);

  return self->child;
}

void
signpost_fold_set_child (SignpostFold *self,
                         GtkWidget    *child)
{
  g_return_if_fail (SIGNPOST_IS_FOLD (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    {
      gtk_widget_insert_after (child, GTK_WIDGET (self), self->header);
      gtk_widget_set_visible (child, signpost_fold_get_expanded (self));
    }
}
