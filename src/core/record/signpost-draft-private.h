/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/record/signpost-draft-store.h"

G_BEGIN_DECLS

#define SIGNPOST_DRAFT_ENDING         ".json"
#define SIGNPOST_DRAFT_REMOVED_ENDING ".removed"

SignpostDraft *signpost_draft_new_for_decision (SignpostCatalogue *catalogue,
                                                GFile             *file,
                                                SignpostDecision  *decision) G_GNUC_WARN_UNUSED_RESULT;
/* error: (nullable): why the file cannot be read */
SignpostDraft *signpost_draft_new_for_file     (SignpostCatalogue *catalogue,
                                                GFile             *file,
                                                const char        *title,
                                                gint64             modified,
                                                const char        *error) G_GNUC_WARN_UNUSED_RESULT;
/* A stopped draft writes nothing; started again, it writes what is not saved. Flush it first: a
 * thread that is still writing then has nothing newer to bring. */
void           signpost_draft_set_stopped      (SignpostDraft     *self,
                                                gboolean           stopped);

GFile         *signpost_draft_store_get_folder (SignpostDraftStore *self);
/* Deletes what is left of removed drafts and of writings that were cut off, when it has been there for SIGNPOST_DRAFT_KEPT_DAYS.
 * now: Unix seconds */
void           signpost_draft_store_clear_away (SignpostDraftStore *self,
                                                gint64              now);

G_END_DECLS
