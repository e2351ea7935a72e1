/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts without what a person who searches does not care for: case, accents, and other forms of the same letter. */

/**
 * SignpostSpan:
 * @start: the first byte
 * @end: the byte after the last
 *
 * A part of a text.
 */
typedef struct
{
  guint start;
  guint end;
} SignpostSpan;

/* (transfer full): decomposed (NFKD), without its marks, case-folded. Folding a folded text changes nothing. */
char   *signpost_text_fold       (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full): the words of what was typed, folded; none for an empty text. text: (nullable) */
char  **signpost_text_split      (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (element-type SignpostSpan): where the folded words stand in the text as it is, in order and never overlapping */
GArray *signpost_text_find_words (const char         *text,
                                  const char * const *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
