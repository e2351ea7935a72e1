/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_CHANGE_LIST (signpost_change_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostChangeList, signpost_change_list, SIGNPOST, CHANGE_LIST, AdwBin)

/* Single changes that would put somebody else first; whichever is ticked becomes a trigger for looking at the decision again. What was ticked
 * stays in the list when it would not change anything any more. */
GtkWidget *signpost_change_list_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_change_list_show  (SignpostChangeList   *self,
                                       SignpostComparison   *comparison,
                                       const SignpostResult *result);
void       signpost_change_list_clear (SignpostChangeList   *self);

G_END_DECLS
