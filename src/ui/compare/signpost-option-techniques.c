/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-option-techniques.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-shown-name.h"
#include "ui/compare/signpost-technique-row.h"
#include "ui/signpost-wrapped-label.h"

struct _SignpostOptionTechniques
{
  GtkBox            parent_instance;

  SignpostDecision *decision;
  SignpostOption   *option;
  GtkWidget        *title;
  GtkWidget        *no_method;
  GtkWidget        *lists;     /* for each topology a caption and a list of rows */
  GPtrArray        *rows;      /* (element-type SignpostTechniqueRow): of all legs in order */
  char             *shape;     /* of the rows that there are */
};

G_DEFINE_FINAL_TYPE (SignpostOptionTechniques, signpost_option_techniques, GTK_TYPE_BOX)

static gboolean
is_built (SignpostOptionTechniques       *self,
          const SignpostStanding         *standing,
          const SignpostTopologyStanding *topology)
{
  return signpost_option_is_built (self->option, topology->topology, standing->topologies->len);
}

/* Two standings with the same shape have the same legs in the same order. */
static char *
dup_shape (SignpostOptionTechniques *self,
           const SignpostStanding   *standing)
{
  GString *shape = g_string_new (NULL);
  guint i, j;

  for (i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      if (!is_built (self, standing, topology))
        continue;

      g_string_append_printf (shape, "%s\n", topology->topology->id);
      for (j = 0; j < topology->legs->len; j++)
        {
          const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);

          g_string_append_printf (shape, "\t%s\n", leg->leg->id);
        }
    }

  return g_string_free (shape, FALSE);
}

static void
add_caption (SignpostOptionTechniques *self,
             const char               *text)
{
  GtkWidget *caption = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption-heading");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (self->lists), caption);
}

static void
add_topology (SignpostOptionTechniques       *self,
              const SignpostTopologyStanding *topology)
{
  GtkWidget *list = gtk_list_box_new ();
  guint i;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, topology->topology->title,
                                  -1);
  for (i = 0; i < topology->legs->len; i++)
    {
      const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, i);
      GtkWidget *row = signpost_technique_row_new (self->decision, self->option, leg->leg);

      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (GTK_BOX (self->lists), list);
}

static void
build_rows (SignpostOptionTechniques *self,
            const SignpostStanding   *standing)
{
  GtkWidget *child;
  guint i;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (self->lists)) != NULL)
    gtk_box_remove (GTK_BOX (self->lists), child);

  for (i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      if (!is_built (self, standing, topology))
        continue;

      if (standing->topologies->len > 1)
        add_caption (self, topology->topology->title);
      add_topology (self, topology);
    }
}

static void
follow_rows (SignpostOptionTechniques *self,
             const SignpostStanding   *standing)
{
  guint i, j, n = 0;

  for (i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      for (j = 0; is_built (self, standing, topology) && j < topology->legs->len; j++)
        {
          const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);

          signpost_technique_row_follow (g_ptr_array_index (self->rows, n++), leg, standing);
        }
    }
}

static void
signpost_option_techniques_finalize (GObject *object)
{
  SignpostOptionTechniques *self = SIGNPOST_OPTION_TECHNIQUES (object);

  g_clear_object (&self->decision);
  g_clear_object (&self->option);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->shape, g_free);

  G_OBJECT_CLASS (signpost_option_techniques_parent_class)->finalize (object);
}

static void
signpost_option_techniques_class_init (SignpostOptionTechniquesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_option_techniques_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
append_label (GtkBox     *box,
              const char *text,
              const char *css_class)
{
  GtkWidget *label = signpost_wrapped_label_new (text, css_class);

  gtk_box_append (box, label);

  return label;
}

static void
signpost_option_techniques_init (SignpostOptionTechniques *self)
{
  GtkBox *box = GTK_BOX (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (box, 6);
  self->rows = g_ptr_array_new ();
  self->title = append_label (box, NULL, "heading");
  self->no_method =
    append_label (box,
                  _("This option combines no method yet. Methods are chosen in the step before."),
                  "dim-label");
  self->lists = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (box, self->lists);
}

GtkWidget *
signpost_option_techniques_new (SignpostDecision *decision,
                                SignpostOption   *option)
{
  SignpostOptionTechniques *self;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (SIGNPOST_IS_OPTION (option), NULL);

  self = g_object_new (SIGNPOST_TYPE_OPTION_TECHNIQUES, NULL);
  self->decision = g_object_ref (decision);
  self->option = g_object_ref (option);

  return GTK_WIDGET (self);
}

GtkWidget *
signpost_option_techniques_find (SignpostOptionTechniques *self,
                                 const char               *leg_id)
{
  guint i;

  g_return_val_if_fail (SIGNPOST_IS_OPTION_TECHNIQUES (self), NULL);
  g_return_val_if_fail (leg_id != NULL, NULL);

  for (i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const char *id = signpost_technique_row_get_leg (SIGNPOST_TECHNIQUE_ROW (row));

      if (g_str_equal (id, leg_id) ||
          (*leg_id == '\0' && signpost_option_get_techniques (self->option, id)[0] == NULL))
        return row;
    }

  return NULL;
}

void
signpost_option_techniques_follow (SignpostOptionTechniques *self,
                                   const SignpostStanding   *standing)
{
  g_autofree char *shape = NULL;
  gboolean has_methods;

  g_return_if_fail (SIGNPOST_IS_OPTION_TECHNIQUES (self));
  g_return_if_fail (standing != NULL);

  has_methods = signpost_option_get_methods (self->option)->len > 0;
  gtk_label_set_label (GTK_LABEL (self->title),
                       signpost_shown_name (signpost_option_get_name (self->option)));
  gtk_widget_set_visible (self->no_method, !has_methods);
  gtk_widget_set_visible (self->lists, has_methods);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (self->title)),
                                  -1);

  shape = dup_shape (self, standing);
  if (g_strcmp0 (shape, self->shape) != 0)
    {
      build_rows (self, standing);
      g_free (self->shape);
      self->shape = g_steal_pointer (&shape);
    }
  follow_rows (self, standing);
}
