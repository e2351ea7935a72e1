/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/record/signpost-draft-store.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_DRAFT_ROW (signpost_draft_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDraftRow, signpost_draft_row, SIGNPOST, DRAFT_ROW, GtkListBoxRow)

/* A draft in a list: its title, when it changed, how far it is; or why it cannot be read. Property: draft (construct only). Activates
 * win.open-draft; its button win.delete-draft. */
GtkWidget     *signpost_draft_row_new       (SignpostDraft    *draft) G_GNUC_WARN_UNUSED_RESULT;
SignpostDraft *signpost_draft_row_get_draft (SignpostDraftRow *self);

G_END_DECLS
