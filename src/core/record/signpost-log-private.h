/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/record/signpost-log.h"

G_BEGIN_DECLS

/* What a log's list needs to know of one record; see SignpostLogEntry for each. */
typedef struct
{
  int              number;
  char            *title;
  SignpostStatus   status;
  char            *status_text;
  char            *date;
  const char      *profile;
  gboolean         is_template;
  char           **superseded_by;
} SignpostRecordFacts;

/* Reads MADR 4 (front matter), MADR 2 (list below the title) and Nygard (sections), whatever else
 * the text holds */
void signpost_record_facts_read  (SignpostRecordFacts *self,
                                  const char          *path,
                                  const char          *text);
void signpost_record_facts_clear (SignpostRecordFacts *self);

/* The number that a file name begins with, or -1; the first nine digits decide */
int  signpost_record_name_get_number (const char *name);

/* (transfer full): never NULL, empty without a decision that can be read. For any thread. */
char  **signpost_record_list_changes      (GFile              *record,
                                           SignpostCatalogue  *catalogue,
                                           GCancellable       *cancellable) G_GNUC_WARN_UNUSED_RESULT;

/* Takes changes */
void    signpost_log_entry_set_changes    (SignpostLogEntry   *self,
                                           char              **changes);

G_END_DECLS
