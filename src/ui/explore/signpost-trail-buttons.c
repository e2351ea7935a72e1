/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-trail-buttons.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
create_button (SignpostTrail *trail,
               const char    *icon_name,
               const char    *title,
               const char    *tooltip,
               const char    *property,
               GCallback      go)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_bind_property (trail, property, button, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (button, "clicked", go, trail, G_CONNECT_SWAPPED);

  return button;
}

GtkWidget *
signpost_trail_buttons_new (SignpostTrail *trail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box),
                  create_button (trail, "go-previous-symbolic", _("Back"), _("Back (Alt+Left)"),
                                 "can-go-back", G_CALLBACK (signpost_trail_go_back)));
  gtk_box_append (GTK_BOX (box),
                  create_button (trail, "go-next-symbolic", _("Forward"), _("Forward (Alt+Right)"),
                                 "can-go-forward", G_CALLBACK (signpost_trail_go_forward)));

  return box;
}
