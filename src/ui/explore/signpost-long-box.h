/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_LONG_BOX (signpost_long_box_get_type ())
G_DECLARE_FINAL_TYPE (SignpostLongBox, signpost_long_box, SIGNPOST, LONG_BOX, GtkWidget)

/**
 * SignpostLongBoxRows:
 * @create: (transfer floating): a row that shows nothing yet
 * @bind: makes a row show an item; the row may have shown another before
 * @measure: the height in px of the row that shows the item, without making one: it is asked for items that are never seen
 *
 * How the rows come to be.
 */
typedef struct
{
  GtkWidget *(*create)  (gpointer   user_data);
  void       (*bind)    (GtkWidget *row,
                         gpointer   item,
                         guint      position,
                         gpointer   user_data);
  int        (*measure) (gpointer   item,
                         int        width,
                         gpointer   user_data);
} SignpostLongBoxRows;

/* model: replaced as a whole when it changes. vadjustment: of the scrolled window around the box, which may hold other things too. */
GtkWidget *signpost_long_box_new         (GtkAccessibleRole          role,
                                          GListModel                *model,
                                          GtkAdjustment             *vadjustment,
                                          const SignpostLongBoxRows *rows,
                                          gpointer                   user_data) G_GNUC_WARN_UNUSED_RESULT;
guint      signpost_long_box_get_n_rows  (SignpostLongBox           *self);
/* (nullable): NULL for a row that is too far from what is in sight to exist */
GtkWidget *signpost_long_box_get_row     (SignpostLongBox           *self,
                                          guint                      position);
/* Makes the row if need be, and scrolls it into sight. covered: how much of the viewport's top something else covers, in px.
 * (nullable): NULL beyond the last row */
GtkWidget *signpost_long_box_reveal_row  (SignpostLongBox           *self,
                                          guint                      position,
                                          int                        covered);
/* FALSE: the widget is in no row */
gboolean   signpost_long_box_find_row    (SignpostLongBox           *self,
                                          GtkWidget                 *inside,
                                          guint                     *position);
/* The row that is a distance in px below, or above, a row: what Page Down leads to */
guint      signpost_long_box_skip        (SignpostLongBox           *self,
                                          guint                      position,
                                          int                        distance);
/* Binds the rows that exist anew. */
void       signpost_long_box_refresh     (SignpostLongBox           *self);
/* What was measured holds no more: another font. */
void       signpost_long_box_remeasure   (SignpostLongBox           *self);
/* How much of the rows has gone up under a header that stays in sight, in px */
void       signpost_long_box_set_offset  (SignpostLongBox           *self,
                                          int                        offset);

G_END_DECLS
