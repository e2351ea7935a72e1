/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/record/signpost-log.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_ROW (signpost_log_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogRow, signpost_log_row, SIGNPOST, LOG_ROW, AdwBin)

/* A record in a list: its status as word and symbol, its number, title and date; shows one after the other. */
GtkWidget        *signpost_log_row_new             (void) G_GNUC_WARN_UNUSED_RESULT;
SignpostLogEntry *signpost_log_row_get_record      (SignpostLogRow   *self);
/* snippet: (nullable): Pango markup of the words that were found in its text */
void              signpost_log_row_show            (SignpostLogRow   *self,
                                                    SignpostLogEntry *record,
                                                    const char       *snippet);
/* (transfer full): “12. Use queues”, and its status and date, for a screen reader */
char             *signpost_log_row_dup_name        (SignpostLogEntry *record) G_GNUC_WARN_UNUSED_RESULT;
char             *signpost_log_row_dup_description (SignpostLogEntry *record) G_GNUC_WARN_UNUSED_RESULT;
/* What somebody wrote says more than “other”. */
const char       *signpost_log_row_get_status      (SignpostLogEntry *record);

G_END_DECLS
