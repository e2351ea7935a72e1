/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-diagram-panel.h"

#include <glib/gi18n-lib.h>

#include "core/catalogue/signpost-lookup.h"
#include "ui/explore/signpost-drawing-view.h"
#include "ui/explore/signpost-fit-word.h"
#include "ui/explore/signpost-panel-layout.h"
#include "ui/explore/signpost-short-label.h"

/**
 * SignpostDiagramPanel:
 *
 * One category of the diagram: a card with its name, how it fits the selected use case, and its
 * picture. It is a button that selects the category. The way the arrow keys go is the business of
 * the diagram around it.
 */
struct _SignpostDiagramPanel
{
  GtkWidget          parent_instance;

  SignpostCatalogue *catalogue;
  SignpostCategory  *category;
  SignpostSelection *selection;
  guint              n_use_cases;

  GtkWidget         *fit;
  GtkWidget         *drawing;
};

G_DEFINE_FINAL_TYPE (SignpostDiagramPanel, signpost_diagram_panel, GTK_TYPE_WIDGET)

static guint
count_use_cases (SignpostCatalogue *catalogue,
                 SignpostCategory  *category)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);
  guint n_served = 0;

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);
      SignpostFit *fit = signpost_use_case_get_fit (use_case, category);

      if (signpost_fit_get_level (fit) != SIGNPOST_FIT_LEVEL_NONE)
        n_served++;
    }

  return n_served;
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "css-classes", (const char *[]) { css_class, NULL },
                       NULL);
}

static GtkWidget *
create_title (SignpostDiagramPanel *self,
              gboolean              large)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = signpost_short_label_new (signpost_category_get_title (self->category),
                                               signpost_category_get_short_title (self->category));

  gtk_widget_add_css_class (label, large ? "title-4" : "heading");
  gtk_widget_set_hexpand (label, TRUE);
  if (large)
    {
      g_autofree char *icon_name = signpost_category_dup_icon_name (self->category);

      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
    }

  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
add_part (SignpostDiagramPanel *self,
          GtkWidget            *child,
          SignpostPanelPart     part)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  gtk_widget_set_parent (child, widget);
  signpost_panel_layout_set_part (SIGNPOST_PANEL_LAYOUT (layout), child, part);
}

