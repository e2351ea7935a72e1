/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-diagram-private.h"

#include <glib/gi18n-lib.h>

#include "core/catalogue/signpost-lookup.h"
#include "ui/explore/signpost-diagram-layout.h"
#include "ui/explore/signpost-diagram-node.h"
#include "ui/explore/signpost-diagram-panel.h"
#include "ui/explore/signpost-diagram-path.h"
#include "ui/explore/signpost-drawing-view.h"

/* The strip is flat, and its arrows are close together. */
#define STRIP_WORDS_SCALE 1.25

G_DEFINE_FINAL_TYPE (SignpostDiagram, signpost_diagram, GTK_TYPE_WIDGET)

static void
add_part (SignpostDiagram     *self,
          GtkWidget           *child,
          SignpostDiagramPart  part)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  signpost_diagram_layout_set_part (SIGNPOST_DIAGRAM_LAYOUT (layout), child, part);
}

static void
add_panels (SignpostDiagram   *self,
            SignpostCatalogue *catalogue,
            SignpostSelection *selection,
            gboolean           large)
{
  GListModel *categories = signpost_catalogue_get_categories (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);
      GtkWidget *panel = signpost_diagram_panel_new (catalogue, category, selection, large);

      g_ptr_array_add (self->panels, panel);
      add_part (self, panel, SIGNPOST_DIAGRAM_PART_PANEL);
    }
}

static GMenuModel *
create_combinations_menu (SignpostCatalogue *catalogue)
{
  GPtrArray *combinations = signpost_catalogue_get_combinations (catalogue);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (combination->title, NULL);

      g_menu_item_set_action_and_target (item, "explore.open", "(ss)",
                                         signpost_spot_kind_to_nick (SIGNPOST_SPOT_COMBINATION),
                                         combination->id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_combinations_button (SignpostCatalogue *catalogue)
{
  g_autoptr (GMenuModel) menu = create_combinations_menu (catalogue);
  /* A label of the button's own could not become narrower than its text. */
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", _("Co_mbinations"),
                                   "use-underline", TRUE,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON,
                                    "child", label,
                                    "always-show-arrow", TRUE,
                                    "menu-model", menu,
                                    "halign", GTK_ALIGN_START,
                                    "tooltip-text", _("Show how several of them work together"),
                                    NULL);

  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);

  return button;
}

static void
add_caption (SignpostDiagram   *self,
             SignpostCatalogue *catalogue)
{
  GtkWidget *label = gtk_label_new (_("Each can also run over an integration layer between the systems."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");

  self->caption = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->caption), create_combinations_button (catalogue));
  gtk_box_append (GTK_BOX (self->caption), label);
  add_part (self, self->caption, SIGNPOST_DIAGRAM_PART_CAPTION);
}

static void
add_strip (SignpostDiagram   *self,
           SignpostCatalogue *catalogue)
{
  const SignpostDrawing *drawing = signpost_catalogue_get_strip (catalogue);
  g_autofree char *badges = g_strjoinv (_(", "), drawing->badges);

  self->strip = signpost_drawing_view_new (drawing, G_OBJECT (catalogue), STRIP_WORDS_SCALE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Integration layer"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, badges,
                                  -1);
  add_part (self, self->strip, SIGNPOST_DIAGRAM_PART_STRIP);
}

static GtkWidget *
create_label (const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "css-classes", (const char *[]) { css_class, NULL },
                       NULL);
}

/* What the combination is called, and where there is room also why its methods are combined */
static void
add_path_label (SignpostDiagram *self,
                gboolean         large)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->path_title = create_label (large ? "title-3" : "heading");
  gtk_box_append (GTK_BOX (box), self->path_title);
  if (large)
    {
      self->path_reason = create_label ("body");
      gtk_box_append (GTK_BOX (box), self->path_reason);
    }

  add_part (self, box, SIGNPOST_DIAGRAM_PART_PATH);
}

/* (nullable): whose path is drawn */
static const SignpostCombination *
get_combination (SignpostDiagram *self)
{
  SignpostSpot place = signpost_selection_get_place (self->selection);

  return place.kind == SIGNPOST_SPOT_COMBINATION
           ? signpost_catalogue_find_combination (self->catalogue, place.id) : NULL;
}

