/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where a draft is on the disk. It is written from the main thread and from others: an older text never lands over a newer one, and what
 * another program has put there is never written over. */
typedef struct _SignpostDraftShelf SignpostDraftShelf;

SignpostDraftShelf *signpost_draft_shelf_new      (GFile               *file) G_GNUC_WARN_UNUSED_RESULT;
SignpostDraftShelf *signpost_draft_shelf_ref      (SignpostDraftShelf  *self);
void                signpost_draft_shelf_unref    (SignpostDraftShelf  *self);

/* (transfer full): it is another one after another program has taken the name */
GFile              *signpost_draft_shelf_dup_file (SignpostDraftShelf  *self) G_GNUC_WARN_UNUSED_RESULT;
/* The file that is there now is the one that is about to be read: it may be written over */
void                signpost_draft_shelf_look     (SignpostDraftShelf  *self);
/* Before the file that is there is first written over, it is copied beside, with “.original” after its name: not all of it was read */
void                signpost_draft_shelf_keep_original (SignpostDraftShelf *self);
/* change: counts what is written; a text with a lower number than the last one is left away, which is no failure. Where another program
 * has written meanwhile, the text goes into a new file beside it, once, and into that one from then on. */
gboolean            signpost_draft_shelf_write    (SignpostDraftShelf  *self,
                                                   GBytes              *bytes,
                                                   guint64              change,
                                                   GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostDraftShelf, signpost_draft_shelf_unref)

G_END_DECLS