/* Takes the place of the drawing where that would be too small */
static GtkWidget *
create_symbol (SignpostDiagramPanel *self)
{
  g_autofree char *icon_name = signpost_category_dup_icon_name (self->category);

  return g_object_new (GTK_TYPE_IMAGE,
                       "icon-name", icon_name,
                       "pixel-size", 24,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}

static void
add_children (SignpostDiagramPanel *self,
              gboolean              large)
{
  const SignpostDrawing *drawing = signpost_catalogue_get_panel (self->catalogue, self->category);
  const char *phrase = signpost_category_get_phrase (self->category);

  add_part (self, create_title (self, large), SIGNPOST_PANEL_PART_TITLE);
  if (large)
    add_part (self, create_label (signpost_category_get_summary (self->category), "body"),
              SIGNPOST_PANEL_PART_PHRASE);
  else if (phrase[0] != '\0')
    add_part (self, create_label (phrase, "caption"), SIGNPOST_PANEL_PART_PHRASE);

  self->fit = signpost_fit_word_new ();
  add_part (self, self->fit, SIGNPOST_PANEL_PART_FIT);
  self->drawing = signpost_drawing_view_new (drawing, G_OBJECT (self->catalogue), 0);
  add_part (self, self->drawing, SIGNPOST_PANEL_PART_DRAWING);
  add_part (self, create_symbol (self), SIGNPOST_PANEL_PART_SYMBOL);
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static char *
dup_count (SignpostDiagramPanel *self)
{
  return g_strdup_printf (ngettext ("%u use case", "%u use cases", self->n_use_cases),
                          self->n_use_cases);
}

static char *
dup_name (SignpostDiagramPanel *self,
          SignpostUseCase      *use_case,
          SignpostFitLevel      level)
{
  const char *title = signpost_category_get_title (self->category);
  const char *use_case_title;
  g_autofree char *count = NULL;

  if (use_case == NULL)
    {
      count = dup_count (self);

      /* Translators: a category of the diagram, and how many use cases it serves. */
      return g_strdup_printf (_("%s, %s"), title, count);
    }

  use_case_title = signpost_use_case_get_title (use_case);

  switch (level)
    {
    case SIGNPOST_FIT_LEVEL_PREFERRED:
      /* Translators: a category, then a use case. */
      return g_strdup_printf (_("%s, preferred for %s"), title, use_case_title);

    case SIGNPOST_FIT_LEVEL_POSSIBLE:
      /* Translators: a category, then a use case. */
      return g_strdup_printf (_("%s, possible for %s"), title, use_case_title);

    case SIGNPOST_FIT_LEVEL_NONE:
    default:
      /* Translators: a category, then a use case. */
      return g_strdup_printf (_("%s, not marked for %s"), title, use_case_title);
    }
}

/* (nullable): the combination whose path is drawn */
static const SignpostCombination *
get_combination (SignpostDiagramPanel *self)
{
  SignpostSpot place = signpost_selection_get_place (self->selection);

  return place.kind == SIGNPOST_SPOT_COMBINATION
           ? signpost_catalogue_find_combination (self->catalogue, place.id) : NULL;
}

static gboolean
has_method (char             **methods,
            SignpostCategory  *category)
{
  return g_strv_contains ((const char * const *) methods, signpost_category_get_id (category));
}

/* A combination of no method in particular is one of any. */
static gboolean
can_join (SignpostDiagramPanel      *self,
          const SignpostCombination *combination)
{
  return has_method (combination->optional_methods, self->category) ||
         (combination->methods[0] == NULL && combination->optional_methods[0] == NULL);
}

/* What the category does in the combination */
static const char *
get_part (SignpostDiagramPanel      *self,
          const SignpostCombination *combination)
{
  if (has_method (combination->methods, self->category))
    return C_("combination", "Needed");

  if (can_join (self, combination))
    return C_("combination", "Can join");

  return C_("combination", "Not part of it");
}

static void
show_part (SignpostDiagramPanel      *self,
           const SignpostCombination *combination)
{
  gboolean takes_part = has_method (combination->methods, self->category) ||
                        can_join (self, combination);

  signpost_fit_word_set_text (SIGNPOST_FIT_WORD (self->fit), get_part (self, combination));
  set_class (GTK_WIDGET (self), "preferred", FALSE);
  set_class (GTK_WIDGET (self), "possible", FALSE);
  set_class (GTK_WIDGET (self), "unmarked", !takes_part);
}

static void
show_fit (SignpostDiagramPanel *self,
          SignpostUseCase      *use_case,
          SignpostFitLevel      level)
{
  g_autofree char *count = dup_count (self);

  if (use_case != NULL)
    signpost_fit_word_set_level (SIGNPOST_FIT_WORD (self->fit), level);
  else
    signpost_fit_word_set_text (SIGNPOST_FIT_WORD (self->fit), count);

  set_class (GTK_WIDGET (self), "preferred", level == SIGNPOST_FIT_LEVEL_PREFERRED);
  set_class (GTK_WIDGET (self), "possible", level == SIGNPOST_FIT_LEVEL_POSSIBLE);
  set_class (GTK_WIDGET (self), "unmarked", use_case != NULL && level == SIGNPOST_FIT_LEVEL_NONE);
}

static void
update (SignpostDiagramPanel *self)
{
  SignpostUseCase *use_case = signpost_selection_get_use_case (self->selection);
  gboolean is_selected = signpost_selection_get_category (self->selection) == self->category;
  SignpostFitLevel level = SIGNPOST_FIT_LEVEL_NONE;
  const SignpostCombination *combination = get_combination (self);
  g_autofree char *name = NULL;

  if (use_case != NULL)
    level = signpost_fit_get_level (signpost_use_case_get_fit (use_case, self->category));

  if (combination != NULL)
    {
      show_part (self, combination);
      /* Translators: a category, what it does in a combination, and the combination. */
      name = g_strdup_printf (_("%s, %s: %s"), signpost_category_get_title (self->category),
                              get_part (self, combination), combination->title);
    }
  else
    {
      show_fit (self, use_case, level);
      name = dup_name (self, use_case, level);
    }

  set_class (GTK_WIDGET (self), "selected", is_selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_PRESSED,
                               is_selected ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                           : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
select_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SignpostDiagramPanel *self = SIGNPOST_DIAGRAM_PANEL (widget);

  signpost_selection_toggle_category (self->selection, self->category);
  gtk_widget_activate_action (widget, "explore.show-details", NULL);
}

static void
released_cb (SignpostDiagramPanel *self,
             int                   n_press,
             double                x,
             double                y)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "panel.select", NULL);
}

static void
signpost_diagram_panel_dispose (GObject *object)
{
  SignpostDiagramPanel *self = SIGNPOST_DIAGRAM_PANEL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->category);
  g_clear_object (&self->selection);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (signpost_diagram_panel_parent_class)->dispose (object);
}

static void
signpost_diagram_panel_class_init (SignpostDiagramPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint activating_keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return,
                                    GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter };

  object_class->dispose = signpost_diagram_panel_dispose;

  gtk_widget_class_install_action (widget_class, "panel.select", NULL, select_cb);
  for (guint i = 0; i < G_N_ELEMENTS (activating_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, activating_keys[i], 0, "panel.select", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, SIGNPOST_TYPE_PANEL_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "diagram-panel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
signpost_diagram_panel_init (SignpostDiagramPanel *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_add_css_class (widget, "card");
  gtk_widget_add_css_class (widget, "activatable");
  gtk_widget_set_focusable (widget, TRUE);

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
signpost_diagram_panel_new (SignpostCatalogue *catalogue,
                            SignpostCategory  *category,
                            SignpostSelection *selection,
                            gboolean           large)
{
  SignpostDiagramPanel *self = g_object_new (SIGNPOST_TYPE_DIAGRAM_PANEL, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->category = g_object_ref (category);
  self->selection = g_object_ref (selection);
  self->n_use_cases = count_use_cases (catalogue, category);
  if (large)
    gtk_widget_add_css_class (GTK_WIDGET (self), "large");
  add_children (self, large);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, signpost_category_get_summary (category),
                                  -1);
  g_signal_connect_object (selection, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

SignpostCategory *
signpost_diagram_panel_get_category (SignpostDiagramPanel *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DIAGRAM_PANEL (self), NULL);

  return self->category;
}

GtkWidget *
signpost_diagram_panel_get_drawing (SignpostDiagramPanel *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DIAGRAM_PANEL (self), NULL);

  return self->drawing;
}
