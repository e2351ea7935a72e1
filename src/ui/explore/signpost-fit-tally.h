/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_FIT_TALLY (signpost_fit_tally_get_type ())
G_DECLARE_FINAL_TYPE (SignpostFitTally, signpost_fit_tally, SIGNPOST, FIT_TALLY, GtkWidget)

/* How many use cases of those shown a category is preferred and possible for */
GtkWidget *signpost_fit_tally_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_fit_tally_set_counts (SignpostFitTally *self,
                                          guint             n_preferred,
                                          guint             n_possible);

G_END_DECLS
