/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_MISSING_LIST (signpost_missing_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostMissingList, signpost_missing_list, SIGNPOST, MISSING_LIST, AdwBin)

/* The next questions that the record still needs an answer to, each a link. Hidden while it needs none. Uses walkthrough.go-to. */
GtkWidget *signpost_missing_list_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_missing_list_refresh (SignpostMissingList *self,
                                          SignpostDecision    *decision);

G_END_DECLS
