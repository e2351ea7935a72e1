/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-outline.h"
#include "core/log/signpost-record-name.h"

G_BEGIN_DECLS

/* Weighs the fields of an outline: what several of them say of one thing is decided here. */

void signpost_record_facts_take_status (SignpostRecordFacts      *self,
                                        const SignpostOutline    *outline);
void signpost_record_facts_take_date   (SignpostRecordFacts      *self,
                                        const SignpostOutline    *outline,
                                        const SignpostRecordName *name);
void signpost_record_facts_take_links  (SignpostRecordFacts      *self,
                                        const SignpostOutline    *outline);
/* Whether the file is a record at all; needs title, status, date and number */
SignpostFileKind signpost_record_facts_judge (const SignpostRecordFacts *self,
                                              const SignpostOutline     *outline,
                                              const SignpostRecordName  *name,
                                              gboolean                   in_log);

G_END_DECLS
