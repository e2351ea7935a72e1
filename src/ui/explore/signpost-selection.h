/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"
#include "core/catalogue/signpost-spot.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SELECTION (signpost_selection_get_type ())
G_DECLARE_FINAL_TYPE (SignpostSelection, signpost_selection, SIGNPOST, SELECTION, GObject)

/* Properties: use-case, category; each nullable, both together mean a cell of the matrix. item (read-only, nullable): the id of what a page
 * is about that is neither; choosing a use case or a category closes it. */

SignpostSelection *signpost_selection_new             (void) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer none) (nullable) */
SignpostUseCase   *signpost_selection_get_use_case    (SignpostSelection *self);
SignpostCategory  *signpost_selection_get_category    (SignpostSelection *self);
gboolean           signpost_selection_is_empty        (SignpostSelection *self);
SignpostSpot      signpost_selection_get_place       (SignpostSelection *self);

void               signpost_selection_set_use_case    (SignpostSelection *self,
                                                       SignpostUseCase   *use_case);
void               signpost_selection_set_category    (SignpostSelection *self,
                                                       SignpostCategory  *category);
/* Both at once: whoever is told of the first change already finds the second */
void               signpost_selection_set             (SignpostSelection *self,
                                                       SignpostUseCase   *use_case,
                                                       SignpostCategory  *category);
/* Opens the page of something else; with the kind SIGNPOST_SPOT_SELECTION, like signpost_selection_set() */
void               signpost_selection_set_page        (SignpostSelection *self,
                                                       SignpostUseCase   *use_case,
                                                       SignpostCategory  *category,
                                                       SignpostSpotKind  kind,
                                                       const char        *item);
/* Selects the category, or lets go of it when it is the selected one */
void               signpost_selection_toggle_category (SignpostSelection *self,
                                                       SignpostCategory  *category);

G_END_DECLS
