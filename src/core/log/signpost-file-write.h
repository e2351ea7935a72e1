/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writing files of a log so that each is the old one or the new one, whole, whatever happens. For any thread. path: as the system has it */

/* Writes bytes over a file, durably; keeps its permissions, and the link when it is one. FALSE with an error, and the file as it was, when
 * it is not any more what was read. before: what was read */
gboolean signpost_file_save    (const char  *path,
                                GBytes      *before,
                                GBytes      *after,
                                GError     **error);
/* A new file, never over another one. mode: its permissions, or 0 for those of any new file. Folders on the way are made. */
gboolean signpost_file_create  (const char  *path,
                                GBytes      *bytes,
                                guint        mode,
                                GError     **error);
/* Takes a file away that is still what was read. before: (nullable): NULL for whatever it holds */
gboolean signpost_file_remove  (const char  *path,
                                GBytes      *before,
                                GError     **error);
/* Another name for a file, never that of another one. Folders on the way are made. */
gboolean signpost_file_move    (const char  *from,
                                const char  *to,
                                GError     **error);
/* Like signpost_file_create() for whoever words errors otherwise: errno says why, and is EEXIST when the name is taken */
gboolean signpost_file_publish (const char  *path,
                                const char  *data,
                                gsize        length);

/* A folder, locked against others who write in it, for two seconds at most, and where it can be. Returns a file descriptor, which is
 * closed to unlock, or -1 */
int      signpost_folder_lock  (const char  *folder);

G_END_DECLS
