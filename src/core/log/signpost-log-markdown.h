/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cmark-gfm.h>
#include <glib.h>

G_BEGIN_DECLS

/* CommonMark with tables, by cmark-gfm; addresses that are no links stay text. Free with cmark_parser_free(). For any thread. */
cmark_parser *signpost_log_markdown_parser_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full): one line without its markup, as cmark reads it */
char         *signpost_log_markdown_dup_inlines (const char *text,
                                                 gsize       length) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (element-type utf8): the targets of all links in a whole text */
GPtrArray    *signpost_log_markdown_list_links  (const char *text,
                                                 gsize       length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
