/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-list.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-explore-row.h"
#include "ui/explore/signpost-fit-line.h"
#include "ui/explore/signpost-long-box.h"
#include "ui/explore/signpost-ruler.h"
#include "ui/signpost-wrap-layout.h"

/**
 * SignpostExploreList:
 *
 * Explore where there is no room for a matrix: a chip for each category, and the use cases as a
 * list with their fits in words. A chosen category leaves the use cases that it serves.
 */
struct _SignpostExploreList
{
  GtkWidget           parent_instance;

  SignpostFinder    *finder;
  SignpostSelection *selection;
  GtkAdjustment     *vadjustment;

  GtkBox            *content;
  GtkBox            *chips;
  GtkWidget         *about_button;
  GtkLabel          *about_label;
  SignpostLongBox   *rows;
  PangoLayout       *ruler;        /* what titles are measured with */
  SignpostFitLine   *line_ruler;   /* and fits; it is never shown */
};

G_DEFINE_FINAL_TYPE (SignpostExploreList, signpost_explore_list, GTK_TYPE_WIDGET)

/* Rows */

static void
activated_cb (SignpostExploreList *self,
              SignpostExploreRow  *row)
{
  SignpostUseCase *use_case = signpost_explore_row_get_use_case (row);
  SignpostCategory *category = signpost_selection_get_category (self->selection);

  gtk_widget_activate_action (GTK_WIDGET (self), "explore.select", "(ss)",
                              signpost_use_case_get_id (use_case),
                              category != NULL ? signpost_category_get_id (category) : "");
}

static void
show_or_hide_rows (SignpostExploreList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->rows),
                          g_list_model_get_n_items (G_LIST_MODEL (self->finder)) > 0);
}

static GtkWidget *
create_row_cb (gpointer user_data)
{
  SignpostExploreList *self = user_data;
  GtkWidget *row = signpost_explore_row_new ();

  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
bind_row_cb (GtkWidget *widget,
             gpointer   item,
             guint      position,
             gpointer   user_data)
{
  SignpostExploreList *self = user_data;
  g_autoptr (SignpostMarkedText) text = signpost_marked_text_new (self->finder, item);

  signpost_explore_row_bind (SIGNPOST_EXPLORE_ROW (widget), item, text);
}

static int
measure_row_cb (gpointer item,
                int      width,
                gpointer user_data)
{
  SignpostExploreList *self = user_data;
  g_autoptr (SignpostMarkedText) text = signpost_marked_text_new (self->finder, item);

  return signpost_explore_row_measure_use_case (self->ruler, self->line_ruler, item, text, width);
}

static gboolean
focus_row (SignpostExploreList *self,
           guint                position)
{
  GtkWidget *row = signpost_long_box_reveal_row (self->rows, position, 0);

  /* The viewport follows the focus too, but a new row has no place yet. */
  return row != NULL && gtk_widget_grab_focus (row) &&
         signpost_long_box_reveal_row (self->rows, position, 0) == row;
}

/* args: how many rows to go; G_MAXINT and G_MININT lead to the ends */
static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  SignpostExploreList *self = SIGNPOST_EXPLORE_LIST (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  guint n_rows = signpost_long_box_get_n_rows (self->rows);
  gint64 rows = g_variant_get_int64 (args);
  guint position;

  if (focus == NULL || !signpost_long_box_find_row (self->rows, focus, &position))
    return FALSE;

  return focus_row (self, CLAMP (rows + position, 0, (gint64) n_rows - 1));
}

static gboolean
move_page_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  SignpostExploreList *self = SIGNPOST_EXPLORE_LIST (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int page = (int) gtk_adjustment_get_page_size (self->vadjustment);
  guint position;

  if (focus == NULL || !signpost_long_box_find_row (self->rows, focus, &position))
    return FALSE;

  return focus_row (self, signpost_long_box_skip (self->rows, position,
                                                  g_variant_get_int32 (args) * page * 3 / 4));
}

/* Chips */

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
  SignpostCatalogue *catalogue = signpost_finder_get_catalogue (self->finder);
  GListModel *categories = signpost_catalogue_get_categories (catalogue);

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

/* What is chosen is filtered by, but only where the list is what one sees. */
static void
selection_changed_cb (SignpostExploreList *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    signpost_finder_set_category (self->finder, signpost_selection_get_category (self->selection));

  update (self);
}

static void
signpost_explore_list_map (GtkWidget *widget)
{
  SignpostExploreList *self = SIGNPOST_EXPLORE_LIST (widget);
  SignpostCategory *filtered = signpost_finder_get_category (self->finder);

  GTK_WIDGET_CLASS (signpost_explore_list_parent_class)->map (widget);

  if (signpost_selection_get_category (self->selection) == NULL && filtered != NULL)
    signpost_selection_set_category (self->selection, filtered);
  else
    selection_changed_cb (self);
}

static void
signpost_explore_list_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  SignpostExploreList *self = SIGNPOST_EXPLORE_LIST (widget);

  GTK_WIDGET_CLASS (signpost_explore_list_parent_class)->css_changed (widget, change);

  if (signpost_ruler_follow_font (self->ruler, widget))
    signpost_long_box_remeasure (self->rows);
}

