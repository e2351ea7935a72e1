/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_ADAPTIVE_BIN (signpost_adaptive_bin_get_type ())
G_DECLARE_FINAL_TYPE (SignpostAdaptiveBin, signpost_adaptive_bin, SIGNPOST, ADAPTIVE_BIN, GtkWidget)

/* Properties: child, threshold (int, px at the default font size), narrow (read-only boolean: narrower than the threshold). */
GtkWidget *signpost_adaptive_bin_new           (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *signpost_adaptive_bin_get_child     (SignpostAdaptiveBin *self);
int        signpost_adaptive_bin_get_threshold (SignpostAdaptiveBin *self);
gboolean   signpost_adaptive_bin_get_narrow    (SignpostAdaptiveBin *self);

void       signpost_adaptive_bin_set_child     (SignpostAdaptiveBin *self,
                                                GtkWidget           *child);
void       signpost_adaptive_bin_set_threshold (SignpostAdaptiveBin *self,
                                                int                  threshold);

G_END_DECLS
