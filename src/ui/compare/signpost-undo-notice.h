/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_UNDO_NOTICE (signpost_undo_notice_get_type ())
G_DECLARE_FINAL_TYPE (SignpostUndoNotice, signpost_undo_notice, SIGNPOST, UNDO_NOTICE, AdwBin)

/* Says what has just become of a decision, beside a button that takes it back: the window's undo. It goes as soon as anything else is
 * edited, because undo is about that then. Both are called when the edit is over. */

/* name: of what was removed. The button takes the focus, which went with what was removed. */
void signpost_undo_notice_show_removed (SignpostUndoNotice *self,
                                        SignpostDecision   *decision,
                                        const char         *name);
/* text: a sentence. The focus stays where it is. */
void signpost_undo_notice_show         (SignpostUndoNotice *self,
                                        SignpostDecision   *decision,
                                        const char         *text);
void signpost_undo_notice_hide         (SignpostUndoNotice *self);

G_END_DECLS
