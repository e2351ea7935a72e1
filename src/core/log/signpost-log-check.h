/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-scan.h"

G_BEGIN_DECLS

/* What a log's health check finds. Nicks: unreadable, encoding, unfilled, unknown-status, no-status, duplicate-number, missing-number,
 * broken-link, one-sided-link, not-a-record */
typedef enum
{
  SIGNPOST_PROBLEM_UNREADABLE,
  SIGNPOST_PROBLEM_ENCODING,
  SIGNPOST_PROBLEM_UNFILLED,
  SIGNPOST_PROBLEM_UNKNOWN_STATUS,
  SIGNPOST_PROBLEM_NO_STATUS,
  SIGNPOST_PROBLEM_DUPLICATE_NUMBER,
  SIGNPOST_PROBLEM_MISSING_NUMBER,
  SIGNPOST_PROBLEM_BROKEN_LINK,
  SIGNPOST_PROBLEM_ONE_SIDED_LINK,
  SIGNPOST_PROBLEM_NOT_A_RECORD,
} SignpostProblemKind;

/* One finding. path: of the file, or of the folder for a missing number; message and fix: whole sentences for people; the others say what
 * signpost_log_plan_fix() has to know */
typedef struct
{
  SignpostProblemKind  kind;
  char                *path;
  char                *message;
  char                *fix;
  char                *other;   /* (nullable): the file that says the relation */
  SignpostKey          key;     /* what path would have to say of other */
  char                *target;  /* (nullable): where a link leads that is broken, without its escapes */
} SignpostLogProblem;

const char *signpost_problem_kind_to_nick (SignpostProblemKind kind);
/* Whether it is wrong, or only worth knowing: no status, a missing number, a file that is no record */
gboolean    signpost_problem_kind_is_error (SignpostProblemKind kind);
void        signpost_log_problem_free     (SignpostLogProblem *self);

/* (transfer full) (element-type SignpostLogProblem): by path, then kind. files: all that signpost_log_scan() found; reads them again
 * for their links */
GPtrArray  *signpost_log_check            (GPtrArray          *files) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
