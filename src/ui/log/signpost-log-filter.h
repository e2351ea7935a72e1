/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/record/signpost-log.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_FILTER (signpost_log_filter_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogFilter, signpost_log_filter, SIGNPOST, LOG_FILTER, GtkFilter)

/* Which records of a log are shown: those that every part lets through. Templates never are. Properties, each “” for any: tag, decider,
 * year; statuses (uint: a bit for each SignpostStatus, 0 for any). */
SignpostLogFilter *signpost_log_filter_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* text: what was typed; found: (nullable) (transfer none): the paths that have it, as keys; while it is not known, titles decide */
void               signpost_log_filter_set_search (SignpostLogFilter *self,
                                                   const char        *text,
                                                   GHashTable        *found);
const char        *signpost_log_filter_get_search (SignpostLogFilter *self);
/* Whether anything but a search is chosen */
gboolean           signpost_log_filter_is_set     (SignpostLogFilter *self);
/* (transfer full): what is chosen, in words; “” when nothing is */
char              *signpost_log_filter_dup_words  (SignpostLogFilter *self) G_GNUC_WARN_UNUSED_RESULT;
/* Everything but the search */
void               signpost_log_filter_clear      (SignpostLogFilter *self);

G_END_DECLS
