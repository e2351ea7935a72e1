/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/log/signpost-record-facts.h"

G_BEGIN_DECLS

/* Editing without loss: stretches of bytes are replaced, and nothing else. */
typedef struct
{
  SignpostSpan  span;
  char         *text;    /* (nullable): NULL deletes */
} SignpostEdit;

/* (element-type SignpostEdit), owns their texts */
GArray  *signpost_edits_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* Takes text. Spans must not overlap; they may be added in any order. */
void     signpost_edits_take      (GArray                     *edits,
                                   gsize                       start,
                                   gsize                       end,
                                   char                       *text);
/* (transfer full): the bytes themselves, when the edits change nothing */
GBytes  *signpost_edits_apply     (GArray                     *edits,
                                   GBytes                     *bytes) G_GNUC_WARN_UNUSED_RESULT;

/* Puts a status in the place of what is written: of “✅ **Accepted** (since May)” only the word changes when replace_all is FALSE, all
 * of it when it is TRUE. Where the record has none it is added as its neighbours would write it. FALSE with an error when the file
 * cannot be edited. */
gboolean signpost_edits_set_status (GArray                    *edits,
                                    const SignpostRecordFacts *facts,
                                    const char                *text,
                                    gsize                      length,
                                    const char                *status,
                                    gboolean                   replace_all,
                                    GError                   **error);

G_END_DECLS
