/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One change of a log as a person thinks of it: several files are written, made, taken away or moved, all or none of them. Changes happen
 * in the order in which they were added, and undone they happen the other way round. Not changed any more once it was applied; then any
 * thread may have it. Paths are as the system has them. */
typedef struct _SignpostLogStep SignpostLogStep;

/* title: what it does, for people: “Accept “12. Use queues””. */
SignpostLogStep *signpost_log_step_new       (const char       *title) G_GNUC_WARN_UNUSED_RESULT;
SignpostLogStep *signpost_log_step_ref       (SignpostLogStep  *self) G_GNUC_WARN_UNUSED_RESULT;
void             signpost_log_step_unref     (SignpostLogStep  *self);
const char      *signpost_log_step_get_title (SignpostLogStep  *self);
/* How many changes of files it has; none changes nothing */
guint            signpost_log_step_get_n     (SignpostLogStep  *self);
/* (transfer full): the paths that are written or taken away, or come to be, each once, under the last name that it has */
char           **signpost_log_step_dup_paths (SignpostLogStep  *self) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): where a file is after the step, when it moves it; backwards: after it was undone */
const char      *signpost_log_step_get_moved (SignpostLogStep  *self,
                                              const char       *path,
                                              gboolean          backwards);
/* (nullable): what a path will hold */
GBytes          *signpost_log_step_get_after (SignpostLogStep  *self,
                                              const char       *path);
/* Whether it does nothing but make one new file */
gboolean         signpost_log_step_adds      (SignpostLogStep  *self);
/* before: (nullable): what the file holds, NULL when there must be none. after: (nullable): NULL takes it away. The same bytes are no
 * change, and a file that is written twice is written once. */
void             signpost_log_step_write     (SignpostLogStep  *self,
                                              const char       *path,
                                              GBytes           *before,
                                              GBytes           *after);
/* Later changes of the file name its new path. */
void             signpost_log_step_move      (SignpostLogStep  *self,
                                              const char       *from,
                                              const char       *to);
/* Whether it touches none of the paths, (element-type utf8) with g_free() for its keys; then those that it touches, under every name that
 * they have on the way, are added to them */
gboolean         signpost_log_step_claim     (SignpostLogStep  *self,
                                              GHashTable       *paths);
/* Takes other: its changes come after those of self */
void             signpost_log_step_append    (SignpostLogStep  *self,
                                              SignpostLogStep  *other);
/* FALSE with an error that names the file, and everything as it was, when one of the files is not what was read or cannot be written */
gboolean         signpost_log_step_apply     (SignpostLogStep  *self,
                                              GError          **error);
/* (transfer full): what undoes it, with the same title */
SignpostLogStep *signpost_log_step_invert    (SignpostLogStep  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostLogStep, signpost_log_step_unref)

G_END_DECLS
