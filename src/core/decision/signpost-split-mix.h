/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the state is a counter, so that any number of the sequence is one multiplication
 * away. The functions stand in the header because the inner loop of the rank shares lives on their being inlined. */

#define SIGNPOST_SPLIT_MIX_STEP G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static inline guint64
signpost_split_mix_next64 (guint64 *state)
{
  guint64 z = *state += SIGNPOST_SPLIT_MIX_STEP;

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/* The upper half, 0 … 2³² − 1 */
static inline guint64
signpost_split_mix_next32 (guint64 *state)
{
  return signpost_split_mix_next64 (state) >> 32;
}

/* 0 … @bound − 1, with @bound at most 2³² */
static inline guint64
signpost_split_mix_below (guint64 *state,
                          guint64  bound)
{
  return signpost_split_mix_next32 (state) * bound >> 32;
}

/* The state after @n_numbers more */
static inline guint64
signpost_split_mix_jump (guint64 state,
                         guint64 n_numbers)
{
  return state + n_numbers * SIGNPOST_SPLIT_MIX_STEP;
}

G_END_DECLS
