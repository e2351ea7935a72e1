/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EDIT_SEARCH (signpost_edit_search_get_type ())
G_DECLARE_FINAL_TYPE (SignpostEditSearch, signpost_edit_search, SIGNPOST, EDIT_SEARCH, AdwBin)

/* A bar that finds words in a source view: Enter goes on, Shift+Enter back, Escape gives the keyboard back to the text. */
GtkWidget *signpost_edit_search_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_edit_search_open  (SignpostEditSearch *self,
                                       GtkSourceView      *view);
void       signpost_edit_search_close (SignpostEditSearch *self);
gboolean   signpost_edit_search_is_open (SignpostEditSearch *self);

G_END_DECLS
