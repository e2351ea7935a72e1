/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-step.h"
#include "core/log/signpost-log-scan.h"

G_BEGIN_DECLS

/* Records that get another place, number or title, and everything in the log that follows them. */
typedef struct
{
  SignpostLogFile *file;
  char            *path;    /* relative to the log, with slashes; the old one when it stays */
  int              number;  /* -1: as it was */
  char            *title;   /* (nullable): NULL as it was */
} SignpostRelocation;

void             signpost_relocation_free (SignpostRelocation *self);

/* Adds to step what moves the files and rewrites the links, numbers and titles of all files. relocations: (element-type
 * SignpostRelocation). into: (nullable): the folder of another log that gets copies; then only the records themselves are written. FALSE
 * with an error when a file cannot be read or cannot say it. */
gboolean         signpost_log_relocate    (SignpostLogStep    *step,
                                           GPtrArray          *files,
                                           GPtrArray          *relocations,
                                           const char         *into,
                                           SignpostWords      *words,
                                           GError            **error);
/* (transfer full): where a file lies as the system has it, when its path in the log is another one */
char            *signpost_log_file_dup_full_path (const SignpostLogFile *file,
                                                  const char            *path) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): what another record would be called in the place of example; it has a number and a title */
char            *signpost_log_file_dup_path_like (SignpostLogFile       *example,
                                                  SignpostWords         *words,
                                                  int                    number,
                                                  const char            *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
