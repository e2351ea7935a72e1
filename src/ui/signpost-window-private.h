/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/decisions/signpost-decisions-page.h"
#include "ui/record/signpost-save-page.h"
#include "ui/signpost-window.h"

G_BEGIN_DECLS

/* signpost-window.c: what is shown */
SignpostApplication   *signpost_window_get_app           (SignpostWindow *self);
void                   signpost_window_show_view         (SignpostWindow *self,
                                                          const char     *name);
void                   signpost_window_show_draft        (SignpostWindow *self,
                                                          SignpostDraft  *draft);
void                   signpost_window_show_step         (SignpostWindow *self,
                                                          const char     *step,
                                                          const char     *question);
/* From the walkthrough to the save page; from there it saves */
void                   signpost_window_save_record       (SignpostWindow *self);
void                   signpost_window_back              (SignpostWindow *self);
void                   signpost_window_flush_draft       (SignpostWindow *self);
/* Takes the draft out of the drafts, and out of the window when it is shown there */
void                   signpost_window_remove_draft      (SignpostWindow *self,
                                                          SignpostDraft  *draft);
void                   signpost_window_set_folder        (SignpostWindow *self,
                                                          GFile          *folder);
SignpostDecisionsPage *signpost_window_get_decisions     (SignpostWindow *self);
void                   signpost_window_add_toast         (SignpostWindow *self,
                                                          AdwToast       *toast);

/* signpost-window-actions.c */
void                   signpost_window_add_actions       (SignpostWindow *self);
void                   signpost_window_enable_action     (SignpostWindow *self,
                                                          const char     *name,
                                                          gboolean        enabled);

G_END_DECLS
