/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-catalogue.h"
#include "ui/explore/signpost-selection.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_DIAGRAM_PANEL (signpost_diagram_panel_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDiagramPanel, signpost_diagram_panel, SIGNPOST, DIAGRAM_PANEL, GtkWidget)

/* large: for reading, with symbol and summary */
GtkWidget        *signpost_diagram_panel_new          (SignpostCatalogue    *catalogue,
                                                       SignpostCategory     *category,
                                                       SignpostSelection    *selection,
                                                       gboolean              large) G_GNUC_WARN_UNUSED_RESULT;
SignpostCategory *signpost_diagram_panel_get_category (SignpostDiagramPanel *self);
/* The drawing, parent of the nodes */
GtkWidget        *signpost_diagram_panel_get_drawing  (SignpostDiagramPanel *self);

G_END_DECLS
