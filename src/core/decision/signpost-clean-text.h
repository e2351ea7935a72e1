/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Valid UTF-8 without overrides of the writing direction and without control characters except newline and tab, cut at
 * SIGNPOST_DECISION_MAX_TEXT; "" for NULL */
char     *signpost_dup_clean_text   (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
/* The same on one line: for names */
char     *signpost_dup_clean_line   (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
/* Each text cleaned; an empty vector for NULL */
char    **signpost_dup_clean_texts  (const char * const *texts) G_GNUC_WARN_UNUSED_RESULT;
/* Puts the new text in the place of the old one; whether it differs. Takes the new text. */
gboolean  signpost_take_text        (char              **place,
                                     char               *text);
/* Whether a text may be the id of an endpoint or option: none that a leg's id “from>to” could be mistaken about */
gboolean  signpost_is_id            (const char         *text);

G_END_DECLS
