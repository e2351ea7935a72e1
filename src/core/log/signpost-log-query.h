/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is between the characters of scripts that write without blanks, in the index; no text has it */
#define SIGNPOST_SEPARATOR '\x1f'

/* (transfer full): a text as the index takes it: characters of Chinese, Japanese and Korean are words of their own, and control
 * characters are blanks. length: in bytes */
char *signpost_log_query_dup_indexed (const char *text,
                                      gsize       length) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable): what a person has typed, in FTS5's language; NULL without any word */
char *signpost_log_query_dup_match   (const char *typed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
