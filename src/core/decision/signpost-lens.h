/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SignpostImportance:
 * @SIGNPOST_IMPORTANCE_NEAR: each criterion's points off by up to a quarter, either way
 * @SIGNPOST_IMPORTANCE_EXACT: the points as they are
 * @SIGNPOST_IMPORTANCE_WIDE: off by up to a half
 * @SIGNPOST_IMPORTANCE_ORDER: only the order of the points is known
 * @SIGNPOST_IMPORTANCE_ANY: nothing is known of importance
 *
 * How far importance is trusted. Nicks: near, exact, wide, order, any.
 */
typedef enum
{
  SIGNPOST_IMPORTANCE_NEAR,
  SIGNPOST_IMPORTANCE_EXACT,
  SIGNPOST_IMPORTANCE_WIDE,
  SIGNPOST_IMPORTANCE_ORDER,
  SIGNPOST_IMPORTANCE_ANY,
} SignpostImportance;

/**
 * SignpostLens:
 * @importance: how far importance is trusted
 * @steps_free: whether the steps from 1 to 5 may be worth differently much
 * @unsure_as_range: whether a rating that is not sure may be one off, either way
 *
 * What is left open when a comparison is tried out many times. A value.
 */
typedef struct
{
  SignpostImportance importance;
  gboolean           steps_free;
  gboolean           unsure_as_range;
} SignpostLens;

/* Importance within a quarter, equal steps, unsure ratings as ranges: what the verdict rests on */
#define SIGNPOST_LENS_DEFAULT ((SignpostLens) { SIGNPOST_IMPORTANCE_NEAR, FALSE, TRUE })

/* %NULL-terminated, by SignpostImportance */
extern const char * const signpost_importance_nicks[];

gboolean signpost_lens_equal (SignpostLens a,
                              SignpostLens b);

G_END_DECLS
