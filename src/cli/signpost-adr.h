/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* adr-tools' commands, arguments, files and output. Its messages are not translated: scripts read them. */

/* argv[0]: the program's path. Returns its exit status. */
int        signpost_adr_run           (int          argc,
                                       char       **argv);

int        signpost_adr_new           (int          argc,
                                       char       **argv);
int        signpost_adr_init          (int          argc,
                                       char       **argv);
int        signpost_adr_generate      (int          argc,
                                       char       **argv);
/* The help of a command, or NULL */
const char *signpost_adr_get_help     (const char  *command);

/* (transfer full): the folder of records, relative to the working directory: “.adr-dir” or “doc/adr” there or further up, or “doc/adr” */
char      *signpost_adr_dup_folder    (void) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full): paths of the records, sorted; NULL when there is no folder, which is said on standard output */
char     **signpost_adr_list          (void) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable): the first record whose path has the reference in it, a basic regular expression; what is wrong is said */
char      *signpost_adr_find          (const char  *reference) G_GNUC_WARN_UNUSED_RESULT;
char      *signpost_adr_load          (const char  *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean   signpost_adr_save          (const char  *path,
                                       const char  *text);
/* Adds “label [title](name)” of target to source, both references */
gboolean   signpost_adr_link          (const char  *source,
                                       const char  *label,
                                       const char  *target);
void       signpost_adr_complain      (const char  *format,
                                       ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
