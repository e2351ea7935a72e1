/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TITLE_EDITOR (signpost_title_editor_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTitleEditor, signpost_title_editor, SIGNPOST, TITLE_EDITOR, AdwBin)

/* The first thing that is asked: what the decision is called. Whoever embeds it refreshes it when the decision changes. */
GtkWidget *signpost_title_editor_new     (SignpostDecision    *decision) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_title_editor_refresh (SignpostTitleEditor *self);

G_END_DECLS
