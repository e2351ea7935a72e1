/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision.h"
#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

/* The decision in one sentence, drafted from its use case (else its title), from what counts most, in the words of its scenario where
 * there is one, and from the result of its comparison; see signpost_words_dup_statement (). "" while no ranked option is chosen. */
char *signpost_statement_draft (SignpostDecision     *decision,
                                const SignpostResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
