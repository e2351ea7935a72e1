/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/signpost-adaptive-bin.h"
#include "ui/walkthrough/signpost-standing-pane.h"
#include "ui/walkthrough/signpost-step-bar.h"
#include "ui/walkthrough/signpost-walkthrough-page.h"
#include "ui/walkthrough/signpost-what-if-view.h"

G_BEGIN_DECLS

struct _SignpostWalkthroughPage
{
  AdwBin                parent_instance;

  SignpostDraft        *draft;
  SignpostDecision     *decision;      /* NULL when the draft cannot be read */
  char                 *step;          /* "" without a decision: a state cannot be NULL */
  char                 *title;
  char                 *subtitle;
  guint                 update_source;
  guint                 focus_source;

  SignpostAdaptiveBin  *bin;
  GtkStack             *stack;
  GtkWidget            *body;
  SignpostStepBar      *steps;
  GtkStack             *pages;
  SignpostStandingPane *standing;
  SignpostWhatIfView   *what_if;
  GtkWidget            *what_if_opener;   /* weak: what gets the focus back */
  AdwStatusPage        *broken;
};

/* signpost-walkthrough-page.c */
/* To the next step, or to the one before */
void signpost_walkthrough_page_move            (SignpostWalkthroughPage *self,
                                                int                      by);
/* The drawer that holds it on a narrow page */
void signpost_walkthrough_page_toggle_standing (SignpostWalkthroughPage *self);

/* signpost-walkthrough-what-if.c */
/* Gives the room to what is shown now */
void signpost_walkthrough_page_arrange         (SignpostWalkthroughPage *self);
/* Shows what other answers to a question would do. */
void signpost_walkthrough_page_try             (SignpostWalkthroughPage *self,
                                                const char              *question_id,
                                                const char              *subject);
/* Goes back to where it was begun. */
void signpost_walkthrough_page_stop_trying     (SignpostWalkthroughPage *self);

/* signpost-walkthrough-actions.c */
void signpost_walkthrough_page_install_actions (GtkWidgetClass          *widget_class);
void signpost_walkthrough_page_add_shortcuts   (SignpostWalkthroughPage *self);

G_END_DECLS
