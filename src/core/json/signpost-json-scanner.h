/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * Strict JSON (RFC 8259), for the reader alone. json-glib's own parser has no strict mode, forgets where things stood and
 * follows any nesting down the stack; its nodes are fine, so they are what a scan makes.
 */

/* The first mistake of the text is told with @name, line, column and path. */
JsonNode *signpost_json_scan                (const char         *text,
                                             gsize               length,
                                             const char         *name,
                                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* How much of the text is JSON, up to the first mistake */
gsize     signpost_json_measure_sound       (const char         *text,
                                             gsize               length);
/* Where the value at @path begins, in a text that was scanned before; lines and characters count from 1. */
void      signpost_json_locate              (const char         *text,
                                             gsize               length,
                                             const char         *path,
                                             guint              *line,
                                             guint              *column);

/* The line and the character of @at in the text that begins at @start */
void      signpost_json_measure_position    (const char         *start,
                                             const char         *at,
                                             guint              *line,
                                             guint              *column);
void      signpost_json_path_append_member  (GString            *path,
                                             const char         *member);
void      signpost_json_path_append_element (GString            *path,
                                             guint               index);

G_END_DECLS
