/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): of a large Markdown text the part around a place, in bytes, from the beginning of a paragraph to the end of one, so that
 * it can be shown at once; very long lines are cut. A block of code that the part begins in is opened again. */
char *signpost_edit_excerpt (const char *text,
                             gsize       place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
