/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

/**
 * SignpostFindOut:
 * @gain_n, @gain_d: how many points of score knowing the rating is worth on average, as a fraction in lowest terms
 * @flip_n, @flip_d: how likely it changes who is first, as a fraction in lowest terms; 0/1: finding it out is not worth a spike
 *
 * What it would be worth to know a rating that is not known or not sure. Exact, without drawing: a rating that is not known is 1…5 with
 * a fifth each, one that is not sure is one less, as it is or one more with ¼, ½ and ¼ (never beyond 1 and 5), all others stand at
 * their expectation. gain = Σ q·max S (x) − max S; flip = Σ q·[leaders (x) ≠ leaders], where whoever then fails a must leads no more.
 */
typedef struct
{
  guint  option, criterion;
  gint64 gain_n, gain_d;
  int    flip_n, flip_d;
} SignpostFindOut;

/* (element-type SignpostFindOut): every uncertain rating, the greatest gain first, then the likeliest flip, then by rank */
GArray *signpost_find_out_first (const SignpostRatingTable *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
