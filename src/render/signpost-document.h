/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "core/decision/signpost-standing.h"
#include "render/signpost-poster.h"

G_BEGIN_DECLS

/**
 * SignpostDocument:
 *
 * A record typeset on pages of one paper: print, PDF and preview draw the same pages. Headings stay with what follows, paragraphs
 * break by lines with no widows, tables repeat their head, a “mermaid” block is drawn as the topology when one is given. Header: the title;
 * footer: date and “page n of m”. Needs no display.
 */
typedef struct _SignpostDocument SignpostDocument;

/* markdown: a record's text. topologies: (nullable) (element-type SignpostDrawing): drawn in place of the mermaid blocks, in order. */
SignpostDocument *signpost_document_new         (const char        *markdown,
                                                 GPtrArray         *topologies,
                                                 double             page_width_pt,
                                                 double             page_height_pt) G_GNUC_WARN_UNUSED_RESULT;
void              signpost_document_free        (SignpostDocument  *self);
guint             signpost_document_get_n_pages (SignpostDocument  *self);
const char       *signpost_document_get_title   (SignpostDocument  *self);
/* Draws page (from 0) at the origin, in points: black words and no ground, so a screen paints white behind it */
void              signpost_document_draw_page   (SignpostDocument  *self,
                                                 cairo_t           *cr,
                                                 guint              page);
/* Writes a PDF with title, outline and searchable text, atomically; the same document gives the same bytes */
gboolean          signpost_document_write_pdf   (SignpostDocument  *self,
                                                 GFile             *file,
                                                 GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostDocument, signpost_document_free)

G_END_DECLS
