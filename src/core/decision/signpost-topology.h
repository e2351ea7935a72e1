/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-drawing.h"
#include "core/catalogue/signpost-question.h"
#include "core/decision/signpost-endpoint.h"

G_BEGIN_DECLS

/* One hop between two endpoints, with its own style. id is “from-id>to-id”, stable while the endpoints are. */
typedef struct
{
  char             *id;
  SignpostEndpoint *from;
  SignpostEndpoint *to;
  gboolean          first;         /* from a source into the layer */
  char             *method;        /* (nullable): the category id of the chosen style */
} SignpostLeg;

/**
 * SignpostTopology:
 *
 * The legs of one way to build the integration: straight from each source to each target, or through the layer. A decision has one
 * of them, or both while the layer is only planned.
 */
typedef struct
{
  char      *id;        /* direct, layer */
  char      *title;     /* translated: “Direct”, “Through the layer” */
  gboolean   through_layer;
  GPtrArray *legs;      /* (element-type SignpostLeg) */
} SignpostTopology;

SignpostTopology  *signpost_topology_new      (gboolean                 through_layer) G_GNUC_WARN_UNUSED_RESULT;
void               signpost_topology_free     (SignpostTopology        *self);
SignpostLeg       *signpost_topology_add_leg  (SignpostTopology        *self,
                                               SignpostEndpoint        *from,
                                               SignpostEndpoint        *to);
const SignpostLeg *signpost_topology_find_leg (const SignpostTopology  *self,
                                               const char              *leg_id);
/* Whether a question with the topic is asked about the leg: some are only about legs into the layer, behind it or without it */
gboolean           signpost_topology_asks     (const SignpostTopology  *self,
                                               const SignpostLeg       *leg,
                                               SignpostTopic            topic);
/* “Shop → ERP” with the reading direction's arrow; translated */
char              *signpost_leg_dup_title     (const SignpostLeg       *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostTopology, signpost_topology_free)

G_END_DECLS
