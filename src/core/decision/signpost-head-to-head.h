/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

/**
 * SignpostHeadToHead:
 * @a, @b: the options; a need not be the better one
 * @lead: the difference of the shown scores
 * @shown: by criterion, what it contributes to @lead in points of score, > 0 for a: rounded by largest remainder, so that
 *   they add up to @lead exactly
 * @exact: the same before rounding, in 1/(8 × all points) of a score of 1: points × difference of levels
 * @n_for_a, @for_a: the criteria that speak for a, the weightiest first; the same for b
 * @n_decisive: how few of the first of @for_a (or of @for_b, when b is ahead) outweigh everything on the other side together; 0
 *   when both are level, or nothing is on the other side (Klein 1994; Labreuche, AIJ 175, 2011)
 *
 * Two options against each other. A value.
 */
typedef struct
{
  guint  a, b;
  int    lead;
  int    shown[SIGNPOST_TABLE_MAX_CRITERIA];
  gint64 exact[SIGNPOST_TABLE_MAX_CRITERIA];
  guint  n_for_a, n_for_b;
  guint  for_a[SIGNPOST_TABLE_MAX_CRITERIA];
  guint  for_b[SIGNPOST_TABLE_MAX_CRITERIA];
  guint  n_decisive;
} SignpostHeadToHead;

SignpostHeadToHead signpost_head_to_head_compute (const SignpostRatingTable *table,
                                                  guint                      a,
                                                  guint                      b);
/* Whole sentences: who leads by how much, what speaks for whom, and what alone decides; translated */
char              *signpost_head_to_head_dup_text (const SignpostHeadToHead  *self,
                                                  const SignpostRatingTable *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
