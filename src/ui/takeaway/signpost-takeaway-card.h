/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ui/takeaway/signpost-takeaway.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TAKEAWAY_CARD (signpost_takeaway_card_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTakeawayCard, signpost_takeaway_card, SIGNPOST, TAKEAWAY_CARD, AdwBin)

/* The matrix or the diagram as a small picture that can be dragged away, and what else can be done with it. Actions: takeaway.copy,
 * takeaway.print, takeaway.export (s: nick of a format). */
GtkWidget *signpost_takeaway_card_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_takeaway_card_set_takeaway (SignpostTakeawayCard *self,
                                                SignpostTakeaway     *takeaway);

G_END_DECLS
