/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-diagram.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/explore/signpost-diagram-layout.h"
#include "ui/explore/signpost-diagram-node.h"
#include "ui/explore/signpost-diagram-panel.h"
#include "ui/explore/signpost-drawing-view.h"

/* The strip is flat, and its arrows are close together. */
#define STRIP_WORDS_SCALE 1.25

/**
 * SignpostDiagram:
 *
 * The categories as pictures, and below them the integration layer that any of them can run over.
 * One stop for Tab: the arrow keys go from panel to panel, and down into a panel from node to node.
 */
struct _SignpostDiagram
{
  GtkWidget  parent_instance;

  GPtrArray *panels;
  GtkWidget *strip;
  GtkWidget *heading;
};

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

static void
add_strip (SignpostDiagram   *self,
           SignpostCatalogue *catalogue)
{
  const SignpostDrawing *drawing = signpost_catalogue_get_strip (catalogue);
  g_autofree char *badges = g_strjoinv (", ", drawing->badges);
  GtkWidget *caption =
    gtk_label_new (_("Each can also run over an integration layer between the systems."));

  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  add_part (self, caption, SIGNPOST_DIAGRAM_PART_CAPTION);

  self->strip = signpost_drawing_view_new (drawing, G_OBJECT (catalogue), STRIP_WORDS_SCALE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Integration layer"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, badges,
                                  -1);
  add_part (self, self->strip, SIGNPOST_DIAGRAM_PART_STRIP);
}

static gboolean
get_centre (SignpostDiagram  *self,
            GtkWidget        *widget,
            graphene_point_t *centre)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return FALSE;

  graphene_rect_get_center (&bounds, centre);

  return TRUE;
}

/* How far a step from one centre to another is; sideways counts double; infinite when it goes
   another way */
static double
measure_step (const graphene_point_t *from,
              const graphene_point_t *to,
              GtkDirectionType        direction)
{
  double dx = to->x - from->x;
  double dy = to->y - from->y;
  gboolean vertical = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN;
  double along = vertical ? dy : dx;
  double across = fabs (vertical ? dx : dy);

  if (direction == GTK_DIR_UP || direction == GTK_DIR_LEFT)
    along = -along;

  return along > 1 && across <= 2 * along ? along + 2 * across : INFINITY;
}

static void
find_nearest_child (SignpostDiagram         *self,
                    GtkWidget               *parent,
                    const graphene_point_t  *from,
                    GtkDirectionType         direction,
                    GtkWidget              **nearest,
                    double                  *distance)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_point_t to;
      double step = get_centre (self, child, &to) ? measure_step (from, &to, direction) : INFINITY;

      if (step < *distance)
        {
          *distance = step;
          *nearest = child;
        }
    }
}

static GtkWidget *
find_nearest_node (SignpostDiagram  *self,
                   GtkWidget        *node,
                   GtkDirectionType  direction)
{
  GtkWidget *nearest = NULL;
  double distance = INFINITY;
  graphene_point_t from;

  if (!get_centre (self, node, &from))
    return NULL;

  find_nearest_child (self, gtk_widget_get_parent (node), &from, direction, &nearest, &distance);

  for (guint i = 0; nearest == NULL && i < self->panels->len; i++)
    find_nearest_child (self,
                        signpost_diagram_panel_get_drawing (g_ptr_array_index (self->panels, i)),
                        &from, direction, &nearest, &distance);

  if (nearest == NULL)
    find_nearest_child (self, self->strip, &from, direction, &nearest, &distance);

  return nearest;
}

static GtkWidget *
find_nearest_panel (SignpostDiagram  *self,
                    GtkWidget        *panel,
                    GtkDirectionType  direction)
{
  GtkWidget *nearest = NULL;
  double distance = INFINITY;
  graphene_point_t from, to;

  if (!get_centre (self, panel, &from))
    return NULL;

  for (guint i = 0; i < self->panels->len; i++)
    {
      GtkWidget *other = g_ptr_array_index (self->panels, i);
      double step = get_centre (self, other, &to) ? measure_step (&from, &to, direction) : INFINITY;

      if (step < distance)
        {
          distance = step;
          nearest = other;
        }
    }

  return nearest;
}

/* NULL: the step leads out of the diagram */
static GtkWidget *
find_next (SignpostDiagram  *self,
           GtkWidget        *focus,
           GtkDirectionType  direction)
{
  GtkWidget *panel = gtk_widget_get_ancestor (focus, SIGNPOST_TYPE_DIAGRAM_PANEL);
  GtkWidget *next;

  if (focus == panel && direction == GTK_DIR_DOWN)
    return gtk_widget_get_first_child (signpost_diagram_panel_get_drawing (SIGNPOST_DIAGRAM_PANEL (panel)));

  if (focus == panel)
    return find_nearest_panel (self, panel, direction);

  next = find_nearest_node (self, focus, direction);
  if (direction == GTK_DIR_UP && panel != NULL &&
      (next == NULL || gtk_widget_get_ancestor (next, SIGNPOST_TYPE_DIAGRAM_PANEL) != panel))
    return panel;

  return next;
}

/* Where Tab comes in: the selected panel, else the first */
static GtkWidget *
get_entrance (SignpostDiagram *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      if (gtk_widget_has_css_class (g_ptr_array_index (self->panels, i), "selected"))
        return g_ptr_array_index (self->panels, i);
    }

  return self->panels->len > 0 ? g_ptr_array_index (self->panels, 0) : NULL;
}

static gboolean
enter (SignpostDiagram  *self,
       GtkDirectionType  direction)
{
  GtkWidget *entrance = get_entrance (self);

  if (direction == GTK_DIR_TAB_FORWARD && self->heading != NULL &&
      gtk_widget_child_focus (self->heading, direction))
    return TRUE;

  return entrance != NULL && gtk_widget_grab_focus (entrance);
}

/* Tab goes through the heading first, then to one of the panels. */
static gboolean
signpost_diagram_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  SignpostDiagram *self = SIGNPOST_DIAGRAM (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *entrance = get_entrance (self);
  GtkWidget *next;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return enter (self, direction);

  if (self->heading != NULL && gtk_widget_is_ancestor (focus, self->heading))
    {
      if (gtk_widget_child_focus (self->heading, direction))
        return TRUE;

      return direction != GTK_DIR_TAB_BACKWARD && direction != GTK_DIR_UP &&
             entrance != NULL && gtk_widget_grab_focus (entrance);
    }

  if (direction == GTK_DIR_TAB_BACKWARD)
    return self->heading != NULL && gtk_widget_child_focus (self->heading, direction);

  if (direction == GTK_DIR_TAB_FORWARD)
    return FALSE;

  next = find_next (self, focus, direction);

  return next != NULL && gtk_widget_grab_focus (next);
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

  G_OBJECT_CLASS (signpost_diagram_parent_class)->dispose (object);
}

static void
signpost_diagram_class_init (SignpostDiagramClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_diagram_dispose;

  widget_class->focus = signpost_diagram_focus;

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

  self->heading = heading;
  if (heading != NULL)
    add_part (self, heading, SIGNPOST_DIAGRAM_PART_HEADING);

  add_panels (self, catalogue, selection, stacked);
  add_strip (self, catalogue);

  return GTK_WIDGET (self);
}
