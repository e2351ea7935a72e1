/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-comparison.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_CRITERION_HEAD (signpost_criterion_head_get_type ())
G_DECLARE_FINAL_TYPE (SignpostCriterionHead, signpost_criterion_head, SIGNPOST, CRITERION_HEAD, GtkBox)

/* A criterion's name, and what 1 and 5 mean on it. */
GtkWidget *signpost_criterion_head_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_criterion_head_show (SignpostCriterionHead   *self,
                                         const SignpostCriterion *criterion);
/* Shows in a label what a step from 1 to 5 means; nothing without an anchor. anchor (nullable) */
void       signpost_anchor_show         (GtkWidget               *label,
                                         int                      step,
                                         const char              *anchor);

G_END_DECLS
