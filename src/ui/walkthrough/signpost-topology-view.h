/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TOPOLOGY_VIEW (signpost_topology_view_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTopologyView, signpost_topology_view, SIGNPOST, TOPOLOGY_VIEW, GtkWidget)

/* A drawing of sources, layer and targets with the style of each leg, and the same in words for whoever cannot see it. */
GtkWidget *signpost_topology_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* topology: the standing's, counted from 0 */
void       signpost_topology_view_set (SignpostTopologyView   *self,
                                       const SignpostStanding *standing,
                                       guint                   topology);

G_END_DECLS
