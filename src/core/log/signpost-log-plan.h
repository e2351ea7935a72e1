/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-check.h"
#include "core/log/signpost-log-step.h"

G_BEGIN_DECLS

/* Changes of records that others wrote, as steps that can be looked at, taken and undone. Words are replaced or a line is added, and no
 * other byte. All return (transfer full) (nullable) steps: NULL with an error that names the file when it cannot be done, and a step
 * without changes when there is nothing to do. files: all that signpost_log_scan() found. They read files: for a thread. */

/* The status of one record, as text: its first word in the case of the word it replaces */
SignpostLogStep *signpost_log_plan_status   (SignpostLogFile     *file,
                                             SignpostWords       *words,
                                             const char          *status,
                                             GError             **error);
/* newer supersedes, amends or relates to older: both say so, with a link to each other where the place allows one. relation:
 * SIGNPOST_KEY_SUPERSEDES, SIGNPOST_KEY_AMENDS or SIGNPOST_KEY_RELATES_TO */
SignpostLogStep *signpost_log_plan_relate   (SignpostLogFile     *older,
                                             SignpostLogFile     *newer,
                                             SignpostKey          relation,
                                             SignpostWords       *words,
                                             GError             **error);
/* Another encoding becomes UTF-8. Bytes that are no text become U+FFFD. */
SignpostLogStep *signpost_log_plan_convert  (SignpostLogFile     *file,
                                             SignpostWords       *words,
                                             GError             **error);

/* Another title, and the file named after it as it was named before; every link to it in the log follows, and says the new title where
 * it said the old one. */
SignpostLogStep *signpost_log_plan_rename   (GPtrArray           *files,
                                             SignpostLogFile     *file,
                                             SignpostWords       *words,
                                             const char          *title,
                                             GError             **error);
/* Another number, in its name, its title and its front matter, and wherever others name it. number: 0 to SIGNPOST_LOG_MAX_NUMBER */
SignpostLogStep *signpost_log_plan_renumber (GPtrArray           *files,
                                             SignpostLogFile     *file,
                                             SignpostWords       *words,
                                             int                  number,
                                             GError             **error);
/* Into another folder of the log: relative to it, with slashes, “” for the log's own */
SignpostLogStep *signpost_log_plan_move     (GPtrArray           *files,
                                             SignpostLogFile     *file,
                                             SignpostWords       *words,
                                             const char          *folder,
                                             GError             **error);
/* Copies the records of another log into a folder: those whose number is taken get the next free ones, and the links among them follow.
 * others: what a scan of the other log found; an error when it has no record, or shares a file with this one */
SignpostLogStep *signpost_log_plan_merge    (GPtrArray           *files,
                                             const char          *folder,
                                             GPtrArray           *others,
                                             SignpostWords       *words,
                                             GError             **error);
/* The least number above all that files of the same group have */
int              signpost_log_next_number   (GPtrArray           *files,
                                             const char          *group);

/* What mends a problem of signpost_log_check(); NULL without an error when only a person can know */
SignpostLogStep *signpost_log_plan_fix      (GPtrArray           *files,
                                             SignpostLogProblem  *problem,
                                             SignpostWords       *words,
                                             GError             **error);
/* Whether signpost_log_plan_fix() might know, without reading anything */
gboolean         signpost_log_problem_has_fix (SignpostLogProblem *problem);

G_END_DECLS
