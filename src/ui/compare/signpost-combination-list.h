/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/compare/signpost-decision-widget.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_COMBINATION_LIST (signpost_combination_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostCombinationList, signpost_combination_list, SIGNPOST, COMBINATION_LIST, SignpostDecisionWidget)

/* The combinations of the catalogue, those that the answers suggest first. A row activates “options.add-combination” (s: id). */
GtkWidget *signpost_combination_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
