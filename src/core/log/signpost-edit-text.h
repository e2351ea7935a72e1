/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-record-facts.h"

G_BEGIN_DECLS

/* A record as an editor shows it: without a byte order mark, every line ended by “\n”; and the way back to bytes, on which lines that are
 * still there keep the line end that they had, and new ones get that of the line before. Immutable. */
typedef struct _SignpostEditText SignpostEditText;

/* Why a record is only shown. */
typedef enum
{
  SIGNPOST_EDIT_FREE,
  SIGNPOST_EDIT_ENCODING,   /* no UTF-8: it must be converted first */
  SIGNPOST_EDIT_NO_TEXT,    /* it has bytes that no text has */
  SIGNPOST_EDIT_FORMAT,     /* AsciiDoc or reStructuredText */
} SignpostEditHindrance;

/* name: of the file, for its format */
SignpostEditText     *signpost_edit_text_new           (const char       *name,
                                                        GBytes           *bytes) G_GNUC_WARN_UNUSED_RESULT;
void                  signpost_edit_text_free          (SignpostEditText *self);
const char           *signpost_edit_text_get_shown     (SignpostEditText *self);
GBytes               *signpost_edit_text_get_bytes     (SignpostEditText *self);
SignpostEncoding      signpost_edit_text_get_encoding  (SignpostEditText *self);
SignpostEditHindrance signpost_edit_text_get_hindrance (SignpostEditText *self);
/* (transfer full): the bytes of an edited text; of the text that is shown they are the file's own. Never for one with a hindrance */
GBytes               *signpost_edit_text_to_bytes      (SignpostEditText *self,
                                                        const char       *text) G_GNUC_WARN_UNUSED_RESULT;
/* The longest line, in bytes */
gsize                 signpost_edit_text_get_longest   (SignpostEditText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostEditText, signpost_edit_text_free)

G_END_DECLS
