/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

#include <glib/gi18n-lib.h>

/* The units of the catalogue's drawings, where a panel is 100 wide. */
#define NODE_WIDTH  38.0
#define NODE_HEIGHT 24.0
#define GAP_X       36.0
#define GAP_Y        8.0
#define MARGIN       4.0

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

static double
measure_column (guint n_nodes)
{
  return n_nodes > 0 ? n_nodes * NODE_HEIGHT + (n_nodes - 1) * GAP_Y : 0;
}

/* A short column stands in the middle beside a long one. */
static void
add_column (SignpostDrawing *drawing,
            GPtrArray       *endpoints,
            double           x)
{
  double y = (drawing->height - measure_column (endpoints->len)) / 2;

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
      node->height = NODE_HEIGHT;
      y += NODE_HEIGHT + GAP_Y;
    }
}

static const char *
get_chosen_title (const SignpostLegStanding *leg)
{
  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (g_strcmp0 (signpost_category_get_id (method->category), leg->leg->method) == 0)
        return signpost_category_get_short_title (method->category);
    }

  /* Translators: the method of a leg when nobody has decided it yet */
  return _("?");
}

static char *
dup_leg_title (const SignpostLegStanding *leg)
{
  const SignpostMethodStanding *first =
    leg->methods->len > 0 ? g_ptr_array_index (leg->methods, 0) : NULL;

  if (first == NULL || !first->forced)
    return g_strdup (get_chosen_title (leg));

  /* Translators: a method that an endpoint forces on a leg */
  return g_strdup_printf (_("%s (forced)"), signpost_category_get_short_title (first->category));
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
      g_autofree char *title = dup_leg_title (leg);

      /* A leg that cannot be built as things are is only sketched. */
      signpost_drawing_add_edge (drawing,
                                 signpost_drawing_find_node (drawing, from),
                                 signpost_drawing_find_node (drawing, to),
                                 leg->blocked, title);
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
  guint n_rows, n_columns;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (topology < self->topologies->len, NULL);

  drawn = g_ptr_array_index (self->topologies, topology);
  n_rows = MAX (list_role (drawn, SIGNPOST_ROLE_SOURCE, sources),
                list_role (drawn, SIGNPOST_ROLE_TARGET, targets));
  n_columns = 2 + list_role (drawn, SIGNPOST_ROLE_LAYER, layers);

  drawing = signpost_drawing_new (2 * MARGIN + n_columns * NODE_WIDTH + (n_columns - 1) * GAP_X,
                                  2 * MARGIN + measure_column (MAX (n_rows, 1)));
  add_column (drawing, sources, MARGIN);
  add_column (drawing, layers, MARGIN + NODE_WIDTH + GAP_X);
  add_column (drawing, targets, drawing->width - MARGIN - NODE_WIDTH);
  add_edges (drawing, drawn);

  return drawing;
}
