/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision.h"
#include "core/decision/signpost-history.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_DRAFT (signpost_draft_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDraft, signpost_draft, SIGNPOST, DRAFT, GObject)

/* A decision that is being walked through, and the file it saves itself to. Properties: title, modified (int64, Unix seconds), saved
 * (boolean: nothing waits to be written), saved-at (int64, Unix seconds: when it was last written; 0 before it ever was), error
 * (nullable string: why it could not be saved). The decision is read when it is first asked for. When another program has written the
 * file meanwhile, both are kept: this draft moves to a new file and emits “parted”. */
const char       *signpost_draft_get_title    (SignpostDraft       *self);
gint64            signpost_draft_get_modified (SignpostDraft       *self);
gboolean          signpost_draft_get_saved    (SignpostDraft       *self);
gint64            signpost_draft_get_saved_at (SignpostDraft       *self);
const char       *signpost_draft_get_error    (SignpostDraft       *self);
GFile            *signpost_draft_get_file     (SignpostDraft       *self);
SignpostDecision *signpost_draft_get_decision (SignpostDraft       *self,
                                               GError             **error);
/* (nullable): of its decision, from the first time that it is asked for, and for as long as the draft is there; NULL before the decision
 * was asked for */
SignpostHistory  *signpost_draft_get_history  (SignpostDraft       *self);
/* Writes now what has not been written yet */
gboolean          signpost_draft_flush        (SignpostDraft       *self,
                                               GError             **error);

#define SIGNPOST_TYPE_DRAFT_STORE (signpost_draft_store_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDraftStore, signpost_draft_store, SIGNPOST, DRAFT_STORE, GObject)

/* How long after an edit a draft is written, at the latest (“every keystroke is safe within two seconds”). */
#define SIGNPOST_DRAFT_DELAY_MS 1000

/* How long a removed draft can be found in the folder, with “.removed” after its name */
#define SIGNPOST_DRAFT_KEPT_DAYS 30

/* The folder of drafts: a GListModel of SignpostDraft, last changed first. A file that cannot be read stays where it is and is listed
 * with its error. What is left of removed drafts, and of writings that were cut off, is cleared away after some days when it is loaded. */
SignpostDraftStore *signpost_draft_store_new    (SignpostCatalogue   *catalogue,
                                                 GFile               *folder) G_GNUC_WARN_UNUSED_RESULT;
gboolean            signpost_draft_store_load   (SignpostDraftStore  *self,
                                                 GError             **error);
/* (transfer none): a new draft around a decision; saved with its first change */
SignpostDraft      *signpost_draft_store_add    (SignpostDraftStore  *self,
                                                 SignpostDecision    *decision);
/* (transfer none) (nullable): the draft that the file is */
SignpostDraft      *signpost_draft_store_find   (SignpostDraftStore  *self,
                                                 GFile               *file);
/* Takes the draft out of the list and moves its file beside it with “.removed” added; undo brings it back */
gboolean            signpost_draft_store_remove (SignpostDraftStore  *self,
                                                 SignpostDraft       *draft,
                                                 GError             **error);
gboolean            signpost_draft_store_restore (SignpostDraftStore *self,
                                                 SignpostDraft       *draft,
                                                 GError             **error);
gboolean            signpost_draft_store_flush  (SignpostDraftStore  *self,
                                                 GError             **error);

G_END_DECLS
