/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

/* What a folder holds of a record: its text, and the decision beside it: “0007-orders.decision.json” beside “0007-orders.md”. For any
 * thread. */

/* Several times what the longest record has; a list of records reads less of each, see SIGNPOST_LOG_MAX_BYTES. */
#define SIGNPOST_RECORD_MAX_BYTES (16 * 1024 * 1024)

/* (transfer full) (nullable): where the decision of a record stands, whether there is one or not; NULL for what is no record by its name */
GFile            *signpost_record_dup_decision_file  (GFile              *record) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable): the same when it is there to be read: a file, and no link that leads out of the record's folder. An error
 * of SIGNPOST_RECORD_ERROR_DECISION says what it is instead. */
GFile            *signpost_record_find_decision_file (GFile              *record,
                                                      GCancellable       *cancellable,
                                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable): what stands there */
SignpostDecision *signpost_record_load_decision      (GFile              *record,
                                                      SignpostCatalogue  *catalogue,
                                                      GCancellable       *cancellable,
                                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable): valid UTF-8. is_cut: set when the file has more than SIGNPOST_RECORD_MAX_BYTES: it is read so far. */
char             *signpost_record_read_text          (GFile              *record,
                                                      gboolean           *is_cut,
                                                      GCancellable       *cancellable,
                                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a file is below the folder, every link on the way followed; FALSE where there are no paths */
gboolean          signpost_folder_holds              (GFile              *folder,
                                                      GFile              *file);

G_END_DECLS
