/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-focus.h"

/* A text that takes the focus selects itself, and the first key would overwrite it. */
static void
unselect (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (GTK_IS_EDITABLE (focus))
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
}

gboolean
signpost_focus_first (GtkWidget *widget)
{
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (gtk_widget_grab_focus (widget))
    {
      unselect (widget);
      return TRUE;
    }

  for (child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (signpost_focus_first (child))
      return TRUE;

  return FALSE;
}
