/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/record/signpost-log.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_ROW (signpost_log_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogRow, signpost_log_row, SIGNPOST, LOG_ROW, GtkListBoxRow)

/* A record in a list: its number and title, its status as a word with a symbol, and its date. Property: record (construct only). */
GtkWidget        *signpost_log_row_new        (SignpostLogEntry *record) G_GNUC_WARN_UNUSED_RESULT;
SignpostLogEntry *signpost_log_row_get_record (SignpostLogRow   *self);

G_END_DECLS
