/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-find-out-first.h"
#include "core/decision/signpost-flips.h"
#include "core/decision/signpost-weight-intervals.h"

G_BEGIN_DECLS

typedef enum
{
  SIGNPOST_CHANGE_RATING,      /* a rating turns out differently */
  SIGNPOST_CHANGE_IMPORTANCE,  /* a criterion counts more or less */
} SignpostChangeKind;

/**
 * SignpostChange:
 * @id: the same for the same change after every computation: “rating/OPTION/CRITERION”, “importance/CRITERION/low” or “…/high”
 * @text: a whole sentence, translated: “If D is rated 3 instead of 4 on “Cost”, E comes first.”
 * @option: in the table; -1 for a change of importance
 * @criterion: in the table
 * @leaders: a bit for each row that would be first; several: level
 *
 * A single change that would put somebody else first. Ticked, it becomes a trigger for revisiting the decision.
 */
typedef struct
{
  SignpostChangeKind  kind;
  char               *id;
  char               *text;
  int                 option, criterion;
  guint               leaders;
} SignpostChange;

/* (element-type SignpostChange) (transfer full): ratings first, then importance, the nearest bound first */
GPtrArray *signpost_changes_new (const SignpostRatingTable *table,
                                 GArray                    *flips,
                                 GArray                    *intervals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
