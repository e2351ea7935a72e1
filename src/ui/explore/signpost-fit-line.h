/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-use-case.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_FIT_LINE (signpost_fit_line_get_type ())
G_DECLARE_FINAL_TYPE (SignpostFitLine, signpost_fit_line, SIGNPOST, FIT_LINE, GtkWidget)

/* The preferred, then the possible methods of a use case, each with its symbol */
GtkWidget *signpost_fit_line_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_fit_line_bind (SignpostFitLine *self,
                                   SignpostUseCase *use_case);
/* How high it would be with another use case, which it does not show */
int        signpost_fit_line_measure_use_case (SignpostFitLine *self,
                                   SignpostUseCase *use_case,
                                   int              width);
/* The same as words: “Preferred: UI. Possible: Services, Events” */
char      *signpost_fit_line_dup_words (SignpostUseCase *use_case) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
