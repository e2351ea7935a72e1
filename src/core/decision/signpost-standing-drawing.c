/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

#include <glib/gi18n-lib.h>

/* The units of the catalogue's drawings, where a panel is 100 wide. */
#define NODE_WIDTH   38.0
#define NODE_HEIGHT  24.0
#define GAP_X        42.0
#define GAP_Y         8.0
#define MARGIN        4.0

#define LAYER_STRETCH 1.5

/* Many systems stand closer. */
#define MANY          5
#define MANY_HEIGHT  17.0
#define MANY_GAP      6.0

/* How high a row of a drawing is, by how many rows there are */
typedef struct
{
  guint  n_rows;
  double height;
  double gap;
} Rows;

static guint
list_role (const SignpostTopologyStanding *topology,
            SignpostRole                    role,
            GPtrArray                      *endpoints)
{
  for (guint i = 0; i < topology->legs->len; i++)
    {
      const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, i);
      SignpostEndpoint *ends[] = { leg->leg->from, leg->leg->to };

      for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
        {
          if (signpost_endpoint_get_role (ends[j]) == role &&
              !g_ptr_array_find (endpoints, ends[j], NULL))
            g_ptr_array_add (endpoints, ends[j]);
        }
    }

  return endpoints->len;
}

/* Three columns share the width of two: what is drawn smaller has to be higher for its words. */
static Rows
choose_rows (guint    n_rows,
             gboolean has_layer)
{
  double stretch = has_layer ? LAYER_STRETCH : 1;

  if (n_rows < MANY)
    return (Rows) { MAX (n_rows, 1), stretch * NODE_HEIGHT, GAP_Y };

  return (Rows) { n_rows, stretch * MANY_HEIGHT, MANY_GAP };
}

static double
measure_rows (const Rows *rows)
{
  return rows->n_rows * rows->height + (rows->n_rows - 1) * rows->gap;
}

/* Every column is as high as the longest: a box beside many others is as high as all of them, so
 * that its arrows run straight across and their words stand in rows. */
static void
add_column (SignpostDrawing *drawing,
            GPtrArray       *endpoints,
            const Rows      *rows,
            double           x)
{
  double gaps = endpoints->len > 0 ? (endpoints->len - 1) * rows->gap : 0;
  double height = (measure_rows (rows) - gaps) / MAX (endpoints->len, 1);
  double y = MARGIN;

  for (guint i = 0; i < endpoints->len; i++)
    {
      SignpostEndpoint *endpoint = g_ptr_array_index (endpoints, i);
      SignpostDrawingNode *node =
        signpost_drawing_add_node (drawing, signpost_endpoint_get_id (endpoint),
                                   signpost_endpoint_get_role (endpoint) == SIGNPOST_ROLE_LAYER
                                   ? SIGNPOST_NODE_LAYER : SIGNPOST_NODE_APP,
                                   signpost_endpoint_get_title (endpoint));

      node->x = x;
      node->y = y;
      node->width = NODE_WIDTH;
      node->height = height;
      y += height + rows->gap;
    }
}

const SignpostMethodStanding *
signpost_leg_standing_find_chosen (const SignpostLegStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (self->methods, i);

      if (g_strcmp0 (signpost_category_get_id (method->category), self->leg->method) == 0)
        return method;
    }

  return NULL;
}

gboolean
signpost_leg_standing_is_decided (const SignpostLegStanding *self)
{
  const SignpostMethodStanding *first;

  g_return_val_if_fail (self != NULL, FALSE);

  first = self->methods->len > 0 ? g_ptr_array_index (self->methods, 0) : NULL;

  return !self->blocked && ((first != NULL && first->forced) ||
                            signpost_leg_standing_find_chosen (self) != NULL);
}

char *
signpost_leg_standing_dup_label (const SignpostLegStanding *self)
{
  const SignpostMethodStanding *first;
  const SignpostMethodStanding *chosen;

  g_return_val_if_fail (self != NULL, NULL);

  first = self->methods->len > 0 ? g_ptr_array_index (self->methods, 0) : NULL;
  chosen = signpost_leg_standing_find_chosen (self);

  if (self->blocked)
    /* Translators: on a leg that no method can be used on */
    return g_strdup (_("cannot be built"));
  if (first != NULL && first->forced)
    /* Translators: a method that an endpoint forces on a leg */
    return g_strdup_printf (_("%s (forced)"), signpost_category_get_short_title (first->category));
  if (chosen != NULL)
    return g_strdup (signpost_category_get_short_title (chosen->category));
  if (first != NULL && !first->excluded && first->reasons->len > 0)
    /* Translators: a method that the answers lead to on a leg, though nobody has decided */
    return g_strdup_printf (_("%s?"), signpost_category_get_short_title (first->category));

  /* Translators: the method of a leg when nobody has decided it yet */
  return g_strdup (_("?"));
}

static void
add_edges (SignpostDrawing                *drawing,
           const SignpostTopologyStanding *topology)
{
  for (guint i = 0; i < topology->legs->len; i++)
    {
      const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, i);
      const char *from = signpost_endpoint_get_id (leg->leg->from);
      const char *to = signpost_endpoint_get_id (leg->leg->to);
      g_autofree char *title = signpost_leg_standing_dup_label (leg);

      /* What nobody has decided, or cannot be built as things are, is only sketched. */
      signpost_drawing_add_edge (drawing,
                                 signpost_drawing_find_node (drawing, from),
                                 signpost_drawing_find_node (drawing, to),
                                 !signpost_leg_standing_is_decided (leg), title);
    }
}

SignpostDrawing *
signpost_standing_draw_topology (const SignpostStanding *self,
                                 guint                   topology)
{
  const SignpostTopologyStanding *drawn;
  g_autoptr(GPtrArray) sources = g_ptr_array_new ();
  g_autoptr(GPtrArray) layers = g_ptr_array_new ();
  g_autoptr(GPtrArray) targets = g_ptr_array_new ();
  SignpostDrawing *drawing;
  guint n_columns;
  Rows rows;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (topology < self->topologies->len, NULL);

  drawn = g_ptr_array_index (self->topologies, topology);
  n_columns = 2 + list_role (drawn, SIGNPOST_ROLE_LAYER, layers);
  rows = choose_rows (MAX (list_role (drawn, SIGNPOST_ROLE_SOURCE, sources),
                           list_role (drawn, SIGNPOST_ROLE_TARGET, targets)), n_columns > 2);

  drawing = signpost_drawing_new (2 * MARGIN + n_columns * NODE_WIDTH + (n_columns - 1) * GAP_X,
                                  2 * MARGIN + measure_rows (&rows));
  add_column (drawing, sources, &rows, MARGIN);
  add_column (drawing, layers, &rows, MARGIN + NODE_WIDTH + GAP_X);
  add_column (drawing, targets, &rows, drawing->width - MARGIN - NODE_WIDTH);
  add_edges (drawing, drawn);

  return drawing;
}
