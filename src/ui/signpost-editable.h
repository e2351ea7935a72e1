/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows a text that somebody may be typing: an entry that differs from it only by the spaces around keeps what it has, and its cursor.
 * Whoever listens to “changed” does not hear of it, because it was not typed. */
void signpost_editable_show (GtkEditable *editable,
                             const char  *text);

G_END_DECLS
