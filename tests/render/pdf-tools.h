/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "render/signpost-document.h"

/* A file in a new folder of its own; remove_file() takes both away */
GFile     *create_file          (const char        *name) G_GNUC_WARN_UNUSED_RESULT;
void       remove_file          (GFile             *file);
GBytes    *read_file            (GFile             *file) G_GNUC_WARN_UNUSED_RESULT;
/* A PDF with nothing compressed: newer cairo packs what older wrote plainly */
GBytes    *read_plain_pdf       (GFile             *file) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a text stands among bytes, some of which may be zero */
gboolean   has_text             (GBytes            *bytes,
                                 const char        *text);

/* The words of a page (from 1), or of all pages when page is 0. Poppler's tools are needed to test: without them this fails */
char      *read_pdf_text        (GFile             *file,
                                 guint              page) G_GNUC_WARN_UNUSED_RESULT;
void       assert_pdf_is_clean  (GFile             *file);
/* How often each word, between spaces, stands in a text */
GHashTable *count_words         (const char        *text) G_GNUC_WARN_UNUSED_RESULT;
guint      get_word_count       (GHashTable        *counts,
                                 const char        *word);

/* A document on A4, and its PDF */
SignpostDocument *create_document (const char      *markdown) G_GNUC_WARN_UNUSED_RESULT;
GFile     *write_document       (SignpostDocument  *document) G_GNUC_WARN_UNUSED_RESULT;
