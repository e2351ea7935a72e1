/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-head-to-head.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_BUTTERFLY (signpost_butterfly_get_type ())
G_DECLARE_FINAL_TYPE (SignpostButterfly, signpost_butterfly, SIGNPOST, BUTTERFLY, GtkWidget)

/* Two options against each other: for each criterion a bar towards the one that it speaks for, with what it is worth written at it. The first
 * option stands where reading begins. */
GtkWidget *signpost_butterfly_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_butterfly_show    (SignpostButterfly         *self,
                                       const SignpostRatingTable *table,
                                       const SignpostHeadToHead  *duel);
/* “+15 for D”, or “±0” */
char      *signpost_butterfly_dup_mark (const SignpostRatingTable *table,
                                       const SignpostHeadToHead  *duel,
                                       guint                      criterion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
