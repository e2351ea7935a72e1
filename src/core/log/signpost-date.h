/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-record-facts.h"

G_BEGIN_DECLS

/* Dates as people write them. */

/* (transfer full) (nullable): the first date in a text as ISO 8601, or NULL: 2026-11-21, 2026/11/21, 21.11.2026, 21/11/2026,
 * 21 November 2026, November 21st, 2026, 2026年11月21日, 2026년 11월 21일. Of 3/4/2026 the day comes first, unless only the other order
 * is a date. span: (out): where it stands */
char *signpost_date_find       (SignpostWords *words,
                                const char    *text,
                                gsize          length,
                                SignpostSpan  *span) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
