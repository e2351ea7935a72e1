/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/log/signpost-log-filter.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LOG_FILTER_POPOVER (signpost_log_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLogFilterPopover, signpost_log_filter_popover, SIGNPOST, LOG_FILTER_POPOVER, GtkPopover)

/* The choices of a filter: the statuses, years, tags and people that a log has. */
void signpost_log_filter_popover_set_filter (SignpostLogFilterPopover *self,
                                             SignpostLogFilter        *filter);
/* Offers what the records have, and what is chosen already. log: (nullable) */
void signpost_log_filter_popover_list       (SignpostLogFilterPopover *self,
                                             GListModel               *log);

G_END_DECLS
