/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/compare/signpost-rating-cell.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_RATING_TABLE (signpost_rating_table_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRatingTable, signpost_rating_table, SIGNPOST, RATING_TABLE, GtkWidget)

/* The cells for all ratings: a row for each criterion, a column for each compared option; or, narrow, one criterion as a page, with the
 * options below each other. Signal “rated” (SignpostRatingCell): a key has rated. */
GtkWidget *signpost_rating_table_new           (void) G_GNUC_WARN_UNUSED_RESULT;
guint      signpost_rating_table_get_n_options (SignpostRatingTable *self);
guint      signpost_rating_table_get_n_pages   (SignpostRatingTable *self);
guint      signpost_rating_table_get_page      (SignpostRatingTable *self);
SignpostRatingCell *signpost_rating_table_get_cell (SignpostRatingTable *self,
                                                guint                option,
                                                guint                criterion);
/* (out) option, criterion; FALSE when it is not one of the cells */
gboolean   signpost_rating_table_find_cell     (SignpostRatingTable *self,
                                                SignpostRatingCell  *cell,
                                                int                 *option,
                                                int                 *criterion);
void       signpost_rating_table_set_page      (SignpostRatingTable *self,
                                                guint                page);
void       signpost_rating_table_set_narrow    (SignpostRatingTable *self,
                                                gboolean             narrow);
void       signpost_rating_table_follow        (SignpostRatingTable *self,
                                                SignpostComparison  *comparison);
/* Leaves nothing of the comparison before */
void       signpost_rating_table_clear         (SignpostRatingTable *self);

G_END_DECLS
