/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-fit.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_FIT_WORD (signpost_fit_word_get_type ())
G_DECLARE_FINAL_TYPE (SignpostFitWord, signpost_fit_word, SIGNPOST, FIT_WORD, GtkWidget)

/* A symbol with a word beside it, or below it where there is no room beside. */
GtkWidget *signpost_fit_word_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_fit_word_set_level (SignpostFitWord  *self,
                                        SignpostFitLevel  level);
/* Another text, without symbol */
void       signpost_fit_word_set_text  (SignpostFitWord  *self,
                                        const char       *text);

G_END_DECLS
