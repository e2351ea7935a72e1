/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/explore/signpost-long-box.h"
#include "ui/explore/signpost-matrix.h"
#include "ui/explore/signpost-matrix-words.h"

struct _SignpostMatrix
{
  GtkWidget          parent_instance;

  SignpostFinder    *finder;
  SignpostSelection *selection;
  GtkAdjustment     *vadjustment;

  GtkWidget         *header;
  GtkWidget         *corner;
  SignpostLongBox   *body;
  PangoLayout       *ruler;           /* what titles are measured with */
  int               *title_heights;   /* of rows that show the title alone, by the use case's position; 0: not measured */
  int                title_width;     /* that they were measured for */
  SignpostMatrixWords words;

  SignpostUseCase   *focus_use_case;  /* (nullable): whose row the focus is, or was, in */
  guint              focus_row;       /* 0 is the header */
  guint              focus_place;     /* 0 is the title */
  gboolean           has_focus;
};

/* Titles and columns of a row */
guint     signpost_matrix_get_n_places       (SignpostMatrix   *self);
/* The header is one of them */
guint     signpost_matrix_get_n_rows         (SignpostMatrix   *self);
/* The place of the selected category; 0, the titles, when there is none */
guint     signpost_matrix_get_selected_place (SignpostMatrix   *self);

/* The keyboard's part, in signpost-matrix-focus.c. Notices where in the matrix the focus is; FALSE: it is elsewhere */
gboolean  signpost_matrix_find_focus         (SignpostMatrix   *self);
/* Keeps the focus with its use case when other rows are shown; may scroll there */
void      signpost_matrix_keep_focus         (SignpostMatrix   *self);
gboolean  signpost_matrix_focus              (GtkWidget        *widget,
                                              GtkDirectionType  direction);
void      signpost_matrix_add_bindings       (GtkWidgetClass   *widget_class);
