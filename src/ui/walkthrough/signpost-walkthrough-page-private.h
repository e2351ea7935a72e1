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
void signpost_walkthrough_page_show_question   (SignpostWalkthroughPage *self,
                                                const char              *step_id,
                                                const char              *question_id,
                                                const char              *subject);
/* Of the drawer that holds the standing on a narrow page */
void signpost_walkthrough_page_close_standing  (SignpostWalkthroughPage *self);
void signpost_walkthrough_page_toggle_standing (SignpostWalkthroughPage *self);

/* signpost-walkthrough-actions.c */
void signpost_walkthrough_page_install_actions (GtkWidgetClass          *widget_class);
void signpost_walkthrough_page_add_shortcuts   (SignpostWalkthroughPage *self);

G_END_DECLS
