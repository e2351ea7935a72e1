/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/explore/signpost-diagram.h"

G_BEGIN_DECLS

/**
 * SignpostDiagram:
 *
 * The categories as pictures, and below them the integration layer that any of them can run over.
 * One stop for Tab: the arrow keys go from panel to panel, and down into a panel from node to node.
 * The path of a combination runs over the panels that it needs.
 */
struct _SignpostDiagram
{
  GtkWidget          parent_instance;

  SignpostCatalogue *catalogue;
  SignpostSelection *selection;
  GPtrArray         *panels;
  GtkWidget         *strip;
  GtkWidget         *heading;
  GtkWidget         *caption;
  GtkWidget         *path_title;
  GtkWidget         *path_reason;  /* (nullable) */
};

/* In signpost-diagram-focus.c: where Tab and the arrow keys lead */
gboolean signpost_diagram_move_focus (GtkWidget        *widget,
                                      GtkDirectionType  direction);

G_END_DECLS
