/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_STEP_PAGE (signpost_step_page_get_type ())
G_DECLARE_FINAL_TYPE (SignpostStepPage, signpost_step_page, SIGNPOST, STEP_PAGE, AdwBin)

/* One step of the walkthrough: everything that it asks, on one scrolling page. Answered questions fold when somebody goes on to another
 * one, never while a button is held down, and so that the question under the hands stays where it is if the page can be scrolled for it.
 * Uses the actions walkthrough.previous, walkthrough.next, win.go-to-step and win.save-record.
 * Whoever embeds it refreshes it when the decision changes. */

/* position: of the step among the catalogue's */
GtkWidget  *signpost_step_page_new       (SignpostDecision *decision,
                                          guint             position) G_GNUC_WARN_UNUSED_RESULT;
const char *signpost_step_page_get_step  (SignpostStepPage *self);
void        signpost_step_page_refresh   (SignpostStepPage *self);
/* Opens a question, scrolls to it and gives it the focus. FALSE when it is not asked here */
gboolean    signpost_step_page_reveal    (SignpostStepPage *self,
                                          SignpostQuestion *question,
                                          const char       *subject);
/* Folds what is answered, for somebody who comes to the page anew */
void        signpost_step_page_tidy      (SignpostStepPage *self);

G_END_DECLS
