/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_RECORD_VIEW (signpost_record_view_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRecordView, signpost_record_view, SIGNPOST, RECORD_VIEW, AdwBin)

/* A record's Markdown, typeset: scrolled, at most 75 characters wide, text selectable, headings and tables known to a screen reader.
 * Properties: markdown, scrolls (boolean: FALSE when it stands in something that scrolls). */
GtkWidget  *signpost_record_view_new          (void) G_GNUC_WARN_UNUSED_RESULT;
const char *signpost_record_view_get_markdown (SignpostRecordView *self);
void        signpost_record_view_set_markdown (SignpostRecordView *self,
                                               const char         *markdown);
/* Also draws topologies (nullable) (element-type SignpostDrawing) in place of the “mermaid” blocks, in order */
void        signpost_record_view_set_content  (SignpostRecordView *self,
                                               const char         *markdown,
                                               GPtrArray          *topologies);
/* Likewise, for a text that is being typed: what has not changed stays where it is, with its selection */
void        signpost_record_view_update_markdown (SignpostRecordView *self,
                                                  const char         *markdown);
/* (transfer none): of what it scrolls by itself */
GtkAdjustment *signpost_record_view_get_vadjustment (SignpostRecordView *self);
gboolean    signpost_record_view_get_scrolls  (SignpostRecordView *self);
void        signpost_record_view_set_scrolls  (SignpostRecordView *self,
                                               gboolean            scrolls);

G_END_DECLS
