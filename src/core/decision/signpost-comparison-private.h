/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

struct _SignpostComparison
{
  GObject         parent_instance;

  GPtrArray      *options;
  GPtrArray      *criteria;
  SignpostRating  ratings[SIGNPOST_COMPARISON_MAX_OPTIONS][SIGNPOST_COMPARISON_MAX_CRITERIA];

  SignpostLens    lens;
  GPtrArray      *triggers;
  gboolean        points_locked;
  gboolean        ratings_seen;
  gboolean        points_changed_after_ratings_seen;

  guint           n_edits;      /* edits under way; “changed” waits for the last of them */
  gboolean        has_changed;
};

/* Emits “changed”, at once or when the edit ends */
void signpost_comparison_report_change (SignpostComparison *self);
/* The sticky flag as a file has it */
void signpost_comparison_restore_points_changed (SignpostComparison *self,
                                                 gboolean            changed);
void signpost_trigger_free             (gpointer            data);

G_END_DECLS
