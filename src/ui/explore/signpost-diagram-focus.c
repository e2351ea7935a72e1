/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-diagram-private.h"

#include <math.h>

#include "ui/explore/signpost-diagram-panel.h"

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

  if (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_child_focus (self->caption, direction))
    return TRUE;

  if (direction == GTK_DIR_TAB_FORWARD && self->heading != NULL &&
      gtk_widget_child_focus (self->heading, direction))
    return TRUE;

  return entrance != NULL && gtk_widget_grab_focus (entrance);
}

static gboolean
is_within (GtkWidget *focus,
           GtkWidget *part)
{
  return part != NULL && gtk_widget_is_ancestor (focus, part);
}

/* Tab goes through the heading first, then to one of the panels, then to what is below. */
static gboolean
move_by_tab (SignpostDiagram  *self,
             GtkWidget        *focus,
             GtkDirectionType  direction)
{
  GtkWidget *entrance = get_entrance (self);
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;

  if (is_within (focus, self->heading))
    {
      if (gtk_widget_child_focus (self->heading, direction))
        return TRUE;

      return forward && entrance != NULL && gtk_widget_grab_focus (entrance);
    }

  if (is_within (focus, self->caption))
    return gtk_widget_child_focus (self->caption, direction) ||
           (!forward && entrance != NULL && gtk_widget_grab_focus (entrance));

  if (forward)
    return gtk_widget_child_focus (self->caption, direction);

  return self->heading != NULL && gtk_widget_child_focus (self->heading, direction);
}

/* Up and down lead from the heading and the caption to the panels. */
static gboolean
move_by_arrow (SignpostDiagram  *self,
               GtkWidget        *focus,
               GtkDirectionType  direction)
{
  GtkWidget *entrance = get_entrance (self);
  GtkWidget *next;

  if (is_within (focus, self->heading))
    {
      if (gtk_widget_child_focus (self->heading, direction))
        return TRUE;

      return direction != GTK_DIR_UP && entrance != NULL && gtk_widget_grab_focus (entrance);
    }

  /* The list of combinations hangs there, and has keys of its own. */
  if (is_within (focus, self->caption))
    return gtk_widget_child_focus (self->caption, direction) ||
           (direction == GTK_DIR_UP && entrance != NULL && gtk_widget_grab_focus (entrance));

  next = find_next (self, focus, direction);

  return next != NULL && gtk_widget_grab_focus (next);
}

gboolean
signpost_diagram_move_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  SignpostDiagram *self = SIGNPOST_DIAGRAM (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return enter (self, direction);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return move_by_tab (self, focus, direction);

  return move_by_arrow (self, focus, direction);
}
