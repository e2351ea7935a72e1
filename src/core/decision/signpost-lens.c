/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-lens.h"

const char * const signpost_importance_nicks[] = {
  [SIGNPOST_IMPORTANCE_NEAR] = "near",
  [SIGNPOST_IMPORTANCE_EXACT] = "exact",
  [SIGNPOST_IMPORTANCE_WIDE] = "wide",
  [SIGNPOST_IMPORTANCE_ORDER] = "order",
  [SIGNPOST_IMPORTANCE_ANY] = "any",
  NULL,
};

gboolean
signpost_lens_equal (SignpostLens a,
                     SignpostLens b)
{
  return a.importance == b.importance &&
         !a.steps_free == !b.steps_free &&
         !a.unsure_as_range == !b.unsure_as_range;
}
