/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtksourceview/gtksource.h>

#include "core/log/signpost-edit-draft.h"
#include "core/log/signpost-edit-text.h"
#include "core/log/signpost-log-history.h"
#include "core/log/signpost-words.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EDIT_DOCUMENT (signpost_edit_document_get_type ())
G_DECLARE_FINAL_TYPE (SignpostEditDocument, signpost_edit_document, SIGNPOST, EDIT_DOCUMENT, GObject)

/* A record that is edited: the file, what it held when it was last read, and the buffer with what it is to hold. Whatever is typed is kept
 * within two seconds, in a draft that goes with the save. What others write into the file meanwhile is noticed: it is read when nothing
 * was typed, put together with what was, and where both changed the same lines somebody has to say which of them hold.
 *
 * Properties: file, buffer, loaded (boolean), modified (boolean: the bytes would differ), saving, gone (the file is not there any more),
 * conflict (boolean: see get_parts), error (nullable string: what went wrong last). Signals: told (string: what has happened, boolean: it
 * can be undone), saved. */
SignpostEditDocument  *signpost_edit_document_new          (GFile                *file,
                                                            GFile                *drafts) G_GNUC_WARN_UNUSED_RESULT;
GFile                 *signpost_edit_document_get_file     (SignpostEditDocument *self);
GtkSourceBuffer       *signpost_edit_document_get_buffer   (SignpostEditDocument *self);
SignpostWords         *signpost_edit_document_get_words    (SignpostEditDocument *self);
/* (nullable): NULL before it has been read */
SignpostEditText      *signpost_edit_document_get_original (SignpostEditDocument *self);
gboolean               signpost_edit_document_get_modified (SignpostEditDocument *self);
gboolean               signpost_edit_document_get_gone     (SignpostEditDocument *self);
const char            *signpost_edit_document_get_error    (SignpostEditDocument *self);
gboolean               signpost_edit_document_can_save     (SignpostEditDocument *self);
/* history: what a save becomes a step of, so that it is undone with the other changes of the log; one of its own without */
void                   signpost_edit_document_set_history  (SignpostEditDocument *self,
                                                            SignpostLogHistory   *history);
/* Writes what is typed; of a text that is as it was nothing is written. Emits saved, or says the error. */
void                   signpost_edit_document_save         (SignpostEditDocument *self);
/* Writes the file anew as UTF-8; of one that is no UTF-8 */
void                   signpost_edit_document_convert      (SignpostEditDocument *self);
/* Looks whether others have changed the file */
void                   signpost_edit_document_check        (SignpostEditDocument *self);

/* (nullable) (element-type SignpostMergePart): both sides, while they contradict each other */
GPtrArray             *signpost_edit_document_get_parts    (SignpostEditDocument *self);
/* text: what holds from now on */
void                   signpost_edit_document_resolve      (SignpostEditDocument *self,
                                                            const char           *text);

/* (nullable): what was typed before the program ended and not saved */
SignpostEditDraft     *signpost_edit_document_get_draft    (SignpostEditDocument *self);
void                   signpost_edit_document_take_draft   (SignpostEditDocument *self);
/* Forgets what was typed, here and in the draft */
void                   signpost_edit_document_discard      (SignpostEditDocument *self);
/* Writes the draft now */
gboolean               signpost_edit_document_flush        (SignpostEditDocument *self,
                                                            GError              **error);

G_END_DECLS
