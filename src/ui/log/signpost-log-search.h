/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_SEARCH (signpost_log_search_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogSearch, signpost_log_search, SIGNPOST, LOG_SEARCH, GObject)

/* Searches a log in threads; the newest text wins. Signal changed: get_found() says something else. */
SignpostLogSearch *signpost_log_search_new         (GFile             *folder) G_GNUC_WARN_UNUSED_RESULT;
/* Reads the words of what has changed, and searches again. log: a model of SignpostLogEntry, as it has just been read */
void               signpost_log_search_update      (SignpostLogSearch *self,
                                                    GListModel        *log);
const char        *signpost_log_search_get_text    (SignpostLogSearch *self);
void               signpost_log_search_set_text    (SignpostLogSearch *self,
                                                    const char        *text);
/* (nullable): the paths of the records that have the text, as keys; NULL while it is not known */
GHashTable        *signpost_log_search_get_found   (SignpostLogSearch *self);
/* (transfer full) (nullable): Pango markup of the words around what was found */
char              *signpost_log_search_dup_snippet (SignpostLogSearch *self,
                                                    const char        *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
