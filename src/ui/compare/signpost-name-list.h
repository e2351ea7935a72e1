/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For lists of names to choose from: each on one line that is cut where there is no room for it */
GtkListItemFactory *signpost_name_list_create_factory (void) G_GNUC_WARN_UNUSED_RESULT;
/* Puts names into a list without touching it when they are there already; names: NULL-terminated */
void                signpost_name_list_show           (GtkStringList      *list,
                                                       const char * const *names);

G_END_DECLS