static void
signpost_explore_list_dispose (GObject *object)
{
  SignpostExploreList *self = SIGNPOST_EXPLORE_LIST (object);

  g_clear_pointer ((GtkWidget **) &self->line_ruler, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_EXPLORE_LIST);
  g_clear_object (&self->ruler);
  g_clear_object (&self->finder);
  g_clear_object (&self->selection);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (signpost_explore_list_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  const struct { guint key, keypad_key; int rows; } moves[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, G_MININT },
    { GDK_KEY_End, GDK_KEY_KP_End, G_MAXINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_cb, "x",
                                    (gint64) moves[i].rows);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad_key, 0, move_cb, "x",
                                    (gint64) moves[i].rows);
    }

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, move_page_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Page_Up, 0, move_page_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, move_page_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Page_Down, 0, move_page_cb, "i", 1);
}

static void
signpost_explore_list_class_init (SignpostExploreListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_explore_list_dispose;

  widget_class->css_changed = signpost_explore_list_css_changed;
  widget_class->map = signpost_explore_list_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-explore-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreList, content);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreList, chips);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreList, about_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreList, about_label);

  add_bindings (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-list");
}

static void
signpost_explore_list_init (SignpostExploreList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_rows (SignpostExploreList *self)
{
  static const SignpostLongBoxRows rows = { create_row_cb, bind_row_cb, measure_row_cb };
  GtkWidget *widget;

  self->ruler = signpost_ruler_new (GTK_WIDGET (self));
  self->line_ruler = SIGNPOST_FIT_LINE (signpost_fit_line_new ());
  gtk_widget_set_child_visible (GTK_WIDGET (self->line_ruler), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->line_ruler),
                               GTK_ACCESSIBLE_STATE_HIDDEN, TRUE,
                               -1);
  gtk_widget_set_parent (GTK_WIDGET (self->line_ruler), GTK_WIDGET (self));

  widget = signpost_long_box_new (GTK_ACCESSIBLE_ROLE_LIST, G_LIST_MODEL (self->finder),
                                  self->vadjustment, &rows, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Use cases"),
                                  -1);
  gtk_widget_add_css_class (widget, "card");
  gtk_box_append (self->content, widget);
  self->rows = SIGNPOST_LONG_BOX (widget);
}

GtkWidget *
signpost_explore_list_new (SignpostFinder    *finder,
                           SignpostSelection *selection,
                           GtkAdjustment     *vadjustment)
{
  SignpostExploreList *self = g_object_new (SIGNPOST_TYPE_EXPLORE_LIST, NULL);

  self->finder = g_object_ref (finder);
  self->selection = g_object_ref (selection);
  self->vadjustment = g_object_ref (vadjustment);

  gtk_widget_set_layout_manager (GTK_WIDGET (self->chips), signpost_wrap_layout_new ());
  add_chips (self);
  add_rows (self);
  g_signal_connect_object (finder, "items-changed", G_CALLBACK (show_or_hide_rows), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_or_hide_rows (self);
  update (self);

  return GTK_WIDGET (self);
}

gboolean
signpost_explore_list_focus_row (SignpostExploreList *self,
                                 guint                position)
{
  g_return_val_if_fail (SIGNPOST_IS_EXPLORE_LIST (self), FALSE);

  return focus_row (self, position);
}
