/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/answer/signpost-answer-editor.h"

G_BEGIN_DECLS

/* “Not sure”, below what is written: writes into the decision of the editor. */
GtkWidget *signpost_unsure_check_new     (SignpostAnswerEditor *editor) G_GNUC_WARN_UNUSED_RESULT;
/* Shows what the decision says. */
void       signpost_unsure_check_refresh (GtkWidget            *check,
                                          SignpostAnswerEditor *editor);

G_END_DECLS
