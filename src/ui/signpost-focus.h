/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the focus to a widget or to the first one inside that takes it, in the order of the children: unlike Tab, whose order follows
 * an allocation, it also works on a page that is not laid out yet. FALSE when there is none */
gboolean signpost_focus_first (GtkWidget *widget);

G_END_DECLS
