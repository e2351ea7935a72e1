/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-list.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-fit-line.h"

/**
 * SignpostExploreList:
 *
 * Explore where there is no room for a matrix: a chip for each category, and the use cases as a
 * list with their fits in words. A chosen category leaves the use cases that it serves.
 */
struct _SignpostExploreList
{
  GtkWidget           parent_instance;

  SignpostCatalogue  *catalogue;
  SignpostSelection  *selection;
  GtkFilterListModel *served;

  GtkWidget          *content;
  GtkBox             *chips;
  GtkWidget          *about_button;
  GtkLabel           *about_label;
  GtkListBox         *list;
};

G_DEFINE_FINAL_TYPE (SignpostExploreList, signpost_explore_list, GTK_TYPE_WIDGET)

static gboolean
serves_cb (gpointer item,
           gpointer user_data)
{
  SignpostExploreList *self = user_data;
  SignpostCategory *category = signpost_selection_get_category (self->selection);
  SignpostFit *fit = category != NULL ? signpost_use_case_get_fit (item, category) : NULL;

  return fit == NULL || signpost_fit_get_level (fit) != SIGNPOST_FIT_LEVEL_NONE;
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  SignpostUseCase *use_case = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *words = signpost_fit_line_dup_words (use_case);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "label", signpost_use_case_get_title (use_case),
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   NULL);

  gtk_widget_add_css_class (box, "explore-row");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), signpost_fit_line_new (use_case));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, signpost_use_case_get_title (use_case),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);

  return row;
}

static void
row_activated_cb (SignpostExploreList *self,
                  GtkListBoxRow       *row)
{
  g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (G_LIST_MODEL (self->served),
                                                               gtk_list_box_row_get_index (row));
  SignpostCategory *category = signpost_selection_get_category (self->selection);

  gtk_widget_activate_action (GTK_WIDGET (self), "explore.select", "(ss)",
                              signpost_use_case_get_id (use_case),
                              category != NULL ? signpost_category_get_id (category) : "");
}

static void
clicked_cb (SignpostExploreList *self,
            GtkToggleButton     *chip)
{
  SignpostCategory *category = g_object_get_data (G_OBJECT (chip), "category");

  signpost_selection_set (self->selection, NULL,
                          gtk_toggle_button_get_active (chip) ? category : NULL);
}

static GtkWidget *
create_chip (SignpostExploreList *self,
             SignpostCategory    *category)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (signpost_category_get_short_title (category));
  g_autofree char *icon_name = signpost_category_dup_icon_name (category);

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), label);

  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "explore-chip");
  gtk_widget_set_tooltip_text (chip, signpost_category_get_title (category));
  g_object_set_data_full (G_OBJECT (chip), "category", g_object_ref (category), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, signpost_category_get_title (category),
                                  -1);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  return chip;
}

static void
add_chips (SignpostExploreList *self)
{
  GListModel *categories = signpost_catalogue_get_categories (self->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);

      gtk_box_append (self->chips, create_chip (self, category));
    }
}

static void
update (SignpostExploreList *self)
{
  SignpostCategory *category = signpost_selection_get_category (self->selection);
  g_autofree char *about = NULL;

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));
       chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                  g_object_get_data (G_OBJECT (chip), "category") == category);

  gtk_widget_set_visible (self->about_button, category != NULL);
  if (category == NULL)
    return;

  /* Translators: a button that explains a category. */
  about = g_strdup_printf (_("About %s"), signpost_category_get_title (category));
  gtk_label_set_label (self->about_label, about);
}

static void
category_changed_cb (SignpostExploreList *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->served), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
signpost_explore_list_dispose (GObject *object)
{
  SignpostExploreList *self = SIGNPOST_EXPLORE_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_EXPLORE_LIST);
  g_clear_object (&self->served);
  g_clear_object (&self->selection);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (signpost_explore_list_parent_class)->dispose (object);
}

static void
signpost_explore_list_class_init (SignpostExploreListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_explore_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-explore-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreList, content);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreList, chips);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreList, about_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreList, about_label);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-list");
}

static void
signpost_explore_list_init (SignpostExploreList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_explore_list_new (SignpostCatalogue *catalogue,
                           SignpostSelection *selection,
                           GListModel        *use_cases)
{
  SignpostExploreList *self = g_object_new (SIGNPOST_TYPE_EXPLORE_LIST, NULL);
  GtkCustomFilter *filter = gtk_custom_filter_new (serves_cb, self, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->selection = g_object_ref (selection);
  self->served = gtk_filter_list_model_new (g_object_ref (use_cases), GTK_FILTER (filter));

  add_chips (self);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->served), create_row_cb, self, NULL);
  g_signal_connect_object (selection, "notify::category", G_CALLBACK (category_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
