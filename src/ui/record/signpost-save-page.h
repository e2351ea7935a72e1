/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/record/signpost-draft-store.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SAVE_PAGE (signpost_save_page_get_type ())
G_DECLARE_FINAL_TYPE (SignpostSavePage, signpost_save_page, SIGNPOST, SAVE_PAGE, AdwBin)

/* What the record still needs, the words around it, and how it will look. Properties: draft (SignpostDraft), folder (GFile: where it is
 * saved), settings (GSettings: what is remembered), can-save (read-only boolean). Signal: saved (GFile). */
GtkWidget     *signpost_save_page_new          (SignpostDraft    *draft,
                                                GSettings        *settings,
                                                GFile            *folder) G_GNUC_WARN_UNUSED_RESULT;
SignpostDraft *signpost_save_page_get_draft    (SignpostSavePage *self);
GFile         *signpost_save_page_get_folder   (SignpostSavePage *self);
gboolean       signpost_save_page_get_can_save (SignpostSavePage *self);
void           signpost_save_page_save         (SignpostSavePage *self);

G_END_DECLS
