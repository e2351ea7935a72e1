/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-bar.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-explore-legend.h"
#include "ui/signpost-wrap-layout.h"

/**
 * SignpostExploreBar:
 *
 * Below the use cases: the legend, which filters by fit, and menus that filter by category and say
 * in which order the use cases stand.
 */
struct _SignpostExploreBar
{
  GtkWidget       parent_instance;

  SignpostFinder *finder;
  GtkWidget      *menus;
  GtkMenuButton  *category_button;
  GtkMenuButton  *order_button;
};

G_DEFINE_FINAL_TYPE (SignpostExploreBar, signpost_explore_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CATEGORY,
  PROP_ORDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
get_category (SignpostExploreBar *self)
{
  SignpostCategory *category = signpost_finder_get_category (self->finder);

  return category != NULL ? signpost_category_get_id (category) : "";
}

static const char *
get_order (SignpostExploreBar *self)
{
  switch (signpost_finder_get_sort (self->finder))
    {
    case SIGNPOST_SORT_TITLE:
      return "title";

    case SIGNPOST_SORT_FIT:
      return signpost_category_get_id (signpost_finder_get_sort_category (self->finder));

    case SIGNPOST_SORT_SOURCE:
    default:
      return "source";
    }
}

static void
set_order (SignpostExploreBar *self,
           const char         *order)
{
  SignpostCatalogue *catalogue = signpost_finder_get_catalogue (self->finder);
  SignpostCategory *category = signpost_catalogue_find_category (catalogue, order);

  if (g_strcmp0 (order, "title") == 0)
    signpost_finder_set_sort (self->finder, SIGNPOST_SORT_TITLE, NULL);
  else if (category != NULL)
    signpost_finder_set_sort (self->finder, SIGNPOST_SORT_FIT, category);
  else
    signpost_finder_set_sort (self->finder, SIGNPOST_SORT_SOURCE, NULL);
}

/* The words wrap where the button's own label would not. */
static void
set_label (GtkMenuButton *button,
           const char    *text)
{
  GtkLabel *label = GTK_LABEL (gtk_menu_button_get_child (button));

  /* Asked for with each letter of a search, and seldom another one */
  if (g_str_equal (gtk_label_get_label (label), text))
    return;

  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_category (SignpostExploreBar *self)
{
  SignpostCategory *category = signpost_finder_get_category (self->finder);

  set_label (self->category_button, category != NULL ? signpost_category_get_method_title (category)
                                                     : _("All methods"));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATEGORY]);
}

static void
label_order (SignpostExploreBar *self)
{
  SignpostCategory *category = signpost_finder_get_sort_category (self->finder);
  g_autofree char *text = NULL;

  if (category != NULL)
    /* Translators: the order of the use cases: those first that the method fits best. */
    text = g_strdup_printf (_("Best for %s"), signpost_category_get_method_title (category));
  else if (signpost_finder_get_sort (self->finder) == SIGNPOST_SORT_TITLE)
    text = g_strdup (_("By title"));
  else if (signpost_finder_get_words (self->finder)[0] != NULL)
    /* Translators: the order of the use cases that a search found */
    text = g_strdup (_("Best match first"));
  else
    text = g_strdup (_("As in the source"));

  set_label (self->order_button, text);
}

static void
show_order (SignpostExploreBar *self)
{
  label_order (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

static void
append_categories (SignpostExploreBar *self,
                   GMenu              *menu,
                   const char         *action,
                   const char         *heading)
{
  SignpostCatalogue *catalogue = signpost_finder_get_catalogue (self->finder);
  GListModel *categories = signpost_catalogue_get_categories (catalogue);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);
      g_autoptr (GMenuItem) item =
        g_menu_item_new (signpost_category_get_method_title (category), NULL);

      g_menu_item_set_action_and_target (item, action, "s", signpost_category_get_id (category));
      g_menu_append_item (section, item);
    }

  g_menu_append_section (menu, heading, G_MENU_MODEL (section));
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
add_category_menu (SignpostExploreBar *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  append_choice (all, _("All methods"), "find.category", "");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
  append_categories (self, menu, "find.category", _("Served by"));
  gtk_menu_button_set_menu_model (self->category_button, G_MENU_MODEL (menu));
}

static void
add_order_menu (SignpostExploreBar *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) plain = g_menu_new ();

  append_choice (plain, _("As in the source"), "find.order", "source");
  append_choice (plain, _("By title"), "find.order", "title");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (plain));
  append_categories (self, menu, "find.order", _("Best fit first"));
  gtk_menu_button_set_menu_model (self->order_button, G_MENU_MODEL (menu));
}

