/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_HEAD_TO_HEAD_VIEW (signpost_head_to_head_view_get_type ())
G_DECLARE_FINAL_TYPE (SignpostHeadToHeadView, signpost_head_to_head_view, SIGNPOST, HEAD_TO_HEAD_VIEW, AdwBin)

/* Any two options against each other, as a drawing, in words and as a table; the first two until a person chooses others. */
GtkWidget *signpost_head_to_head_view_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_head_to_head_view_show  (SignpostHeadToHeadView *self,
                                             const SignpostResult   *result);
/* Forgets what a person has chosen */
void       signpost_head_to_head_view_clear (SignpostHeadToHeadView *self);

G_END_DECLS
