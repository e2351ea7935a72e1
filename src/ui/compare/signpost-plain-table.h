/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_PLAIN_TABLE_MAX_TINT 10

#define SIGNPOST_TYPE_PLAIN_TABLE (signpost_plain_table_get_type ())
G_DECLARE_FINAL_TYPE (SignpostPlainTable, signpost_plain_table, SIGNPOST, PLAIN_TABLE, GtkWidget)

/* A table of short texts to read: a row of heads, and in each other row a name and its numbers. Where there is no room for all columns it
 * scrolls. */
GtkWidget *signpost_plain_table_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* rows: (element-type GStrv): all of the same length, the heads first */
void       signpost_plain_table_show (SignpostPlainTable *self,
                                      GPtrArray          *rows);
/* tint: 0 to SIGNPOST_PLAIN_TABLE_MAX_TINT, how strong the ground of a cell is; most: whether it is the largest of its kind */
void       signpost_plain_table_tint (SignpostPlainTable *self,
                                      guint               row,
                                      guint               column,
                                      guint               tint,
                                      gboolean            most);
/* (nullable): the label of a cell; the heads are row 0 */
GtkWidget *signpost_plain_table_get_cell (SignpostPlainTable *self,
                                      guint               row,
                                      guint               column);

G_END_DECLS
