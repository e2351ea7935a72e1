/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision.h"
#include "core/decision/signpost-differences.h"
#include "core/record/signpost-record-files.h"

G_BEGIN_DECLS

/* A record that is decided anew: by a new record, which supersedes or amends the old one. */

/* (transfer full): a new decision that says what was recorded, and which record it revises. title, number: of the record; 0 for none */
SignpostDecision *signpost_record_revise         (SignpostCatalogue   *catalogue,
                                                  GFile               *record,
                                                  const char          *title,
                                                  guint                number,
                                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable) (element-type SignpostDifference): what the decision says in another way than what was recorded; without
 * the details of the record, which begin anew. is_changed: set when the recorded decision is not any more what it was when the
 * revision began. NULL with an error when it cannot be read. */
GPtrArray        *signpost_record_list_revised   (SignpostDecision    *decision,
                                                  gboolean            *is_changed,
                                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* The text of the old record, with the link to the new one: its status for a superseded record, a line for an amended one. Nothing else
 * changes. title: of the new record; name: its file, from the old record's folder, escaped as a URI is. (nullable): NULL when a superseded record has no status that could be changed. */
char             *signpost_record_mark_revised   (const char          *text,
                                                  SignpostRelation     relation,
                                                  guint                number,
                                                  const char          *title,
                                                  const char          *name) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the old record is named by its name, or its path from the new record's folder, rather than by a URI or a whole path */
gboolean          signpost_revision_is_relative  (const SignpostRevision *self);
/* Whether the old record can be marked when the new one is saved in the folder; ERROR_REVISED otherwise */
gboolean          signpost_revision_check        (const SignpostRevision *self,
                                                  const char          *folder,
                                                  GError             **error);
/* Marks the old record, wherever it is, atomically. folder, number, title, name: of the new record */
gboolean          signpost_revision_mark         (const SignpostRevision *self,
                                                  const char          *folder,
                                                  guint                number,
                                                  const char          *title,
                                                  const char          *name,
                                                  GError             **error);
/* (transfer full): the decision as it is recorded in a folder: the old record by its path from there, which is its name in most cases */
GBytes           *signpost_revision_dup_recorded (SignpostDecision    *decision,
                                                  const char          *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
