/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-scan.h"

G_BEGIN_DECLS

/* A file of a log as it is now, and what it says: edits need the places of today. */
typedef struct
{
  SignpostLogFile     *file;    /* borrowed */
  GBytes              *bytes;   /* nul-terminated beyond their end */
  const char          *text;    /* the bytes, where they are text; places count them */
  gsize                length;  /* 0 when they are not: nothing will be edited */
  SignpostRecordFacts  facts;
} SignpostLogText;

/* words: must live as long as self */
gboolean signpost_log_text_load      (SignpostLogText  *self,
                                      SignpostLogFile  *file,
                                      SignpostWords    *words,
                                      GError          **error);
/* Takes bytes in the place of those of the file, and reads them */
void     signpost_log_text_take      (SignpostLogText  *self,
                                      SignpostWords    *words,
                                      GBytes           *bytes);
void     signpost_log_text_clear     (SignpostLogText  *self);
/* Takes reason: why the file was not changed. Returns FALSE */
gboolean signpost_log_text_set_error (GError                **error,
                                      const SignpostLogFile  *file,
                                      GError                 *reason);
/* Where the line begins and ends that a place stands in; the end is before its line end */
gsize    signpost_log_text_find_line (const SignpostLogText *self,
                                      gsize                  at,
                                      gsize                 *end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SignpostLogText, signpost_log_text_clear)

G_END_DECLS
