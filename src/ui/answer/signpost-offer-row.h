/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-answer-offer.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_OFFER_ROW (signpost_offer_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostOfferRow, signpost_offer_row, SIGNPOST, OFFER_ROW, GtkBox)

/* What earlier answers speak for, and a button that takes it; not shown while there is nothing to offer. Signal “take” (SignpostAnswer):
 * somebody wants that answer. */
GtkWidget *signpost_offer_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* offer: (nullable) */
void       signpost_offer_row_show (SignpostOfferRow          *self,
                                    const SignpostAnswerOffer *offer);

G_END_DECLS
