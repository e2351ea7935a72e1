/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What somebody has typed into a record and not saved: kept beside the record's own text as it was, in a folder of the program's, so that
 * a crash costs nothing. Texts are as SignpostEditText shows them. */
typedef struct
{
  char   *base;      /* what was edited */
  char   *text;      /* what it has become */
  gint64  kept_at;   /* Unix seconds */
} SignpostEditDraft;

void               signpost_edit_draft_free   (SignpostEditDraft  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostEditDraft, signpost_edit_draft_free)

/* (transfer full) (nullable): what is kept for a record, NULL when there is nothing that can be read */
SignpostEditDraft *signpost_edit_draft_load   (GFile              *folder,
                                               GFile              *record);
/* Writes it durably, readable for its owner alone; makes the folder where there is none */
gboolean           signpost_edit_draft_save   (GFile              *folder,
                                               GFile              *record,
                                               const char         *base,
                                               const char         *text,
                                               GError            **error);
/* Likewise, in a thread */
void               signpost_edit_draft_save_async  (GFile               *folder,
                                                    GFile               *record,
                                                    const char          *base,
                                                    const char          *text,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean           signpost_edit_draft_save_finish (GAsyncResult        *result,
                                                    GError             **error);
/* (transfer full) (element-type GFile): the records that something is kept for and that are still there, the last typed into first */
GPtrArray         *signpost_edit_draft_list   (GFile              *folder) G_GNUC_WARN_UNUSED_RESULT;
void               signpost_edit_draft_remove (GFile              *folder,
                                               GFile              *record);

G_END_DECLS
