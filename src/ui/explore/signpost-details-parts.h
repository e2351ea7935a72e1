/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-catalogue.h"
#include "core/catalogue/signpost-spot.h"

G_BEGIN_DECLS

/* The pieces that a page of details is put together from. Each appends to a vertical box. */

void signpost_details_append_title     (GtkBox              *box,
                                        const char          *title,
                                        const char          *subtitle);
void signpost_details_append_heading   (GtkBox              *box,
                                        const char          *text);
void signpost_details_append_paragraph (GtkBox              *box,
                                        const char          *text);
/* (element-type SignpostStatement) */
void signpost_details_append_bullets   (GtkBox              *box,
                                        GPtrArray           *statements);
void signpost_details_append_bullet    (GtkBox              *box,
                                        const char          *text);
/* A remark on an oddity of the source, marked as such */
void signpost_details_append_notes     (GtkBox              *box,
                                        GPtrArray           *statements);
/* (element-type SignpostSection): an expander each; filled when opened, the first at once */
void signpost_details_append_sections  (GtkBox              *box,
                                        GPtrArray           *sections,
                                        gboolean             open_first);
/* The symbol and the word for a fit, to be seen first */
void signpost_details_append_fit       (GtkBox              *box,
                                        SignpostFitLevel     level);
/* A row with symbol, title and word for a fit that selects the use case and the category; "" for neither */
void signpost_details_append_link      (GtkBox              *box,
                                        const char          *title,
                                        const SignpostFitLevel *level,
                                        const char          *use_case_id,
                                        const char          *category_id);
/* Links to use cases (element-type SignpostUseCase), and how many more there are beyond a number that can be read. level: (nullable);
 * category_id: "" for none */
void signpost_details_append_use_cases (GtkBox              *box,
                                        GPtrArray           *use_cases,
                                        const SignpostFitLevel *level,
                                        const char          *category_id);
/* Likewise, without fit but with what there is to say about it */
void signpost_details_append_described_link (GtkBox         *box,
                                             const char     *title,
                                             const char     *caption,
                                             const char     *use_case_id,
                                             const char     *category_id);
/* A row that opens a page of its own. caption: (nullable) */
void signpost_details_append_page_link (GtkBox              *box,
                                        const char          *title,
                                        const char          *caption,
                                        SignpostSpotKind    kind,
                                        const char          *id);
/* A row that opens a record in its log */
void signpost_details_append_record_link (GtkBox            *box,
                                          const char        *title,
                                          const char        *caption,
                                          const char        *uri);
/* The technical options of a use case, a category, or a cell, each a link, and the way to see them side by side; either id may be %NULL */
void signpost_details_append_options   (GtkBox              *box,
                                        SignpostCatalogue   *catalogue,
                                        const char          *use_case_id,
                                        const char          *category_id);

/* (transfer full) (nullable): short titles of categories in one line; %NULL for none */
char *signpost_details_dup_methods     (SignpostCatalogue   *catalogue,
                                        const char * const  *ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
