/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/walkthrough/signpost-walkthrough-page.h"

G_BEGIN_DECLS

/* signpost-walkthrough-page.c */
/* To the next step, or to the one before */
void signpost_walkthrough_page_move            (SignpostWalkthroughPage *self,
                                                int                      by);
/* The drawer that holds it on a narrow page */
void signpost_walkthrough_page_toggle_standing (SignpostWalkthroughPage *self);

/* signpost-walkthrough-actions.c */
void signpost_walkthrough_page_install_actions (GtkWidgetClass          *widget_class);
void signpost_walkthrough_page_add_shortcuts   (SignpostWalkthroughPage *self);

G_END_DECLS
