/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/record/signpost-draft-store.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_WALKTHROUGH_PAGE (signpost_walkthrough_page_get_type ())
G_DECLARE_FINAL_TYPE (SignpostWalkthroughPage, signpost_walkthrough_page, SIGNPOST, WALKTHROUGH_PAGE, AdwBin)

/* The five steps of a draft's decision: steps, the questions of one of them, and where the answers lead. Properties: draft, step (id of
 * the step that is shown), title and subtitle (read-only strings for the window's header: “Draft, saved 10:42”). Uses win.save-record. */
GtkWidget     *signpost_walkthrough_page_new          (SignpostDraft           *draft) G_GNUC_WARN_UNUSED_RESULT;
SignpostDraft *signpost_walkthrough_page_get_draft    (SignpostWalkthroughPage *self);
/* Shows the first step that still has questions to answer */
void           signpost_walkthrough_page_set_draft    (SignpostWalkthroughPage *self,
                                                       SignpostDraft           *draft);
const char    *signpost_walkthrough_page_get_step     (SignpostWalkthroughPage *self);
const char    *signpost_walkthrough_page_get_title    (SignpostWalkthroughPage *self);
const char    *signpost_walkthrough_page_get_subtitle (SignpostWalkthroughPage *self);
/* Shows a step, and in it what is asked by the question ("" for none) about the subject (a system, leg, option or technical option, ""
 * for whatever comes first): it is opened, scrolled to and gets the focus, without selecting a text. Its links use win.go-to-step. */
void           signpost_walkthrough_page_go_to        (SignpostWalkthroughPage *self,
                                                       const char              *step_id,
                                                       const char              *question_id,
                                                       const char              *subject);

G_END_DECLS
