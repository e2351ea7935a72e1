/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

/**
 * SignpostFlip:
 * @option: may be one that fails a must now (a row beyond the ranked ones)
 * @from: the rating in half steps; 0: not known, counted as 3
 * @to: the nearest rating in half steps that changes the result
 * @steps: how many whole steps that is, 1–4
 * @leaders: a bit for each row of the table that would be first then; several: they would be level
 * @uncertain: whether the rating is not known or not sure
 *
 * A single rating that would put somebody else first.
 */
typedef struct
{
  guint    option, criterion;
  int      from, to;
  int      steps;
  guint    leaders;
  gboolean uncertain;
} SignpostFlip;

/* (element-type SignpostFlip): the ratings that need the fewest steps (a leader's down, another's up) until the set of leaders differs;
 * musts count. Uncertain ones first, then the criteria with most points, then by rank. Empty: “No single rating can change the result.” */
GArray   *signpost_flips_find  (const SignpostRatingTable *table) G_GNUC_WARN_UNUSED_RESULT;
/* A bit for each row that is first when one rating is @half_steps (0: not known), musts counting */
guint     signpost_flips_leaders_with (const SignpostRatingTable *table,
                                       guint                      option,
                                       guint                      criterion,
                                       int                        half_steps);

G_END_DECLS