static GtkMenuButton *
create_button (SignpostExploreBar *self,
               const char         *tooltip)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_menu_button_new ());

  gtk_menu_button_set_child (button, g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, NULL));
  gtk_menu_button_set_direction (button, GTK_ARROW_UP);
  gtk_menu_button_set_always_show_arrow (button, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
  gtk_box_append (GTK_BOX (self->menus), GTK_WIDGET (button));

  return button;
}

static void
signpost_explore_bar_dispose (GObject *object)
{
  SignpostExploreBar *self = SIGNPOST_EXPLORE_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->finder);

  G_OBJECT_CLASS (signpost_explore_bar_parent_class)->dispose (object);
}

static void
signpost_explore_bar_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SignpostExploreBar *self = SIGNPOST_EXPLORE_BAR (object);

  switch (prop_id)
    {
    case PROP_CATEGORY:
      g_value_set_string (value, get_category (self));
      break;

    case PROP_ORDER:
      g_value_set_string (value, get_order (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_explore_bar_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  SignpostExploreBar *self = SIGNPOST_EXPLORE_BAR (object);
  SignpostCatalogue *catalogue = signpost_finder_get_catalogue (self->finder);

  switch (prop_id)
    {
    case PROP_CATEGORY:
      signpost_finder_set_category (
        self->finder, signpost_catalogue_find_category (catalogue, g_value_get_string (value)));
      break;

    case PROP_ORDER:
      set_order (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_explore_bar_class_init (SignpostExploreBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = signpost_explore_bar_dispose;
  object_class->get_property = signpost_explore_bar_get_property;
  object_class->set_property = signpost_explore_bar_set_property;

  properties[PROP_CATEGORY] = g_param_spec_string ("category", NULL, NULL, "", flags);
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, "source", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "find.category", "category");
  gtk_widget_class_install_property_action (widget_class, "find.order", "order");
  gtk_widget_class_set_layout_manager_type (widget_class, SIGNPOST_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-bar");
}

static void
signpost_explore_bar_init (SignpostExploreBar *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
}

GtkWidget *
signpost_explore_bar_new (SignpostFinder *finder)
{
  SignpostExploreBar *self = g_object_new (SIGNPOST_TYPE_EXPLORE_BAR, NULL);
  GtkWidget *legend = signpost_explore_legend_new (finder);
  GtkWidget *note = gtk_label_new (_("•  Note"));

  self->finder = g_object_ref (finder);
  self->menus = g_object_new (GTK_TYPE_BOX, "layout-manager", signpost_wrap_layout_new (), NULL);
  self->category_button = create_button (self, _("Methods"));
  self->order_button = create_button (self, _("Order"));
  add_category_menu (self);
  add_order_menu (self);

  gtk_widget_add_css_class (note, "explore-note-legend");
  gtk_widget_set_hexpand (self->menus, TRUE);
  gtk_widget_set_parent (legend, GTK_WIDGET (self));
  gtk_widget_set_parent (note, GTK_WIDGET (self));
  gtk_widget_set_parent (self->menus, GTK_WIDGET (self));

  g_signal_connect_object (finder, "notify::category", G_CALLBACK (show_category), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "notify::text", G_CALLBACK (label_order), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "notify::sort-category", G_CALLBACK (show_order), self,
                           G_CONNECT_SWAPPED);
  show_category (self);
  show_order (self);

  return GTK_WIDGET (self);
}

void
signpost_explore_bar_set_narrow (SignpostExploreBar *self,
                                 gboolean            narrow)
{
  g_return_if_fail (SIGNPOST_IS_EXPLORE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self->category_button), !narrow);
}
