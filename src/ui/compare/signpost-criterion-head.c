/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-criterion-head.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-wrapped-label.h"

struct _SignpostCriterionHead
{
  GtkBox     parent_instance;

  GtkWidget *name;
  GtkWidget *anchor1;
  GtkWidget *anchor3;
  GtkWidget *anchor5;
  GtkWidget *no_points;
};

G_DEFINE_FINAL_TYPE (SignpostCriterionHead, signpost_criterion_head, GTK_TYPE_BOX)

static GtkWidget *
append_label (SignpostCriterionHead *self,
              const char            *css_class)
{
  GtkWidget *label = signpost_wrapped_label_new (NULL, css_class);

  gtk_box_append (GTK_BOX (self), label);

  return label;
}

static void
signpost_criterion_head_class_init (SignpostCriterionHeadClass *klass)
{
}

static void
signpost_criterion_head_init (SignpostCriterionHead *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->name = append_label (self, "heading");
  self->anchor1 = append_label (self, "caption");
  self->anchor3 = append_label (self, "caption");
  self->anchor5 = append_label (self, "caption");
  self->no_points = append_label (self, "caption");
  gtk_widget_add_css_class (self->anchor1, "dim-label");
  gtk_widget_add_css_class (self->anchor3, "dim-label");
  gtk_widget_add_css_class (self->anchor5, "dim-label");
  gtk_label_set_label (GTK_LABEL (self->no_points), _("Has no points, so it does not count"));
}

GtkWidget *
signpost_criterion_head_new (void)
{
  return g_object_new (SIGNPOST_TYPE_CRITERION_HEAD, NULL);
}

void
signpost_criterion_head_show (SignpostCriterionHead   *self,
                              const SignpostCriterion *criterion)
{
  g_return_if_fail (SIGNPOST_IS_CRITERION_HEAD (self));
  g_return_if_fail (criterion != NULL);

  gtk_label_set_label (GTK_LABEL (self->name), criterion->name);
  signpost_anchor_show (self->anchor1, 1, criterion->anchor1);
  signpost_anchor_show (self->anchor3, 3, criterion->anchor3);
  signpost_anchor_show (self->anchor5, 5, criterion->anchor5);
  gtk_widget_set_visible (self->no_points, criterion->points == 0);
}

void
signpost_anchor_show (GtkWidget  *label,
                      int         step,
                      const char *anchor)
{
  /* Translators: what a rating means: its number, and the words for it */
  g_autofree char *text = g_strdup_printf (_("%d: %s"), step, anchor != NULL ? anchor : "");

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, anchor != NULL && *anchor != '\0');
}
