/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The dot that tells of a note, where a footnote's number would stand: after the upper corner of something that begins at x and y and is
 * so wide, in the widget's colour; mirrored for right-to-left languages. */
void signpost_snapshot_note (GtkSnapshot *snapshot,
                             GtkWidget   *widget,
                             double       x,
                             double       y,
                             double       width);

G_END_DECLS
