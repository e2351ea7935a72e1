/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-record-facts.h"

G_BEGIN_DECLS

/* Where in a Markdown text links stand, so that they can be rewritten. cmark says what is code, but not where in a line a link begins. */

/* A link, an image, a reference definition, an attribute of HTML or “[[wiki]]”. */
typedef struct
{
  SignpostSpan target;  /* as written, without brackets and quotes */
  SignpostSpan label;   /* what is shown; empty where there is nothing */
  gboolean     is_wiki;
} SignpostTextLink;

/* (transfer full) (element-type SignpostTextLink): in the order of their targets */
GArray *signpost_log_links_find     (const char *text,
                                     gsize       length) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a target leads elsewhere than to a file beside the text: an address, an anchor, a path from the root */
gboolean signpost_link_is_outside   (const char *target);

G_END_DECLS
