/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

/* What an editor's buffer holds, changed so that undo, the cursor and what is in sight stay with the lines that stay. */

/* (transfer full): Markdown, no trailing line end of its own, colours of the theme */
GtkSourceBuffer *signpost_edit_buffer_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* Fills it for the first time, with nothing to undo. GTK lays out a line as a whole with each key: lines that are too long for that stand
 * in it in pieces, parted by what no other function here knows of. */
void             signpost_edit_buffer_fill        (GtkSourceBuffer *buffer,
                                                   const char      *text);
char            *signpost_edit_buffer_dup_text    (GtkSourceBuffer *buffer) G_GNUC_WARN_UNUSED_RESULT;
/* Where the cursor stands in that text, in bytes */
gsize            signpost_edit_buffer_get_cursor  (GtkSourceBuffer *buffer);
/* Replaces those lines that differ, as one step of undo */
void             signpost_edit_buffer_set_text    (GtkSourceBuffer *buffer,
                                                   const char      *text);
/* edits: (element-type SignpostEdit): of the bytes of text, which the buffer holds; one step of undo */
void             signpost_edit_buffer_apply       (GtkSourceBuffer *buffer,
                                                   const char      *text,
                                                   GArray          *edits);

G_END_DECLS
