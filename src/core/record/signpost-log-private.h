/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-record-name.h"
#include "core/record/signpost-log.h"

G_BEGIN_DECLS

/* Takes file */
SignpostLogEntry *signpost_log_entry_new_take (SignpostLogFile *file) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): never NULL, empty without a decision that can be read. For any thread. */
char  **signpost_record_list_changes      (GFile              *record,
                                           SignpostCatalogue  *catalogue,
                                           GCancellable       *cancellable) G_GNUC_WARN_UNUSED_RESULT;

/* Takes changes */
void    signpost_log_entry_set_changes    (SignpostLogEntry   *self,
                                           char              **changes);

/* Whether both say the same of a file that nobody has written since the first was read */
gboolean signpost_log_entry_equal         (SignpostLogEntry   *self,
                                           SignpostLogEntry   *other);

G_END_DECLS
