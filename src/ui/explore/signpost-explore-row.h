/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/explore/signpost-fit-line.h"
#include "ui/explore/signpost-marked-text.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EXPLORE_ROW (signpost_explore_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostExploreRow, signpost_explore_row, SIGNPOST, EXPLORE_ROW, GtkWidget)

/* A use case in the list, with its fits in words. Signal: activated, by click or key */
GtkWidget       *signpost_explore_row_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void             signpost_explore_row_bind         (SignpostExploreRow       *self,
                                                    SignpostUseCase          *use_case,
                                                    const SignpostMarkedText *text);
/* (transfer none) (nullable): NULL until it is bound */
SignpostUseCase *signpost_explore_row_get_use_case (SignpostExploreRow       *self);
/* How high a row would be. ruler, line: a layout and a line in the font of the list */
int              signpost_explore_row_measure_use_case (PangoLayout          *ruler,
                                                    SignpostFitLine          *line,
                                                    SignpostUseCase          *use_case,
                                                    const SignpostMarkedText *text,
                                                    int                       width);

G_END_DECLS
