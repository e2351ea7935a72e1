/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_WATCH (signpost_log_watch_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogWatch, signpost_log_watch, SIGNPOST, LOG_WATCH, GObject)

/* How many folders are watched at most: the system shares its watches among all programs. */
#define SIGNPOST_LOG_MAX_WATCHES 256

/**
 * SignpostLogWatch:
 *
 * Notices what programs write to a log: to files that may be records or the decisions beside them, in its folder and those below. Folders
 * that come are watched, too, the nearest first, up to SIGNPOST_LOG_MAX_WATCHES. Signal changed: something was written, and then nothing
 * for a moment, or more and more for a second.
 */
/* folder: of the log, as the system has it; need not be there */
SignpostLogWatch *signpost_log_watch_new             (const char       *folder) G_GNUC_WARN_UNUSED_RESULT;
const char       *signpost_log_watch_get_folder      (SignpostLogWatch *self);
/* Whether every folder is watched, as far as they have been listed */
gboolean          signpost_log_watch_get_is_complete (SignpostLogWatch *self);

G_END_DECLS
