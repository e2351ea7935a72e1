/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"
#include "core/catalogue/signpost-spot.h"

G_BEGIN_DECLS

/* What a result is; groups that match equally well are in this order */
typedef enum
{
  SIGNPOST_SEARCH_USE_CASES,
  SIGNPOST_SEARCH_CATEGORIES,
  SIGNPOST_SEARCH_COMBINATIONS,
  SIGNPOST_SEARCH_OPTIONS,
  SIGNPOST_SEARCH_EXAMPLES,
  SIGNPOST_SEARCH_NOTES,
} SignpostSearchGroup;

#define SIGNPOST_N_SEARCH_GROUPS 6

/**
 * SignpostSearchResult:
 * @group: what it is
 * @title: its title
 * @place: where it is shown
 * @rank: how well it matches, see signpost_search_text_rank()
 *
 * Something that was found. The title is borrowed from the catalogue.
 */
typedef struct
{
  SignpostSearchGroup  group;
  const char          *title;
  SignpostSpot        place;
  guint                rank;
  guint                position;  /* for signpost_search_dup_excerpt() */
} SignpostSearchResult;

/**
 * SignpostSearch:
 *
 * One search over everything that the catalogue says. Use cases are ranked by the index that the matrix is filtered with, everything else by
 * a text of the same kind.
 */
typedef struct _SignpostSearch SignpostSearch;

/* Keeps the catalogue. */
SignpostSearch *signpost_search_new            (SignpostCatalogue  *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void            signpost_search_free           (SignpostSearch     *self);

/**
 * signpost_search_find:
 * @words: folded words, as signpost_text_split() makes them; none find nothing
 * @n_most: how many of each group at most
 *
 * Returns: (transfer full) (element-type SignpostSearchResult): group by group, the one with the best result first; in each the best first, and
 * among equals the order of the catalogue
 */
GArray         *signpost_search_find           (SignpostSearch     *self,
                                                const char * const *words,
                                                guint               n_most) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable): why it was found, a text of it that has a word which the title lacks; of a note, what it says */
char           *signpost_search_dup_excerpt    (SignpostSearch             *self,
                                                const SignpostSearchResult *result,
                                                const char * const         *words) G_GNUC_WARN_UNUSED_RESULT;
/* translated, in the plural */
const char     *signpost_search_group_to_title (SignpostSearchGroup group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostSearch, signpost_search_free)

G_END_DECLS
