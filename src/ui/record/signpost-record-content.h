/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/record/signpost-record.h"

G_BEGIN_DECLS

/**
 * SignpostRecordContent:
 * @markdown: the record's text, valid UTF-8
 * @topologies: (nullable) (element-type SignpostDrawing): of the decision beside the record
 *
 * What a record's file holds, and what the decision beside it draws.
 */
typedef struct
{
  char      *markdown;
  GPtrArray *topologies;
} SignpostRecordContent;

void                   signpost_record_content_free        (SignpostRecordContent  *self);
/* (transfer full) (element-type SignpostDrawing): one for each topology of a decision */
GPtrArray             *signpost_record_draw_topologies     (SignpostDecision       *decision) G_GNUC_WARN_UNUSED_RESULT;
/* Reads in a thread. A decision that is missing or cannot be read means no drawings, and is no error. */
void                   signpost_record_content_read_async  (GFile                  *file,
                                                            SignpostCatalogue      *catalogue,
                                                            GCancellable           *cancellable,
                                                            GAsyncReadyCallback     callback,
                                                            gpointer                user_data);
SignpostRecordContent *signpost_record_content_read_finish (GAsyncResult           *result,
                                                            GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRecordContent, signpost_record_content_free)

G_END_DECLS
