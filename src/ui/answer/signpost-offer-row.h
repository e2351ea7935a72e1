/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_OFFER_ROW (signpost_offer_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostOfferRow, signpost_offer_row, SIGNPOST, OFFER_ROW, GtkBox)

/* What earlier answers speak for, and a button that takes it; not shown when there is nothing to offer. Signal “taken”: the answer has just
 * been given. */
GtkWidget *signpost_offer_row_new     (SignpostDecision *decision,
                                       SignpostQuestion *question,
                                       const char       *subject) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_offer_row_refresh (SignpostOfferRow *self);

G_END_DECLS
