/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-drawing-view.h"

#include "render/signpost-draw-drawing.h"
#include "ui/explore/signpost-diagram-node.h"
#include "ui/explore/signpost-drawing-layout.h"
#include "ui/signpost-screen-ink.h"

#define LINE_MARGIN 2

/**
 * SignpostDrawingView:
 *
 * A drawing of the catalogue on screen: each node a widget of its own, the arrows and their words
 * painted behind them. Where there is no room for words it is a thumbnail of boxes and arrows.
 */
struct _SignpostDrawingView
{
  GtkWidget              parent_instance;

  const SignpostDrawing *drawing;
  SignpostDrawing       *wordless;
  GObject               *owner;
  double                 words_scale;
};

G_DEFINE_FINAL_TYPE (SignpostDrawingView, signpost_drawing_view, GTK_TYPE_WIDGET)

static SignpostDrawing *
copy_without_words (const SignpostDrawing *drawing)
{
  SignpostDrawing *copy = signpost_drawing_new (drawing->width, drawing->height);

  for (guint i = 0; i < drawing->nodes->len; i++)
    {
      const SignpostDrawingNode *node = g_ptr_array_index (drawing->nodes, i);
      SignpostDrawingNode *copied = signpost_drawing_add_node (copy, node->id, node->kind, "");

      copied->x = node->x;
      copied->y = node->y;
      copied->width = node->width;
      copied->height = node->height;
    }

  for (guint i = 0; i < drawing->edges->len; i++)
    {
      const SignpostDrawingEdge *edge = g_ptr_array_index (drawing->edges, i);

      signpost_drawing_add_edge (copy,
                                 signpost_drawing_find_node (copy, edge->from->id),
                                 signpost_drawing_find_node (copy, edge->to->id),
                                 edge->dashed, "");
    }

  return copy;
}

static const SignpostDrawing *
get_wordless (SignpostDrawingView *self)
{
  if (self->wordless == NULL)
    self->wordless = copy_without_words (self->drawing);

  return self->wordless;
}

static gboolean
contains (const SignpostDrawingNode *outer,
          const SignpostDrawingNode *inner)
{
  return outer != inner &&
         inner->x >= outer->x && inner->x + inner->width <= outer->x + outer->width &&
         inner->y >= outer->y && inner->y + inner->height <= outer->y + outer->height;
}

static gboolean
holds_others (const SignpostDrawing     *drawing,
              const SignpostDrawingNode *node)
{
  for (guint i = 0; i < drawing->nodes->len; i++)
    {
      if (contains (node, g_ptr_array_index (drawing->nodes, i)))
        return TRUE;
    }

  return FALSE;
}

/* In the drawing's order, so that what is inside a box comes after the box and lies upon it */
static void
add_nodes (SignpostDrawingView *self)
{
  g_autoptr (GHashTable) widgets = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->drawing->nodes->len; i++)
    {
      SignpostDrawingNode *node = g_ptr_array_index (self->drawing->nodes, i);
      GtkWidget *widget = signpost_diagram_node_new (node, holds_others (self->drawing, node));

      gtk_widget_set_parent (widget, GTK_WIDGET (self));
      g_hash_table_insert (widgets, node, widget);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    signpost_diagram_node_describe_edges (SIGNPOST_DIAGRAM_NODE (child), self->drawing->edges,
                                          widgets);
}

static void
paint_edges (SignpostDrawingView *self,
             cairo_t             *cr)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SignpostDrawingLayout *layout = SIGNPOST_DRAWING_LAYOUT (gtk_widget_get_layout_manager (widget));
  double title_size = signpost_drawing_layout_get_title_size (layout);
  const PangoFontDescription *font =
    pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  g_autoptr (PangoFontDescription) sized = pango_font_description_copy (font);
  SignpostInk ink = signpost_ink_from_widget (widget);
  gboolean has_words = title_size > 0 &&
                       gtk_widget_get_width (widget) >= self->words_scale * self->drawing->width;

  if (title_size > 0)
    pango_font_description_set_absolute_size (sized, title_size * PANGO_SCALE);

  signpost_draw_drawing (cr,
                         has_words ? self->drawing : get_wordless (self),
                         SIGNPOST_DRAW_EDGES | SIGNPOST_DRAW_BADGES,
                         &ink, sized,
                         gtk_widget_get_width (widget), gtk_widget_get_height (widget),
                         gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static void
signpost_drawing_view_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  SignpostDrawingView *self = SIGNPOST_DRAWING_VIEW (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                               gtk_widget_get_height (widget));
  cairo_t *cr;

  /* Half of a line that runs along the border lies outside. */
  graphene_rect_inset (&bounds, -LINE_MARGIN, -LINE_MARGIN);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  paint_edges (self, cr);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (signpost_drawing_view_parent_class)->snapshot (widget, snapshot);
}

static void
signpost_drawing_view_dispose (GObject *object)
{
  SignpostDrawingView *self = SIGNPOST_DRAWING_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_pointer (&self->wordless, signpost_drawing_free);
  g_clear_object (&self->owner);

  G_OBJECT_CLASS (signpost_drawing_view_parent_class)->dispose (object);
}

static void
signpost_drawing_view_class_init (SignpostDrawingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_drawing_view_dispose;

  widget_class->snapshot = signpost_drawing_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "drawing-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_drawing_view_init (SignpostDrawingView *self)
{
}

GtkWidget *
signpost_drawing_view_new (const SignpostDrawing *drawing,
                           GObject               *owner,
                           double                 words_scale)
{
  SignpostDrawingView *self = g_object_new (SIGNPOST_TYPE_DRAWING_VIEW, NULL);

  self->drawing = drawing;
  self->owner = g_object_ref (owner);
  self->words_scale = words_scale;
  gtk_widget_set_layout_manager (GTK_WIDGET (self), signpost_drawing_layout_new (drawing));
  add_nodes (self);

  return GTK_WIDGET (self);
}