static void
update_path (SignpostDiagram *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  const SignpostCombination *combination = get_combination (self);

  gtk_widget_set_visible (gtk_widget_get_parent (self->path_title), combination != NULL);
  if (combination != NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->path_title), combination->title);
      if (self->path_reason != NULL)
        gtk_label_set_label (GTK_LABEL (self->path_reason), combination->text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, combination->text, -1);
    }
  else
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }

  signpost_diagram_layout_set_has_path (SIGNPOST_DIAGRAM_LAYOUT (layout), combination != NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GArray *
list_stations (SignpostDiagram           *self,
               const SignpostCombination *combination)
{
  GArray *stations = g_array_new (FALSE, FALSE, sizeof (SignpostPathStation));

  for (guint i = 0; i < self->panels->len; i++)
    {
      GtkWidget *panel = g_ptr_array_index (self->panels, i);
      SignpostCategory *category = signpost_diagram_panel_get_category (SIGNPOST_DIAGRAM_PANEL (panel));
      const char *id = signpost_category_get_id (category);
      SignpostPathStation station = {
        .needed = g_strv_contains ((const char * const *) combination->methods, id),
      };

      if (!station.needed &&
          !g_strv_contains ((const char * const *) combination->optional_methods, id))
        continue;

      if (gtk_widget_compute_bounds (panel, GTK_WIDGET (self), &station.bounds))
        g_array_append_val (stations, station);
    }

  return stations;
}

static void
signpost_diagram_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SignpostDiagram *self = SIGNPOST_DIAGRAM (widget);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);
  const SignpostCombination *combination = get_combination (self);
  g_autoptr (GArray) stations = NULL;
  graphene_rect_t bounds;
  double gap;
  guint n_columns;

  GTK_WIDGET_CLASS (signpost_diagram_parent_class)->snapshot (widget, snapshot);

  if (combination == NULL)
    return;

  stations = list_stations (self, combination);
  n_columns = signpost_diagram_layout_get_n_columns (SIGNPOST_DIAGRAM_LAYOUT (layout), &gap);
  if (stations->len > 0)
    signpost_diagram_path_snapshot (widget, snapshot, stations, n_columns, gap);
  else if (gtk_widget_compute_bounds (self->strip, widget, &bounds))
    signpost_diagram_path_frame (widget, snapshot, &bounds);
}

static void
signpost_diagram_dispose (GObject *object)
{
  SignpostDiagram *self = SIGNPOST_DIAGRAM (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_pointer (&self->panels, g_ptr_array_unref);
  self->heading = NULL;
  self->caption = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (signpost_diagram_parent_class)->dispose (object);
}

static void
signpost_diagram_class_init (SignpostDiagramClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_diagram_dispose;

  widget_class->focus = signpost_diagram_move_focus;
  widget_class->snapshot = signpost_diagram_snapshot;

  gtk_widget_class_set_css_name (widget_class, "diagram");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_diagram_init (SignpostDiagram *self)
{
  self->panels = g_ptr_array_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Diagram of the categories"),
                                  -1);
}

GtkWidget *
signpost_diagram_new (SignpostCatalogue *catalogue,
                      SignpostSelection *selection,
                      gboolean           stacked,
                      GtkWidget         *heading)
{
  SignpostDiagram *self = g_object_new (SIGNPOST_TYPE_DIAGRAM, NULL);

  gtk_widget_set_layout_manager (GTK_WIDGET (self), signpost_diagram_layout_new (stacked));

  self->catalogue = g_object_ref (catalogue);
  self->selection = g_object_ref (selection);
  self->heading = heading;
  if (heading != NULL)
    add_part (self, heading, SIGNPOST_DIAGRAM_PART_HEADING);

  add_path_label (self, stacked);
  add_panels (self, catalogue, selection, stacked);
  add_caption (self, catalogue);
  add_strip (self, catalogue);

  g_signal_connect_object (selection, "notify::item", G_CALLBACK (update_path), self,
                           G_CONNECT_SWAPPED);
  update_path (self);

  return GTK_WIDGET (self);
}
