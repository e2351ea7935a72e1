/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-what-if.h"

G_BEGIN_DECLS

/* signpost-what-if-reasons.c: fills gone and come */
void  signpost_what_if_compare_reasons (SignpostWhatIf         *self);

/* signpost-what-if-sentences.c: fills the sentences; the reasons are there already */
void  signpost_what_if_write_sentences (SignpostWhatIf         *self);
guint signpost_what_if_count_legs      (const SignpostStanding *standing);

G_END_DECLS
