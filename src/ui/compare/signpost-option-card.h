/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_OPTION_CARD (signpost_option_card_get_type ())
G_DECLARE_FINAL_TYPE (SignpostOptionCard, signpost_option_card, SIGNPOST, OPTION_CARD, AdwBin)

/* One option of a decision: a line that says what it is, which opens to be edited. Its remove button activates “options.remove” with the
 * option's id. */
GtkWidget *signpost_option_card_new        (SignpostDecision   *decision,
                                            SignpostOption     *option) G_GNUC_WARN_UNUSED_RESULT;
/* standing: of the decision as it is now */
void       signpost_option_card_follow     (SignpostOptionCard *self,
                                            const SignpostStanding *standing);
/* Opens what answers the question: the methods, or what is asked about each option */
GtkWidget *signpost_option_card_find       (SignpostOptionCard *self,
                                            SignpostQuestion   *question);
void       signpost_option_card_set_opened (SignpostOptionCard *self,
                                            gboolean            opened);

G_END_DECLS
