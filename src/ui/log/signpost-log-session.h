/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-check.h"
#include "core/log/signpost-log-history.h"

G_BEGIN_DECLS

/* What somebody wants to be done with a log. */
typedef enum
{
  SIGNPOST_LOG_STATUS,     /* path gets the status text */
  SIGNPOST_LOG_SUPERSEDE,  /* path is superseded by other */
  SIGNPOST_LOG_AMEND,      /* path is amended by other */
  SIGNPOST_LOG_LINK,       /* path and other are related */
  SIGNPOST_LOG_RENAME,     /* path gets the title text */
  SIGNPOST_LOG_RENUMBER,   /* path gets the number text */
  SIGNPOST_LOG_MOVE,       /* path goes into the folder text */
  SIGNPOST_LOG_CONVERT,    /* path becomes UTF-8 */
  SIGNPOST_LOG_MERGE,      /* the log in the folder other is copied into this one */
  SIGNPOST_LOG_NEW,        /* a record with the title text */
  SIGNPOST_LOG_FIX,        /* the problem of path whose message is text is mended */
  SIGNPOST_LOG_FIX_ALL,    /* everything that a machine can mend, as far as one does not touch the files of another */
} SignpostLogWishKind;

/* Paths are relative to the log, with slashes. */
typedef struct
{
  SignpostLogWishKind  kind;
  const char          *path;
  const char          *other;
  const char          *text;
} SignpostLogWish;

#define SIGNPOST_TYPE_LOG_SESSION (signpost_log_session_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogSession, signpost_log_session, SIGNPOST, LOG_SESSION, GObject)

/* The log that a window shows, as far as it is changed there: every change is planned in a thread, and is one step of its history.
 * Signals: done (pointer: the SignpostLogStep, string: do, undo or redo), failed (string), written: files of the log were written, by this
 * program or another one. */
SignpostLogSession *signpost_log_session_new          (void) G_GNUC_WARN_UNUSED_RESULT;
/* Another folder: nothing of the old one can be undone any more */
void                signpost_log_session_set_folder   (SignpostLogSession   *self,
                                                       GFile                *folder);
/* Whether written tells of every folder of the log */
gboolean            signpost_log_session_sees_all     (SignpostLogSession   *self);
SignpostLogHistory *signpost_log_session_get_history  (SignpostLogSession   *self);
/* Plans what is wanted, and does it */
void                signpost_log_session_grant        (SignpostLogSession   *self,
                                                       const SignpostLogWish *wish);
/* Only plans it; the step can be shown, and taken with signpost_log_session_do() */
void                signpost_log_session_plan_async   (SignpostLogSession   *self,
                                                       const SignpostLogWish *wish,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
/* (transfer full) (nullable) */
SignpostLogStep    *signpost_log_session_plan_finish  (SignpostLogSession   *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void                signpost_log_session_do           (SignpostLogSession   *self,
                                                       SignpostLogStep      *step);
void                signpost_log_session_undo         (SignpostLogSession   *self);
void                signpost_log_session_redo         (SignpostLogSession   *self);
/* (element-type SignpostLogProblem): what is wrong with the log */
void                signpost_log_session_check_async  (SignpostLogSession   *self,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GPtrArray          *signpost_log_session_check_finish (SignpostLogSession   *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);

G_END_DECLS
