/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EDIT_CONFLICTS (signpost_edit_conflicts_get_type ())
G_DECLARE_FINAL_TYPE (SignpostEditConflicts, signpost_edit_conflicts, SIGNPOST, EDIT_CONFLICTS, AdwBin)

/* What two people have made of the same lines, side by side, and which of both holds in each place. Property: narrow (boolean: one below
 * the other). Signal: resolved (string: the text). */
GtkWidget *signpost_edit_conflicts_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* parts: (element-type SignpostMergePart), with a conflict at least */
void       signpost_edit_conflicts_set_parts (SignpostEditConflicts *self,
                                              GPtrArray             *parts);
void       signpost_edit_conflicts_set_narrow (SignpostEditConflicts *self,
                                               gboolean               narrow);

G_END_DECLS
