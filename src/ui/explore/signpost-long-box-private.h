/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/explore/signpost-long-box.h"
#include "ui/explore/signpost-row-heights.h"

G_BEGIN_DECLS

typedef struct
{
  guint      position;
  GtkWidget *widget;
} SignpostLongRow;

/**
 * SignpostLongBox:
 *
 * A column of any number of rows, of which only those exist that are in sight, near it, or have the focus. Unlike in #GtkListView it may
 * stand with other things in one scrolled window.
 */
struct _SignpostLongBox
{
  GtkWidget           parent_instance;

  SignpostLongBoxRows funcs;
  gpointer            user_data;
  GListModel         *model;
  GtkAdjustment      *vadjustment;

  GArray             *rows;          /* (element-type SignpostLongRow), by position */
  SignpostRowHeights *heights;
  int                 width;         /* that they were measured for */
  gboolean            has_new_width; /* and the height of them all is not known yet */
  guint               n_measured;    /* rows before it are measured */
  guint               measure_id;
  guint               tick_id;
  guint               wanted;        /* a row that has to exist wherever it is; G_MAXUINT: none */
  int                 offset;
};

/* In signpost-long-box-sight.c: which rows there are, and how high they are */
SignpostLongRow *signpost_long_box_get_nth       (SignpostLongBox       *self,
                                                  guint                  i);
void             signpost_long_box_bind          (SignpostLongBox       *self,
                                                  const SignpostLongRow *row);
/* What the viewport shows, in px from the top of the first row */
void             signpost_long_box_get_sight     (SignpostLongBox       *self,
                                                  int                   *top,
                                                  int                   *bottom);
/* Sees to it that the rows exist that are in sight. Not while sizes are allocated: it makes widgets. */
void             signpost_long_box_update        (SignpostLongBox       *self);
/* The same before the next frame */
void             signpost_long_box_update_soon   (SignpostLongBox       *self);
void             signpost_long_box_set_width     (SignpostLongBox       *self,
                                                  int                    width);
void             signpost_long_box_reset_heights (SignpostLongBox       *self);
/* Measures what will be in sight when the row is the last one there; where the row is depends on that. */
void             signpost_long_box_measure_page  (SignpostLongBox       *self,
                                                  guint                  position);
/* Where the first row begins in what the viewport scrolls, in px */
int              signpost_long_box_get_origin    (SignpostLongBox       *self);

G_END_DECLS
