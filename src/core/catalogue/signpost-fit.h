/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-category.h"

G_BEGIN_DECLS

/**
 * SignpostFitLevel:
 * @SIGNPOST_FIT_LEVEL_NONE: not marked (never “forbidden”)
 * @SIGNPOST_FIT_LEVEL_POSSIBLE: possible
 * @SIGNPOST_FIT_LEVEL_PREFERRED: preferred
 *
 * The nicks are the JSON spellings: none, possible, preferred.
 */
typedef enum
{
  SIGNPOST_FIT_LEVEL_NONE,
  SIGNPOST_FIT_LEVEL_POSSIBLE,
  SIGNPOST_FIT_LEVEL_PREFERRED,
} SignpostFitLevel;

const char       *signpost_fit_level_to_nick  (SignpostFitLevel   level);
const char       *signpost_fit_level_to_title (SignpostFitLevel   level);
gboolean          signpost_fit_level_from_nick(const char        *nick,
                                               SignpostFitLevel  *level);

#define SIGNPOST_TYPE_FIT (signpost_fit_get_type ())
G_DECLARE_FINAL_TYPE (SignpostFit, signpost_fit, SIGNPOST, FIT, GObject)

/* One cell of the matrix: how well a category serves a use case. Immutable. Properties: level, category. */

SignpostCategory *signpost_fit_get_category    (SignpostFit *self);
const char       *signpost_fit_get_use_case_id (SignpostFit *self);
SignpostFitLevel  signpost_fit_get_level       (SignpostFit *self);
/* (element-type SignpostStatement): why the source is odd here, in our words; empty when it is not */
GPtrArray        *signpost_fit_get_notes       (SignpostFit *self);
gboolean          signpost_fit_has_notes       (SignpostFit *self);

G_END_DECLS
