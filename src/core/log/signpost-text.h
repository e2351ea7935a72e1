/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-record-facts.h"

G_BEGIN_DECLS

/* (transfer full): a file's bytes as UTF-8 text, nul-terminated. Of UTF-8 it is the bytes themselves, so that places in the text are
 * places in the file. length: (out): of the text, without the nul; a text ends where the bytes have a nul. */
char *signpost_text_decode (const char       *bytes,
                            gsize             size,
                            SignpostEncoding *encoding,
                            gsize            *length) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): the first place of words in length bytes of a text */
const char *signpost_text_find (const char *text,
                                gssize      length,
                                const char *words);
/* Whether places in the text are places in the file */
gboolean signpost_encoding_is_editable (SignpostEncoding encoding);

G_END_DECLS
