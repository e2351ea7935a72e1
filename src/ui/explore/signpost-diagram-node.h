/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-drawing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_DIAGRAM_NODE (signpost_diagram_node_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDiagramNode, signpost_diagram_node, SIGNPOST, DIAGRAM_NODE, GtkWidget)

/* The node is borrowed from its drawing, which outlives the widget. holds_others: other nodes are drawn inside this one. */
GtkWidget                 *signpost_diagram_node_new              (const SignpostDrawingNode *node,
                                                                   gboolean                   holds_others) G_GNUC_WARN_UNUSED_RESULT;
const SignpostDrawingNode *signpost_diagram_node_get_node         (SignpostDiagramNode       *self);
/* Whether the title, at scale × size, stands inside a picture of width × height without breaking a word */
gboolean                   signpost_diagram_node_title_fits       (SignpostDiagramNode       *self,
                                                                   double                     size,
                                                                   double                     scale,
                                                                   double                     width,
                                                                   double                     height);
/* In px; 0 hides the title */
void                       signpost_diagram_node_set_title_size   (SignpostDiagramNode       *self,
                                                                   double                     size);
/* Where this node leads to, in words and as a relation. edges: (element-type SignpostDrawingEdge); widgets: by node */
void                       signpost_diagram_node_describe_edges   (SignpostDiagramNode       *self,
                                                                   GPtrArray                 *edges,
                                                                   GHashTable                *widgets);

G_END_DECLS
