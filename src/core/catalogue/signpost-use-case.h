/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/catalogue/signpost-fit.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_USE_CASE (signpost_use_case_get_type ())
G_DECLARE_FINAL_TYPE (SignpostUseCase, signpost_use_case, SIGNPOST, USE_CASE, GObject)

/* One row of the matrix. Immutable; made by the catalogue loader. Properties: id, title, summary. */

const char         *signpost_use_case_get_id       (SignpostUseCase  *self);
const char         *signpost_use_case_get_title    (SignpostUseCase  *self);
const char         *signpost_use_case_get_summary  (SignpostUseCase  *self);
const char * const *signpost_use_case_get_aliases  (SignpostUseCase  *self);
guint               signpost_use_case_get_position (SignpostUseCase  *self);
/* (element-type SignpostFit): one for each category, in matrix order */
GListModel         *signpost_use_case_get_fits     (SignpostUseCase  *self);
/* (transfer none): never NULL for a category of the same catalogue */
SignpostFit        *signpost_use_case_get_fit      (SignpostUseCase  *self,
                                                    SignpostCategory *category);
/* (transfer none) (nullable): that of the category at the place, counted from 0 in matrix order */
SignpostFit        *signpost_use_case_get_fit_at   (SignpostUseCase  *self,
                                                    guint             column);
/* (element-type SignpostStatement): notes on the whole row */
GPtrArray          *signpost_use_case_get_notes    (SignpostUseCase  *self);
GPtrArray          *signpost_use_case_get_sections (SignpostUseCase  *self);
/* ids of technical options */
const char * const *signpost_use_case_get_options  (SignpostUseCase  *self);
/* single, together, mixed, none-preferred: how several preferred methods are meant */
const char         *signpost_use_case_get_several  (SignpostUseCase  *self);
/* Case-insensitive, accent-insensitive: in title, aliases, summary and sections. An empty text matches. */
gboolean            signpost_use_case_matches      (SignpostUseCase  *self,
                                                    const char       *text);

G_END_DECLS
