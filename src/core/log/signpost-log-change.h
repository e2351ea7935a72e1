/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-scan.h"

G_BEGIN_DECLS

/* Changes of records that others wrote: their words are replaced or a line is added, and no other byte. */

/* The number that “12”, “ADR-12” or “#12” names, or -1 */
int              signpost_reference_get_number (const char    *reference);
/* (nullable): the record that a reference means: a number, “ADR-12”, a path, a file's name, or a part of one that no other has */
SignpostLogFile *signpost_log_find          (GPtrArray        *files,
                                             const char       *reference);
/* The status of one record, as text: its first word in the case of the word it replaces */
gboolean         signpost_log_change_status (SignpostLogFile  *file,
                                             SignpostWords    *words,
                                             const char       *status,
                                             GError          **error);
/* newer supersedes or amends older: both say so, with a link to each other where the place allows one. relation: SIGNPOST_KEY_SUPERSEDES
 * or SIGNPOST_KEY_AMENDS. Either both files change or none. */
gboolean         signpost_log_relate        (SignpostLogFile  *older,
                                             SignpostLogFile  *newer,
                                             SignpostKey       relation,
                                             SignpostWords    *words,
                                             GError          **error);

G_END_DECLS
