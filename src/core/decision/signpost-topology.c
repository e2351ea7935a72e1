/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-topology.h"

#include <glib/gi18n-lib.h>

static void
free_leg (gpointer data)
{
  SignpostLeg *leg = data;

  g_free (leg->id);
  g_object_unref (leg->from);
  g_object_unref (leg->to);
  g_free (leg->method);
  g_free (leg);
}

SignpostTopology *
signpost_topology_new (gboolean through_layer)
{
  SignpostTopology *self = g_new0 (SignpostTopology, 1);

  self->id = g_strdup (through_layer ? "layer" : "direct");
  self->title = g_strdup (through_layer ? C_("topology", "Through the layer")
                                        : C_("topology", "Direct"));
  self->through_layer = through_layer;
  self->legs = g_ptr_array_new_with_free_func (free_leg);

  return self;
}

void
signpost_topology_free (SignpostTopology *self)
{
  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->legs);
  g_free (self);
}

SignpostLeg *
signpost_topology_add_leg (SignpostTopology *self,
                           SignpostEndpoint *from,
                           SignpostEndpoint *to)
{
  SignpostLeg *leg;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (from), NULL);
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (to), NULL);

  leg = g_new0 (SignpostLeg, 1);
  leg->id = g_strdup_printf ("%s>%s", signpost_endpoint_get_id (from),
                             signpost_endpoint_get_id (to));
  leg->from = g_object_ref (from);
  leg->to = g_object_ref (to);
  leg->first = self->through_layer && signpost_endpoint_get_role (to) == SIGNPOST_ROLE_LAYER;
  g_ptr_array_add (self->legs, leg);

  return leg;
}

const SignpostLeg *
signpost_topology_find_leg (const SignpostTopology *self,
                            const char             *leg_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->legs->len; i++)
    {
      const SignpostLeg *leg = g_ptr_array_index (self->legs, i);

      if (g_strcmp0 (leg->id, leg_id) == 0)
        return leg;
    }

  return NULL;
}

gboolean
signpost_topology_asks (const SignpostTopology *self,
                        const SignpostLeg      *leg,
                        SignpostTopic           topic)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (leg != NULL, FALSE);

  if (topic == SIGNPOST_TOPIC_LEG_TIMING || topic == SIGNPOST_TOPIC_LEG_EXCHANGE)
    return !self->through_layer;
  if (topic == SIGNPOST_TOPIC_FIRST_LEG_STYLE)
    return self->through_layer && leg->first;
  if (topic == SIGNPOST_TOPIC_OTHER_LEG_STYLE)
    return self->through_layer && !leg->first;

  return TRUE;
}

char *
signpost_leg_dup_title (const SignpostLeg *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: a leg from one system to another. In
   * right-to-left languages the arrow points left. */
  return g_strdup_printf (_("%s → %s"), signpost_endpoint_get_title (self->from),
                          signpost_endpoint_get_title (self->to));
}
