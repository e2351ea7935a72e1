/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-diagram-node.h"

#include <glib/gi18n-lib.h>

#include "render/signpost-draw-drawing.h"
#include "ui/signpost-platform.h"
#include "ui/signpost-screen-ink.h"

#define PADDING 4

/**
 * SignpostDiagramNode:
 *
 * A system, person, queue, file or store of a diagram, as a widget: it can be focused, has a name,
 * and says where its arrows lead.
 */
struct _SignpostDiagramNode
{
  GtkWidget                  parent_instance;

  const SignpostDrawingNode *node;
  double                     title_size;
  gboolean                   holds_others;
};

G_DEFINE_FINAL_TYPE (SignpostDiagramNode, signpost_diagram_node, GTK_TYPE_WIDGET)

/* In shares of the node's box: a title stands below a person, on top of what is inside, and below
   the lids of the other kinds. */
static void
get_title_box (SignpostDiagramNode *self,
               double               width,
               double               height,
               graphene_rect_t     *box)
{
  double top = 0;
  double bottom = 0;
  double overhang = 0;

  switch (self->node->kind)
    {
    case SIGNPOST_NODE_PERSON:
      top = 0.62;
      overhang = 0.3;
      break;

    case SIGNPOST_NODE_FILE:
      overhang = 0.12;
      top = 0.2;
      break;

    case SIGNPOST_NODE_SCREEN:
      top = 0.2;
      break;

    case SIGNPOST_NODE_STORE:
      top = 0.15;
      break;

    case SIGNPOST_NODE_APP:
    case SIGNPOST_NODE_LAYER:
      bottom = self->holds_others ? 0.68 : 0;
      break;

    case SIGNPOST_NODE_QUEUE:
      overhang = -0.12;
      break;

    default:
      break;
    }

  graphene_rect_init (box, -overhang * width, top * height,
                      (1 + 2 * overhang) * width, (1 - top - bottom) * height);
}

/* Centred, and wrapped between words to the width */
static PangoLayout *
create_layout (SignpostDiagramNode *self,
               double               size,
               double               width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->node->title);
  const PangoFontDescription *font =
    pango_context_get_font_description (pango_layout_get_context (layout));
  g_autoptr (PangoFontDescription) sized = pango_font_description_copy (font);

  pango_font_description_set_absolute_size (sized, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, sized);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));

  return layout;
}

static void
snapshot_title (SignpostDiagramNode *self,
                GtkSnapshot         *snapshot)
{
  g_autoptr (PangoLayout) layout = NULL;
  graphene_rect_t box;
  GdkRGBA colour;
  int height;

  get_title_box (self, gtk_widget_get_width (GTK_WIDGET (self)),
                 gtk_widget_get_height (GTK_WIDGET (self)), &box);
  layout = create_layout (self, self->title_size, box.size.width - 2 * PADDING);
  pango_layout_get_pixel_size (layout, NULL, &height);
  signpost_platform_get_colour (GTK_WIDGET (self), &colour);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (box.origin.x + PADDING,
                                                          box.origin.y + (box.size.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
signpost_diagram_node_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
signpost_diagram_node_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  SignpostDiagramNode *self = SIGNPOST_DIAGRAM_NODE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  SignpostInk ink = signpost_ink_from_widget (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  /* An arrow that leads inside is painted behind the box. */
  if (self->holds_others)
    ink.fill.alpha = 0;

  signpost_draw_node_kind (cr, self->node->kind, &ink, 0, 0, width, height);
  cairo_destroy (cr);

  if (self->title_size > 0)
    snapshot_title (self, snapshot);
}

static void
signpost_diagram_node_class_init (SignpostDiagramNodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = signpost_diagram_node_measure;
  widget_class->snapshot = signpost_diagram_node_snapshot;

  gtk_widget_class_set_css_name (widget_class, "diagram-node");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
signpost_diagram_node_init (SignpostDiagramNode *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
signpost_diagram_node_new (const SignpostDrawingNode *node,
                           gboolean                   holds_others)
{
  SignpostDiagramNode *self = g_object_new (SIGNPOST_TYPE_DIAGRAM_NODE, NULL);

  self->node = node;
  self->holds_others = holds_others;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, node->title,
                                  -1);

  return GTK_WIDGET (self);
}

const SignpostDrawingNode *
signpost_diagram_node_get_node (SignpostDiagramNode *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DIAGRAM_NODE (self), NULL);

  return self->node;
}

/* A smaller size is tried by enlarging the box, since each size of a font is costly to load. */
gboolean
signpost_diagram_node_title_fits (SignpostDiagramNode *self,
                                  double               size,
                                  double               scale,
                                  double               width,
                                  double               height)
{
  g_autoptr (PangoLayout) layout = NULL;
  graphene_rect_t box;
  double room;
  int title_width, title_height;

  g_return_val_if_fail (SIGNPOST_IS_DIAGRAM_NODE (self), TRUE);

  get_title_box (self, width, height, &box);
  room = (box.size.width - 2 * PADDING) / scale;
  layout = create_layout (self, size, room);
  pango_layout_get_pixel_size (layout, &title_width, &title_height);

  return title_width <= room && title_height <= box.size.height / scale;
}

void
signpost_diagram_node_set_title_size (SignpostDiagramNode *self,
                                      double               size)
{
  g_return_if_fail (SIGNPOST_IS_DIAGRAM_NODE (self));

  if (self->title_size == size)
    return;

  self->title_size = size;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
describe_edge (const SignpostDrawingEdge *edge)
{
  if (edge->title[0] == '\0')
    /* Translators: an arrow of the diagram leads to this box. */
    return g_strdup_printf (_("to %s"), edge->to->title);

  /* Translators: what an arrow of the diagram says, and the box that it leads to. */
  return g_strdup_printf (_("%s, to %s"), edge->title, edge->to->title);
}

/* targets: (transfer full). However many there are, so not with variable arguments. */
static void
set_flow_to (SignpostDiagramNode *self,
             GList               *targets)
{
  GtkAccessibleRelation relation = GTK_ACCESSIBLE_RELATION_FLOW_TO;
  g_auto (GValue) value = G_VALUE_INIT;

  gtk_accessible_relation_init_value (relation, &value);
  g_value_set_pointer (&value, targets);
  gtk_accessible_update_relation_value (GTK_ACCESSIBLE (self), 1, &relation, &value);
}

void
signpost_diagram_node_describe_edges (SignpostDiagramNode *self,
                                      GPtrArray           *edges,
                                      GHashTable          *widgets)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GList *targets = NULL;
  g_autofree char *description = NULL;

  g_return_if_fail (SIGNPOST_IS_DIAGRAM_NODE (self));

  for (guint i = 0; i < edges->len; i++)
    {
      const SignpostDrawingEdge *edge = g_ptr_array_index (edges, i);

      if (edge->from != self->node)
        continue;

      g_ptr_array_add (words, describe_edge (edge));
      targets = g_list_append (targets, g_hash_table_lookup (widgets, edge->to));
    }

  if (words->len == 0)
    return;

  g_ptr_array_add (words, NULL);
  description = g_strjoinv ("; ", (char **) words->pdata);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  set_flow_to (self, targets);
}
