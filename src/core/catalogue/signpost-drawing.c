/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-drawing.h"

#include "core/catalogue/signpost-catalogue-parts.h"

#include <glib/gi18n-lib.h>

#define MAX_NODES   16
#define MAX_EDGES   32
#define MAX_BADGES  16

static const char * const kinds[] = {
  "app", "person", "screen", "queue", "file", "store", "layer", NULL,
};
static const char * const styles[] = { "solid", "dashed", NULL };

static void
node_free (gpointer data)
{
  SignpostDrawingNode *node = data;

  g_free (node->id);
  g_free (node->title);
  g_free (node);
}

static void
edge_free (gpointer data)
{
  SignpostDrawingEdge *edge = data;

  g_free (edge->title);
  g_free (edge);
}

SignpostDrawing *
signpost_drawing_new (double width,
                      double height)
{
  SignpostDrawing *self = g_new0 (SignpostDrawing, 1);

  self->width = width;
  self->height = height;
  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->edges = g_ptr_array_new_with_free_func (edge_free);
  self->badges = g_new0 (char *, 1);

  return self;
}

void
signpost_drawing_free (SignpostDrawing *self)
{
  g_ptr_array_unref (self->edges);
  g_ptr_array_unref (self->nodes);
  g_strfreev (self->badges);
  g_free (self);
}

SignpostDrawingNode *
signpost_drawing_add_node (SignpostDrawing         *self,
                           const char              *id,
                           SignpostDrawingNodeKind  kind,
                           const char              *title)
{
  SignpostDrawingNode *node = g_new0 (SignpostDrawingNode, 1);

  node->id = g_strdup (id);
  node->kind = kind;
  node->title = g_strdup (title);
  g_ptr_array_add (self->nodes, node);

  return node;
}

const SignpostDrawingNode *
signpost_drawing_find_node (const SignpostDrawing *self,
                            const char            *id)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const SignpostDrawingNode *node = g_ptr_array_index (self->nodes, i);

      if (g_strcmp0 (node->id, id) == 0)
        return node;
    }

  return NULL;
}

void
signpost_drawing_add_edge (SignpostDrawing           *self,
                           const SignpostDrawingNode *from,
                           const SignpostDrawingNode *to,
                           gboolean                   dashed,
                           const char                *title)
{
  SignpostDrawingEdge *edge = g_new0 (SignpostDrawingEdge, 1);

  edge->from = from;
  edge->to = to;
  edge->dashed = dashed;
  edge->title = g_strdup (title);
  g_ptr_array_add (self->edges, edge);
}

/* Reading */

static double
read_length (SignpostJsonReader *reader,
             const char         *member,
             double              minimum,
             double              maximum)
{
  signpost_json_reader_require (reader, member);

  return signpost_json_reader_get_number (reader, member, minimum, maximum, minimum);
}

static void
read_node (SignpostDrawing    *self,
           SignpostJsonReader *reader)
{
  g_autofree char *id = signpost_read_id (reader, "id");
  g_autofree char *title = signpost_read_optional_text (reader, "title");
  SignpostDrawingNodeKind kind = signpost_json_reader_get_choice (reader, "kind", kinds, -1);
  SignpostDrawingNode *node;

  if (signpost_drawing_find_node (self, id) != NULL)
    signpost_json_reader_fail (reader, "id", _("expected each node once, found “%s” again"), id);

  node = signpost_drawing_add_node (self, id, kind, title);
  node->x = read_length (reader, "x", 0, self->width);
  node->y = read_length (reader, "y", 0, self->height);
  node->width = read_length (reader, "width", 1, MAX (1, self->width - node->x));
  node->height = read_length (reader, "height", 1, MAX (1, self->height - node->y));
}

static const SignpostDrawingNode *
read_end (const SignpostDrawing *self,
          SignpostJsonReader    *reader,
          const char            *member)
{
  g_autofree char *id = signpost_read_id (reader, member);
  const SignpostDrawingNode *node = signpost_drawing_find_node (self, id);

  if (node == NULL)
    signpost_json_reader_fail (reader, member,
                               _("expected the id of a node of this drawing, found “%s”"), id);

  return node;
}

static void
read_edge (SignpostDrawing    *self,
           SignpostJsonReader *reader)
{
  const SignpostDrawingNode *from = read_end (self, reader, "from");
  const SignpostDrawingNode *to = read_end (self, reader, "to");
  gboolean is_dashed = signpost_json_reader_get_choice (reader, "style", styles, 0) == 1;
  g_autofree char *title = signpost_read_optional_text (reader, "title");

  if (!signpost_json_reader_failed (reader))
    signpost_drawing_add_edge (self, from, to, is_dashed, title);
}

static void
read_each (SignpostDrawing    *self,
           SignpostJsonReader *reader,
           const char         *member,
           guint               minimum,
           guint               maximum,
           void              (*read) (SignpostDrawing    *self,
                                      SignpostJsonReader *reader))
{
  guint count = signpost_json_reader_enter_list (reader, member, minimum, maximum);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read (self, reader);
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

SignpostDrawing *
signpost_drawing_read (SignpostJsonReader *reader,
                       double              width,
                       double              height)
{
  SignpostDrawing *self = signpost_drawing_new (width, height);

  read_each (self, reader, "nodes", 1, MAX_NODES, read_node);
  read_each (self, reader, "edges", 0, MAX_EDGES, read_edge);

  g_strfreev (self->badges);
  self->badges = signpost_read_ids (reader, "badges", 0, MAX_BADGES);

  return self;
}
