/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-history.h"
#include "ui/decisions/signpost-decisions-page.h"
#include "ui/log/signpost-log-session.h"
#include "ui/record/signpost-save-page.h"
#include "ui/signpost-adaptive-bin.h"
#include "ui/signpost-banner.h"
#include "ui/signpost-window.h"

G_BEGIN_DECLS

/**
 * SignpostWindow:
 *
 * One header over a stack of pages: the two views, the walkthrough of one draft, and the page that
 * saves its record. A page is made when it is first shown.
 */
struct _SignpostWindow
{
  AdwApplicationWindow   parent_instance;

  SignpostAdaptiveBin   *bin;
  GtkWidget             *back_button;
  GtkWidget             *undo_button;
  GtkWidget             *redo_button;
  AdwBin                *trail_bin;
  GtkWidget             *take_button;
  GtkStack              *title_stack;
  GtkLabel              *title;     /* may shrink further than that of AdwWindowTitle */
  GtkLabel              *subtitle;
  SignpostBanner        *banner;
  SignpostBanner        *notice;
  AdwToastOverlay       *toasts;
  GtkStack              *pages;
  AdwViewStack          *views;
  AdwBin                *explore_bin;
  AdwBin                *decisions_bin;

  SignpostDecisionsPage *decisions;
  GtkWidget             *walkthrough;
  GtkWidget             *save_page;
  GtkWidget             *edit_page;

  SignpostDraft         *draft;
  GSimpleActionGroup    *log_actions;   /* “log”: what can be done with the log and its records */
  SignpostLogSession    *log_session;   /* what is done with them in this window, by actions and by the editor */
  GSignalGroup          *draft_signals;
  GSignalGroup          *history_signals;
  GtkWidget             *last_focus;
  GtkWidget             *takeaway;     /* weak: the window that offers the matrix and the diagram */
  GtkWidget             *notices;      /* weak: what the notice is about, while it is shown */
  GPtrArray             *waiting_files;  /* (nullable) (element-type GFile): to open once there is a catalogue */
  char                  *waiting_use_case;  /* (nullable) what to explore then */
  char                  *waiting_category;  /* (nullable) */
  char                  *waiting_search;    /* (nullable) what to search for then */
  guint                  begin_id;
  gboolean               painted;
  gboolean               closing;
  gboolean               edit_then_leave;  /* the record’s page goes when it has been saved */
  gboolean               edit_then_close;  /* and the window with it */
};

/* signpost-window.c: what is shown */
SignpostApplication   *signpost_window_get_app           (SignpostWindow *self);
/* Fills the window, once; by itself with the second frame */
void                   signpost_window_begin             (SignpostWindow *self);
void                   signpost_window_show_page         (SignpostWindow *self,
                                                          GtkWidget      *page);
/* page: the window's pointer to it, which becomes NULL */
void                   signpost_window_drop_page         (SignpostWindow *self,
                                                          GtkWidget     **page);
/* The two views, without the pages that are stacked over them */
void                   signpost_window_show_main         (SignpostWindow *self);
void                   signpost_window_show_view         (SignpostWindow *self,
                                                          const char     *name);
void                   signpost_window_back              (SignpostWindow *self);
void                   signpost_window_set_folder        (SignpostWindow *self,
                                                          GFile          *folder);
SignpostDecisionsPage *signpost_window_get_decisions     (SignpostWindow *self);
void                   signpost_window_add_toast         (SignpostWindow *self,
                                                          AdwToast       *toast);
/* A toast, with a button for win.undo when that takes back what it tells */
void                   signpost_window_tell              (SignpostWindow *self,
                                                          const char     *text,
                                                          gboolean        can_undo);
void                   signpost_window_tell_written      (SignpostWindow *self,
                                                          GFile          *file);

/* signpost-window-log.c: what is done with the log and its records */
void                   signpost_window_add_log_actions   (SignpostWindow *self);
void                   signpost_window_update_log_actions (SignpostWindow *self,
                                                          gboolean        is_shown);
void                   signpost_window_enable_log_action (SignpostWindow *self,
                                                          const char     *name,
                                                          gboolean        enabled);
/* (nullable): while the log is shown */
SignpostLogHistory    *signpost_window_get_log_history   (SignpostWindow *self);

/* signpost-window-edit.c: the page that edits a record, and log.edit, which shows it for the record that is read, and log.edit-file (s: URI) */
void                   signpost_window_add_edit_actions  (SignpostWindow *self);
void                   signpost_window_edit_record       (SignpostWindow *self,
                                                          GFile          *file);
