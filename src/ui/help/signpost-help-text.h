/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): the help as Markdown, in the language of the interface */
char *signpost_help_to_markdown (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
