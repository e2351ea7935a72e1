/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_REMOVAL_NOTICE (signpost_removal_notice_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRemovalNotice, signpost_removal_notice, SIGNPOST, REMOVAL_NOTICE, AdwBin)

/* Says what has just been taken out of a decision, beside a button that brings it back: the window's undo. It goes as soon as anything
 * else is edited, because undo is about that then. */

/* Call it when the removal is over. name: of what was removed. The button takes the focus, which went with what was removed. */
void signpost_removal_notice_show (SignpostRemovalNotice *self,
                                   SignpostDecision      *decision,
                                   const char            *name);
void signpost_removal_notice_hide (SignpostRemovalNotice *self);

G_END_DECLS
