/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-step.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_HISTORY (signpost_log_history_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogHistory, signpost_log_history, SIGNPOST, LOG_HISTORY, GObject)

/**
 * SignpostLogHistory:
 *
 * The steps that were taken in a log, which can be undone and redone one by one. Files are written in a thread, one step after the other;
 * a step that cannot be taken any more, because somebody else has changed a file, stays where it is, and nothing is changed. Properties:
 * can-undo, can-redo, undo-title and redo-title (NULL without one). Signal changed: files were written.
 */
SignpostLogHistory *signpost_log_history_new            (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean            signpost_log_history_get_can_undo   (SignpostLogHistory   *self);
gboolean            signpost_log_history_get_can_redo   (SignpostLogHistory   *self);
const char         *signpost_log_history_get_undo_title (SignpostLogHistory   *self);
const char         *signpost_log_history_get_redo_title (SignpostLogHistory   *self);
/* Takes the step, and forgets what was undone. */
void                signpost_log_history_do_async       (SignpostLogHistory   *self,
                                                         SignpostLogStep      *step,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
void                signpost_log_history_undo_async     (SignpostLogHistory   *self,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
void                signpost_log_history_redo_async     (SignpostLogHistory   *self,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
/* (transfer full): the step that was taken, undone or redone; NULL with an error, G_IO_ERROR_NOT_FOUND when there was none, or
 * G_IO_ERROR_BUSY while another one is on its way */
SignpostLogStep    *signpost_log_history_finish         (SignpostLogHistory   *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);
/* Another folder: what was done in the old one is forgotten. */
void                signpost_log_history_clear          (SignpostLogHistory   *self);

G_END_DECLS
