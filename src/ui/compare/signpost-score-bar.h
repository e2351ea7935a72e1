/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SCORE_BAR (signpost_score_bar_get_type ())
G_DECLARE_FINAL_TYPE (SignpostScoreBar, signpost_score_bar, SIGNPOST, SCORE_BAR, GtkWidget)

/* A score from 0 to 100 as a bar of what each criterion contributes, in the order of the criteria, each with its hatch and letter; and as a
 * whisker how low or high it can become once the missing ratings are known. A drawing only: whoever shows it says the same in words. */
GtkWidget *signpost_score_bar_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* option: a ranked one of the table */
void       signpost_score_bar_show (SignpostScoreBar          *self,
                                    const SignpostRatingTable *table,
                                    guint                      option);

G_END_DECLS
