/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-catalogue.h"
#include "core/catalogue/signpost-spot.h"

G_BEGIN_DECLS

/* What there is to say about a place that the catalogue has, and that is not empty. The texts belong to the catalogue, so it must outlive
 * the widget. */
GtkWidget *signpost_details_content_new (SignpostCatalogue   *catalogue,
                                         const SignpostSpot *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
