/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/log/signpost-record-facts.h"

G_BEGIN_DECLS

/* Larger files are listed, and not read further than this. */
#define SIGNPOST_LOG_MAX_BYTES (1024 * 1024)

/* Higher ones are no numbers of records. */
#define SIGNPOST_LOG_MAX_NUMBER 999999

/* One file of a log. Plain data, made anew by each scan. */
typedef struct
{
  char                *path;       /* relative to the folder, with slashes, valid UTF-8 */
  char                *full_path;  /* as the system has it */
  SignpostRecordFacts  facts;
  char                *problem;    /* (nullable): why the file could not be read, for people */
  guint64              stamp;      /* another one when the file was written since: of its place, size and times */
} SignpostLogFile;

void       signpost_log_file_free (SignpostLogFile *self);

/* (transfer full) (element-type SignpostLogFile): every file below a folder that may be a record by its name, by number, then path:
 * records, templates, indexes and what is none of them. A missing folder is empty, a file is a log of its own. Hidden files, links that
 * leave the folder and what is no regular file are passed over; what cannot be read is there with its problem. For any thread. */
GPtrArray *signpost_log_scan      (const char      *folder,
                                   SignpostWords   *words,
                                   GCancellable    *cancellable,
                                   GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
