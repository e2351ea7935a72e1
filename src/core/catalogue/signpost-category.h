/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_CATEGORY (signpost_category_get_type ())
G_DECLARE_FINAL_TYPE (SignpostCategory, signpost_category, SIGNPOST, CATEGORY, GObject)

/* One of the basic solution categories; its method is its column in the matrix. Immutable; made by the catalogue loader.
 * Every string is translated and owned by the category unless it says dup. Properties: id, title, method-title, short-title. */

const char         *signpost_category_get_id           (SignpostCategory *self);
const char         *signpost_category_get_title        (SignpostCategory *self);
const char         *signpost_category_get_method_title (SignpostCategory *self);
const char         *signpost_category_get_short_title  (SignpostCategory *self);
const char         *signpost_category_get_letter       (SignpostCategory *self);
const char         *signpost_category_get_summary      (SignpostCategory *self);
/* What happens in it, in two or three words; may be empty */
const char         *signpost_category_get_phrase      (SignpostCategory *self);
const char * const *signpost_category_get_aliases      (SignpostCategory *self);
char               *signpost_category_dup_icon_name    (SignpostCategory *self) G_GNUC_WARN_UNUSED_RESULT;
guint               signpost_category_get_position     (SignpostCategory *self);
GPtrArray          *signpost_category_get_sections     (SignpostCategory *self);
const char * const *signpost_category_get_variants     (SignpostCategory *self);
const char         *signpost_category_get_variant_title(SignpostCategory *self,
                                                        const char       *variant);

G_END_DECLS
