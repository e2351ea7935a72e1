/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-legend.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-fit-symbol.h"

/**
 * SignpostExploreLegend:
 *
 * The three symbols of the matrix with their words and counts.
 */
struct _SignpostExploreLegend
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SignpostExploreLegend, signpost_explore_legend, GTK_TYPE_WIDGET)

static guint
count_level (SignpostCatalogue *catalogue,
             SignpostFitLevel   level)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);
  guint n_found = 0;

  for (guint u = 0; u < g_list_model_get_n_items (use_cases); u++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, u);
      GListModel *fits = signpost_use_case_get_fits (use_case);

      for (guint f = 0; f < g_list_model_get_n_items (fits); f++)
        {
          g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, f);

          if (signpost_fit_get_level (fit) == level)
            n_found++;
        }
    }

  return n_found;
}

static void
add_level (SignpostExploreLegend *self,
           SignpostCatalogue     *catalogue,
           SignpostFitLevel       level)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *symbol = signpost_fit_symbol_new (level);
  GtkWidget *label;
  g_autofree char *text = NULL;

  /* Translators: the word for a fit, and how many cells have it: “Preferred: 20”. */
  text = g_strdup_printf (_("%s: %u"), signpost_fit_level_to_title (level),
                          count_level (catalogue, level));
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  gtk_box_append (GTK_BOX (item), symbol);
  gtk_box_append (GTK_BOX (item), label);
  gtk_widget_set_parent (item, GTK_WIDGET (self));
}

static void
signpost_explore_legend_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (signpost_explore_legend_parent_class)->dispose (object);
}

static void
signpost_explore_legend_class_init (SignpostExploreLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_explore_legend_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_explore_legend_init (SignpostExploreLegend *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"),
                                  -1);
}

GtkWidget *
signpost_explore_legend_new (SignpostCatalogue *catalogue)
{
  SignpostExploreLegend *self = g_object_new (SIGNPOST_TYPE_EXPLORE_LEGEND, NULL);

  add_level (self, catalogue, SIGNPOST_FIT_LEVEL_PREFERRED);
  add_level (self, catalogue, SIGNPOST_FIT_LEVEL_POSSIBLE);
  add_level (self, catalogue, SIGNPOST_FIT_LEVEL_NONE);

  return GTK_WIDGET (self);
}
