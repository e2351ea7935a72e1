/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the focus to a widget or to the first one inside that takes it, in the order of the children: unlike Tab, whose order follows
 * an allocation, it also works on a page that is not laid out yet. FALSE when there is none */
gboolean signpost_focus_first         (GtkWidget         *widget);
/* For GtkWidgetClass.focus of a widget with one child that has a grab_focus () of its own. GTK would take that for the stop before the
 * first child: Shift+Tab would never leave the widget, and Tab would skip what stands before the place that takes the focus. */
gboolean signpost_focus_pass_on       (GtkWidget         *widget,
                                       GtkDirectionType   direction);
/* Scrolls, two frames from now, to what has the focus in the scroller, while keys are used: for when the focus moves while things above
 * it fold or grow, and whenever they do. GTK goes by where things stand when the focus moves, and only then. */
void     signpost_focus_keep_in_sight (GtkScrolledWindow *scroller);
/* From now on no page of the window scrolls by what has the focus in a list that has opened over it: GTK scrolls the page with each row of the
 * list, until the field that the list belongs to is out of sight. To be asked for before the window has any page. */
void     signpost_focus_hold_pages    (GtkWindow         *window);

G_END_DECLS
