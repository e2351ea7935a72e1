/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"

G_BEGIN_DECLS

/**
 * signpost_search_dup_mention:
 * @words: folded words, as signpost_text_split() makes them
 *
 * Why a use case was found whose title does not say so: the alias, sentence or technology where the first word stands that the title
 * lacks. A long sentence is cut to what stands around the word.
 *
 * Returns: (transfer full) (nullable): %NULL when the title has all the words
 */
char *signpost_search_dup_mention (SignpostCatalogue  *catalogue,
                                   SignpostUseCase    *use_case,
                                   const char * const *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
