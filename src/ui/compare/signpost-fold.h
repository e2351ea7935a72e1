/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_FOLD (signpost_fold_get_type ())
G_DECLARE_FINAL_TYPE (SignpostFold, signpost_fold, SIGNPOST, FOLD, GtkWidget)

/* A part of a page below a heading that folds it away. Properties: title, summary (what stands beside the title while it is folded), expanded,
 * child. Signal “toggled”: a person has folded or unfolded it. */
GtkWidget  *signpost_fold_new          (const char   *title) G_GNUC_WARN_UNUSED_RESULT;
gboolean    signpost_fold_get_expanded (SignpostFold *self);
void        signpost_fold_set_expanded (SignpostFold *self,
                                        gboolean      expanded);
void        signpost_fold_set_summary  (SignpostFold *self,
                                        const char   *summary);
void        signpost_fold_set_child    (SignpostFold *self,
                                        GtkWidget    *child);
/* (nullable) */
GtkWidget  *signpost_fold_get_child    (SignpostFold *self);

G_END_DECLS
