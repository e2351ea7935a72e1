/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/json/signpost-json-reader.h"

G_BEGIN_DECLS

/* As many options as a comparison stores, and more people than a room holds */
#define SIGNPOST_RANKINGS_MAX_OPTIONS    24
#define SIGNPOST_RANKINGS_MAX_PEOPLE   1000

/**
 * SignpostOrder:
 * @count: how many people have this order, at least 1
 * @place: of each option: 1 for the best; options with the same place are equal; those that were left out share the last
 * @is_whole: whether no option was left out
 */
typedef struct
{
  guint    count;
  guint    place[SIGNPOST_RANKINGS_MAX_OPTIONS];
  gboolean is_whole;
} SignpostOrder;

/**
 * SignpostRankings:
 * @orders: (element-type SignpostOrder)
 * @n_people: Σ count
 *
 * Options that people have only put in order, without criteria and ratings: each of them one ballot.
 */
typedef struct
{
  guint   n_options;
  char   *option_id[SIGNPOST_RANKINGS_MAX_OPTIONS];
  char   *option_name[SIGNPOST_RANKINGS_MAX_OPTIONS];
  GArray *orders;
  guint   n_people;
} SignpostRankings;

/* Of the object under the cursor: the options that it includes, and its rankings,
 *
 *   "rankings": [{"count": 5, "order": ["a", ["b", "c"]]}]
 *
 * the best first, equal options in a list of their own, and a count of 1 when none is given. Never NULL; whether it is any good the
 * reader knows at the end. */
SignpostRankings *signpost_rankings_read (SignpostJsonReader *reader) G_GNUC_WARN_UNUSED_RESULT;
void              signpost_rankings_free (SignpostRankings   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRankings, signpost_rankings_free)

G_END_DECLS
