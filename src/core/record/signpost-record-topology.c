/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* The picture of the path: a Mermaid flowchart for each topology. */

/* Ids of our own: an endpoint's id need not be one that Mermaid takes */
static void
write_node (SignpostRecordWriter *writer,
            GPtrArray            *nodes,
            SignpostEndpoint     *endpoint)
{
  gboolean layer = signpost_endpoint_get_role (endpoint) == SIGNPOST_ROLE_LAYER;

  if (g_ptr_array_find (nodes, endpoint, NULL))
    return;

  g_ptr_array_add (nodes, endpoint);
  g_string_append_printf (writer->out, "  n%u%s\"", nodes->len, layer ? "[[" : "[");
  signpost_record_append_label (writer->out, signpost_endpoint_get_title (endpoint));
  signpost_record_print (writer, "\"%s", layer ? "]]" : "]");
}

static guint
find_node (GPtrArray        *nodes,
           SignpostEndpoint *endpoint)
{
  guint index = 0;

  g_ptr_array_find (nodes, endpoint, &index);

  return index + 1;
}

/* Dotted where nobody has decided, as it is drawn */
static void
write_edge (SignpostRecordWriter      *writer,
            GPtrArray                 *nodes,
            const SignpostLegStanding *leg)
{
  g_autofree char *label = signpost_leg_standing_dup_label (leg);

  g_string_append_printf (writer->out, "  n%u %s|\"", find_node (nodes, leg->leg->from),
                          signpost_leg_standing_is_decided (leg) ? "-->" : "-.->");
  signpost_record_append_label (writer->out, label);
  signpost_record_print (writer, "\"| n%u", find_node (nodes, leg->leg->to));
}

static void
write_mermaid (SignpostRecordWriter           *writer,
               const SignpostTopologyStanding *topology)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_string_append (writer->out, "```mermaid\nflowchart LR\n");

  for (guint i = 0; i < topology->legs->len; i++)
    {
      SignpostLegStanding *leg = g_ptr_array_index (topology->legs, i);

      write_node (writer, nodes, leg->leg->from);
      write_node (writer, nodes, leg->leg->to);
    }

  for (guint i = 0; i < topology->legs->len; i++)
    write_edge (writer, nodes, g_ptr_array_index (topology->legs, i));

  g_string_append (writer->out, "```\n\n");
}

void
signpost_record_write_topology (SignpostRecordWriter *writer)
{
  GPtrArray *topologies = writer->standing->topologies;

  for (guint i = 0; i < topologies->len; i++)
    {
      SignpostTopologyStanding *topology = g_ptr_array_index (topologies, i);

      if (topologies->len > 1)
        signpost_record_print (writer, "%s:\n", topology->topology->title);

      write_mermaid (writer, topology);
    }
}
