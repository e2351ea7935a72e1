/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-platform.h"

/* What is kept from one start to the next, and whether the window may go. */

void
signpost_window_restore_state (SignpostWindow *self)
{
  GSettings *settings = signpost_application_get_settings (signpost_window_get_app (self));
  g_autofree char *view = g_settings_get_string (settings, "last-view");

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));

  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  adw_view_stack_set_visible_child_name (self->views, view);
}

static void
save_state (SignpostWindow *self)
{
  GSettings *settings = signpost_application_get_settings (signpost_window_get_app (self));
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", CLAMP (width, 360, 32767));
  g_settings_set_int (settings, "window-height", CLAMP (height, 294, 32767));
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_string (settings, "last-view",
                         adw_view_stack_get_visible_child_name (self->views));
}

static void
close_anyway_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (source);

  self->closing = signpost_platform_confirm_finish (result);

  if (self->closing)
    gtk_window_close (GTK_WINDOW (self));
}

gboolean
signpost_window_confirm_close (SignpostWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->closing && !signpost_application_flush (signpost_window_get_app (self), &error))
    {
      signpost_platform_confirm (GTK_WIDGET (self), _("Changes could not be saved"), error->message,
                                 _("_Close Anyway"), close_anyway_cb, NULL);
      return FALSE;
    }

  if (!self->closing && !signpost_window_confirm_close_edit (self))
    return FALSE;

  signpost_window_drop_untouched (self);
  save_state (self);

  return TRUE;
}
