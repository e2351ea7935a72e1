/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"
#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_RESULT_LIST (signpost_result_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostResultList, signpost_result_list, SIGNPOST, RESULT_LIST, AdwBin)

/* Where every option ends up, the ranked ones first; as bars, in words and as a table. */
GtkWidget *signpost_result_list_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_result_list_show (SignpostResultList   *self,
                                      SignpostDecision     *decision,
                                      const SignpostResult *result);
/* Leaves nothing of the decision before */
void       signpost_result_list_clear (SignpostResultList  *self);

G_END_DECLS
