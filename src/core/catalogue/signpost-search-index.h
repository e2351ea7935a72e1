/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"
#include "core/catalogue/signpost-search-text.h"

G_BEGIN_DECLS

/**
 * SignpostSearchIndex:
 *
 * What can be searched of every use case, folded once so that a keystroke only compares bytes. Immutable: it can be made in another
 * thread. Belongs to its catalogue; see signpost_catalogue_get_search_index().
 */

/* Borrows the catalogue. */
SignpostSearchIndex *signpost_search_index_new             (SignpostCatalogue   *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void                 signpost_search_index_free            (SignpostSearchIndex *self);

/**
 * signpost_search_index_rank:
 * @position: the place of a use case in the catalogue
 * @words: folded words, as signpost_text_split() makes them
 *
 * The description is the summary and the sections, the technologies are the technical options.
 *
 * Returns: see signpost_search_text_rank()
 */
guint                signpost_search_index_rank            (SignpostSearchIndex *self,
                                                            guint                position,
                                                            const char * const  *words);
/* The place of a use case when they are sorted by title in the language of the program, from 0 */
guint                signpost_search_index_get_title_order (SignpostSearchIndex *self,
                                                            guint                position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostSearchIndex, signpost_search_index_free)

G_END_DECLS
