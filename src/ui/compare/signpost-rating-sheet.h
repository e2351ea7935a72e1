/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/compare/signpost-rating-cell.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_RATING_SHEET (signpost_rating_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRatingSheet, signpost_rating_sheet, SIGNPOST, RATING_SHEET, GtkWidget)

/* The cells for all ratings: a row for each criterion, a column for each compared option; or, narrow, one criterion as a page, with the
 * options below each other. Signal “rated” (SignpostRatingCell): a key has rated. */
GtkWidget *signpost_rating_sheet_new           (void) G_GNUC_WARN_UNUSED_RESULT;
guint      signpost_rating_sheet_get_n_options (SignpostRatingSheet *self);
guint      signpost_rating_sheet_get_n_pages   (SignpostRatingSheet *self);
guint      signpost_rating_sheet_get_page      (SignpostRatingSheet *self);
SignpostRatingCell *signpost_rating_sheet_get_cell (SignpostRatingSheet *self,
                                                guint                option,
                                                guint                criterion);
/* (out) option, criterion; FALSE when it is not one of the cells */
gboolean   signpost_rating_sheet_find_cell     (SignpostRatingSheet *self,
                                                SignpostRatingCell  *cell,
                                                int                 *option,
                                                int                 *criterion);
void       signpost_rating_sheet_set_page      (SignpostRatingSheet *self,
                                                guint                page);
void       signpost_rating_sheet_set_narrow    (SignpostRatingSheet *self,
                                                gboolean             narrow);
/* today: whether ratings are shown as differences to the option that stands for today */
void       signpost_rating_sheet_set_today     (SignpostRatingSheet *self,
                                                gboolean             today);
void       signpost_rating_sheet_follow        (SignpostRatingSheet *self,
                                                SignpostComparison  *comparison);
/* Leaves nothing of the comparison before */
void       signpost_rating_sheet_clear         (SignpostRatingSheet *self);

G_END_DECLS
