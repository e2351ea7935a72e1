/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SHARE_VIEW (signpost_share_view_get_type ())
G_DECLARE_FINAL_TYPE (SignpostShareView, signpost_share_view, SIGNPOST, SHARE_VIEW, AdwBin)

/* How often each option takes each place: a table of percents, each on a ground that is the stronger the more it is, the most of an option in
 * bold. Until the shares of a result are there, what was shown last stays, dimmed. */
GtkWidget *signpost_share_view_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_share_view_show (SignpostShareView    *self,
                                     const SignpostResult *result);

G_END_DECLS
