/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

/* Nicks: never, level, first */
typedef enum
{
  SIGNPOST_FIRST_PLACE_NEVER,   /* behind somebody for every importance */
  SIGNPOST_FIRST_PLACE_LEVEL,   /* first for some, but never alone */
  SIGNPOST_FIRST_PLACE_FIRST,
} SignpostFirstPlaceKind;

/**
 * SignpostFirstPlace:
 * @weights, @weights_unit: an importance of the criteria that puts the option as far ahead as any does, in whole numbers that sum
 *   up to @weights_unit; for @kind never: the one with which it is the least behind
 * @needed_criterion: the criterion that must count most before the option can be first; -1 when none must
 * @needed_n, @needed_d: the least share of all importance that this criterion must have, as a fraction in lowest terms
 *
 * Whether an option can be first for some importance at all: an exact linear program of at most eight weights. A rating that is not
 * known counts as 3. A value.
 */
typedef struct
{
  SignpostFirstPlaceKind kind;
  gint64                 weights[SIGNPOST_TABLE_MAX_CRITERIA];
  gint64                 weights_unit;
  int                    needed_criterion;
  gint64                 needed_n, needed_d;
} SignpostFirstPlace;

/* @table is ranked */
SignpostFirstPlace signpost_first_place_find (const SignpostRatingTable *table,
                                              guint                      option);

G_END_DECLS
