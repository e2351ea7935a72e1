/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-legend.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-fit-symbol.h"
#include "ui/signpost-wrap-layout.h"

#define N_LEVELS (SIGNPOST_FIT_LEVEL_PREFERRED + 1)

/**
 * SignpostExploreLegend:
 *
 * The three symbols of the matrix with their words, and how many cells of those shown have them.
 * Pressed, each leaves the use cases that have such a fit.
 */
struct _SignpostExploreLegend
{
  GtkWidget       parent_instance;

  SignpostFinder *finder;
  GtkWidget      *buttons[N_LEVELS];
  GtkLabel       *labels[N_LEVELS];
};

G_DEFINE_FINAL_TYPE (SignpostExploreLegend, signpost_explore_legend, GTK_TYPE_WIDGET)

/* Preferred stands first. */
static const SignpostFitLevel order[N_LEVELS] = {
  SIGNPOST_FIT_LEVEL_PREFERRED, SIGNPOST_FIT_LEVEL_POSSIBLE, SIGNPOST_FIT_LEVEL_NONE,
};

static void
clicked_cb (SignpostExploreLegend *self)
{
  guint fits = 0;

  for (guint i = 0; i < N_LEVELS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      fits |= SIGNPOST_FIT_BIT (order[i]);

  signpost_finder_set_fits (self->finder, fits);
}

static void
show_fits (SignpostExploreLegend *self)
{
  guint fits = signpost_finder_get_fits (self->finder);

  for (guint i = 0; i < N_LEVELS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                  (fits & SIGNPOST_FIT_BIT (order[i])) != 0);
}

static void
show_counts (SignpostExploreLegend *self)
{
  for (guint i = 0; i < N_LEVELS; i++)
    {
      g_autofree char *text = NULL;

      /* Translators: the word for a fit, and how many cells have it: “Preferred: 20”. */
      text = g_strdup_printf (_("%s: %u"), signpost_fit_level_to_title (order[i]),
                              signpost_finder_count_fits (self->finder, G_MAXUINT, order[i]));
      gtk_label_set_label (self->labels[i], text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      -1);
    }
}

static void
add_level (SignpostExploreLegend *self,
           guint                  i)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->labels[i] = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, NULL);
  self->buttons[i] = gtk_toggle_button_new ();
  gtk_box_append (GTK_BOX (content), signpost_fit_symbol_new (order[i]));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->labels[i]));
  gtk_button_set_child (GTK_BUTTON (self->buttons[i]), content);
  gtk_widget_set_tooltip_text (self->buttons[i], _("Show only use cases with such a fit"));
  gtk_widget_add_css_class (self->buttons[i], "flat");
  g_signal_connect_swapped (self->buttons[i], "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
}

static void
signpost_explore_legend_dispose (GObject *object)
{
  SignpostExploreLegend *self = SIGNPOST_EXPLORE_LEGEND (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->finder);

  G_OBJECT_CLASS (signpost_explore_legend_parent_class)->dispose (object);
}

static void
signpost_explore_legend_class_init (SignpostExploreLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_explore_legend_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, SIGNPOST_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_explore_legend_init (SignpostExploreLegend *self)
{
  for (guint i = 0; i < N_LEVELS; i++)
    add_level (self, i);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Fits"),
                                  -1);
}

GtkWidget *
signpost_explore_legend_new (SignpostFinder *finder)
{
  SignpostExploreLegend *self = g_object_new (SIGNPOST_TYPE_EXPLORE_LEGEND, NULL);

  self->finder = g_object_ref (finder);
  g_signal_connect_object (finder, "items-changed", G_CALLBACK (show_counts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "notify::fits", G_CALLBACK (show_fits), self, G_CONNECT_SWAPPED);
  show_counts (self);
  show_fits (self);

  return GTK_WIDGET (self);
}
