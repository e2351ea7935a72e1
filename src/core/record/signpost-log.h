/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/catalogue/signpost-catalogue.h"
#include "core/log/signpost-log-scan.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_ENTRY (signpost_log_entry_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogEntry, signpost_log_entry, SIGNPOST, LOG_ENTRY, GObject)

/* One record of a log, as its file says. Immutable. Properties: title, number, status, date. */
GFile          *signpost_log_entry_get_file        (SignpostLogEntry *self);
/* relative to the log's folder, with slashes, valid UTF-8 */
const char     *signpost_log_entry_get_path        (SignpostLogEntry *self);
/* -1 when it has none */
int             signpost_log_entry_get_number      (SignpostLogEntry *self);
const char     *signpost_log_entry_get_title       (SignpostLogEntry *self);
SignpostStatus  signpost_log_entry_get_status      (SignpostLogEntry *self);
/* as written; (nullable) */
const char     *signpost_log_entry_get_status_text (SignpostLogEntry *self);
/* ISO; (nullable) */
const char     *signpost_log_entry_get_date        (SignpostLogEntry *self);
/* madr, nygard, other */
const char     *signpost_log_entry_get_profile     (SignpostLogEntry *self);
/* everything that the file says of itself; owned by the entry */
const SignpostRecordFacts *signpost_log_entry_get_facts (SignpostLogEntry *self);
/* the file as the scan of the log found it; owned by the entry */
SignpostLogFile *signpost_log_entry_get_log_file   (SignpostLogEntry *self);
/* why it could not be read; (nullable) */
const char     *signpost_log_entry_get_problem     (SignpostLogEntry *self);
gboolean        signpost_log_entry_is_template     (SignpostLogEntry *self);
/* paths or identifiers this record says it was superseded by; never NULL */
const char * const *signpost_log_entry_get_superseded_by (SignpostLogEntry *self);
/* what the catalogue says in another way than when the record was saved, a sentence each; never NULL */
const char * const *signpost_log_entry_get_changes       (SignpostLogEntry *self);
/* (transfer full) (nullable): how many there are, and the first of them, a line each; NULL when there are none */
char           *signpost_log_entry_dup_changes_text      (SignpostLogEntry *self) G_GNUC_WARN_UNUSED_RESULT;

#define SIGNPOST_TYPE_LOG (signpost_log_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLog, signpost_log, SIGNPOST, LOG, GObject)

/* A folder of records: a GListModel of SignpostLogEntry, by number, then path: what signpost_log_scan() finds to be a record or a
 * template, in all folders below. Readmes and whatever else lies beside them are passed over, but not what cannot be read. */
/* Lists readmes and other text beside the records, too, from the next load on */
void            signpost_log_set_lists_all     (SignpostLog          *self,
                                                gboolean              lists_all);
SignpostLog    *signpost_log_new               (GFile                *folder) G_GNUC_WARN_UNUSED_RESULT;
/* Its entries know what has changed in the catalogue since, by the decisions beside the records; those of others have no changes. */
SignpostLog    *signpost_log_new_with_changes  (GFile                *folder,
                                                SignpostCatalogue    *catalogue) G_GNUC_WARN_UNUSED_RESULT;
/* What the same folder held before, (nullable): entries of files that nobody has written since will be the same objects as there, so that
 * views keep what is selected and where they are scrolled. Forgotten with the next load */
void            signpost_log_set_before        (SignpostLog          *self,
                                                SignpostLog          *before);
GFile          *signpost_log_get_folder        (SignpostLog          *self);
gboolean        signpost_log_load              (SignpostLog          *self,
                                                GCancellable         *cancellable,
                                                GError              **error);
void            signpost_log_load_async        (SignpostLog          *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean        signpost_log_load_finish       (SignpostLog          *self,
                                                GAsyncResult         *result,
                                                GError              **error);
/* The entry of one file's text, also used by tests; path decides the number */
SignpostLogEntry *signpost_log_entry_parse     (GFile                *file,
                                                const char           *path,
                                                const char           *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
