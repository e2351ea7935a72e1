/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/explore/signpost-matrix.h"

struct _SignpostMatrix
{
  GtkWidget          parent_instance;

  SignpostCatalogue *catalogue;
  SignpostSelection *selection;
  GListModel        *use_cases;
  GtkAdjustment     *vadjustment;

  GtkWidget         *header;
  GtkWidget         *corner;
  GtkWidget         *body;
  GPtrArray         *rows;

  guint              focus_row;
  guint              focus_place;
};

/* Titles and columns of a row */
guint            signpost_matrix_get_n_places       (SignpostMatrix   *self);
/* (nullable): none for the header */
SignpostUseCase *signpost_matrix_get_use_case       (SignpostMatrix   *self,
                                                     guint             row);
/* The place of the selected category; 0, the titles, when there is none */
guint            signpost_matrix_get_selected_place (SignpostMatrix   *self);

/* The keyboard's part, in signpost-matrix-focus.c. Notices where in the matrix the focus is; FALSE: it is elsewhere */
gboolean         signpost_matrix_find_focus         (SignpostMatrix   *self);
gboolean         signpost_matrix_focus              (GtkWidget        *widget,
                                                     GtkDirectionType  direction);
void             signpost_matrix_add_bindings       (GtkWidgetClass   *widget_class);