/* Offers to go on with what was typed and not saved when the program ended last */
void                   signpost_window_offer_edits       (SignpostWindow *self);
void                   signpost_window_save_edit         (SignpostWindow *self);
/* Takes the page away */
void                   signpost_window_leave_edit        (SignpostWindow *self);
/* Takes the page away, or asks first what is to become of what is typed */
void                   signpost_window_back_from_edit    (SignpostWindow *self);
/* FALSE when somebody has to be asked first, who then closes the window again */
gboolean               signpost_window_confirm_close_edit (SignpostWindow *self);
/* Keeps what is typed safe, now */
void                   signpost_window_flush_edit        (SignpostWindow *self);
void                   signpost_window_update_edit_title (SignpostWindow *self);

/* signpost-window-decide.c: use_case_id: "" for none. Begins a decision, or asks whether to go on with a draft about the use case. */
void                   signpost_window_decide            (SignpostWindow *self,
                                                          const char     *use_case_id);

/* signpost-window-draft.c: the draft that is walked through */
/* In the window that has it; in this one, or in a new one when this one shows another draft */
void                   signpost_window_show_draft        (SignpostWindow *self,
                                                          SignpostDraft  *draft,
                                                          gboolean        in_new_window);
void                   signpost_window_open_decision     (SignpostWindow *self,
                                                          GFile          *file);
/* The record that is read, as a new draft */
void                   signpost_window_revise_record     (SignpostWindow *self);
/* Whether its page, or the one that saves its record, is the one that is seen */
gboolean               signpost_window_shows_draft       (SignpostWindow *self);
void                   signpost_window_show_step         (SignpostWindow *self,
                                                          const char     *step,
                                                          const char     *question,
                                                          const char     *subject);
/* Shows the view, now that there is a catalogue */
void                   signpost_window_fill              (SignpostWindow *self);
/* From the walkthrough to the save page; from there it saves */
void                   signpost_window_save_record       (SignpostWindow *self);
void                   signpost_window_flush_draft       (SignpostWindow *self);
/* Takes the draft out of the window that has it, which may be another one */
void                   signpost_window_remove_draft      (SignpostWindow *self,
                                                          SignpostDraft  *draft);
void                   signpost_window_drop_untouched    (SignpostWindow *self);
void                   signpost_window_tell_parted       (SignpostWindow *self);

/* signpost-window-loading.c: reads the catalogue, then fills the window and opens what waits for that */
void                   signpost_window_load              (SignpostWindow *self);
void                   signpost_window_wait_with         (SignpostWindow *self,
                                                          GFile          *file);
/* use_case_id, category_id, search: (nullable) */
void                   signpost_window_wait_to_explore   (SignpostWindow *self,
                                                          const char     *use_case_id,
                                                          const char     *category_id,
                                                          const char     *search);
void                   signpost_window_show_catalogue_error (SignpostWindow *self,
                                                          const char     *message);

/* signpost-window-header.c */
gboolean               signpost_window_is_page           (SignpostWindow *self,
                                                          const char     *name);
gboolean               signpost_window_shows_explore     (SignpostWindow *self);
gboolean               signpost_window_shows_decisions   (SignpostWindow *self);
gboolean               signpost_window_can_go_back       (SignpostWindow *self);
void                   signpost_window_set_title         (SignpostWindow *self,
                                                          const char     *title,
                                                          const char     *subtitle);
void                   signpost_window_update_title      (SignpostWindow *self);
void                   signpost_window_update_header     (SignpostWindow *self);

/* signpost-window-history.c: undo and redo of what is edited in the window */
void                   signpost_window_prepare_history   (SignpostWindow *self);
void                   signpost_window_update_history    (SignpostWindow *self);
void                   signpost_window_undo              (SignpostWindow *self);
void                   signpost_window_redo              (SignpostWindow *self);

/* signpost-window-notices.c: what has to be known before one goes on */
void                   signpost_window_update_notice     (SignpostWindow *self);
void                   signpost_window_show_notices      (SignpostWindow *self);
void                   signpost_window_close_notices     (SignpostWindow *self);
void                   signpost_window_accept_catalogue  (SignpostWindow *self);

/* signpost-window-explore.c: what comes into the explore view from outside, and what goes out of it */
void                   signpost_window_take_away         (SignpostWindow *self);

/* signpost-window-state.c */
void                   signpost_window_restore_state     (SignpostWindow *self);
/* Writes what has to be written; FALSE when somebody has to be asked first, who then closes the window again */
gboolean               signpost_window_confirm_close     (SignpostWindow *self);

/* signpost-window-actions.c */
void                   signpost_window_add_actions       (SignpostWindow *self);
void                   signpost_window_enable_action     (SignpostWindow *self,
                                                          const char     *name,
                                                          gboolean        enabled);

G_END_DECLS
