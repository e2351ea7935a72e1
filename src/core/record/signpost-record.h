/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

/* Where a record says when to look at the decision again. Titles of third level, the same in every language and profile. Below the first
 * stands one item for each trigger that was ticked, in its own words; below the second what people wrote: a date is an ISO date. */
#define SIGNPOST_RECORD_TRIGGERS_SECTION "Revisit triggers"
#define SIGNPOST_RECORD_REVIEW_SECTION   "Review"

/* The layout a record is written in. Nicks: madr, nygard. */
typedef enum
{
  SIGNPOST_PROFILE_MADR,
  SIGNPOST_PROFILE_NYGARD,
} SignpostProfile;

const char *signpost_profile_to_nick  (SignpostProfile   profile);
const char *signpost_profile_to_title (SignpostProfile   profile);
gboolean    signpost_profile_from_nick(const char       *nick,
                                       SignpostProfile  *profile);

/* The Markdown of a decision. Deterministic: the same decision, profile and number give the same bytes. UTF-8, LF, final newline.
 * Written in the interface's language; section headings stay English, because other tools read them. A decision without a status is
 * proposed, one without a date is of today. number: Nygard writes it into its heading. */
char   *signpost_record_write       (SignpostDecision             *decision,
                                     SignpostProfile               profile,
                                     guint                         number) G_GNUC_WARN_UNUSED_RESULT;
/* The same bytes, of the decision as it is now, written by a worker: trying out how safe the choice is takes longer than a frame.
 * Errors: G_IO_ERROR_CANCELLED, and those of signpost_decision_new_from_bytes () for a decision too large to be a file. */
void    signpost_record_write_async (SignpostDecision             *decision,
                                     SignpostProfile               profile,
                                     guint                         number,
                                     GCancellable                 *cancellable,
                                     GAsyncReadyCallback           callback,
                                     gpointer                      user_data);
char   *signpost_record_write_finish(GAsyncResult                 *result,
                                     GError                      **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  SIGNPOST_RECORD_ERROR_INCOMPLETE,  /* the decision lacks something; the message lists it, a line each */
  SIGNPOST_RECORD_ERROR_EXISTS,
  SIGNPOST_RECORD_ERROR_FOLDER,
  SIGNPOST_RECORD_ERROR_REVISED,     /* the record that is revised cannot be marked */
  SIGNPOST_RECORD_ERROR_DECISION,    /* a record has no decision beside it that can be read */
} SignpostRecordError;

#define SIGNPOST_RECORD_ERROR (signpost_record_error_quark ())
GQuark signpost_record_error_quark (void);

/* Saves a complete decision into a folder: “NNNN-slug.md” and “NNNN-slug.decision.json”, numbered after the folder's highest, each
 * written atomically and never over an existing file; if the second cannot be written the first is taken back. Creates the folder when it is missing. Returns the record's file.
 * A decision that revises a record marks it: only its status changes, or a line is added, and both records link to each other with
 * relative paths. In another folder than this one it must still have the decision beside it that was revised: no file of a decision can
 * name a stranger's record. If the old record cannot be written, the new files are taken back. */
GFile  *signpost_record_save        (SignpostDecision             *decision,
                                     GFile                        *folder,
                                     SignpostProfile               profile,
                                     GError                      **error) G_GNUC_WARN_UNUSED_RESULT;
void    signpost_record_save_async  (SignpostDecision             *decision,
                                     GFile                        *folder,
                                     SignpostProfile               profile,
                                     GCancellable                 *cancellable,
                                     GAsyncReadyCallback           callback,
                                     gpointer                      user_data);
GFile  *signpost_record_save_finish (GAsyncResult                 *result,
                                     GError                      **error) G_GNUC_WARN_UNUSED_RESULT;

/* FALSE and INCOMPLETE when the decision lacks something */
gboolean signpost_record_check      (SignpostDecision             *decision,
                                     GError                      **error);
/* (transfer full): what the catalogue says in another way than when the decision was made, a sentence each; never NULL */
char  **signpost_record_list_outdated (SignpostDecision           *decision) G_GNUC_WARN_UNUSED_RESULT;
/* The number that the next record of a folder gets: one more than the highest that anything in it begins with */
guint   signpost_record_get_next_number (GFile                    *folder);

/* “0007-orders-to-billing.md” for a title; safe for any text, at most 100 bytes, never empty */
char   *signpost_record_dup_file_name (guint                       number,
                                       const char                 *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
