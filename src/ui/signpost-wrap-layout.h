/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_WRAP_LAYOUT (signpost_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (SignpostWrapLayout, signpost_wrap_layout, SIGNPOST, WRAP_LAYOUT, GtkLayoutManager)

/* Children side by side in their natural width, in as many lines as it takes; a child that expands stands at the end of its line. */
GtkLayoutManager *signpost_wrap_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
