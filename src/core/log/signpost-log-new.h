/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-scan.h"
#include "core/log/signpost-log-step.h"

G_BEGIN_DECLS

/* New records, as the others of a log are written. */

/* The layouts that there are: resources/log/profiles. NULL-terminated */
extern const char * const signpost_log_profiles[];

/* (transfer full) (nullable): a step that adds a proposed record with the next number, named as the newest one is named, below the same
 * folder. profile: (nullable): one of signpost_log_profiles; NULL as the log has it: after its template, else as the newest record is laid
 * out, else MADR 4. folder: of the log, as the system has it. files: of signpost_log_scan() */
SignpostLogStep *signpost_log_plan_new        (GPtrArray       *files,
                                               const char      *folder,
                                               SignpostWords   *words,
                                               const char      *title,
                                               const char      *profile,
                                               GError         **error);
/* The profile of new records of a log */
const char      *signpost_log_guess_profile   (GPtrArray       *files);
/* (transfer full): the word that the records of a log have for a status, or its English one */
char            *signpost_log_dup_status_word (GPtrArray       *files,
                                               SignpostStatus   status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
