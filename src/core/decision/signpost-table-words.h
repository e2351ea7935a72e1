/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

/* The names of a set of rows, a bit each, by rank, as a list */
char  *signpost_table_dup_names    (const SignpostRatingTable *table,
                                    guint                      rows) G_GNUC_WARN_UNUSED_RESULT;
guint  signpost_table_count_rows   (guint                      rows);
/* “4”, or “3.5” as the locale writes it */
char  *signpost_table_dup_rating   (int                        half_steps) G_GNUC_WARN_UNUSED_RESULT;
/* The whole percents of all importance that a criterion has, rounded half up */
int    signpost_table_get_percent  (const SignpostRatingTable *table,
                                    guint                      criterion);

G_END_DECLS
