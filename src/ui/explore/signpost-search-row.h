/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-search.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SEARCH_ROW (signpost_search_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostSearchRow, signpost_search_row, SIGNPOST, SEARCH_ROW, GtkListBoxRow)

/* Something that was found: its title, and why it was found, with the words marked.
 * excerpt: (nullable); words: folded, as signpost_text_split() makes them */
GtkWidget                  *signpost_search_row_new        (const SignpostSearchResult *result,
                                                            const char                 *excerpt,
                                                            const char * const         *words) G_GNUC_WARN_UNUSED_RESULT;
const SignpostSearchResult *signpost_search_row_get_result (SignpostSearchRow          *self);

G_END_DECLS
