/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-heading.h"

#include <glib/gi18n-lib.h>

/**
 * SignpostExploreHeading:
 *
 * What Explore is, what to do with it, and the search. Stands before the panels of the diagram, or
 * over the list where it is narrow.
 */
struct _SignpostExploreHeading
{
  GtkWidget       parent_instance;

  GtkWidget      *content;
  GtkLabel       *title;
  GtkSearchEntry *search_entry;
};

G_DEFINE_FINAL_TYPE (SignpostExploreHeading, signpost_explore_heading, GTK_TYPE_WIDGET)

/* Small numbers are written as words at the beginning of a sentence. */
static char *
dup_number (guint number)
{
  static const char * const words[] = {
    NULL, N_("One"), N_("Two"), N_("Three"), N_("Four"), N_("Five"),
    N_("Six"), N_("Seven"), N_("Eight"), N_("Nine"), N_("Ten"),
  };

  if (number > 0 && number < G_N_ELEMENTS (words))
    return g_strdup (_(words[number]));

  return g_strdup_printf ("%u", number);
}

static char *
dup_title (guint n_categories)
{
  g_autofree char *number = dup_number (n_categories);

  /* Translators: the number as a word, such as “Five”. */
  return g_strdup_printf (ngettext ("%s way to integrate", "%s ways to integrate", n_categories),
                          number);
}

static void
signpost_explore_heading_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_EXPLORE_HEADING);

  G_OBJECT_CLASS (signpost_explore_heading_parent_class)->dispose (object);
}

static void
signpost_explore_heading_class_init (SignpostExploreHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_explore_heading_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-explore-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreHeading, content);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreHeading, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreHeading, search_entry);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-heading");
}

static void
signpost_explore_heading_init (SignpostExploreHeading *self)
{
  GtkEditable *text;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* The entry has no property for it before GTK 4.10. */
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry));
  gtk_text_set_placeholder_text (GTK_TEXT (text), _("Search"));
}

GtkWidget *
signpost_explore_heading_new (SignpostCatalogue *catalogue)
{
  SignpostExploreHeading *self = g_object_new (SIGNPOST_TYPE_EXPLORE_HEADING, NULL);
  g_autofree char *title =
    dup_title (g_list_model_get_n_items (signpost_catalogue_get_categories (catalogue)));

  gtk_label_set_label (self->title, title);

  return GTK_WIDGET (self);
}

GtkSearchEntry *
signpost_explore_heading_get_search_entry (SignpostExploreHeading *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EXPLORE_HEADING (self), NULL);

  return self->search_entry;
}
