/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-head.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-fit-tally.h"

/**
 * SignpostMatrixHead:
 *
 * The title of a column of the matrix and its total; the column of titles tells how many rows there
 * are.
 */
struct _SignpostMatrixHead
{
  GtkWidget         parent_instance;

  GtkLabel         *label;
  SignpostFitTally *tally;      /* none over the titles, as with the category */
  SignpostCategory *category;
};

G_DEFINE_FINAL_TYPE (SignpostMatrixHead, signpost_matrix_head, GTK_TYPE_WIDGET)

static void
select_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SignpostCategory *category = SIGNPOST_MATRIX_HEAD (widget)->category;

  gtk_widget_activate_action (widget, "matrix.select", "(ss)", "",
                              category != NULL ? signpost_category_get_id (category) : "");
}

static void
signpost_matrix_head_dispose (GObject *object)
{
  SignpostMatrixHead *self = SIGNPOST_MATRIX_HEAD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->category);

  G_OBJECT_CLASS (signpost_matrix_head_parent_class)->dispose (object);
}

static void
signpost_matrix_head_class_init (SignpostMatrixHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_matrix_head_dispose;

  gtk_widget_class_install_action (widget_class, "cell.select", NULL, select_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "matrix-head");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
}

static void
signpost_matrix_head_init (SignpostMatrixHead *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

static void
add_label (SignpostMatrixHead *self,
           gboolean            centred)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "xalign", centred ? 0.5 : 0.0,
                              "justify", centred ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "vexpand", TRUE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

GtkWidget *
signpost_matrix_head_new (SignpostCategory *category)
{
  SignpostMatrixHead *self = g_object_new (SIGNPOST_TYPE_MATRIX_HEAD, NULL);
  g_autofree char *icon_name = NULL;

  if (category == NULL)
    {
      add_label (self, FALSE);
      return GTK_WIDGET (self);
    }

  self->category = g_object_ref (category);
  icon_name = signpost_category_dup_icon_name (category);
  gtk_widget_set_parent (gtk_image_new_from_icon_name (icon_name), GTK_WIDGET (self));
  add_label (self, TRUE);
  signpost_matrix_head_set_title (self, signpost_category_get_method_title (category));
  self->tally = SIGNPOST_FIT_TALLY (signpost_fit_tally_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->tally), GTK_WIDGET (self));

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

void
signpost_matrix_head_set_counts (SignpostMatrixHead *self,
                                 guint               n_preferred,
                                 guint               n_possible)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SIGNPOST_IS_MATRIX_HEAD (self));
  g_return_if_fail (self->tally != NULL);

  signpost_fit_tally_set_counts (self->tally, n_preferred, n_possible);

  /* Translators: how many of the use cases shown a method is preferred and possible for. */
  text = g_strdup_printf (_("%u preferred, %u possible"), n_preferred, n_possible);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}
