/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/explore/signpost-selection.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_DIAGRAM (signpost_diagram_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDiagram, signpost_diagram, SIGNPOST, DIAGRAM, GtkWidget)

/* stacked: large panels for reading, one below the other where there is no room beside; else they stand over the columns of the matrix.
 * heading: (nullable): what stands before the panels, over the titles of the rows. */
GtkWidget *signpost_diagram_new (SignpostCatalogue *catalogue,
                                 SignpostSelection *selection,
                                 gboolean           stacked,
                                 GtkWidget         *heading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
