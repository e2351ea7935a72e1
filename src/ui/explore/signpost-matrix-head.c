/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-head.h"

#define MAX_LINES 3

/**
 * SignpostMatrixHead:
 *
 * The title of a row or a column of the matrix.
 */
struct _SignpostMatrixHead
{
  GtkWidget  parent_instance;

  GtkLabel  *label;
  char      *use_case_id;
  char      *category_id;
};

G_DEFINE_FINAL_TYPE (SignpostMatrixHead, signpost_matrix_head, GTK_TYPE_WIDGET)

static GtkLabel *
create_label (gboolean centred)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", centred ? 0.5 : 0.0,
                       "justify", centred ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "lines", MAX_LINES,
                       "ellipsize", PANGO_ELLIPSIZE_END,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

static void
select_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SignpostMatrixHead *self = SIGNPOST_MATRIX_HEAD (widget);

  gtk_widget_activate_action (widget, "matrix.select", "(ss)", self->use_case_id,
                              self->category_id);
}

static void
signpost_matrix_head_dispose (GObject *object)
{
  SignpostMatrixHead *self = SIGNPOST_MATRIX_HEAD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (signpost_matrix_head_parent_class)->dispose (object);
}

static void
signpost_matrix_head_finalize (GObject *object)
{
  SignpostMatrixHead *self = SIGNPOST_MATRIX_HEAD (object);

  g_clear_pointer (&self->use_case_id, g_free);
  g_clear_pointer (&self->category_id, g_free);

  G_OBJECT_CLASS (signpost_matrix_head_parent_class)->finalize (object);
}

static void
signpost_matrix_head_class_init (SignpostMatrixHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_matrix_head_dispose;
  object_class->finalize = signpost_matrix_head_finalize;

  gtk_widget_class_install_action (widget_class, "cell.select", NULL, select_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "matrix-head");
}

static void
signpost_matrix_head_init (SignpostMatrixHead *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
signpost_matrix_head_new (GtkAccessibleRole  role,
                          const char        *title,
                          const char        *icon_name,
                          const char        *use_case_id,
                          const char        *category_id)
{
  SignpostMatrixHead *self = g_object_new (SIGNPOST_TYPE_MATRIX_HEAD, "accessible-role", role,
                                           NULL);

  self->use_case_id = g_strdup (use_case_id);
  self->category_id = g_strdup (category_id);

  if (icon_name != NULL)
    gtk_widget_set_parent (gtk_image_new_from_icon_name (icon_name), GTK_WIDGET (self));

  self->label = create_label (icon_name != NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->label), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  signpost_matrix_head_set_title (self, title);

  return GTK_WIDGET (self);
}

void
signpost_matrix_head_set_title (SignpostMatrixHead *self,
                                const char         *title)
{
  g_return_if_fail (SIGNPOST_IS_MATRIX_HEAD (self));

  gtk_label_set_label (self->label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
