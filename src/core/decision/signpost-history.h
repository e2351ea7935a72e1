/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-differences.h"
#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

/* How long after an edit another one of the same text still belongs to it */
#define SIGNPOST_HISTORY_PAUSE_MS 1000

/* Bounds; the oldest steps are forgotten first */
#define SIGNPOST_HISTORY_MAX_STEPS 200
#define SIGNPOST_HISTORY_MAX_BYTES (8 * 1024 * 1024)

#define SIGNPOST_TYPE_HISTORY (signpost_history_get_type ())
G_DECLARE_FINAL_TYPE (SignpostHistory, signpost_history, SIGNPOST, HISTORY, GObject)

/* Undo and redo of a decision. Properties: can-undo, can-redo, undo-title, redo-title (nullable strings, what would be undone: “How much
 * data?”), pause-ms (construct only).
 *
 * It keeps whole states, as the text that the file would hold, rather than the opposite of each edit: a decision is small (a few
 * kilobytes, seldom more), one edit often causes others (an answer adds a layer, and a layer legs), and whatever can be saved can
 * then be undone, without anybody having to remember it when an edit is added. A state is restored into the same objects, so that
 * whatever shows them follows as it follows any edit.
 *
 * Edits of the same text, or of the same points, are one step while no pause is longer than pause-ms. */
SignpostHistory *signpost_history_new            (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;
gboolean         signpost_history_get_can_undo   (SignpostHistory  *self);
gboolean         signpost_history_get_can_redo   (SignpostHistory  *self);
const char      *signpost_history_get_undo_title (SignpostHistory  *self);
const char      *signpost_history_get_redo_title (SignpostHistory  *self);

/* (transfer none) (nullable): what was undone, the first of it when it is much; valid until the next edit. NULL when there was nothing. */
const SignpostDifference *signpost_history_undo      (SignpostHistory  *self);
const SignpostDifference *signpost_history_redo      (SignpostHistory  *self);

/* The next edit begins a step of its own: the focus went elsewhere. */
void             signpost_history_end_step       (SignpostHistory  *self);
/* While a hand holds something, pauses do not end the step. */
void             signpost_history_hold           (SignpostHistory  *self,
                                                  gboolean          held);

G_END_DECLS
