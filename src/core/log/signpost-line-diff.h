/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): for each line of one text the line of another that it still is, or -1; those go on upwards. A longest such series, found
 * as by E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”, Algorithmica 1 (1986); of texts that differ in more than a
 * thousand lines only what is the same at both ends counts. */
int       *signpost_lines_match (const char * const *old_lines,
                                 guint               n_old,
                                 const char * const *new_lines,
                                 guint               n_new) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (element-type utf8): the lines of a text with their “\n”, which the last one may lack */
GPtrArray *signpost_lines_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* A stretch of a text that two sides have changed. Each text is whole lines with their “\n”, but for the last one of all. */
typedef struct
{
  gboolean  is_conflict;
  char     *text;     /* what both sides make of it; NULL in a conflict */
  char     *mine;     /* NULL outside a conflict */
  char     *theirs;   /* likewise */
} SignpostMergePart;

void       signpost_merge_part_free (SignpostMergePart *self);

/* (transfer full) (element-type SignpostMergePart): both sides' changes of one text put together, from its beginning to its end. Where
 * both have changed the same lines to something else, or lines side by side, it is a conflict. */
GPtrArray *signpost_lines_merge     (const char *base,
                                     const char *mine,
                                     const char *theirs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
