/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ui/edit/signpost-edit-document.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EDIT_PAGE (signpost_edit_page_get_type ())
G_DECLARE_FINAL_TYPE (SignpostEditPage, signpost_edit_page, SIGNPOST, EDIT_PAGE, AdwBin)

/* A record's text beside what it looks like, and what it says of itself as fields. Properties: file, drafts (GFile: the folder for what is
 * not saved yet), can-save (read-only boolean), title (read-only string: of the record). Signals: told (string, boolean: undo takes it
 * back), saved. Actions: edit.find, edit.next-pane, edit.save-again, edit.convert, edit.discard. Uses win.save-record. */
GtkWidget            *signpost_edit_page_new          (GFile            *file,
                                                       GFile            *drafts) G_GNUC_WARN_UNUSED_RESULT;
SignpostEditDocument *signpost_edit_page_get_document (SignpostEditPage *self);
const char           *signpost_edit_page_get_title    (SignpostEditPage *self);
gboolean              signpost_edit_page_get_can_save (SignpostEditPage *self);
void                  signpost_edit_page_save         (SignpostEditPage *self);
/* Whether something is typed that is not in the file; what still waits in a field is put into the text first. */
gboolean              signpost_edit_page_settle       (SignpostEditPage *self);
gboolean              signpost_edit_page_get_can_undo (SignpostEditPage *self);
gboolean              signpost_edit_page_get_can_redo (SignpostEditPage *self);
void                  signpost_edit_page_undo         (SignpostEditPage *self);
void                  signpost_edit_page_redo         (SignpostEditPage *self);

G_END_DECLS
