/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-scan.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_INDEX (signpost_log_index_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogIndex, signpost_log_index, SIGNPOST, LOG_INDEX, GObject)

/**
 * SignpostLogIndex:
 *
 * The words of a log's records, for full-text search with SQLite's FTS5. It lies in the user's cache and is never the truth: a file that is
 * not as it was is read again, and whatever is wrong with the index, it is made anew; without a cache it lies in memory. Words are found
 * without regard to case and accents; Chinese, Japanese and Korean by any run of characters. All methods may be called from any thread.
 */

/* folder: of the log, as the system has it */
SignpostLogIndex *signpost_log_index_new         (const char        *folder) G_GNUC_WARN_UNUSED_RESULT;
/* Reads what is new or changed, and forgets what has gone. files: of signpost_log_scan(); only records count */
gboolean          signpost_log_index_update      (SignpostLogIndex  *self,
                                                  GPtrArray         *files,
                                                  GCancellable      *cancellable,
                                                  GError           **error);
/* (transfer full) (element-type utf8): the paths of the records that have all words of a query: those that have them in their title, tags or
 * people first. Each may be the beginning of a word; “"two words"” are whole and stand together; “12” and “ADR-12” are numbers. Any text is a
 * query; one without words finds nothing. NULL with an error when the index cannot be read */
GPtrArray        *signpost_log_index_search      (SignpostLogIndex  *self,
                                                  const char        *query,
                                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable): some words of the text around what was found, on one line; what was found stands between
 * SIGNPOST_MARK_BEGIN and SIGNPOST_MARK_END. NULL when it is not in the text, or when
 * the index is just being written */
char             *signpost_log_index_dup_snippet (SignpostLogIndex  *self,
                                                  const char        *path,
                                                  const char        *query) G_GNUC_WARN_UNUSED_RESULT;

#define SIGNPOST_MARK_BEGIN '\x02'
#define SIGNPOST_MARK_END   '\x03'

G_END_DECLS
