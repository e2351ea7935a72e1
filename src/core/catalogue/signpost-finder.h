/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"

G_BEGIN_DECLS

/**
 * SignpostSort:
 * @SIGNPOST_SORT_SOURCE: the best match first, then as the catalogue has them
 * @SIGNPOST_SORT_TITLE: by title, in the language of the program
 * @SIGNPOST_SORT_FIT: the best fit of the category that is sorted by first, then as with @SIGNPOST_SORT_SOURCE
 *
 * The order of the use cases that were found.
 */
typedef enum
{
  SIGNPOST_SORT_SOURCE,
  SIGNPOST_SORT_TITLE,
  SIGNPOST_SORT_FIT,
} SignpostSort;

/* A set of fits, one bit for each level; none of them filters nothing. */
#define SIGNPOST_FIT_BIT(level) (1u << (level))
#define SIGNPOST_FITS_SERVING   (SIGNPOST_FIT_BIT (SIGNPOST_FIT_LEVEL_POSSIBLE) | SIGNPOST_FIT_BIT (SIGNPOST_FIT_LEVEL_PREFERRED))

#define SIGNPOST_TYPE_FINDER (signpost_finder_get_type ())
G_DECLARE_FINAL_TYPE (SignpostFinder, signpost_finder, SIGNPOST, FINDER, GObject)

/* The use cases that match words, fits and a category, in an order: a list model of SignpostUseCase, in one “items-changed” a change.
 * Properties: text, fits, category, sort, sort-category; filtered (read-only): whether fits or a category leave anything out. */

SignpostFinder     *signpost_finder_new                  (SignpostCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
SignpostCatalogue  *signpost_finder_get_catalogue        (SignpostFinder    *self);

const char         *signpost_finder_get_text             (SignpostFinder    *self);
/* text: (nullable): as typed; every word of it has to stand somewhere in the use case */
void                signpost_finder_set_text             (SignpostFinder    *self,
                                                          const char        *text);
/* The words of the text, folded */
const char * const *signpost_finder_get_words            (SignpostFinder    *self);
/* Use cases with one of these fits, a set of SIGNPOST_FIT_BIT: in the category, or in any when there is none. 0 with a category means
 * those that it serves, preferred or possible. */
guint               signpost_finder_get_fits             (SignpostFinder    *self);
void                signpost_finder_set_fits             (SignpostFinder    *self,
                                                          guint              fits);
/* (transfer none) (nullable) */
SignpostCategory   *signpost_finder_get_category         (SignpostFinder    *self);
void                signpost_finder_set_category         (SignpostFinder    *self,
                                                          SignpostCategory  *category);
gboolean            signpost_finder_get_filtered         (SignpostFinder    *self);
SignpostSort        signpost_finder_get_sort             (SignpostFinder    *self);
/* (transfer none) (nullable): NULL unless sorted by fit */
SignpostCategory   *signpost_finder_get_sort_category    (SignpostFinder    *self);
/* category: (nullable): required to sort by fit, ignored otherwise */
void                signpost_finder_set_sort             (SignpostFinder    *self,
                                                          SignpostSort       sort,
                                                          SignpostCategory  *category);
/* Lets go of fits and category, at once */
void                signpost_finder_clear_filters        (SignpostFinder    *self);

/* How many of the found use cases have the fit: in the column, or in all of them with G_MAXUINT */
guint               signpost_finder_count_fits           (SignpostFinder    *self,
                                                          guint              column,
                                                          SignpostFitLevel   level);
/* How many would be found with the words alone, and with the filters alone: how to widen what found nothing */
guint               signpost_finder_count_without_filters(SignpostFinder    *self);
guint               signpost_finder_count_without_text   (SignpostFinder    *self);

G_END_DECLS
