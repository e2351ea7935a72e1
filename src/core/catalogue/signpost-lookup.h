/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"

G_BEGIN_DECLS

/* Finding what the catalogue holds as plain lists: (transfer none) (nullable). id: (nullable) */
const SignpostExample     *signpost_catalogue_find_example     (SignpostCatalogue *self,
                                                                const char        *id);
const SignpostCombination *signpost_catalogue_find_combination (SignpostCatalogue *self,
                                                                const char        *id);

/* (transfer full): ids of the technical options of a use case, of a category, or of both. Either may be %NULL, not both. */
char                     **signpost_catalogue_list_options     (SignpostCatalogue *self,
                                                                const char        *use_case_id,
                                                                const char        *category_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
