/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/record/signpost-log.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_LIST (signpost_log_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogList, signpost_log_list, SIGNPOST, LOG_LIST, AdwBin)

/* The records of a log, with a search and filters above them. Properties: record (nullable: the one that is selected). Signal activated:
 * somebody wants to read it. Actions: log-list.clear (search and filters), log-list.search (the keyboard goes there). */
GtkWidget        *signpost_log_list_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* log: (nullable): as read from folder. What is selected, searched and filtered stays as far as it can. */
void              signpost_log_list_set_log    (SignpostLogList *self,
                                                GFile           *folder,
                                                GListModel      *log);
/* What is shown of it, a model of SignpostLogEntry */
GListModel       *signpost_log_list_get_shown  (SignpostLogList *self);
SignpostLogEntry *signpost_log_list_get_record (SignpostLogList *self);
/* FALSE when the file is not in the log. Filters that hide it are cleared. */
gboolean          signpost_log_list_select     (SignpostLogList *self,
                                                GFile           *file);
void              signpost_log_list_unselect   (SignpostLogList *self);
/* The keyboard goes to the selected record, or to the first one */
void              signpost_log_list_focus      (SignpostLogList *self);
void              signpost_log_list_search     (SignpostLogList *self,
                                                const char      *text);

G_END_DECLS
