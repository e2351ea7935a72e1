/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/signpost-application.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_WINDOW (signpost_window_get_type ())
G_DECLARE_FINAL_TYPE (SignpostWindow, signpost_window, SIGNPOST, WINDOW, AdwApplicationWindow)

/* Actions: win.decide (s: use case id or ""), win.open-draft (s: base name of the draft's file), win.open-draft-in-window
 * (s: likewise; in a new window), win.delete-draft (s: likewise),
 * win.save-record (from the walkthrough to the save page; there it saves), win.go-to-step ((sss): step id, question id or "", subject or
 * ""), win.undo, win.redo, win.back, win.show-view (s: explore or decisions), win.open-folder, win.open-record (s: URI),
 * win.show-in-files (s: URI), win.print-record, win.export-record, win.revise-record (the record that is read, as a new draft), win.show-notices (what has to be known about the
 * decision), win.accept-catalogue, win.show-help, win.take-away (the matrix and the diagram). */
SignpostWindow *signpost_window_new         (SignpostApplication *application) G_GNUC_WARN_UNUSED_RESULT;
/* Shows what a file is: a folder as log, a record in its log, a decision file as a draft with the same content */
void            signpost_window_open        (SignpostWindow      *self,
                                             GFile               *file);
/* Shows a use case, a category, or with both their cell, in the explore view; "" for neither */
void            signpost_window_explore     (SignpostWindow      *self,
                                             const char          *use_case_id,
                                             const char          *category_id);
/* Shows what the explore view’s search finds */
void            signpost_window_search      (SignpostWindow      *self,
                                             const char          *text);
/* Escapes the markup */
void            signpost_window_show_toast  (SignpostWindow      *self,
                                             const char          *text);

G_END_DECLS
